package logitlab.figure.draw;

import java.util.Set;
import logitlab.figure.Mark;
import logitlab.figure.Role;
import logitlab.typeset.Outline;

/**
 * The sign of a class, told apart by its shape as well as by its colour, the same before a name in a table and on the plane of the data. The
 * colours of classes have no other meaning and stand on these signs and on regions only, so that none is taken for p, y or a gradient.
 */
public final class ClassShape {
  /** Where the control points of a quarter of a circle stand. */
  private static final double ROUND = 0.5523;

  private ClassShape() {}

  /** Adds the sign of class {@code k}, about as large as a circle of this radius. */
  public static void add(Outline.Pen pen, int k, double x, double y, double radius) {
    switch (k) {
      case 0 -> circle(pen, x, y, radius);
      case 1 -> polygon(pen, x, y + 0.12 * radius, 1.28 * radius, 3, 0);
      case 2 -> polygon(pen, x, y, 1.25 * radius, 4, 0.5);
      case 3 -> polygon(pen, x, y, 1.28 * radius, 4, 0);
      case 4 -> polygon(pen, x, y - 0.12 * radius, 1.28 * radius, 3, 0.5);
      case 5 -> polygon(pen, x, y, 1.1 * radius, 6, 0);
      case 6 -> new Star(5, 0.45, 0).add(pen, x, y, 1.4 * radius);
      case 7 -> new Star(4, 0.35, 0.5).add(pen, x, y, 1.3 * radius);
      case 8 -> polygon(pen, x, y, 1.15 * radius, 5, 0.5);
      default -> new Star(4, 0.4, 0).add(pen, x, y, 1.35 * radius);
    }
  }

  /** Lays down the sign of class {@code k} in its colour. */
  public static void draw(Sheet sheet, String key, int k, double x, double y, double radius) {
    var pen = new Outline.Pen();
    add(pen, k, x, y, radius);
    sheet.add(new Mark.Path(key, Set.of(), Role.ofClass(k), pen.outline(), 0, 0, 1, 0));
  }

  public static void circle(Outline.Pen pen, double x, double y, double radius) {
    var c = ROUND * radius;
    pen.move(x + radius, y);
    pen.cubic(x + radius, y + c, x + c, y + radius, x, y + radius);
    pen.cubic(x - c, y + radius, x - radius, y + c, x - radius, y);
    pen.cubic(x - radius, y - c, x - c, y - radius, x, y - radius);
    pen.cubic(x + c, y - radius, x + radius, y - c, x + radius, y);
    pen.close();
  }

  /** Corners on two circles by turns; the inner one is {@code waist} of the outer one. */
  private record Star(int corners, double waist, double turn) {
    void add(Outline.Pen pen, double x, double y, double radius) {
      for (var n = 0; n < 2 * corners; n++) {
        var angle = 2 * Math.PI * (n / 2.0 + turn) / corners;
        var length = n % 2 == 0 ? radius : waist * radius;
        corner(pen, n, x + length * StrictMath.sin(angle), y - length * StrictMath.cos(angle));
      }
      pen.close();
    }
  }

  /** Corners on a circle, the first on top; {@code turn} is in parts of the way from corner to corner. */
  private static void polygon(Outline.Pen pen, double x, double y, double radius, int corners, double turn) {
    for (var n = 0; n < corners; n++) {
      var angle = 2 * Math.PI * (n + turn) / corners;
      corner(pen, n, x + radius * StrictMath.sin(angle), y - radius * StrictMath.cos(angle));
    }
    pen.close();
  }

  private static void corner(Outline.Pen pen, int n, double x, double y) {
    if (n == 0) {
      pen.move(x, y);
    } else {
      pen.line(x, y);
    }
  }
}
