package logitlab.figure;

import logitlab.derivation.expr.Term;

/**
 * A number that can be taken hold of along a stretch.
 *
 * @param reach how far from the stretch the pointer may be
 */
public record Grip(Term term, String name, double x1, double y1, double x2, double y2, double reach, double value) {
  /** How far (x, y) is from being within reach: at most 0 when it is. */
  public double distance(double x, double y) {
    var dx = x2 - x1;
    var dy = y2 - y1;
    var square = dx * dx + dy * dy;
    var along = square == 0 ? 0 : Math.clamp(((x - x1) * dx + (y - y1) * dy) / square, 0, 1);
    return Math.hypot(x - x1 - along * dx, y - y1 - along * dy) - reach;
  }

  public Grip moved(double dx, double dy) {
    return new Grip(term, name, x1 + dx, y1 + dy, x2 + dx, y2 + dy, reach, value);
  }
}
