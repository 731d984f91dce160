package logitlab.figure.draw;

/** The ends of a straight stroke. */
public record Segment(double x1, double y1, double x2, double y2) {

  /** Level, at the height y. */
  public static Segment across(double x1, double x2, double y) {
    return new Segment(x1, y, x2, y);
  }

  /** Upright, at x. */
  public static Segment down(double x, double y1, double y2) {
    return new Segment(x, y1, x, y2);
  }
}
