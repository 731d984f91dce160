package logitlab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Redoes what is printed with what is printed, in decimals and apart from the program. */
public final class Arithmetic {
  private static final Pattern PRODUCT = Pattern.compile("(\\S+) × (\\S+) [=≈]");
  private static final Pattern LOGARITHM = Pattern.compile("−(?:(\\S+) × )?ln (\\S+|\\(1 − \\S+\\)) ≈");
  private static final Pattern QUOTIENT = Pattern.compile("(\\S+) / (\\S+) [=≈]");
  private static final Pattern STEP = Pattern.compile("(\\S+) ([−+]) (\\S+) × (\\S+) ≈");
  private static final Pattern SQUARE = Pattern.compile("1 − (\\S+)² ≈");
  private static final Pattern SIGMOID = Pattern.compile("(\\S+) × \\(1 − (\\S+)\\) ≈");

  private static final Pattern POWER = Pattern.compile("(4 )?exp\\(−(2 × )?(\\S+)\\) ≈");

  private Arithmetic() {}

  /**
   * What is said before = or ≈ gives the printed result. Words that say no such thing are passed over, and false is returned.
   */
  public static boolean redo(String working, String result, String what) {
    var sigmoid = SIGMOID.matcher(working);
    var product = PRODUCT.matcher(working);
    var logarithm = LOGARITHM.matcher(working);
    var quotient = QUOTIENT.matcher(working);
    var step = STEP.matcher(working);
    var square = SQUARE.matcher(working);
    var power = POWER.matcher(working);
    var said = what + ": " + working + " " + result;
    if (sigmoid.matches()) {
      gives(number(sigmoid.group(1)).multiply(BigDecimal.ONE.subtract(number(sigmoid.group(2)))), result, said);
    } else if (power.matches()) {
      var exponent = (power.group(2) == null ? 1 : 2) * number(power.group(3)).doubleValue();
      gives(BigDecimal.valueOf((power.group(1) == null ? 1 : 4) * StrictMath.exp(-exponent)), result, said);
    } else if (logarithm.matches()) {
      var y = logarithm.group(1) == null ? 1 : number(logarithm.group(1)).doubleValue();
      var rest = Pattern.compile("\\(1 − (\\S+)\\)").matcher(logarithm.group(2));
      var log = rest.matches()
          ? StrictMath.log1p(-number(rest.group(1)).doubleValue())
          : StrictMath.log(number(logarithm.group(2)).doubleValue());
      if (Double.isFinite(log)) {
        gives(BigDecimal.valueOf(-y * log), result, said);
      }
    } else if (step.matches()) {
      var change = number(step.group(3)).multiply(number(step.group(4)));
      gives(number(step.group(1)).add(step.group(2).equals("−") ? change.negate() : change), result, said);
    } else if (square.matches()) {
      gives(BigDecimal.ONE.subtract(number(square.group(1)).pow(2)), result, said);
    } else if (product.matches()) {
      gives(number(product.group(1)).multiply(number(product.group(2))), result, said);
    } else if (quotient.matches()) {
      gives(BigDecimal.valueOf(number(quotient.group(1)).doubleValue() / number(quotient.group(2)).doubleValue()),
          result,
          said);
    } else {
      return false;
    }
    return true;
  }

  /** The sum of printed numbers. */
  public static BigDecimal sum(List<String> printed) {
    return printed.stream().map(Arithmetic::number).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** A quotient, as nearly as double numbers have it. */
  static BigDecimal quotient(BigDecimal dividend, double divisor) {
    return decimal(dividend.doubleValue() / divisor);
  }

  static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value);
  }

  /** Rounded to the result's last digit it is the result; a tie may fall to either side. */
  public static void gives(BigDecimal value, String result, String what) {
    var unit = digits(result).ulp().scaleByPowerOfTen(exponent(result));
    assertThat(value.subtract(number(result)).abs().doubleValue()).as(what + " gives " + value + ", printed " + result)
        .isLessThanOrEqualTo(unit.doubleValue() / 2 * (1 + 1e-6));
  }

  /** What a printed number says. */
  public static BigDecimal number(String printed) {
    return digits(printed).scaleByPowerOfTen(exponent(printed));
  }

  private static BigDecimal digits(String printed) {
    var plain = printed.replaceAll("[()]", "").replace('−', '-');
    return new BigDecimal(plain.contains("·") ? plain.substring(0, plain.indexOf('·')) : plain);
  }

  private static int exponent(String printed) {
    var place = printed.indexOf("·10");
    if (place < 0) {
      return 0;
    }
    var exponent = new StringBuilder();
    for (var c : printed.substring(place + 3).replaceAll("[()]", "").toCharArray()) {
      exponent.append(c == '⁻' ? "-" : String.valueOf("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c)));
    }
    return Integer.parseInt(exponent.toString());
  }
}
