package logitlab.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Round numbers in decimal arithmetic, so that ten steps of 0.1 make 1 and not 0.9999999999999999. */
public final class Decimals {
  private Decimals() {}

  /** The multiple of {@code step}, a short decimal number, that is nearest to {@code value}. */
  public static double multiple(double value, double step) {
    var unit = BigDecimal.valueOf(step).round(new MathContext(6)).stripTrailingZeros();
    return BigDecimal.valueOf(value).divide(unit, 0, RoundingMode.HALF_EVEN).multiply(unit).doubleValue();
  }

  /** A number for a sentence, without a power of ten. */
  public static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString().replace('-', '−');
  }

  /** {@code value} with so many significant digits. */
  public static double significant(double value, int digits) {
    return BigDecimal.valueOf(value).round(new MathContext(digits)).doubleValue();
  }
}
