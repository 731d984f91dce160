package logitlab.derivation;

import java.util.Set;
import logitlab.derivation.Index.Range;

/** One example in numbers, with the definitions of its quantities: what a derivation is evaluated at. */
public interface Model {
  /** How many values an index of this range takes. */
  int size(Range range);

  /** The value of what a term denotes. */
  Estimate value(Term term);

  /**
   * The same quantities, moving with one of them.
   *
   * @param by   what is differentiated by
   * @param free the quantities that vary on their own, {@code by} among them; definitions are followed down to these
   */
  Motion along(Term by, Set<Quantity> free);

  /** What each term is, and how fast it changes. */
  @FunctionalInterface
  interface Motion {
    Rate of(Term term);
  }
}
