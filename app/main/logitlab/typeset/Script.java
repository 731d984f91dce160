package logitlab.typeset;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Text that is more than letters of a bundled face side by side: combining marks, right to left, letters of other scripts. AWT lays it
 * out; letters that the face lacks come from the first font of the system, in a fixed order, that has them.
 */
final class Script {
  /** What stands for a letter that no font shows. */
  private static final String BOX = "\u25A1";

  /** The fonts found by letter; no font for a letter that none shows. */
  private static final Map<Integer, Optional<Font>> FOUND = new ConcurrentHashMap<>();

  private record Line(String text, FaceFont face) {}

  private static final int KEPT = 500;
  /** The lines laid out before, the least recently used first. */
  private static final LinkedHashMap<Line, Typeset> LAID_OUT = new LinkedHashMap<>(64, 0.75f, true);

  private Script() {}

  /** The text at one pixel per em, its ink as one glyph. */
  static Typeset layOut(String text, FaceFont face) {
    synchronized (LAID_OUT) {
      var line = new Line(text, face);
      var laidOut = LAID_OUT.get(line);
      if (laidOut == null) {
        laidOut = layOutAnew(text, face);
        LAID_OUT.put(line, laidOut);
        if (LAID_OUT.size() > KEPT) {
          LAID_OUT.pollFirstEntry();
        }
      }
      return laidOut;
    }
  }

  private static Typeset layOutAnew(String text, FaceFont face) {
    var shown = new StringBuilder();
    text.codePoints().forEach(c -> {
      switch (Character.getType(c)) {
        case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> shown.append(' ');
        case Character.SURROGATE -> shown.append(BOX);
        default -> {
          if (font(c, face).isPresent()) {
            shown.appendCodePoint(c);
          } else {
            shown.append(BOX);
          }
        }
      }
    });
    if (shown.isEmpty()) {
      return new Typeset(0, face.ascent(), face.depth(), List.of());
    }
    var attributed = new AttributedString(shown.toString());
    for (int i = 0, next; i < shown.length(); i = next) {
      next = i + Character.charCount(shown.codePointAt(i));
      attributed.addAttribute(TextAttribute.FONT, font(shown.codePointAt(i), face).orElse(face.font()), i, next);
    }
    var layout = new TextLayout(attributed.getIterator(), AwtOutlines.UNHINTED);
    var ink = AwtOutlines.of(layout.getOutline(null), 1 / AwtOutlines.EM);
    var glyphs = ink.isEmpty() ? List.<Glyph>of() : List.of(new Glyph(ink, 0, 0, 1, Glyph.NO_PART));
    return new Typeset(layout.getAdvance() / AwtOutlines.EM, face.ascent(), face.depth(), glyphs);
  }

  /** The face's font if it shows the letter, else the first font of the system that does; marks without ink need no font. */
  private static Optional<Font> font(int codePoint, FaceFont face) {
    if (face.shows(codePoint) || Character.getType(codePoint) == Character.FORMAT) {
      return Optional.of(face.font());
    }
    return FOUND.computeIfAbsent(codePoint, Script::search);
  }

  private static Optional<Font> search(int codePoint) {
    return Arrays.stream(Fonts.OF_SYSTEM)
        .filter(font -> font.canDisplay(codePoint) && hasInk(font, codePoint))
        .findFirst();
  }

  /** Fonts of coloured pictures show a letter without having an outline of it. */
  private static boolean hasInk(Font font, int codePoint) {
    return !font.createGlyphVector(AwtOutlines.UNHINTED, Character.toString(codePoint))
        .getOutline()
        .getBounds2D()
        .isEmpty();
  }

  /** Loaded when the first letter is missing: listing all fonts takes its time. */
  private static final class Fonts {
    /** AWT's logical fonts stand for fonts of the system, in an order of its own, and fail where there is none. */
    private static final Set<String> LOGICAL = Set.of(Font.DIALOG, Font.DIALOG_INPUT, Font.SANS_SERIF, Font.SERIF,
        Font.MONOSPACED);
    private static final Font[] OF_SYSTEM = list();

    private static Font[] list() {
      var fonts = GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts();
      return Arrays.stream(fonts)
          .filter(font -> !LOGICAL.contains(font.getFamily(Locale.ROOT)))
          .sorted(Comparator.comparing((Font font) -> !font.getFontName(Locale.ROOT).contains("Sans"))
              .thenComparing(font -> font.getFontName(Locale.ROOT)))
          .map(font -> font.deriveFont(AwtOutlines.EM))
          .toArray(Font[]::new);
    }
  }
}
