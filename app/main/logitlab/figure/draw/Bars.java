package logitlab.figure.draw;

import java.util.Set;
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

  /** The ground under a bar of a gradient entry: how far it can be dragged, as far as a bar is drawn. */
  public static void reach(Sheet sheet, String key, Set<Term> terms, double axis, double middle, double unit,
      double height,
      double low, double high) {
    var from = Math.clamp(low, -1, 1) * unit;
    var to = Math.clamp(high, -1, 1) * unit;
    if (to > from) {
      sheet.fill(key, terms, Rect.onLine(axis + from, middle, to - from, height), 4, Role.TRACK);
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

  /**
   * A bar of a gradient entry from its axis: left for a negative one, right for a positive one. A bar of 1 is {@code unit} long; below T = 1
   * entries pass 1 in size, and the bar stops there, since the number beside it tells the rest.
   */
  public static void diverging(Sheet sheet, String key, Set<Term> terms, double axis, double middle, double unit,
      double height,
      double value) {
    var length = Math.clamp(value, -1, 1) * unit;
    fill(sheet, key + ".bar", terms,
        Rect.onLine(Math.min(axis, axis + length), middle, Math.abs(length), height),
        Role.gradient(value));
    var beyond = Math.min(5, height / 2);
    sheet.line(key + ".axis", Set.of(), new Stroke(Role.EDGE, 1),
        Segment.down(axis, middle - height / 2 - beyond, middle + height / 2 + beyond));
  }
}
