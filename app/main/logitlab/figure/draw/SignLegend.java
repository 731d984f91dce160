package logitlab.figure.draw;

import java.util.Set;
import logitlab.figure.Role;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.text.TextWidth;
import logitlab.typeset.Face;
import logitlab.words.Words;

/** What the two colours of signs mean: the same ones wherever a number above or below 0 is shown by its colour. */
public final class SignLegend {
  private static final double SWATCH = 22;
  private static final double GAP = 8;
  private static final double BETWEEN = 20;

  private SignLegend() {}

  /** Strokes as edges have them, each with its words. */
  public static void strokes(Sheet sheet, Words words, double left, double baseline) {
    var x = left;
    for (var value : new double[]{1, -1}) {
      var key = value > 0 ? "above" : "below";
      var middle = baseline - 4.5;
      NetworkStroke.line(sheet, "sign." + key, Set.of(), new Stroke(Role.gradient(value), 3),
          new NetworkEdge(x, middle, x + SWATCH, middle), value < 0);
      x = word(sheet, words, key, x, baseline);
    }
  }

  private static double word(Sheet sheet, Words words, String key, double x, double baseline) {
    return sheet.text("sign." + key + ".word", TextStyle.SMALL, words.text("figure.sign." + key),
        Anchor.START.at(x + SWATCH + GAP, baseline)) + BETWEEN;
  }

  /** How wide it is. */
  public static double width(Words words) {
    return 2 * (SWATCH + GAP) + BETWEEN + TextWidth.of(words.text("figure.sign.above"), Face.REGULAR, Space.SMALL)
        + TextWidth.of(words.text("figure.sign.below"), Face.REGULAR, Space.SMALL);
  }
}
