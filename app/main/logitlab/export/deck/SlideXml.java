package logitlab.export.deck;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import logitlab.export.Palette;
import logitlab.export.Xml;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.typeset.CubicSink;
import logitlab.typeset.Cubics;
import logitlab.typeset.Face;
import logitlab.typeset.Outline;

/**
 * The shapes of a slide as PresentationML: native shapes that can be moved, coloured and edited one by one. Names begin with {@code !!}, by
 * which the transition Morph pairs those of two slides. It is long because the whole of what is written of that language stands here.
 */
final class SlideXml {
  /** English Metric Units in a point. */
  private static final double EMU = 12_700;
  /** Units of an outline's coordinates in a pixel. */
  private static final double FINE = 100;
  /** How far Arial reaches above the baseline, and how high a line of it is, in em. */
  private static final double ASCENT = 0.905;
  private static final double LINE = 1.15;
  /** How wide the box of a title is at least, in em. */
  private static final double TITLE = 30;
  /** How a tree of shapes begins. */
  static final String TREE = "<p:spTree xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
      + "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\">"
      + "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>";
  private static final String DECORATIVE = "<a:extLst><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\">"
      + "<adec:decorative xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/>"
      + "</a:ext></a:extLst>";

  private final StringBuilder out = new StringBuilder(1 << 16);
  private final Look look;
  private final double scale;
  private int id = 1;

  /**
   * How a deck looks.
   *
   * @param templated whether ink and paper are the template's, and so are its fonts
   */
  record Look(Palette palette, boolean templated, String language) {}

  private SlideXml(Look look, double scale) {
    this.look = look;
    this.scale = scale;
  }

  /** The tree of shapes; {@code points} is how large the slide is. */
  static String of(Deck.Slide slide, List<Shape> shapes, Look look, Size points) {
    var figure = slide.picture().figure().size();
    var scale = Math.min(points.width() / figure.width(), points.height() / figure.height());
    var xml = new SlideXml(look, scale);
    xml.tree(slide, shapes, (points.width() - scale * figure.width()) / 2,
        (points.height() - scale * figure.height()) / 2);
    return xml.out.toString();
  }

  private void tree(Deck.Slide slide, List<Shape> shapes, double left, double top) {
    out.append(TREE);
    var title = title(slide, shapes);
    var described = false;
    for (var shape : shapes) {
      var alt = !described && shape instanceof Shape.Ink ? slide.alt() : "";
      described |= !alt.isEmpty();
      shape(shape, title.filter(shape::equals).isPresent(), alt, new Offset(left, top));
    }
    out.append("</p:spTree>");
  }

  /** Which words are the slide's title: those that say it, or else the first; nothing on a slide without words. */
  private static Optional<Shape.Words> title(Deck.Slide slide, List<Shape> shapes) {
    var words = shapes.stream().filter(Shape.Words.class::isInstance).map(Shape.Words.class::cast).toList();
    return words.stream()
        .filter(each -> each.text().equals(slide.title()))
        .findFirst()
        .or(() -> words.stream().findFirst());
  }

  private record Offset(double left, double top) {}

  private void shape(Shape shape, boolean title, String alt, Offset offset) {
    id++;
    switch (shape) {
      case Shape.Ink ink -> {
        begin("p:sp", ink.name(), about(alt), "");
        var box = ink.outline().bounds();
        var frame = new Frame(box.left(), box.top(), Math.max(box.width(), 0.1), Math.max(box.height(), 0.1));
        frame(frame, "", offset);
        outline(ink.outline(), frame);
        if (ink.thickness() > 0) {
          out.append("<a:noFill/>");
          line(ink.role(), ink.thickness(), ink.opacity());
        } else {
          fill(ink.role(), ink.opacity());
          out.append("<a:ln><a:noFill/></a:ln>");
        }
        out.append("</p:spPr></p:sp>");
      }
      case Shape.Stroke stroke -> {
        var ends = stroke.ends();
        begin("p:cxnSp", stroke.name(), about(alt), "");
        var flips = (ends.x2() < ends.x1() ? " flipH=\"1\"" : "") + (ends.y2() < ends.y1() ? " flipV=\"1\"" : "");
        frame(new Frame(Math.min(ends.x1(), ends.x2()), Math.min(ends.y1(), ends.y2()), Math.abs(ends.x2() - ends.x1()),
            Math.abs(ends.y2() - ends.y1())), flips, offset);
        out.append("<a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom>");
        line(stroke.role(), stroke.thickness(), stroke.opacity());
        out.append("</p:spPr></p:cxnSp>");
      }
      case Shape.Block block -> {
        var area = block.area();
        begin("p:sp", block.name(), about(alt), "");
        frame(new Frame(area.x(), area.y(), area.width(), area.height()), "", offset);
        var radius = Math.min(0.5, block.radius() / Math.max(1e-6, Math.min(area.width(), area.height())));
        out.append(radius > 0
            ? "<a:prstGeom prst=\"roundRect\"><a:avLst><a:gd name=\"adj\" fmla=\"val " + Math.round(100_000 * radius)
                + "\"/></a:avLst></a:prstGeom>"
            : "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>");
        fill(block.paint().fill(), block.opacity());
        line(block.paint().border(), block.paint().thickness(), block.opacity());
        out.append("</p:spPr></p:sp>");
      }
      case Shape.Words words -> words(words, title, offset);
    }
  }

  private void words(Shape.Words words, boolean title, Offset offset) {
    var place = words.place();
    var size = words.letters().size();
    begin("p:sp", words.name(), "/>", title ? "<p:ph type=\"title\"/>" : "");
    // A title is broken where its box is narrow, whatever the box says.
    var width = title ? Math.max(place.width(), TITLE * size) : place.width();
    frame(new Frame(place.x(), place.baseline() - ASCENT * size, width, LINE * size), "", offset);
    out.append("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap=\"none\" "
        + "lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"t\"><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr algn=\""
        + (title || words.text().contains(" ") ? "l" : "ctr")
        + "\" marL=\"0\" indent=\"0\"><a:lnSpc><a:spcPct val=\"100000\"/></a:lnSpc><a:spcBef><a:spcPts val=\"0\"/></a:spcBef>"
        + "<a:buNone/></a:pPr><a:r><a:rPr lang=\"" + look.language() + "\" sz=\"" + Math.round(100 * scale * size)
        + "\" b=\""
        + (bold(words) ? 1 : 0) + "\"" + spacing(words) + ">");
    fill(words.role(), words.opacity());
    var font = look.templated() ? title ? "+mj-lt" : "+mn-lt" : "Arial";
    out.append("<a:latin typeface=\"" + font + "\"/></a:rPr><a:t>" + Xml.line(words.text())
        + "</a:t></a:r></a:p></p:txBody></p:sp>");
  }

  private static boolean bold(Shape.Words words) {
    return words.letters().face() == Face.SEMIBOLD || words.letters().face() == Face.BOLD;
  }

  /** How much wider or closer the letters stand, so that words are as wide as in the figure. */
  private String spacing(Shape.Words words) {
    var size = words.letters().size();
    var letters = words.text().codePointCount(0, words.text().length());
    var own = look.templated() ? 0 : ArialWidths.of(words.text(), bold(words)) * size;
    return own > 0 && letters > 1
        ? " spc=\"" + Math.round(100 * scale * (words.place().width() - own) / letters) + "\""
        : "";
  }

  private record Frame(double x, double y, double width, double height) {}

  /** {@code about} ends the element of the name; {@code holder} is what of the layout the shape fills, if it does. */
  private void begin(String element, String name, String about, String holder) {
    var own = switch (element) {
      case "p:cxnSp" -> new String[]{"p:nvCxnSpPr", "<p:cNvCxnSpPr/>"};
      default -> new String[]{"p:nvSpPr", "<p:cNvSpPr/>"};
    };
    out.append("<" + element + "><" + own[0] + "><p:cNvPr id=\"" + id + "\" name=\"!!" + Xml.line(name) + "\"" + about
        + own[1] + "<p:nvPr>" + holder + "</p:nvPr></" + own[0] + "><p:spPr>");
  }

  /** What a shape without words is for those who do not see it: what it shows, or decoration. */
  private static String about(String alt) {
    return alt.isEmpty() ? ">" + DECORATIVE + "</p:cNvPr>" : " descr=\"" + Xml.line(alt) + "\"/>";
  }

  private void frame(Frame frame, String flips, Offset offset) {
    out.append("<a:xfrm" + flips + "><a:off x=\"" + emu(offset.left() + scale * frame.x()) + "\" y=\""
        + emu(offset.top() + scale * frame.y()) + "\"/><a:ext cx=\"" + emu(scale * frame.width()) + "\" cy=\""
        + emu(scale * frame.height()) + "\"/></a:xfrm>");
  }

  private void fill(Role role, double opacity) {
    out.append(role == Role.NONE ? "<a:noFill/>" : "<a:solidFill>" + colour(role, opacity) + "</a:solidFill>");
  }

  private void line(Role role, double thickness, double opacity) {
    out.append(role == Role.NONE || thickness <= 0
        ? "<a:ln><a:noFill/></a:ln>"
        : "<a:ln w=\"" + emu(scale * thickness) + "\" cap=\"flat\"><a:solidFill>" + colour(role, opacity)
            + "</a:solidFill><a:round/></a:ln>");
  }

  /** On a template ink and paper are its own, and what lies between is a mixture of both; colours that mean something stay. */
  private String colour(Role role, double opacity) {
    if (look.templated()) {
      switch (role) {
        case INK -> {
          return scheme("tx1", opacity);
        }
        case MUTED -> {
          return scheme("tx1", 0.65 * opacity);
        }
        case PAGE, SURFACE -> {
          return scheme("bg1", opacity);
        }
        case HAIRLINE, EDGE, TRACK -> {
          return scheme("tx1", 0.25 * opacity);
        }
        case CURRENT -> {
          return scheme("tx1", 0.06 * opacity);
        }
        default -> {
          // All others have a meaning, which is told by their colour.
        }
      }
    }
    return "<a:srgbClr val=\"" + look.palette().hex(role).substring(1) + "\">" + alpha(opacity) + "</a:srgbClr>";
  }

  private static String scheme(String name, double opacity) {
    return "<a:schemeClr val=\"" + name + "\">" + alpha(opacity) + "</a:schemeClr>";
  }

  private static String alpha(double opacity) {
    return opacity < 1 ? "<a:alpha val=\"" + Math.round(100_000 * opacity) + "\"/>" : "";
  }

  private void outline(Outline outline, Frame frame) {
    out.append("<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/>"
        + "<a:pathLst><a:path w=\"" + Math.round(FINE * frame.width()) + "\" h=\"" + Math.round(FINE * frame.height())
        + "\">");
    // Every program reads cubics.
    outline.forEach(-frame.x() * FINE, -frame.y() * FINE, FINE, new Cubics(new CubicSink() {
      @Override
      public void move(double x, double y) {
        step("moveTo", point(x, y));
      }

      @Override
      public void line(double x, double y) {
        step("lnTo", point(x, y));
      }

      @Override
      public void cubic(double c1x, double c1y, double c2x, double c2y, double x, double y) {
        step("cubicBezTo", point(c1x, c1y) + point(c2x, c2y) + point(x, y));
      }

      @Override
      public void close() {
        out.append("<a:close/>");
      }

      private void step(String what, String points) {
        out.append("<a:" + what + ">" + points + "</a:" + what + ">");
      }
    }));
    out.append("</a:path></a:pathLst></a:custGeom>");
  }

  private static String point(double x, double y) {
    return "<a:pt x=\"" + Math.round(x) + "\" y=\"" + Math.round(y) + "\"/>";
  }

  private static String emu(double points) {
    return String.format(Locale.ROOT, "%d", Math.round(EMU * points));
  }
}
