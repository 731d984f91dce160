package logitlab.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import logitlab.figure.Flat;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.typeset.CubicSink;
import logitlab.typeset.Cubics;
import logitlab.typeset.Face;

/** What is drawn on a page of a PDF, as its operators. The page is turned first, so that y runs down. */
final class PdfContent implements CubicSink {
  /** The part of a circle's radius that a cubic for a quarter of it takes. */
  private static final double QUARTER = 0.5522847498;

  private final StringBuilder out = new StringBuilder(1 << 14);
  private final Palette palette;
  private final BiFunction<Face, String, String> encoding;
  private final Set<Integer> opacities = new TreeSet<>();

  /** {@code encoding} turns a text of a face into its glyphs, in hexadecimal digits. */
  PdfContent(Palette palette, BiFunction<Face, String, String> encoding) {
    this.palette = palette;
    this.encoding = encoding;
  }

  /** The operators so far. */
  String operators() {
    return out.toString();
  }

  /** The opacities that were used, in percent. */
  Set<Integer> opacities() {
    return opacities;
  }

  /** What follows has its origin at the upper left corner of {@code place}, whose y runs up from the foot of the page, and so many points to a pixel. */
  void begin(Rect place, double scale) {
    // It multiplies what is as far away as the page is wide: rounded like a coordinate, it would move that visibly.
    write("q " + number(scale, 8) + " 0 0 " + number(-scale, 8) + " " + number(place.x()) + " " + number(place.y())
        + " cm\n");
  }

  void end() {
    write("Q\n");
  }

  /** A whole ground. */
  void ground(Rect area, Role role) {
    rectangle(area, 0);
    colour(role, "rg");
    write("f\n");
  }

  void draw(Flat flat) {
    if (flat.opacity() <= 0) {
      return;
    }
    var faint = flat.opacity() < 1;
    if (faint) {
      var percent = (int) Math.round(100 * flat.opacity());
      opacities.add(percent);
      write("q /O" + percent + " gs\n");
    }
    switch (flat.mark()) {
      case Mark.Line line -> {
        write(point(line.x1() + flat.dx(), line.y1() + flat.dy()) + "m "
            + point(line.x2() + flat.dx(), line.y2() + flat.dy()) + "l\n");
        stroke(line.role(), line.thickness());
      }
      case Mark.Box box -> box(box, box.area().moved(flat.dx(), flat.dy()));
      case Mark.Path path -> path(path, flat.dx(), flat.dy());
      case Mark.Text text -> text(text, flat.dx(), flat.dy());
      case Mark.Group _ -> throw new IllegalStateException("a leaf is no group");
    }
    if (faint) {
      write("Q\n");
    }
  }

  private void text(Mark.Text text, double dx, double dy) {
    if (text.role() == Role.NONE || text.text().isEmpty()) {
      return;
    }
    colour(text.role(), "rg");
    write(
        "BT /" + text.face() + " " + number(text.size()) + " Tf 1 0 0 -1 " + point(text.x() + dx, text.baseline() + dy)
            + "Tm <" + encoding.apply(text.face(), text.text()) + "> Tj ET\n");
  }

  private void path(Mark.Path path, double dx, double dy) {
    if (path.outline().isEmpty() || path.role() == Role.NONE) {
      return;
    }
    path.outline().forEach(path.x() + dx, path.y() + dy, path.scale(), new Cubics(this));
    if (path.thickness() > 0) {
      stroke(path.role(), path.thickness());
    } else {
      colour(path.role(), "rg");
      write("f\n");
    }
  }

  private void box(Mark.Box box, Rect area) {
    if (box.fill() != Role.NONE) {
      rectangle(area, box.radius());
      colour(box.fill(), "rg");
      write("f\n");
    }
    if (box.border() != Role.NONE) {
      rectangle(area, box.radius());
      stroke(box.border(), box.thickness());
    }
  }

  private void rectangle(Rect area, double radius) {
    var r = Math.min(radius, Math.min(area.width(), area.height()) / 2);
    if (r <= 0) {
      write(point(area.x(), area.y()) + number(area.width()) + " " + number(area.height()) + " re\n");
      return;
    }
    var left = area.x();
    var top = area.y();
    var right = area.right();
    var bottom = area.bottom();
    var c = r * (1 - QUARTER);
    move(left + r, top);
    line(right - r, top);
    cubic(right - c, top, right, top + c, right, top + r);
    line(right, bottom - r);
    cubic(right, bottom - c, right - c, bottom, right - r, bottom);
    line(left + r, bottom);
    cubic(left + c, bottom, left, bottom - c, left, bottom - r);
    line(left, top + r);
    cubic(left, top + c, left + c, top, left + r, top);
    close();
  }

  private void stroke(Role role, double thickness) {
    if (role == Role.NONE) {
      write("n\n");
      return;
    }
    colour(role, "RG");
    write(number(thickness) + " w 1 j S\n");
  }

  private void colour(Role role, String operator) {
    var rgb = palette.rgb(role);
    write(number((rgb >> 16 & 0xFF) / 255.0) + " " + number((rgb >> 8 & 0xFF) / 255.0) + " "
        + number((rgb & 0xFF) / 255.0) + " " + operator + "\n");
  }

  @Override
  public void move(double x, double y) {
    to(x, y, "m");
  }

  @Override
  public void line(double x, double y) {
    to(x, y, "l");
  }

  @Override
  public void cubic(double c1x, double c1y, double c2x, double c2y, double x, double y) {
    write(point(c1x, c1y) + point(c2x, c2y));
    to(x, y, "c");
  }

  @Override
  public void close() {
    write("h\n");
  }

  private void to(double x, double y, String operator) {
    write(point(x, y) + operator + "\n");
  }

  private void write(String operators) {
    out.append(operators);
  }

  private static String point(double x, double y) {
    return number(x) + " " + number(y) + " ";
  }

  private static String number(double value) {
    return number(value, 3);
  }

  private static String number(double value, int decimals) {
    var rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }
}
