package logitlab.typeset;

/** Finds the smallest box round lines and Bézier curves: the ends, and where a curve turns back. */
final class Extent implements CubicSink {
  private double left = Double.POSITIVE_INFINITY;
  private double top = Double.POSITIVE_INFINITY;
  private double right = Double.NEGATIVE_INFINITY;
  private double bottom = Double.NEGATIVE_INFINITY;
  private double x;
  private double y;

  /** The box; without area at the origin if nothing was drawn. */
  Box box() {
    return left <= right ? new Box(left, top, right, bottom) : new Box(0, 0, 0, 0);
  }

  @Override
  public void move(double toX, double toY) {
    line(toX, toY);
  }

  @Override
  public void line(double toX, double toY) {
    reachX(toX);
    reachY(toY);
    x = toX;
    y = toY;
  }

  @Override
  public void cubic(double c1x, double c1y, double c2x, double c2y, double toX, double toY) {
    for (var t : turns(x, c1x, c2x, toX)) {
      reachX(cubicAt(t, x, c1x, c2x, toX));
    }
    for (var t : turns(y, c1y, c2y, toY)) {
      reachY(cubicAt(t, y, c1y, c2y, toY));
    }
    line(toX, toY);
  }

  @Override
  public void close() {
    // The closing line runs between points that are counted already.
  }

  /** Where the derivative a t² + b t + c of a cubic in one coordinate is zero; values outside 0 to 1 are brought inside, which is harmless. */
  private static double[] turns(double p0, double p1, double p2, double p3) {
    var a = p3 - 3 * p2 + 3 * p1 - p0;
    var b = 2 * (p2 - 2 * p1 + p0);
    var c = p1 - p0;
    var root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
    // The stable pair of roots: never a difference of nearly equal numbers.
    var q = -(b + Math.copySign(root, b)) / 2;
    return new double[]{inside(q / a), inside(c / q)};
  }

  private static double inside(double t) {
    return t > 0 && t < 1 ? t : 0;
  }

  private static double cubicAt(double t, double p0, double p1, double p2, double p3) {
    var s = 1 - t;
    return s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3;
  }

  private void reachX(double value) {
    left = Math.min(left, value);
    right = Math.max(right, value);
  }

  private void reachY(double value) {
    top = Math.min(top, value);
    bottom = Math.max(bottom, value);
  }
}
