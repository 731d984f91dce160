package logitlab.export.deck;

import java.util.Optional;
import org.apache.fontbox.afm.FontMetrics;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/** How wide words are in Arial: as wide as in Helvetica, whose measures Adobe published. */
final class ArialWidths {
  private static final int EM = 1000;

  private ArialWidths() {}

  /** In em; 0 where a letter is not among those that were published. */
  static double of(String text, boolean bold) {
    var font = Standard14Fonts.getAFM((bold ? FontName.HELVETICA_BOLD : FontName.HELVETICA).getName());
    var width = 0.0;
    for (var letter : text.codePoints().toArray()) {
      var own = width(font, letter);
      if (own.isEmpty()) {
        return 0;
      }
      width += own.get();
    }
    return width / EM;
  }

  private static Optional<Float> width(FontMetrics font, int letter) {
    // A minus sign is as wide as a plus sign in Arial.
    var name = letter == '\u2212' ? "plus" : GlyphList.getAdobeGlyphList().codePointToName(letter);
    var width = font.getCharacterWidth(name);
    return width > 0 ? Optional.of(width) : Optional.empty();
  }
}
