package logitlab.figure;

import logitlab.typeset.Outline;

/** The sign of a class of data, told apart by its shape as well as by its colour: circle, triangle, square, diamond, and two more. */
final class ClassShape {
  /** Where the control points of a quarter of a circle stand. */
  private static final double ROUND = 0.5523;

  private ClassShape() {}

  /** Adds the sign of class {@code k}, about as large as a circle of this radius. */
  static void add(Outline.Pen pen, int k, double x, double y, double radius) {
    switch (k) {
      case 0 -> circle(pen, x, y, radius);
      case 1 -> polygon(pen, x, y + 0.12 * radius, 1.28 * radius, 3, 0);
      case 2 -> polygon(pen, x, y, 1.25 * radius, 4, 0.5);
      case 3 -> polygon(pen, x, y, 1.28 * radius, 4, 0);
      case 4 -> polygon(pen, x, y - 0.12 * radius, 1.28 * radius, 3, 0.5);
      default -> polygon(pen, x, y, 1.1 * radius, 6, 0);
    }
  }

  static void circle(Outline.Pen pen, double x, double y, double radius) {
    var c = ROUND * radius;
    pen.move(x + radius, y);
    pen.cubic(x + radius, y + c, x + c, y + radius, x, y + radius);
    pen.cubic(x - c, y + radius, x - radius, y + c, x - radius, y);
    pen.cubic(x - radius, y - c, x - c, y - radius, x, y - radius);
    pen.cubic(x + c, y - radius, x + radius, y - c, x + radius, y);
    pen.close();
  }

  /** Corners on a circle, the first on top; {@code turn} is in parts of the way from corner to corner. */
  private static void polygon(Outline.Pen pen, double x, double y, double radius, int corners, double turn) {
    for (var n = 0; n < corners; n++) {
      var angle = 2 * Math.PI * (n + turn) / corners;
      var px = x + radius * StrictMath.sin(angle);
      var py = y - radius * StrictMath.cos(angle);
      if (n == 0) {
        pen.move(px, py);
      } else {
        pen.line(px, py);
      }
    }
    pen.close();
  }
}
