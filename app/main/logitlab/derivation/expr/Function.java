package logitlab.derivation.expr;

/** A function that has a name in formulas. */
public enum Function {
  /** 1/(1 + e^(−x)). */
  SIGMOID,
  /** The hidden layer's σ. */
  ACTIVATION,
  /** Its derivative σ′. */
  ACTIVATION_SLOPE
}
