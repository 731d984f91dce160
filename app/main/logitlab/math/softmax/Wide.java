package logitlab.math.softmax;

/**
 * The number (high + low) · 2^exponent: twice the digits of a double, and an exponent that neither overflows nor underflows. Sums,
 * products and quotients are right to about 2⁻¹⁰⁰ of their size, so that a formula written with them loses nothing before
 * {@link #toDouble} rounds its result. The error terms are those of Dekker (1971) and Knuth (The Art of Computer Programming 4.2.2).
 *
 * @param high     0, or 1 ≤ |high| &lt; 2
 * @param low      what {@code high} leaves out, at most half a unit in its last place
 * @param exponent the power of two
 */
record Wide(double high, double low, int exponent) {
  static final Wide ZERO = new Wide(0, 0, 0);
  static final Wide ONE = new Wide(1, 0, 0);

  /** ln 2 to 106 bits. */
  private static final double LN2_HIGH = 0x1.62e42fefa39efp-1;
  private static final double LN2_LOW = 0x1.abc9e3b39803fp-56;

  /** Below this e^x is 0, even after a division by the smallest temperature. */
  private static final double NOTHING_LEFT = -2000;

  /** A term this many powers of two below another one is not seen in their sum. */
  private static final int OUT_OF_SIGHT = 200;

  static Wide of(double x) {
    return Math.abs(x) < Double.MIN_NORMAL ? normal(x * 0x1p64, 0, -64) : normal(x, 0, 0);
  }

  Wide plus(Wide other) {
    if (high == 0 || other.high == 0) {
      return high == 0 ? other : this;
    }
    return exponent >= other.exponent ? plusSmaller(other) : other.plusSmaller(this);
  }

  private Wide plusSmaller(Wide other) {
    var shift = other.exponent - exponent;
    if (shift < -OUT_OF_SIGHT) {
      return this;
    }
    var b = Math.scalb(other.high, shift);
    var sum = high + b;
    var bSeen = sum - high;
    var error = (high - (sum - bSeen)) + (b - bSeen);
    return normal(sum, error + (low + Math.scalb(other.low, shift)), exponent);
  }

  Wide minus(Wide other) {
    return plus(other.negate());
  }

  Wide negate() {
    return new Wide(-high, -low, exponent);
  }

  /** The product; the same, bit for bit, in either order. */
  Wide times(Wide other) {
    var product = high * other.high;
    var error = Math.fma(high, other.high, -product) + (high * other.low + low * other.high);
    return normal(product, error, exponent + other.exponent);
  }

  /** The quotient by a number other than 0. */
  Wide over(Wide divisor) {
    var quotient = high / divisor.high;
    var remainder = Math.fma(-quotient, divisor.high, high) + low - quotient * divisor.low;
    return normal(quotient, remainder / divisor.high, exponent - divisor.exponent);
  }

  /** e^x for x ≤ 0, to the accuracy of {@link StrictMath#exp}: with x = n ln 2 + r + rest, it is 2ⁿ e^r (1 + rest). */
  Wide exp() {
    var x = toDouble();
    if (x < NOTHING_LEFT) {
      return ZERO;
    }
    var n = Math.rint(x / LN2_HIGH);
    // Exact: n has 12 bits, and both x and n·LN2_HIGH are multiples of 2⁻⁵³ unless n is 0 or ±1.
    var r = Math.fma(-n, LN2_HIGH, x);
    var rest = Math.scalb(low, exponent) - n * LN2_LOW;
    var e = StrictMath.exp(r);
    return normal(e, e * rest, (int) n);
  }

  /** ln(1 + x) for x ≥ 0, to the accuracy of {@link StrictMath#log1p}. */
  Wide log1p() {
    if (exponent < -OUT_OF_SIGHT) {
      return this;
    }
    var x = toDouble();
    return normal(StrictMath.log1p(x), Math.scalb(low, exponent) / (1 + x), 0);
  }

  /** The nearest double; 0 (never −0) where that is too small to hold it. */
  double toDouble() {
    return Math.scalb(high, exponent) + 0.0;
  }

  private static Wide normal(double high, double low, int exponent) {
    var sum = high + low;
    if (sum == 0) {
      return ZERO;
    }
    var shift = Math.getExponent(sum);
    return new Wide(Math.scalb(sum, -shift), Math.scalb(low - (sum - high), -shift), exponent + shift);
  }
}
