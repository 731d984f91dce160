package logitlab.figure.draw;

import java.util.Set;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.text.TextWidth;
import logitlab.typeset.Face;
import logitlab.words.Words;

/** What the two colours of signs mean: the same ones wherever a number above or below 0 is shown by its colour. */
public final class SignLegend {
  private static final double SWATCH = 24;
  private static final double GAP = 8;
  private static final double PITCH = 20;
  private static final double BOX = 12;
  /** From one brief sign to the next. */
  private static final double BRIEF = 28;
  /** The brief ones without what follows the last. */
  private static final double ENDING = 50;

  private SignLegend() {}

  /** Strokes as edges have them, each with its words, one under the other. */
  public static void draw(Sheet sheet, Words words, double left, double baseline) {
    for (var value : new double[]{1, -1}) {
      var key = value > 0 ? "above" : "below";
      var under = value > 0 ? baseline - PITCH : baseline;
      NetworkStroke.line(sheet, "sign." + key, Set.of(), new Stroke(Role.gradient(value), 3),
          new NetworkEdge(left, under - 4.5, left + SWATCH, under - 4.5), value < 0);
      sheet.text("sign." + key + ".word", TextStyle.SMALL, words.text("figure.sign." + key),
          Anchor.START.at(left + SWATCH + GAP, under));
    }
  }

  /** The same in few signs, on the line of a heading: a box in each colour before its sign. */
  public static void brief(Sheet sheet, double left, double baseline) {
    brief(sheet, TextStyle.SMALL, left, baseline);
  }

  private static void brief(Sheet sheet, TextStyle style, double left, double baseline) {
    for (var value : new double[]{-1, 1}) {
      var key = value > 0 ? "above" : "below";
      var x = value > 0 ? left + BRIEF : left;
      sheet.fill("sign." + key, Set.of(), new Rect(x, baseline - BOX, BOX, BOX), 2, Role.gradient(value));
      sheet.text("sign." + key + ".word", style, value > 0 ? "+" : "−", Anchor.START.at(x + BOX + 3, baseline));
    }
  }

  /** The same, a little larger, ending there. */
  public static void ending(Sheet sheet, double right, double baseline) {
    brief(sheet, TextStyle.QUIET, right - ENDING, baseline);
  }

  /** How wide the brief one is. */
  public static double briefWidth() {
    return 2 * BRIEF;
  }

  /** How wide it is. */
  public static double width(Words words) {
    return SWATCH + GAP + Math.max(TextWidth.of(words.text("figure.sign.above"), Face.REGULAR, Space.SMALL),
        TextWidth.of(words.text("figure.sign.below"), Face.REGULAR, Space.SMALL));
  }
}
