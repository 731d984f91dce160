package logitlab.derivation;

import java.util.List;
import java.util.Set;

/**
 * A formula ready for the typesetter.
 *
 * @param source  TeX; {@link TexTags} in it say which printed part, and which number, a glyph belongs to
 * @param parts   the printed parts by their tag's id
 * @param numbers the live numbers by their slot's index, digit for digit as long as their shape in {@code source}
 */
public record Tex(String source, List<Printed> parts, List<String> numbers) {
  public Tex {
    parts = List.copyOf(parts);
    numbers = List.copyOf(numbers);
  }

  /**
   * A part as printed. One part of a line is printed several times where its sum is written out.
   *
   * @param side  whether it stands left or right of the sign =
   * @param part  the id of the {@link Part}, in the line's or the left side's formula
   * @param terms what it stands for with the watched class put in: p_k under Σ_k for every p
   */
  public record Printed(Side side, int part, Set<Term> terms) {}

  public enum Side {
    LEFT, RIGHT
  }
}
