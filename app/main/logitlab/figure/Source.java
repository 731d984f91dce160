package logitlab.figure;

import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;

/**
 * Where a printed number comes from: a term, a quantity by its name, or what is computed of such. It names the number and does not hold it, so
 * that whoever wants to check what is printed has to find its value on another way.
 */
public sealed interface Source {
  /** The number that a term denotes. */
  record Termed(Term term) implements Source {}

  /**
   * A number that no term denotes.
   *
   * @param row    its index from 0, −1 when the quantity is a single number
   * @param column its second index from 0, −1 when it has one index or none
   */
  record Named(Known known, int row, int column) implements Source {}

  /** Two numbers put together. */
  record Computed(Operation operation, Source first, Source second) implements Source {}

  /** A whole number that belongs to the formula and not to the state, such as 1 in 1 − p. */
  record Constant(int value) implements Source {}

  /** The number of a thing among others of its kind, printed from 1: a name, and no quantity. */
  record Ordinal(int index) implements Source {}

  /**
   * What an axis reads at a place on it, given by its two ends.
   *
   * @param place the place, in pixels along the axis, that the label stands for
   */
  record Tick(End low, End high, double place) implements Source {}

  /** Ten to the power that an axis of powers reads. */
  record Decade(Tick exponent) implements Source {}

  /** A place on an axis in pixels, and what it stands for. */
  record End(double place, double value) {}

  /** How two numbers are put together. */
  enum Operation {
    PLUS, MINUS, TIMES, OVER
  }

  static Source of(Term term) {
    return new Termed(term);
  }

  static Source of(Quantity quantity) {
    return new Termed(Term.of(quantity));
  }

  static Source of(Quantity quantity, int index) {
    return new Termed(Term.of(quantity, index));
  }

  static Source of(Quantity quantity, int row, int column) {
    return new Termed(Term.of(quantity, row, column));
  }

  static Source of(Known known) {
    return new Named(known, -1, -1);
  }

  static Source of(Known known, int index) {
    return new Named(known, index, -1);
  }

  static Source of(Known known, int row, int column) {
    return new Named(known, row, column);
  }

  default Source plus(Source other) {
    return new Computed(Operation.PLUS, this, other);
  }

  default Source minus(Source other) {
    return new Computed(Operation.MINUS, this, other);
  }

  default Source times(Source other) {
    return new Computed(Operation.TIMES, this, other);
  }

  default Source over(Source other) {
    return new Computed(Operation.OVER, this, other);
  }

  /** The number with the other sign. */
  default Source negated() {
    return new Constant(0).minus(this);
  }
}
