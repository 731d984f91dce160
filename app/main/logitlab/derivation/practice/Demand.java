package logitlab.derivation.practice;

import java.util.Optional;
import logitlab.derivation.expr.Quantity;

/**
 * What a step asks of the next line, besides being equal.
 *
 * @param what   of what there may not be more
 * @param most   than so many; 0 where it must be gone
 * @param symbol which symbol, if it is one
 */
public record Demand(What what, int most, Optional<Quantity> symbol) {
  /** What a formula is made of. Those that say most of a step stand first. */
  public enum What {
    DERIVATIVE, SUM, DELTA, CASES, TABLE, LOGARITHM, FRACTION, BRACKET, SYMBOL,
    /** Everything: how many symbols and signs there are. */
    LENGTH
  }
}
