package logitlab.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import logitlab.derivation.Quantity;
import logitlab.derivation.Term;
import logitlab.derivation.Tex;
import logitlab.typeset.Box;
import logitlab.typeset.Formulas;
import logitlab.typeset.Glyph;
import logitlab.typeset.Typeset;

/**
 * A printed line, laid out so that its sign = can be put under that of the line before.
 *
 * @param tex     the print, which knows its parts' terms
 * @param typeset the layout at its final size
 * @param equals  where the sign = begins, from the line's left end
 * @param glyphs  the line's marks from its left end on: muted ones, or those of the current line, where p and y have their colours
 */
record DerivationLine(Tex tex, Typeset typeset, double equals, List<Mark> glyphs) {
  /**
   * Where a line may stand.
   *
   * @param before pixels left of the sign =
   * @param after  pixels from the left end of the sign = on
   * @param height of the line
   */
  record Room(double before, double after, double height) {}

  /** The space that TeX puts before a relation, in em. */
  private static final double THICK_SPACE = 5 / 18.0;

  /** The line at {@code size}, or smaller if it does not fit the room. */
  static DerivationLine of(Tex tex, boolean current, double size, Room room) {
    var natural = at(tex, current, size);
    var tail = natural.typeset.width() - natural.equals;
    var sideways = Math.min(room.after() / tail, natural.equals > 0 ? room.before() / natural.equals : 1);
    var factor = Math.min(1, Math.min(sideways, room.height() / natural.height()));
    return factor == 1 ? natural : at(tex, current, size * factor);
  }

  private static DerivationLine at(Tex tex, boolean current, double size) {
    var typeset = Formulas.typeset(tex.source(), size).withNumbers(tex.digits());
    var left = typeset.ink(part -> part >= 0 && tex.parts().get(part).side() == Tex.Side.LEFT).map(Box::right);
    return new DerivationLine(tex, typeset, left.map(right -> right + THICK_SPACE * size).orElse(0.0),
        glyphs(tex, typeset, current));
  }

  double ascent() {
    return typeset.ascent();
  }

  double height() {
    return typeset.ascent() + typeset.depth();
  }

  /** Lays the glyphs down with the sign = at {@code x}. */
  Mark marks(String key, double x, double baseline) {
    return new Mark.Group(key, glyphs, x - equals, baseline, 1);
  }

  private static List<Mark> glyphs(Tex tex, Typeset typeset, boolean current) {
    var glyphs = typeset.glyphs();
    var children = new ArrayList<Mark>(glyphs.size());
    for (var i = 0; i < glyphs.size(); i++) {
      var terms = terms(tex, glyphs.get(i));
      children.add(Sheet.glyph("g" + i, terms, current ? colour(terms) : Role.MUTED, glyphs.get(i)));
    }
    return List.copyOf(children);
  }

  private static Set<Term> terms(Tex tex, Glyph glyph) {
    return glyph.part() == Glyph.NO_PART ? Set.of() : tex.parts().get(glyph.part()).terms();
  }

  private static Role colour(Set<Term> terms) {
    if (terms.isEmpty()) {
      return Role.INK;
    }
    if (terms.stream().allMatch(term -> term.quantity() == Quantity.P)) {
      return Role.PROBABILITY;
    }
    return terms.stream().allMatch(term -> term.quantity() == Quantity.Y) ? Role.TARGET : Role.INK;
  }
}
