package logitlab.derivation.value;

import java.util.Set;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.math.network.Activation;

/** One example in numbers, with the definitions of its quantities: what a derivation is evaluated at. */
public interface Model {
  /** How many values an index of this range takes; 1 for {@link Range#ONE}. */
  int size(Range range);

  /** The value of what a term denotes. */
  Estimate value(Term term);

  /** Whether it has such a quantity. */
  boolean knows(Quantity quantity);

  /** Which quantity is the target. */
  default Quantity target() {
    return Quantity.Y;
  }

  /** σ of the hidden layer; throws IllegalArgumentException where there is none. */
  default Activation activation() {
    throw new IllegalArgumentException("there is no hidden layer");
  }

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
