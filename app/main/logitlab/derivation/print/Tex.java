package logitlab.derivation.print;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import logitlab.derivation.expr.Part;
import logitlab.derivation.expr.Term;

/**
 * A formula ready for the typesetter.
 *
 * @param source  TeX; {@link TexTags} in it say which printed part, and which number, a glyph belongs to
 * @param parts   the printed parts by their tag's id
 * @param numbers the live numbers by their slot's index
 */
public record Tex(String source, List<Printed> parts, List<Live> numbers) {
  public Tex {
    parts = List.copyOf(parts);
    numbers = List.copyOf(numbers);
  }

  /** The live numbers' digits, as the typesetter wants them. */
  public List<String> digits() {
    return numbers.stream().map(Live::digits).toList();
  }

  /** On which side of the sign = a part stands. */
  public enum Side {
    LEFT, RIGHT
  }

  /** What of a part it is that was printed. */
  public enum Ink {
    /** The part itself. */
    PART,
    /** The + or − that stands before it in a sum, or the dot before it in a product of large arrays. */
    SIGN,
    /** The same, where a row may begin if the line is too long. */
    BREAK,
    /** The − before it, where nothing stands before that. */
    MINUS
  }

  /**
   * A part as printed. One part of a line is printed several times where its sum is written out.
   *
   * @param side  where it stands
   * @param part  the id of the {@link Part} in the left side's or in the line's formula
   * @param terms what it denotes with the watched class put in, p_k under Σ_k every p; in a fixed order; empty for a formula that has no
   *              name of its own
   * @param ink   what of it
   * @param open  how many brackets are open before a sign at which a row may begin; otherwise 0
   */
  public record Printed(Side side, int part, Set<Term> terms, Ink ink, int open) {
    public Printed {
      terms = Collections.unmodifiableSet(new LinkedHashSet<>(terms));
    }

    Printed(Side side, int part, Set<Term> terms) {
      this(side, part, terms, Ink.PART, 0);
    }
  }

  /**
   * A live number.
   *
   * @param digits digit for digit as long as its slot's shape
   * @param tag    the tag's id of the printed part it belongs to
   */
  public record Live(String digits, int tag) {}
}
