package logitlab.derivation.value;

import logitlab.math.network.Activation;

/**
 * A dual number over estimates: a value and how fast it changes with the one variable that is differentiated by. Each operation stands
 * beside its derivative; that is all the differential calculus the evaluator knows.
 */
public record Rate(Estimate value, Estimate derivative) {

  public static Rate constant(Estimate value) {
    return new Rate(value, Estimate.ZERO);
  }

  static Rate variable(Estimate value) {
    return new Rate(value, Estimate.exact(1));
  }

  Rate plus(Rate other) {
    return new Rate(value.plus(other.value), add(derivative, other.derivative));
  }

  Rate negate() {
    return new Rate(value.negate(), isConstant() ? Estimate.ZERO : derivative.negate());
  }

  /** (uv)′ = u′v + uv′. */
  public Rate times(Rate other) {
    return new Rate(value.times(other.value), add(scale(other.value), other.scale(value)));
  }

  /** (u/v)′ = (u′v − uv′)/v². */
  Rate divide(Rate other) {
    var quotient = value.divide(other.value);
    if (isConstant() && other.isConstant()) {
      return constant(quotient);
    }
    var numerator = add(scale(other.value), other.scale(value.negate()));
    return new Rate(quotient, numerator.divide(other.value.times(other.value)));
  }

  /** (eᵘ)′ = u′eᵘ. */
  Rate exp() {
    var power = value.exp();
    return new Rate(power, scale(power));
  }

  /** (ln u)′ = u′/u. */
  Rate log() {
    return new Rate(value.log(), isConstant() ? Estimate.ZERO : derivative.divide(value));
  }

  /** σ(u)′ = u′σ′(u). */
  Rate through(Activation activation) {
    return new Rate(value.through(activation),
        isConstant() ? Estimate.ZERO : derivative.times(value.slope(activation)));
  }

  private boolean isConstant() {
    return derivative.equals(Estimate.ZERO);
  }

  private Estimate scale(Estimate factor) {
    return isConstant() ? Estimate.ZERO : derivative.times(factor);
  }

  private static Estimate add(Estimate one, Estimate other) {
    return one.equals(Estimate.ZERO) ? other : other.equals(Estimate.ZERO) ? one : one.plus(other);
  }
}
