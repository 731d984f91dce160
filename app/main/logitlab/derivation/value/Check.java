package logitlab.derivation.value;

/** What came out when a line was held against another. */
public sealed interface Check {
  /**
   * Both have the same value.
   *
   * @param value  the line's value
   * @param digits decimal digits in which they agree, 10 to 16
   */
  record Agrees(double value, int digits) implements Check {}

  /** The line's value is not that of the other. */
  record Differs(double value, double expected) implements Check {}

  /** float64 cannot tell here, because it cannot compute one of the two. */
  record CannotCompute(Reason reason) implements Check {}

  /** What float64 stumbled over. */
  enum Reason {
    /** A value beyond the largest number, a division by 0, or 0·∞. */
    NOT_FINITE,
    /** A value so near 0 that its digits are lost. */
    TOO_SMALL,
    /** Nothing: the line speaks of a one-hot target, and the target here is soft. */
    OTHER_TARGET,
    /** Nothing: the line speaks of a number on one side of 0, and here all are on the other. */
    OTHER_SIGN
  }
}
