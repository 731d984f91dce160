package logitlab.math.softmax;

/**
 * The binary formats of IEEE 754 that models are computed in. Every operation is done in a wider format and rounded once more to this one;
 * for + − × ÷ that gives the correctly rounded result (Figueroa 1995), since the wider format has more than twice the digits.
 */
public enum Precision {
  FLOAT16, FLOAT32, FLOAT64;

  /** The nearest number of this format, halves to even; infinite where that is beyond its largest. */
  public double round(double x) {
    return switch (this) {
      case FLOAT16 -> Float.float16ToFloat(Float.floatToFloat16((float) x));
      case FLOAT32 -> (float) x;
      case FLOAT64 -> x;
    };
  }

  /** a + b. */
  public double plus(double a, double b) {
    return round(a + b);
  }

  /** a − b. */
  public double minus(double a, double b) {
    return round(a - b);
  }

  /** a b. */
  public double times(double a, double b) {
    return round(a * b);
  }

  /** a/b. */
  public double over(double a, double b) {
    return round(a / b);
  }

  /** e^x. */
  public double exp(double x) {
    return round(StrictMath.exp(x));
  }

  /** ln x; −∞ at 0. */
  public double log(double x) {
    return round(StrictMath.log(x));
  }

  /** The largest x of this format whose exponential is finite in it: about 11.09, 88.72 and 709.78. */
  public double lastForExp() {
    return limit().last;
  }

  /** The number of this format that comes next; its exponential overflows. */
  public double firstBeyondExp() {
    return limit().first;
  }

  private record Limit(double last, double first) {}

  /** Bisection until no number of the format lies between. */
  private Limit limit() {
    var low = 0.0;
    var high = 1000.0;
    for (var middle = round((low + high) / 2); middle > low && middle < high; middle = round((low + high) / 2)) {
      if (Double.isFinite(exp(middle))) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new Limit(low, high);
  }
}
