package logitlab.figure.draw;

import java.util.Set;
import logitlab.derivation.expr.Term;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.text.TextWidth;
import logitlab.math.Vec;
import logitlab.typeset.Face;
import logitlab.typeset.Outline;

/**
 * Linear axes on a rectangle; y goes up.
 *
 * @param area   where the curves are
 * @param left   the number at the left edge
 * @param right  the number at the right edge, above left
 * @param bottom the number at the lower edge
 * @param top    the number at the upper edge, above bottom
 */
public record Plot(Rect area, double left, double right, double bottom, double top) {
  public Plot {
    if (!(left < right && bottom < top)) {
      throw new IllegalArgumentException("axes " + left + " to " + right + ", " + bottom + " to " + top);
    }
  }

  public double x(double value) {
    return area.x() + (value - left) / (right - left) * area.width();
  }

  public double y(double value) {
    return area.bottom() - (value - bottom) / (top - bottom) * area.height();
  }

  /** The place of a number, kept on the plot. */
  public double insideX(double value) {
    return Math.clamp(x(value), area.x(), area.right());
  }

  public double insideY(double value) {
    return Math.clamp(y(value), area.y(), area.bottom());
  }

  /** A curve through the points, what leaves the area cut off; nothing where all of it does. */
  public void curve(Sheet sheet, String key, Set<Term> terms, Role role, Vec xs, Vec ys, double thickness) {
    var pen = new Outline.Pen();
    var at = new double[]{Double.NaN, Double.NaN};
    for (var n = 1; n < xs.size(); n++) {
      segment(pen, at, x(xs.get(n - 1)), y(ys.get(n - 1)), x(xs.get(n)), y(ys.get(n)));
    }
    var outline = pen.outline();
    if (!outline.isEmpty()) {
      sheet.add(new Mark.Path(key, terms, role, outline, 0, 0, 1, thickness));
    }
  }

  /** The straight line through a point with this slope, as far as the area goes. */
  public void straight(Sheet sheet, String key, Set<Term> terms, Role role, double x, double y, double slope,
      double thickness) {
    curve(sheet, key, terms, role, Vec.of(left, right), Vec.of(y + slope * (left - x), y + slope * (right - x)),
        thickness);
  }

  /** The part of a segment inside the area (Liang and Barsky 1984); {@code at} is where the pen stands. */
  private void segment(Outline.Pen pen, double[] at, double x1, double y1, double x2, double y2) {
    var from = 0.0;
    var to = 1.0;
    double[] p = {x1 - x2, x2 - x1, y1 - y2, y2 - y1};
    double[] q = {x1 - area.x(), area.right() - x1, y1 - area.y(), area.bottom() - y1};
    for (var side = 0; side < p.length; side++) {
      if (p[side] == 0) {
        if (q[side] < 0) {
          return;
        }
      } else if (p[side] < 0) {
        from = Math.max(from, q[side] / p[side]);
      } else {
        to = Math.min(to, q[side] / p[side]);
      }
    }
    if (!(from < to)) {
      return;
    }
    var startX = Math.clamp(x1 + from * (x2 - x1), area.x(), area.right());
    var startY = Math.clamp(y1 + from * (y2 - y1), area.y(), area.bottom());
    if (startX != at[0] || startY != at[1]) {
      pen.move(startX, startY);
    }
    at[0] = Math.clamp(x1 + to * (x2 - x1), area.x(), area.right());
    at[1] = Math.clamp(y1 + to * (y2 - y1), area.y(), area.bottom());
    pen.line(at[0], at[1]);
  }

  /** The lower axis with round numbers under it. */
  public void lowerAxis(Sheet sheet, double textSize) {
    sheet.line("axis.x", Set.of(), new Stroke(Role.EDGE, 1), Segment.across(area.x(), area.right(), area.bottom()));
    var ticks = Ticks.fitting(left, right, area.width(), textSize);
    for (var n = 0; n < ticks.values().size(); n++) {
      var value = ticks.values().get(n);
      var label = ticks.label(value);
      var half = TextWidth.of(label, Face.REGULAR, textSize) / 2;
      sheet.line("tick.x" + n, Set.of(), new Stroke(Role.EDGE, 1),
          Segment.down(x(value), area.bottom(), area.bottom() + 4));
      sheet.showing(acrossAt(x(value)))
          .text("label.x" + n, TextStyle.muted(Face.REGULAR, textSize), label, Anchor.MIDDLE
              .at(Math.clamp(x(value), area.x() + half - 8, area.right() - half + 8), area.bottom() + 5 + textSize));
    }
  }

  /** Hairlines at round numbers with these at the left. */
  public void leftAxis(Sheet sheet, double textSize, int most) {
    var ticks = Ticks.of(bottom, top, most);
    for (var n = 0; n < ticks.values().size(); n++) {
      var value = ticks.values().get(n);
      sheet.line("grid.y" + n, Set.of(), Stroke.HAIRLINE, Segment.across(area.x(), area.right(), y(value)));
      sheet.showing(upAt(y(value)))
          .text("label.y" + n, TextStyle.muted(Face.REGULAR, textSize), ticks.label(value),
              Anchor.END.at(area.x() - 8, CardFace.baseline(y(value), textSize)));
    }
  }

  /** What the lower axis reads at a place on it. */
  private Source acrossAt(double place) {
    return new Source.Tick(new Source.End(area.x(), left), new Source.End(area.right(), right), place);
  }

  /** What the left axis reads at a place on it. */
  public Source.Tick upAt(double place) {
    return new Source.Tick(new Source.End(area.bottom(), bottom), new Source.End(area.y(), top), place);
  }

  /** How wide the labels of a left axis over these numbers are. */
  public static double labels(double bottom, double top, int most, double textSize) {
    var ticks = Ticks.of(bottom, top, most);
    return ticks.values()
        .stream()
        .mapToDouble(value -> TextWidth.of(ticks.label(value), Face.REGULAR, textSize))
        .max()
        .orElse(0) + 8;
  }
}
