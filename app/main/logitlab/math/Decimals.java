package logitlab.math;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Decimal numbers: how they are read, wherever somebody types, pastes or saves one, and how they are added. A number is digits, perhaps with a
 * point, a sign and an exponent; minus signs of print are understood, and blanks around it. Reading takes time in proportion to the length.
 */
public final class Decimals {
  /** Longer texts are no numbers: it is more than a double takes in. */
  private static final int LONGEST = 1100;

  private Decimals() {}

  /** The nearest double, infinite where it is too large for one; empty where the text is no number. */
  public static OptionalDouble number(String text) {
    var plain = plain(text);
    return isNumber(plain) ? OptionalDouble.of(Double.parseDouble(plain)) : OptionalDouble.empty();
  }

  /** The same for a number that stands alone, so that a comma in it can only be a decimal one. */
  public static OptionalDouble alone(String text) {
    return number(text.replace(',', '.'));
  }

  /** The number as it stands there, with as many digits; empty where the text is none, or has an exponent beyond all use. */
  public static Optional<BigDecimal> exact(String text) {
    var plain = plain(text);
    try {
      return isNumber(plain) ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    } catch (NumberFormatException _) {
      return Optional.empty(); // an exponent of more than ten digits
    }
  }

  /** A number of digits alone, perhaps with a sign; empty for any other text. */
  public static Optional<BigInteger> whole(String text) {
    var plain = plain(text);
    var start = afterSign(plain, 0);
    return start < plain.length() && afterDigits(plain, start) == plain.length()
        ? Optional.of(new BigInteger(plain))
        : Optional.empty();
  }

  /** The same within bounds, which it may reach; empty for a number outside. */
  public static OptionalLong whole(String text, long least, long most) {
    return whole(text)
        .filter(n -> n.compareTo(BigInteger.valueOf(least)) >= 0 && n.compareTo(BigInteger.valueOf(most)) <= 0)
        .map(n -> OptionalLong.of(n.longValueExact()))
        .orElse(OptionalLong.empty());
  }

  private static String plain(String text) {
    return text.length() > LONGEST
        ? ""
        : text.strip().replace('\u2212', '-').replace('\u2013', '-').replace('\uFE63', '-');
  }

  private static boolean isNumber(String plain) {
    var start = afterSign(plain, 0);
    var whole = afterDigits(plain, start);
    var point = whole < plain.length() && plain.charAt(whole) == '.' ? whole + 1 : whole;
    var fraction = point > whole ? afterDigits(plain, point) : point;
    if (whole - start + fraction - point == 0 || fraction == plain.length()) {
      return whole - start + fraction - point > 0;
    }
    var power = afterSign(plain, fraction + 1);
    return (plain.charAt(fraction) == 'e' || plain.charAt(fraction) == 'E') && power < plain.length()
        && afterDigits(plain, power) == plain.length();
  }

  private static int afterSign(String text, int at) {
    return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
  }

  private static int afterDigits(String text, int at) {
    var end = at;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /** The sum of two short decimal numbers, so that ten steps of 0.1 make 1 and not 0.9999999999999999. */
  public static double plus(double value, double step) {
    return BigDecimal.valueOf(value).add(BigDecimal.valueOf(step)).doubleValue();
  }

  /** The multiple of {@code step}, a short decimal number, that is nearest to {@code value}. */
  public static double multiple(double value, double step) {
    var unit = BigDecimal.valueOf(step).round(new MathContext(6)).stripTrailingZeros();
    return BigDecimal.valueOf(value).divide(unit, 0, RoundingMode.HALF_EVEN).multiply(unit).doubleValue();
  }

  /** {@code value} with so many significant digits. */
  public static double significant(double value, int digits) {
    return BigDecimal.valueOf(value).round(new MathContext(digits)).doubleValue();
  }

  /** A number for a sentence, without a power of ten. */
  public static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString().replace('-', '−');
  }
}
