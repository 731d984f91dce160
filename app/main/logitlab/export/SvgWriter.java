package logitlab.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import logitlab.figure.Figure;
import logitlab.figure.Flat;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.typeset.Texts;

/**
 * A figure as SVG 1.1: text as outlines, so that it looks the same where our fonts are missing, and coordinates rounded to 0.01, so that it
 * has the same bytes on every machine. The figure's description is its title and desc.
 */
final class SvgWriter {
  private final StringBuilder out = new StringBuilder(1 << 16);
  private final Palette palette;

  private SvgWriter(Palette palette) {
    this.palette = palette;
  }

  /** The figure scaled to {@code pixels}, which become the width and height attributes. */
  static String write(Figure figure, Palette palette, Size pixels) {
    var writer = new SvgWriter(palette);
    writer.page(figure, pixels);
    return writer.out.toString();
  }

  private void page(Figure figure, Size pixels) {
    var size = figure.size();
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + number(pixels.width()) + "\" height=\""
        + number(pixels.height()) + "\" viewBox=\"0 0 " + number(size.width()) + " " + number(size.height())
        + "\" role=\"img\" aria-labelledby=\"title desc\">\n");
    out.append("<title id=\"title\">" + escape(figure.description().title()) + "</title>\n");
    out.append("<desc id=\"desc\">" + escape(figure.description().text()) + "</desc>\n");
    out.append("<rect width=\"100%\" height=\"100%\" fill=\"" + palette.hex(Role.PAGE) + "\"/>\n");
    Flat.of(figure.printed()).filter(flat -> flat.opacity() > 0).forEach(this::mark);
    out.append("</svg>\n");
  }

  private void mark(Flat flat) {
    var dx = flat.dx();
    var dy = flat.dy();
    switch (flat.mark()) {
      case Mark.Line line -> out.append("<path d=\"M" + number(line.x1() + dx) + " " + number(line.y1() + dy) + "L"
          + number(line.x2() + dx) + " " + number(line.y2() + dy) + "\"" + stroke(line.role(), line.thickness()));
      case Mark.Box box -> box(box, box.area().moved(dx, dy));
      case Mark.Path path -> {
        out.append("<path d=\"" + path.outline().svgPath(path.x() + dx, path.y() + dy, path.scale()) + "\"");
        out.append(path.thickness() > 0 ? stroke(path.role(), path.thickness()) : fill(path.role()));
      }
      case Mark.Text text -> out.append("<path d=\""
          + Texts.typeset(text.text(), text.face(), text.size())
              .outline()
              .svgPath(text.x() + dx, text.baseline() + dy, 1)
          + "\""
          + fill(text.role()));
      case Mark.Group _ -> throw new IllegalStateException("a leaf is no group");
    }
    if (flat.opacity() < 1) {
      out.append(" opacity=\"" + number(flat.opacity()) + "\"");
    }
    out.append("/>\n");
  }

  private void box(Mark.Box box, Rect area) {
    out.append("<rect x=\"" + number(area.x()) + "\" y=\"" + number(area.y()) + "\" width=\"" + number(area.width())
        + "\" height=\"" + number(area.height()) + "\"");
    if (box.radius() > 0) {
      out.append(" rx=\"" + number(box.radius()) + "\"");
    }
    out.append(box.fill() == Role.NONE ? " fill=\"none\"" : fill(box.fill()));
    if (box.border() != Role.NONE) {
      out.append(" stroke=\"" + palette.hex(box.border()) + "\" stroke-width=\"" + number(box.thickness()) + "\"");
    }
  }

  private String fill(Role role) {
    return " fill=\"" + palette.hex(role) + "\"";
  }

  private String stroke(Role role, double thickness) {
    return " fill=\"none\" stroke=\"" + palette.hex(role) + "\" stroke-width=\"" + number(thickness) + "\"";
  }

  private static String number(double value) {
    var rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  /** Text as data; what XML cannot hold, such as control characters and halves of a letter, becomes U+FFFD. */
  private static String escape(String text) {
    return text.codePoints()
        .map(c -> isXml(c) ? c : '\uFFFD')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  private static boolean isXml(int c) {
    var blank = c == '\t' || c == '\n';
    return blank || (!Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE && c != 0xFFFE
        && c != 0xFFFF);
  }
}
