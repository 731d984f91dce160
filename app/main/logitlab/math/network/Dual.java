package logitlab.math.network;

/**
 * A dual number value + derivative · ε with ε² = 0: a number together with its derivative by one chosen variable. Writing a function's
 * definition with dual numbers gives its exact derivative (forward-mode differentiation, Clifford 1873), with no rule for the function
 * as a whole.
 *
 * <p>Where a value lies outside a function's domain (ln 0, 0/0), the results are those of float64: infinite or NaN.
 *
 * @param value      f
 * @param derivative f′
 */
public record Dual(double value, double derivative) {
  public static final Dual ZERO = constant(0);
  public static final Dual ONE = constant(1);

  /** A number that does not depend on the variable. */
  public static Dual constant(double value) {
    return new Dual(value, 0);
  }

  /** The variable itself, at this value. */
  public static Dual variable(double value) {
    return new Dual(value, 1);
  }

  /** (f + g)′ = f′ + g′. */
  public Dual plus(Dual g) {
    return new Dual(value + g.value, derivative + g.derivative);
  }

  /** (f − g)′ = f′ − g′. */
  public Dual minus(Dual g) {
    return new Dual(value - g.value, derivative - g.derivative);
  }

  /** (−f)′ = −f′. */
  public Dual negate() {
    return new Dual(-value, -derivative);
  }

  /** (f g)′ = f′ g + f g′. */
  public Dual times(Dual g) {
    return new Dual(value * g.value, derivative * g.value + value * g.derivative);
  }

  /** (c f)′ = c f′. */
  public Dual times(double c) {
    return new Dual(value * c, derivative * c);
  }

  /** (f/g)′ = (f′ − (f/g) g′)/g, which is the quotient rule with nothing squared. */
  public Dual divide(Dual g) {
    var quotient = value / g.value;
    return new Dual(quotient, (derivative - quotient * g.derivative) / g.value);
  }

  /** (f/c)′ = f′/c. */
  public Dual divide(double c) {
    return new Dual(value / c, derivative / c);
  }

  /** (e^f)′ = e^f f′. */
  public Dual exp() {
    var e = StrictMath.exp(value);
    return new Dual(e, e * derivative);
  }

  /** (ln f)′ = f′/f. */
  public Dual log() {
    return new Dual(StrictMath.log(value), derivative / value);
  }

  /** (tanh f)′ = f′/cosh² f. */
  public Dual tanh() {
    var cosh = StrictMath.cosh(value);
    return new Dual(StrictMath.tanh(value), derivative / cosh / cosh);
  }

  /** (fⁿ)′ = n fⁿ⁻¹ f′; f⁰ is 1 everywhere. */
  public Dual pow(int n) {
    return n == 0 ? ONE : new Dual(StrictMath.pow(value, n), n * StrictMath.pow(value, n - 1) * derivative);
  }

  /** max(0, f), with the derivative f′ for f &gt; 0, else 0: at the kink too. */
  public Dual positivePart() {
    return value > 0 ? this : ZERO;
  }

  /** |f|′ = f′ for f ≥ 0, else −f′. */
  public Dual abs() {
    return value >= 0 ? this : negate();
  }
}
