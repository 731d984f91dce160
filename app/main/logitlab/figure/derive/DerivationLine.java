package logitlab.figure.derive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.print.Tex;
import logitlab.figure.Mark;
import logitlab.figure.Role;
import logitlab.typeset.Box;
import logitlab.typeset.Formulas;
import logitlab.typeset.Glyph;
import logitlab.typeset.Rows;
import logitlab.typeset.Typeset;

/**
 * A printed line, laid out so that its sign = can be put under that of the line before. One that is too long is broken into rows at + and −,
 * the later rows indented; only what even then does not fit is made smaller.
 *
 * @param tex    the print, which knows its parts' terms
 * @param rows   the layout at its final size
 * @param equals where the sign = begins, from the line's left end
 * @param size   pixels per em
 * @param marks  its ink from its left end on, glyph by glyph
 */
public record DerivationLine(Tex tex, Rows rows, double equals, double size, List<Mark> marks) {
  /** How a line is inked. */
  public enum Look {
    /** All in one quiet colour. */
    MUTED,
    /** In ink, with p and y in their colours. */
    INKED,
    /** The same behind a left side that has been said before: that one is quiet. */
    REMINDED
  }

  /**
   * Where a line may stand.
   *
   * @param before pixels left of the sign =
   * @param after  pixels from the left end of the sign = on
   * @param height of the line
   */
  public record Room(double before, double after, double height) {
    private Room times(double factor) {
      return new Room(factor * before, factor * after, factor * height);
    }
  }

  /** The space that TeX puts before a relation, in em. */
  private static final double THICK_SPACE = 5 / 18.0;
  /** How far later rows begin to the right of the sign =, in em. */
  private static final double INDENT = 2.2;
  /** A line that fits at this part of the size is made smaller rather than broken. */
  private static final double NEARLY = 0.85;
  private static final double SMALLER = 0.93;
  private static final double SMALLEST = 0.2;

  /** The line at {@code size}, broken or smaller if it does not fit the room. */
  public static DerivationLine of(Tex tex, Look look, double size, Room room) {
    return laidOut(tex, size, room).inked(look);
  }

  /** The same, broken even where it nearly fits: it is read from afar. */
  static DerivationLine large(Tex tex, Look look, double size, Room room) {
    var line = at(tex, size);
    if (line.fitting(room) >= 1 || line.breaks().isEmpty()) {
      return of(tex, look, size, room);
    }
    var whole = size * line.fitting(room);
    return line.fittingRows(room, whole).orElseGet(() -> at(tex, whole)).inked(look);
  }

  private static DerivationLine laidOut(Tex tex, double size, Room room) {
    var natural = at(tex, size);
    var tight = natural.fitting(room);
    if (tight >= 1) {
      return natural;
    }
    if (tight >= NEARLY || natural.breaks().isEmpty()) {
      return at(tex, size * tight);
    }
    return natural.fittingRows(room, size * SMALLEST).orElseGet(() -> at(tex, size * tight));
  }

  /** The line in rows, as large as fits, if that is larger than {@code least}. A smaller line in the room is tried as this one in a larger. */
  private Optional<DerivationLine> fittingRows(Room room, double least) {
    var breaks = breaks();
    for (var factor = 1.0; size * factor > least; factor *= SMALLER) {
      var larger = room.times(1 / factor);
      if (broken(breaks, larger).fitting(larger) >= 1) {
        var smaller = at(tex, size * factor);
        return Optional.of(smaller.broken(smaller.breaks(), room));
      }
    }
    return Optional.empty();
  }

  private static DerivationLine at(Tex tex, double size) {
    var typeset = Formulas.typeset(tex.source(), size).withNumbers(tex.digits());
    var left = typeset.ink(part -> part >= 0 && tex.parts().get(part).side() == Tex.Side.LEFT).map(Box::right);
    return new DerivationLine(tex, Rows.one(typeset), left.map(right -> right + THICK_SPACE * size).orElse(0.0), size,
        List.of());
  }

  /** What the line is to be multiplied by to fit the room, or more than that. */
  private double fitting(Room room) {
    var right = rows.count() == 1
        ? typeset().width()
        : typeset().ink().map(Box::right).orElse(typeset().width());
    var start = Math.max(0, equals - room.before());
    return Math.min((room.after() - start) / (right - equals), room.height() / height());
  }

  private DerivationLine broken(List<Rows.Break> breaks, Room room) {
    var start = equals + INDENT * size;
    var width = equals + room.after() - Math.max(0, equals - room.before());
    return new DerivationLine(tex, Rows.of(typeset(), breaks, width, start, size), equals, size, List.of());
  }

  /** Where a row may begin. */
  private List<Rows.Break> breaks() {
    var breaks = new ArrayList<Rows.Break>();
    for (var glyph : typeset().glyphs()) {
      printed(glyph).filter(part -> part.ink() == Tex.Ink.BREAK && part.side() == Tex.Side.RIGHT)
          .ifPresent(part -> breaks.add(new Rows.Break(glyph.ink().left(), part.open())));
    }
    breaks.sort(Comparator.comparingDouble(Rows.Break::x));
    return breaks;
  }

  public Typeset typeset() {
    return rows.typeset();
  }

  public double ascent() {
    return typeset().ascent();
  }

  public double height() {
    return typeset().ascent() + typeset().depth();
  }

  /** How far right of the place for signs = this one stands, where its left side is too long. */
  double shift(Room room) {
    return Math.max(0, equals - room.before());
  }

  /** The printed part that a glyph belongs to. */
  Optional<Tex.Printed> printed(Glyph glyph) {
    return glyph.part() == Glyph.NO_PART ? Optional.empty() : Optional.of(tex.parts().get(glyph.part()));
  }

  /** A glyph of the line with its left end at {@code x}. */
  Mark.Path mark(String key, int glyph, double x, double y) {
    var mark = (Mark.Path) marks.get(glyph);
    return new Mark.Path(key, mark.terms(), mark.role(), mark.outline(), x + mark.x(), y + mark.y(), mark.scale(), 0);
  }

  private DerivationLine inked(Look look) {
    var ink = IntStream.range(0, typeset().glyphs().size()).mapToObj(n -> inked(n, look)).toList();
    return new DerivationLine(tex, rows, equals, size, ink);
  }

  /** The colour and the terms of a glyph. */
  private Mark inked(int n, Look look) {
    var glyph = typeset().glyphs().get(n);
    var printed = printed(glyph);
    var terms = printed.map(Tex.Printed::terms).orElse(Set.of());
    var quiet = look == Look.MUTED
        || (look == Look.REMINDED && printed.filter(part -> part.side() == Tex.Side.LEFT).isPresent());
    return new Mark.Path("g" + n, terms, quiet ? Role.MUTED : colour(terms), glyph.outline(), glyph.x(), glyph.y(),
        glyph.scale(), 0);
  }

  /** Lays the glyphs down with the left end at {@code x}. */
  public Mark marks(String key, double x, double baseline) {
    return new Mark.Group(key, marks, x, baseline, 1);
  }

  private static Role colour(Set<Term> terms) {
    if (terms.isEmpty()) {
      return Role.INK;
    }
    if (areAll(terms, Quantity.P, Quantity.NET_P)) {
      return Role.PROBABILITY;
    }
    return areAll(terms, Quantity.Y, Quantity.NET_Y) ? Role.TARGET : Role.INK;
  }

  private static boolean areAll(Set<Term> terms, Quantity one, Quantity other) {
    for (var term : terms) {
      if (term.quantity() != one && term.quantity() != other) {
        return false;
      }
    }
    return true;
  }
}
