package logitlab.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as they are shown, the same in every place. Halves are rounded away from zero, as at school: what is rounded is the double times
 * a power of ten, so 0.0005 with three decimals is 0.001. The minus is U+2212, the point is a point in every language, and there is no −0.000.
 */
public final class Numbers {
  /** Beyond this a number is shown as a power of ten. */
  private static final double LARGE = 1e6;
  private static final double EXACT_IN_LONG = 1e15;
  private static final long[] TENS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000,
      1_000_000_000};

  private Numbers() {}

  /**
   * A number ready to be set: {@code mantissa}, or mantissa · 10^exponent.
   *
   * @param exponent empty when there is none
   */
  public record Shown(String mantissa, String exponent) {
    public boolean scientific() {
      return !exponent.isEmpty();
    }

    /** On one line, such as 0.659 or 1.3·10⁻⁵. */
    public String text() {
      return scientific() ? mantissa + "·10" + raised(exponent) : mantissa;
    }
  }

  /**
   * With this many decimals, 0 to 9, such as −0.341.
   *
   * @throws IllegalArgumentException for a number that is not finite
   */
  public static String fixed(double value, int decimals) {
    var digits = magnitude(value, decimals);
    return value < 0 && !isZero(digits) ? "−" + digits : digits;
  }

  /** With its sign even when positive, such as +0.243; what is rounded to 0 has none. */
  public static String signed(double value, int decimals) {
    var digits = magnitude(value, decimals);
    return isZero(digits) ? digits : (value < 0 ? "−" : "+") + digits;
  }

  /** Fixed where that shows at least one digit that is not 0; otherwise, and from a million, a power of ten. Zero is fixed. */
  public static Shown shown(double value, int decimals) {
    var fixed = fixed(value, decimals);
    return Math.abs(value) >= LARGE || (value != 0 && isZero(fixed)) ? scientific(value, 1) : new Shown(fixed, "");
  }

  /**
   * With this many significant digits, 1 to 17: fixed for magnitudes from 10⁻⁴ to below a million where these digits reach the
   * point, otherwise a power of ten. Zero is 0. What is
   * rounded is the shortest decimal number that reads back to the double, so 17 digits of 0.1 are 0.10000000000000000.
   */
  public static Shown significant(double value, int digits) {
    if (value == 0) {
      return new Shown("0", "");
    }
    if (!Double.isFinite(value) || digits < 1 || digits > 17) {
      throw new IllegalArgumentException("1 to 17 digits of a finite number, not " + digits + " of " + value);
    }
    var rounded = new BigDecimal(Double.toString(Math.abs(value))).round(new MathContext(digits, RoundingMode.HALF_UP));
    var exponent = rounded.precision() - rounded.scale() - 1;
    var fixed = exponent >= -4 && exponent < Math.min(6, digits);
    var places = digits - 1 - (fixed ? exponent : 0);
    var mantissa = (fixed ? rounded : rounded.movePointLeft(exponent)).setScale(places, RoundingMode.HALF_UP);
    return new Shown((value < 0 ? "−" : "") + mantissa.toPlainString(),
        fixed ? "" : exponent < 0 ? "−" + -exponent : Integer.toString(exponent));
  }

  /** A mantissa from 1 to below 10 with this many decimals, and an exponent; 0 has the exponent 0. */
  public static Shown scientific(double value, int decimals) {
    check(value, decimals);
    if (value == 0) {
      return new Shown(fixed(0, decimals), "0");
    }
    var exact = new BigDecimal(Double.toString(Math.abs(value)));
    var exponent = exact.precision() - exact.scale() - 1;
    var mantissa = exact.movePointLeft(exponent).setScale(decimals, RoundingMode.HALF_UP);
    if (mantissa.compareTo(BigDecimal.TEN) >= 0) {
      mantissa = mantissa.movePointLeft(1).setScale(decimals, RoundingMode.HALF_UP);
      exponent++;
    }
    return new Shown((value < 0 ? "−" : "") + mantissa.toPlainString(),
        exponent < 0 ? "−" + -exponent : Integer.toString(exponent));
  }

  private static String magnitude(double value, int decimals) {
    check(value, decimals);
    var scaled = Math.abs(value) * TENS[decimals];
    if (scaled >= EXACT_IN_LONG) {
      return new BigDecimal(Math.abs(value)).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
    var whole = (long) scaled;
    var rounded = scaled - whole >= 0.5 ? whole + 1 : whole;
    var digits = new StringBuilder(24).append(rounded);
    if (decimals > 0) {
      while (digits.length() <= decimals) {
        digits.insert(0, '0');
      }
      digits.insert(digits.length() - decimals, '.');
    }
    return digits.toString();
  }

  private static boolean isZero(String digits) {
    for (var n = 0; n < digits.length(); n++) {
      if (digits.charAt(n) >= '1' && digits.charAt(n) <= '9') {
        return false;
      }
    }
    return true;
  }

  private static void check(double value, int decimals) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("only finite numbers can be shown, not " + value);
    }
    if (decimals < 0 || decimals >= TENS.length) {
      throw new IllegalArgumentException("0 to 9 decimals, not " + decimals);
    }
  }

  private static String raised(String exponent) {
    var raised = new StringBuilder(exponent.length());
    for (var n = 0; n < exponent.length(); n++) {
      var c = exponent.charAt(n);
      raised.append(c == '−' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
    }
    return raised.toString();
  }
}
