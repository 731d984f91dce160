package logitlab.figure.train;

import java.util.List;
import logitlab.typeset.Outline;

/** A dashed line through points, the dashes of one length round every corner. */
final class Dashes {
  private static final double DASH = 6;
  private static final double SPACE = 4;

  private Dashes() {}

  static Outline along(List<Double> xs, List<Double> ys) {
    var pen = new Outline.Pen();
    var on = true;
    var left = DASH;
    pen.move(xs.getFirst(), ys.getFirst());
    for (var n = 1; n < xs.size(); n++) {
      var x = xs.get(n - 1);
      var y = ys.get(n - 1);
      var length = StrictMath.hypot(xs.get(n) - x, ys.get(n) - y);
      var done = 0.0;
      while (length - done > left) {
        done += left;
        var toX = x + (xs.get(n) - x) * done / length;
        var toY = y + (ys.get(n) - y) * done / length;
        if (on) {
          pen.line(toX, toY);
        } else {
          pen.move(toX, toY);
        }
        on = !on;
        left = on ? DASH : SPACE;
      }
      left -= length - done;
      if (on) {
        pen.line(xs.get(n), ys.get(n));
      }
    }
    return pen.outline();
  }
}
