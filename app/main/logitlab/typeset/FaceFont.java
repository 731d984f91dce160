package logitlab.typeset;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A bundled face as AWT reads it, with its letters at one pixel per em. */
final class FaceFont {
  /** A letter's ink about its origin and the way to the next letter, in em. */
  record Letter(Outline outline, double advance) {}

  private static final Map<Face, FaceFont> FACES = new ConcurrentHashMap<>();

  private final Font font;
  private final double ascent;
  private final double depth;
  private final Map<Integer, Optional<Letter>> letters = new ConcurrentHashMap<>();
  private final Function<Integer, Optional<Letter>> reading = this::read;

  private FaceFont(Font font) {
    this.font = font.deriveFont(AwtOutlines.EM);
    var line = this.font.getLineMetrics("x", AwtOutlines.UNHINTED);
    this.ascent = line.getAscent() / AwtOutlines.EM;
    this.depth = line.getDescent() / AwtOutlines.EM;
  }

  static FaceFont of(Face face) {
    var known = FACES.get(face);
    return known == null ? FontLoading.load(() -> FACES.computeIfAbsent(face, FaceFont::read)) : known;
  }

  private static FaceFont read(Face face) {
    AwtFonts.prepare();
    var file = FontFile.of(face.resource());
    try {
      return new FaceFont(file.isPresent() ? Font.createFont(Font.TRUETYPE_FONT, file.get().toFile()) : copied(face));
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("Java cannot read the font " + face.resource()
          + ", for which it needs room in " + System.getProperty("java.io.tmpdir"), e);
    }
  }

  private static Font copied(Face face) throws IOException, FontFormatException {
    try (var bytes = Objects.requireNonNull(FaceFont.class.getResourceAsStream(face.resource()), face.resource())) {
      return Font.createFont(Font.TRUETYPE_FONT, bytes);
    }
  }

  /** The face at {@link AwtOutlines#EM} pixels per em. */
  Font font() {
    return font;
  }

  /** How far the face reaches above the baseline, in em. */
  double ascent() {
    return ascent;
  }

  /** How far the face reaches below the baseline, in em. */
  double depth() {
    return depth;
  }

  boolean shows(int codePoint) {
    return font.canDisplay(codePoint);
  }

  /** A letter that the face shows and that stands beside others without changing them; nothing for any other. */
  Optional<Letter> letter(int codePoint) {
    return letters.computeIfAbsent(codePoint, reading);
  }

  private Optional<Letter> read(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK, Character.FORMAT,
          Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
        Optional
            .empty();
      default -> {
        if (!shows(codePoint)) {
          yield Optional.empty();
        }
        var glyphs = font.createGlyphVector(AwtOutlines.UNHINTED, Character.toString(codePoint));
        yield Optional.of(new Letter(AwtOutlines.of(glyphs.getOutline(), 1 / AwtOutlines.EM),
            glyphs.getGlyphMetrics(0).getAdvanceX() / AwtOutlines.EM));
      }
    };
  }
}
