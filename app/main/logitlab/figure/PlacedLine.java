package logitlab.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import logitlab.derivation.Step;
import logitlab.derivation.Tex;
import logitlab.typeset.Glyph;

/**
 * A line of a derivation where it stands on the page.
 *
 * @param step     which line it is
 * @param line     its layout
 * @param x        the place of its left end
 * @param baseline of its first row
 */
record PlacedLine(Step step, DerivationLine line, double x, double baseline) {

  Mark marks() {
    return line.marks("line" + step.number(), x, baseline);
  }

  /** Where a glyph's ink is on the page. */
  Rect ink(int glyph) {
    var ink = glyphs().get(glyph).ink();
    return new Rect(x + ink.left(), baseline + ink.top(), ink.width(), ink.height());
  }

  List<Glyph> glyphs() {
    return line.typeset().glyphs();
  }

  /** The boxes round the ink of the printed parts that are wanted, one for each row they reach over, from top to bottom. */
  List<Rect> boxes(Predicate<Tex.Printed> wanted) {
    var rows = new TreeMap<Integer, Rect>();
    for (var n = 0; n < glyphs().size(); n++) {
      if (line.printed(glyphs().get(n)).filter(wanted).isPresent()) {
        rows.merge(line.rows().rowOf().get(n), ink(n), Rect::union);
      }
    }
    return new ArrayList<>(rows.values());
  }
}
