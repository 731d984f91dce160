package logitlab.derivation.expr;

/** The base of a logarithm. */
public enum LogBase {
  E, TWO, TEN,
  /** Any other: {@link Quantity#BASE}. */
  ANY
}
