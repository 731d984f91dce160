package logitlab.typeset;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** A bundled face as AWT reads it, with its letters at one pixel per em. */
final class FaceFont {
  /** A letter's ink about its origin and the way to the next letter, in em. */
  record Letter(Outline outline, double advance) {}

  private static final Map<Face, FaceFont> FACES = new EnumMap<>(Face.class);

  private final Font font;
  private final Map<Integer, Letter> letters = new ConcurrentHashMap<>();

  private FaceFont(Font font) {
    this.font = font.deriveFont(AwtOutlines.EM);
  }

  static FaceFont of(Face face) {
    synchronized (FACES) {
      return FACES.computeIfAbsent(face, FaceFont::read);
    }
  }

  private static FaceFont read(Face face) {
    AwtFonts.prepare();
    try (var file = Objects.requireNonNull(FaceFont.class.getResourceAsStream(face.resource()), face.resource())) {
      return new FaceFont(Font.createFont(Font.TRUETYPE_FONT, file));
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("the bundled font " + face.resource() + " cannot be read", e);
    }
  }

  /** The face at {@link AwtOutlines#EM} pixels per em. */
  Font font() {
    return font;
  }

  boolean shows(int codePoint) {
    return font.canDisplay(codePoint);
  }

  /** A letter that the face shows. */
  Letter letter(int codePoint) {
    return letters.computeIfAbsent(codePoint, c -> {
      var glyphs = font.createGlyphVector(AwtOutlines.UNHINTED, Character.toString(c));
      return new Letter(AwtOutlines.of(glyphs.getOutline(), 1 / AwtOutlines.EM),
          glyphs.getGlyphMetrics(0).getAdvanceX() / AwtOutlines.EM);
    });
  }

  double ascent() {
    return font.getLineMetrics("x", AwtOutlines.UNHINTED).getAscent() / AwtOutlines.EM;
  }

  double depth() {
    return font.getLineMetrics("x", AwtOutlines.UNHINTED).getDescent() / AwtOutlines.EM;
  }
}
