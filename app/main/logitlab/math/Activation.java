package logitlab.math;

/** The hidden layer's σ, applied to each unit by itself. */
public enum Activation {
  TANH, SIGMOID, RELU;

  /** σ(z). */
  public double apply(double z) {
    return switch (this) {
      case TANH -> StrictMath.tanh(z);
      case SIGMOID -> 1 / (1 + StrictMath.exp(-z));
      case RELU -> Math.max(0, z);
    };
  }

  /** σ′(z); the ReLU's at its kink is 0. */
  public double derivative(double z) {
    return switch (this) {
      case TANH -> 1 - apply(z) * apply(z);
      case SIGMOID -> apply(z) * (1 - apply(z));
      case RELU -> z > 0 ? 1 : 0;
    };
  }
}
