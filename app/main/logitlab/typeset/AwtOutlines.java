package logitlab.typeset;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.PathIterator;

/** Reads outlines of AWT's fonts: without hinting, with fractional measures. */
final class AwtOutlines {
  static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

  /** Pixels per em at which outlines are taken: AWT rounds coordinates to 1/64, which is 1/64000 em then. */
  static final float EM = 1000;

  /**
   * JLaTeXMath's fonts put Ω, ⊗, ⇌ and more at this code. Newer JDKs take it for a soft hyphen and show nothing. The glyphs lie in the
   * order of their codes, so the glyph before that of the next code is meant.
   */
  private static final char SOFT_HYPHEN = '\u00AD';

  private AwtOutlines() {}

  /** A character of a formula font, in pixels. */
  static Shape formulaChar(Font font, char c) {
    if (c == SOFT_HYPHEN) {
      var next = font.createGlyphVector(UNHINTED, new char[]{SOFT_HYPHEN + 1}).getGlyphCode(0);
      if (next > 1) {
        return font.createGlyphVector(UNHINTED, new int[]{next - 1}).getOutline();
      }
    }
    return font.createGlyphVector(UNHINTED, new char[]{c}).getOutline();
  }

  /** A shape with its coordinates multiplied by {@code scale}. */
  static Outline of(Shape shape, double scale) {
    var pen = new Outline.Pen();
    var at = new double[6];
    for (var path = shape.getPathIterator(null); !path.isDone(); path.next()) {
      var kind = path.currentSegment(at);
      for (var i = 0; i < at.length; i++) {
        at[i] *= scale;
      }
      switch (kind) {
        case PathIterator.SEG_MOVETO -> pen.move(at[0], at[1]);
        case PathIterator.SEG_LINETO -> pen.line(at[0], at[1]);
        case PathIterator.SEG_QUADTO -> pen.quad(at[0], at[1], at[2], at[3]);
        case PathIterator.SEG_CUBICTO -> pen.cubic(at[0], at[1], at[2], at[3], at[4], at[5]);
        case PathIterator.SEG_CLOSE -> pen.close();
        default -> throw new IllegalStateException("path segment " + kind);
      }
    }
    return pen.outline();
  }
}
