package logitlab.derivation.expr;

/** A function that has a name in formulas; of an array, entry by entry unless it says otherwise. */
public enum Function {
  /** 1/(1 + e^(−x)). */
  SIGMOID,
  /** (e^x − e^(−x))/(e^x + e^(−x)). */
  TANH,
  /** x where that is positive, else 0. */
  RELU,
  /** The hidden layer's σ. */
  ACTIVATION,
  /** Its derivative σ′. */
  ACTIVATION_SLOPE,
  /** Of a column: e to the power of each entry, over the sum of these powers. */
  SOFTMAX
}
