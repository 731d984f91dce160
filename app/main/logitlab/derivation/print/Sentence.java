package logitlab.derivation.print;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Words with small formulas among them.
 *
 * @param pieces in reading order; words keep the blanks at their ends
 */
public record Sentence(List<Piece> pieces) {
  public Sentence {
    pieces = List.copyOf(pieces);
  }

  /** A stretch of words, or a formula. */
  public sealed interface Piece {
    /** The piece in words. */
    String spoken();
  }

  /** Words alone. */
  public record Plain(String text) implements Piece {
    @Override
    public String spoken() {
      return text;
    }
  }

  /** A formula, to be set in line, with how it is read aloud. */
  public record Formula(Tex tex, String spoken) implements Piece {}

  /** The whole in words. */
  public String spoken() {
    return pieces.stream().map(Piece::spoken).collect(Collectors.joining());
  }
}
