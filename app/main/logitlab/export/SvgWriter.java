package logitlab.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import logitlab.derivation.expr.Term;
import logitlab.figure.Figure;
import logitlab.figure.Flat;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.typeset.Texts;

/**
 * A figure as SVG 1.1: text as outlines, so that it looks the same where our fonts are missing, and coordinates rounded to 0.01, so that it
 * has the same bytes on every machine. The figure's description is its title and desc; what shows a quantity stands in a group with its name.
 */
final class SvgWriter {
  private final StringBuilder out = new StringBuilder(1 << 16);
  private final Canvas canvas;
  private final Palette palette;

  private SvgWriter(Canvas canvas) {
    this.canvas = canvas;
    palette = canvas.palette();
  }

  /** The figure scaled to the canvas, whose pixels become the width and height attributes. */
  static String write(Figure figure, Canvas canvas) {
    var writer = new SvgWriter(canvas);
    writer.page(figure);
    return writer.out.toString();
  }

  private void page(Figure figure) {
    var pixels = canvas.pixels();
    var scale = canvas.scale(figure.size());
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + number(pixels.width()) + "\" height=\""
        + number(pixels.height()) + "\" viewBox=\"0 0 " + number(pixels.width() / scale) + " "
        + number(pixels.height() / scale)
        + "\" role=\"img\" aria-labelledby=\"title desc\">\n");
    out.append("<title id=\"title\">" + Xml.text(figure.description().title()) + "</title>\n");
    out.append("<desc id=\"desc\">" + Xml.text(figure.description().text()) + "</desc>\n");
    canvas.document()
        .ifPresent(document -> out.append("<metadata>" + Carrying.inMarkup(document) + "</metadata>\n"));
    if (!canvas.transparent()) {
      out.append("<rect width=\"100%\" height=\"100%\" fill=\"" + palette.hex(canvas.ground()) + "\"/>\n");
    }
    marks(figure.printed().toList(), Set.of(), 0, 0, 1);
    out.append("</svg>\n");
  }

  /** Marks that follow each other and show the same terms stand in a group that is named after them. */
  private void marks(List<Mark> marks, Set<Term> around, double dx, double dy, double opacity) {
    var n = 0;
    while (n < marks.size()) {
      var terms = terms(marks.get(n));
      var end = n + 1;
      while (end < marks.size() && terms(marks.get(end)).equals(terms)) {
        end++;
      }
      var named = !terms.isEmpty() && !terms.equals(around);
      if (named) {
        out.append("<g data-terms=\"" + names(terms, " ") + "\"><title>" + names(terms, ", ") + "</title>\n");
      }
      for (var mark : marks.subList(n, end)) {
        if (mark instanceof Mark.Group(_, var inner, var x, var y, var shown, _)) {
          marks(inner, named ? terms : around, dx + x, dy + y, opacity * shown);
        } else if (opacity > 0) {
          mark(new Flat(mark, dx, dy, opacity));
        }
      }
      if (named) {
        out.append("</g>\n");
      }
      n = end;
    }
  }

  /** What a mark shows: a group shows what all that is in it shows alike, and that is nothing where two of them differ. */
  private static Set<Term> terms(Mark mark) {
    if (!(mark instanceof Mark.Group group)) {
      return mark.terms();
    }
    var inside = group.marks().stream().map(SvgWriter::terms).distinct().limit(2).toList();
    return inside.size() == 1 ? inside.getFirst() : Set.of();
  }

  private static String names(Set<Term> terms, String between) {
    return terms.stream()
        .map(term -> term.toString().toLowerCase(Locale.ROOT))
        .sorted()
        .map(Xml::text)
        .collect(Collectors.joining(between));
  }

  private void mark(Flat flat) {
    var dx = flat.dx();
    var dy = flat.dy();
    var opacity = flat.opacity() < 1 ? " opacity=\"" + number(flat.opacity()) + "\"" : "";
    switch (flat.mark()) {
      case Mark.Line line -> out.append("<path d=\"M" + number(line.x1() + dx) + " " + number(line.y1() + dy) + "L"
          + number(line.x2() + dx) + " " + number(line.y2() + dy) + "\"" + stroke(line.role(), line.thickness()));
      case Mark.Box box -> box(box, box.area().moved(dx, dy));
      case Mark.Path path -> {
        out.append("<path d=\"" + path.outline().svgPath(path.x() + dx, path.y() + dy, path.scale()) + "\"");
        out.append(path.thickness() > 0 ? stroke(path.role(), path.thickness()) : fill(path.role()));
      }
      case Mark.Text text when canvas.selectable() -> {
        out.append(
            words(text, text.x() + dx, text.baseline() + dy) + opacity + ">" + Xml.text(text.text()) + "</text>\n");
        return;
      }
      case Mark.Text text -> out.append("<path d=\""
          + Texts.typeset(text.text(), text.face(), text.size())
              .outline()
              .svgPath(text.x() + dx, text.baseline() + dy, 1)
          + "\""
          + fill(text.role()));
      case Mark.Group _ -> throw new IllegalStateException("a leaf is no group");
    }
    out.append(opacity + "/>\n");
  }

  /** Words as text, held to the width that they were laid out with, whatever font there is. */
  private String words(Mark.Text text, double x, double y) {
    return "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" font-family=\"Inter, sans-serif\" font-weight=\""
        + text.face().weight() + "\" font-size=\"" + number(text.size()) + "\" textLength=\"" + number(text.width())
        + "\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\"" + fill(text.role());
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
}
