package logitlab.derivation.practice;

import java.util.HashSet;
import java.util.Set;
import logitlab.derivation.expr.Index.Letter;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.print.Notation;

/**
 * Reads a formula that stands by itself and in no derivation: its letters need no Σ, and places can be called by their numbers, as in {@code
 * p_1} and {@code W2_21}. Symbols are those of the standard notation.
 */
public final class FreeFormula {
  private static final int PLACES = 9;
  private static final Set<Letter> LETTERS = letters();

  private FreeFormula() {}

  /** The formula that a text is, or why it is none; about the network, or about softmax alone. */
  public static Typed read(String text, boolean network) {
    var notation = network ? Notation.standard(1) : Notation.standard(1).withTemperature();
    return ExpressionReader.read(text,
        new ExpressionReader.Setting(new Spelling(network, notation), LETTERS, PLACES, false, false));
  }

  private static Set<Letter> letters() {
    var letters = new HashSet<Letter>();
    for (var name = 'a'; name <= 'z'; name++) {
      for (var range : Range.values()) {
        letters.add(new Letter(String.valueOf(name), range));
      }
    }
    return Set.copyOf(letters);
  }
}
