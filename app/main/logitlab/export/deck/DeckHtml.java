package logitlab.export.deck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logitlab.export.Palette;
import logitlab.export.Xml;
import logitlab.figure.Role;
import logitlab.motion.WalkScript.Cue;
import logitlab.motion.WalkScript;
import logitlab.state.file.Carried;
import logitlab.state.session.Theme;
import logitlab.typeset.Box;
import logitlab.typeset.Outline;
import logitlab.words.Words;

/**
 * A deck as a page for any browser, in one file that asks for nothing else: each slide a drawing with its words as text, and a script that walks
 * them. Between slides that go on from each other parts move by their names, in the time that the program gives them. Without scripts, and on
 * paper, the slides stand below each other.
 */
public final class DeckHtml {
  /** So many points in time tell how a turn goes. */
  private static final int MOMENTS = 90;
  private static final List<Cue> CUES = List.of(Cue.LEAVE, Cue.GLIDE, Cue.APPEAR);
  /** How far the letters of a word reach above and below its baseline, in em. */
  private static final double ASCENT = 0.97;
  private static final double LINE = 1.21;

  private final Words words;
  private final StringBuilder out = new StringBuilder(1 << 20);
  /** Outlines that are drawn, by what draws them, with their numbers: what stands on several slides is written once. */
  private final Map<String, Integer> outlines = new LinkedHashMap<>();

  private DeckHtml(Words words) {
    this.words = words;
  }

  /** The file, in UTF-8. */
  public static byte[] of(Deck deck, Words words) {
    var html = new DeckHtml(words);
    html.page(deck);
    return html.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void page(Deck deck) {
    var slides = IntStream.range(0, deck.slides().size())
        .mapToObj(n -> slide(deck.slides().get(n), n, deck.slides().size()))
        .collect(Collectors.joining());
    var bright = deck.theme() == Theme.PROJECTOR ? Theme.PROJECTOR : Theme.LIGHT;
    // A deck in the usual colours follows the reader's own; others begin as they were made.
    var fixed = switch (deck.theme()) {
      case LIGHT -> "";
      case DARK -> " data-theme=\"dark\"";
      case PROJECTOR -> " data-theme=\"light\"";
    };
    out.append(
        "<!DOCTYPE html>\n<html lang=\"" + deck.language() + "\"" + fixed + ">\n<head>\n<meta charset=\"utf-8\">\n"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
            + "script-src 'unsafe-inline'\">\n<title>" + Xml.line(deck.title()) + "</title>\n<style>\n"
            + colours(":root", bright)
            + "@media (prefers-color-scheme: dark) { " + colours(":root:not([data-theme])", Theme.DARK) + "}\n"
            + colours("[data-theme=\"dark\"]", Theme.DARK) + "@media print { "
            + colours(":root, :root[data-theme]", bright) + "}\n" + fills() + read("deck.css")
            + "</style>\n</head>\n<body>\n");
    out.append("<svg class=\"unseen\" aria-hidden=\"true\"><defs>\n");
    outlines.forEach((path, number) -> out.append("<path id=\"o" + number + "\" d=\"" + path + "\"/>\n"));
    out.append(
        "</defs></svg>\n<main>\n" + slides + "</main>\n<p id=\"said\" class=\"unseen\" aria-live=\"polite\"></p>\n");
    bar();
    out.append("<script type=\"application/json\" id=\"turn\">" + turn() + "</script>\n");
    deck.document()
        .ifPresent(document -> out.append(
            "<script type=\"application/json\" id=\"document\">" + Carried.marked(document) + "</script>\n"));
    out.append("<script>\n" + read("deck.js") + "</script>\n</body>\n</html>\n");
  }

  private void bar() {
    var text = Stream.of("bar", "back", "next", "notes", "theme")
        .collect(Collectors.toMap(key -> key, key -> Xml.line(words.text("export.deck." + key))));
    out.append("<nav>\n<button aria-label=\"" + text.get("back") + "\">\u2039</button>\n<button aria-label=\""
        + text.get("next") + "\">\u203A</button>\n<input type=\"range\" min=\"1\" value=\"1\" aria-label=\""
        + text.get("bar") + "\">\n<output></output>\n<button aria-pressed=\"false\">" + text.get("notes")
        + "</button>\n<button aria-label=\"" + text.get("theme") + "\" title=\"" + text.get("theme")
        + "\">\u25D1</button>\n</nav>\n");
  }

  /** A colour for each role, by its name. */
  private static String colours(String selector, Theme theme) {
    var palette = Palette.of(theme);
    return roles().map(role -> "--" + role.cssName() + ":" + palette.hex(role))
        .collect(Collectors.joining(";", selector + " {", "}\n"));
  }

  private static String fills() {
    return roles()
        .map(role -> ".f-" + role.cssName() + "{fill:var(--" + role.cssName() + ")}.s-" + role.cssName()
            + "{stroke:var(--" + role.cssName() + ")}\n")
        .collect(Collectors.joining());
  }

  private static Stream<Role> roles() {
    return Stream.of(Role.values()).filter(role -> role != Role.NONE);
  }

  /** How far what leaves, what glides and what is new are, at points of a turn that are equally far from each other. */
  private static String turn() {
    var script = WalkScript.of(false, false);
    return IntStream.rangeClosed(0, MOMENTS)
        .mapToObj(n -> CUES.stream()
            .map(cue -> String.format(Locale.ROOT, "%.4f", script.progress(cue, n / (double) MOMENTS)))
            .collect(Collectors.joining(",", "[", "]")))
        .collect(Collectors.joining(",", "{\"seconds\":" + script.seconds() + ",\"cues\":[", "]}"));
  }

  private String slide(Deck.Slide slide, int number, int all) {
    var size = slide.picture().figure().size();
    var html = new StringBuilder();
    html.append("<section aria-label=\""
        + Xml.line(words.text("export.deck.slide", String.valueOf(number + 1), String.valueOf(all), slide.title()))
        + "\""
        + (slide.goesOn() ? " data-goes-on" : "") + (slide.picture().ground() == Role.PAGE ? " class=\"page\"" : "")
        + ">\n<svg viewBox=\"0 0 " + number(size.width()) + " " + number(size.height())
        + "\" role=\"group\" aria-labelledby=\"t" + number + "\" aria-describedby=\"d" + number + "\"><title id=\"t"
        + number
        + "\">" + Xml.text(slide.title()) + "</title><desc id=\"d" + number + "\">" + Xml.text(slide.alt())
        + "</desc>\n");
    for (var shape : Shapes.of(slide.picture().figure(), slide.names())) {
      html.append(shape(shape));
    }
    html.append(
        "</svg>\n<details class=\"notes\"><summary>" + Xml.text(words.text("export.deck.notes")) + "</summary>");
    slide.notes().forEach(note -> html.append("<p>" + Xml.text(note) + "</p>"));
    return html.append("</details>\n</section>\n").toString();
  }

  /**
   * A shape with its name, the box it stands in, and, where it matters, what makes it the same on another slide: what is alike is drawn once, and
   * stretched from one box to the other.
   */
  private String shape(Shape shape) {
    return switch (shape) {
      case Shape.Ink ink -> {
        var box = ink.outline().bounds();
        var number = outline(ink.outline());
        yield "<use href=\"#o" + number + "\" x=\"" + number(box.left()) + "\" y=\"" + number(box.top()) + "\""
            + name(ink, look(ink.outline()), box)
            + (ink.thickness() > 0
                ? " fill=\"none\" class=\"" + stroke(ink.role()) + "\" stroke-width=\"" + number(ink.thickness()) + "\""
                : " class=\"" + fill(ink.role()) + "\"")
            + "/>\n";
      }
      case Shape.Stroke stroke -> {
        var ends = stroke.ends();
        var box = new Box(Math.min(ends.x1(), ends.x2()), Math.min(ends.y1(), ends.y2()),
            Math.max(ends.x1(), ends.x2()), Math.max(ends.y1(), ends.y2()));
        var rises = (ends.x2() - ends.x1()) * (ends.y2() - ends.y1()) < 0;
        yield "<line x1=\"" + number(ends.x1()) + "\" y1=\"" + number(ends.y1()) + "\" x2=\"" + number(ends.x2())
            + "\" y2=\"" + number(ends.y2()) + "\""
            + name(stroke, (rises ? "r" : "l") + stroke.role(), box)
            + " class=\"" + stroke(stroke.role()) + "\" stroke-width=\"" + number(stroke.thickness()) + "\"/>\n";
      }
      case Shape.Block block -> {
        var area = block.area();
        var paint = block.paint();
        yield "<rect x=\"" + number(area.x()) + "\" y=\"" + number(area.y()) + "\" width=\"" + number(area.width())
            + "\" height=\"" + number(area.height()) + "\""
            + (block.radius() > 0 ? " rx=\"" + number(block.radius()) + "\"" : "")
            + name(block, paint.fill() + "/" + paint.border(),
                new Box(area.x(), area.y(), area.x() + area.width(), area.y() + area.height()))
            + " class=\"" + (fill(paint.fill()) + " " + stroke(paint.border())).strip() + "\""
            + (paint.fill() == Role.NONE ? " fill=\"none\"" : "")
            + (paint.border() == Role.NONE ? "" : " stroke-width=\"" + number(paint.thickness()) + "\"") + "/>\n";
      }
      case Shape.Words text -> {
        var place = text.place();
        var size = text.letters().size();
        yield "<text x=\"" + number(place.x()) + "\" y=\"" + number(place.baseline()) + "\" font-size=\"" + number(size)
            + "\" font-weight=\"" + text.letters().face().weight() + "\" textLength=\"" + number(place.width())
            + "\" lengthAdjust=\"spacingAndGlyphs\""
            + name(text, text.text(), new Box(place.x(), place.baseline() - ASCENT * size, place.right(),
                place.baseline() + (LINE - ASCENT) * size))
            + " class=\"" + fill(text.role()) + "\">" + Xml.text(text.text()) + "</text>\n";
      }
    };
  }

  /** What an outline looks like, whatever its size: its commands, and about how wide it is for its height. */
  private static String look(Outline outline) {
    var box = outline.bounds();
    var commands = outline.svgPath(0, 0, 1).replaceAll("[^A-Z]", "");
    var shape = box.height() < 0.01 ? 9 : Math.round(6 * Math.log(Math.max(0.01, box.width() / box.height())));
    return Integer.toHexString(commands.hashCode()) + (commands.length() > 8 ? "." + shape : "");
  }

  private static String name(Shape shape, String look, Box area) {
    var box = Stream.of(area.left(), area.top(), area.width(), area.height())
        .map(DeckHtml::number)
        .collect(Collectors.joining(" "));
    return " data-n=\"" + Xml.line(shape.name()) + "\" data-s=\"" + Xml.line(look) + "\" data-b=\"" + box + "\""
        + (shape.opacity() < 1 ? " opacity=\"" + number(shape.opacity()) + "\"" : "");
  }

  /** The number of an outline, written from the corner of its box. */
  private int outline(Outline outline) {
    var box = outline.bounds();
    return outlines.computeIfAbsent(outline.svgPath(-box.left(), -box.top(), 1), _ -> outlines.size());
  }

  private static String fill(Role role) {
    return role == Role.NONE ? "" : "f-" + role.cssName();
  }

  private static String stroke(Role role) {
    return role == Role.NONE ? "" : "s-" + role.cssName();
  }

  private static String number(double value) {
    var rounded = Math.round(100 * value) / 100.0;
    return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
  }

  private static String read(String file) {
    try (var stream = Objects.requireNonNull(DeckHtml.class.getResourceAsStream("/assets/deck/" + file), file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
