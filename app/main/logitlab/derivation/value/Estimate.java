package logitlab.derivation.value;

import logitlab.math.network.Activation;

/**
 * A float64 that knows how much it can be trusted. Arithmetic on estimates is the plain one; beside the value it carries two bounds.
 *
 * @param value what float64 makes of it
 * @param size  the same with every summand replaced by its absolute value: what rounding errors are measured against. ln x counts at
 *              least 1, because near x = 1 it is x − 1, a difference of two numbers of size 1
 * @param stray how far, to first order, rounding and underflow may have taken the value from the truth (the running error analysis of
 *              Wilkinson)
 */
public record Estimate(double value, double size, double stray) {
  static final Estimate ZERO = exact(0);
  private static final double ROUNDING = 0x1p-53;

  /** A number taken as it is. */
  public static Estimate exact(double value) {
    return new Estimate(value, Math.abs(value), 0);
  }

  /** A number computed elsewhere to within 8 units in its last place. */
  static Estimate computed(double value) {
    return new Estimate(value, Math.abs(value), value == 0 ? Double.MIN_NORMAL : 8 * Math.ulp(value));
  }

  /** Whether value and size are numbers. */
  public boolean finite() {
    return Double.isFinite(value) && Double.isFinite(size);
  }

  Estimate plus(Estimate other) {
    var sum = value + other.value;
    return new Estimate(sum, size + other.size, stray + other.stray + ROUNDING * Math.abs(sum));
  }

  Estimate minus(Estimate other) {
    return plus(other.negate());
  }

  Estimate negate() {
    return new Estimate(-value, size, stray);
  }

  Estimate times(Estimate other) {
    var product = value * other.value;
    var error = Math.abs(value) * other.stray + Math.abs(other.value) * stray + stray * other.stray;
    return new Estimate(product, size * other.size,
        error + rounding(product, isExactZero() || other.isExactZero()));
  }

  /** A denominator that may as well be 0 makes the stray infinite. */
  Estimate divide(Estimate other) {
    var quotient = value / other.value;
    var room = Math.abs(other.value) - other.stray;
    var error = room > 0 ? (stray + Math.abs(quotient) * other.stray) / room : Double.POSITIVE_INFINITY;
    return new Estimate(quotient, size / Math.abs(other.value), error + rounding(quotient, isExactZero()));
  }

  Estimate exp() {
    var power = StrictMath.exp(value);
    return new Estimate(power, power, power * StrictMath.expm1(stray) + 2 * rounding(power, false));
  }

  Estimate log() {
    var log = value > 0 ? StrictMath.log(value) : Double.NaN;
    var room = value - stray;
    return new Estimate(log, Math.max(1, Math.abs(log)),
        (room > 0 ? stray / room : Double.POSITIVE_INFINITY) + 2 * rounding(log, true));
  }

  /** σ of it, to first order in the stray. */
  Estimate through(Activation activation) {
    return applied(activation, activation.apply(value), activation.derivative(value));
  }

  /** σ′ of it: |σ″| ≤ 2σ′ for the activations here. */
  Estimate slope(Activation activation) {
    var slope = activation.derivative(value);
    return applied(activation, slope, 2 * slope);
  }

  /** ReLU is exact on either side of its kink; nothing is known where the kink is nearer than the stray. */
  private Estimate applied(Activation activation, double result, double slope) {
    if (activation == Activation.RELU) {
      return new Estimate(result, Math.abs(result),
          stray > 0 && Math.abs(value) <= stray ? Double.POSITIVE_INFINITY : slope == 1 ? stray : 0);
    }
    var computed = computed(result);
    return new Estimate(result, computed.size, computed.stray + slope * stray);
  }

  private boolean isExactZero() {
    return value == 0 && stray == 0;
  }

  /** The rounding error of a result; one below the normal numbers may have lost all its digits, unless it is 0 by right. */
  private static double rounding(double result, boolean zeroByRight) {
    var magnitude = Math.abs(result);
    return magnitude < Double.MIN_NORMAL && !(zeroByRight && magnitude == 0)
        ? Double.MIN_NORMAL
        : ROUNDING * magnitude;
  }
}
