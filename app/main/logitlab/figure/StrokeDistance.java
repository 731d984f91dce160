package logitlab.figure;

import logitlab.typeset.CubicSink;
import logitlab.typeset.Cubics;

/** How far a point is from the line along which a path is stroked; a curve is taken as a few straight pieces. */
final class StrokeDistance implements CubicSink {
  private static final int PIECES = 8;

  private final double x;
  private final double y;
  private double startX;
  private double startY;
  private double penX;
  private double penY;
  private double nearest = Double.POSITIVE_INFINITY;

  private StrokeDistance(double x, double y) {
    this.x = x;
    this.y = y;
  }

  /** The distance of (x, y) from the middle of the stroke; infinite where there is no stroke. */
  static double of(Mark.Path path, double x, double y) {
    var distance = new StrokeDistance(x, y);
    path.outline().forEach(path.x(), path.y(), path.scale(), new Cubics(distance));
    return distance.nearest;
  }

  /** The distance of (x, y) from the straight line between two points. */
  static double of(double x1, double y1, double x2, double y2, double x, double y) {
    var vx = x2 - x1;
    var vy = y2 - y1;
    var squared = vx * vx + vy * vy;
    var t = squared == 0 ? 0 : Math.clamp(((x - x1) * vx + (y - y1) * vy) / squared, 0, 1);
    return Math.hypot(x1 + t * vx - x, y1 + t * vy - y);
  }

  @Override
  public void move(double toX, double toY) {
    startX = toX;
    startY = toY;
    penX = toX;
    penY = toY;
  }

  @Override
  public void line(double toX, double toY) {
    nearest = Math.min(nearest, of(penX, penY, toX, toY, x, y));
    penX = toX;
    penY = toY;
  }

  @Override
  public void cubic(double c1x, double c1y, double c2x, double c2y, double toX, double toY) {
    var fromX = penX;
    var fromY = penY;
    for (var n = 1; n <= PIECES; n++) {
      var t = n / (double) PIECES;
      line(bezier(fromX, c1x, c2x, toX, t), bezier(fromY, c1y, c2y, toY, t));
    }
  }

  @Override
  public void close() {
    line(startX, startY);
  }

  private static double bezier(double a, double b, double c, double d, double t) {
    var s = 1 - t;
    return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
  }
}
