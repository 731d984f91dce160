package logitlab.figure.draw;

import java.util.Set;
import java.util.stream.DoubleStream;
import logitlab.derivation.expr.Term;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.math.Vec;
import logitlab.typeset.Face;
import logitlab.typeset.Texts;
import logitlab.words.Numbers;

/** Bars that several figures draw alike. */
public final class Bars {
  private Bars() {}

  /**
   * The upright axis of one entry of the gradient: its bar goes to the left for a negative one, to the right for a positive one.
   *
   * @param middle the height of the bar's middle
   * @param unit   how long the longest bar is
   * @param height of the bar
   * @param full   the value whose bar is as long as that; a larger one stops there, since the number beside it tells the rest
   */
  public record Axis(double x, double middle, double unit, double height, double full) {
    /** The same where a bar of 1 is the longest. */
    public Axis(double x, double middle, double unit, double height) {
      this(x, middle, unit, height, 1);
    }

    /**
     * The value of the longest bar of a gradient at a temperature, which makes every entry at most 1/T: 1, or for T &gt; 1 the least of 0.5,
     * 0.2, 0.1, 0.05, … that is not below 1/T.
     */
    public static double full(double temperature) {
      var most = 1 / temperature;
      var power = StrictMath.pow(10, -Math.ceil(StrictMath.log10(most)));
      return Math.min(1, DoubleStream.of(1, 2, 5, 10)
          .map(each -> each / 10 / power)
          .filter(each -> each >= most * (1 - 1e-9))
          .findFirst()
          .orElse(1));
    }

    /** As far as a bar goes to both sides. */
    public Rect track() {
      return Rect.onLine(x - unit, middle, 2 * unit, height);
    }

    private double along(double value) {
      return Math.clamp(value / full, -1, 1) * unit;
    }

    /** What the bar of a value covers. */
    public Rect area(double value) {
      var length = along(value);
      return Rect.onLine(Math.min(x, x + length), middle, Math.abs(length), height);
    }

    /** The ground under the bar: how far it can be dragged, as far as a bar is drawn. */
    public void reach(Sheet sheet, String key, Set<Term> terms, double low, double high) {
      var from = along(low);
      var to = along(high);
      if (to > from) {
        sheet.fill(key, terms, Rect.onLine(x + from, middle, to - from, height), 4, Role.TRACK);
      }
    }

    /** The bar on its axis. */
    public void bar(Sheet sheet, String key, Set<Term> terms, double value) {
      fill(sheet, key + ".bar", terms, area(value), Role.gradient(value));
      var beyond = Math.min(5, height / 2);
      sheet.line(key + ".axis", Set.of(), new Stroke(Role.EDGE, 1),
          Segment.down(x, middle - height / 2 - beyond, middle + height / 2 + beyond));
    }
  }

  /** A filled bar; nothing where it has no length. */
  public static void fill(Sheet sheet, String key, Set<Term> terms, Rect area, Role role) {
    if (area.width() > 0) {
      sheet.fill(key, terms, area, Math.min(4, area.width() / 2), role);
    }
  }

  /** How wide the longest number of a gradient is, with three decimals. */
  public static double widest(Vec gradient, double size) {
    var largest = gradient.maxAbs();
    return Texts.measure(Numbers.signed(largest, 3), Face.SEMIBOLD, size).width();
  }
}
