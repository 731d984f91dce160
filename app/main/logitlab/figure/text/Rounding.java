package logitlab.figure.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import logitlab.words.Numbers;

/** Whether printed numbers give the printed result: = where they do digit by digit, ≈ where they were rounded. */
public final class Rounding {
  public static final String EQUAL = "=";
  private static final String POWER = "·10";
  public static final String ROUNDED = "≈";

  private Rounding() {}

  public static String product(String first, String second, String result) {
    return anyPower(List.of(first, second, result))
        ? ROUNDED
        : relation(number(first).multiply(number(second)), result);
  }

  public static String sum(List<String> addends, String result) {
    return anyPower(addends) || anyPower(List.of(result))
        ? ROUNDED
        : relation(addends.stream().map(Rounding::number).reduce(BigDecimal.ZERO, BigDecimal::add), result);
  }

  /** Whether numbers, as printed with so many decimals, add up to their sum as printed. */
  public static boolean addsUp(DoubleStream summands, double sum, int decimals) {
    return sum(summands.mapToObj(value -> Numbers.fixed(value, decimals)).toList(), Numbers.fixed(sum, decimals))
        .equals(EQUAL);
  }

  /** The number that a printed one says. */
  public static double value(String printed) {
    var power = printed.indexOf(POWER);
    return power < 0
        ? number(printed).doubleValue()
        : number(printed.substring(0, power)).scaleByPowerOfTen(exponent(printed)).doubleValue();
  }

  /** What 1 in the last digit of a printed number is worth. */
  public static double unit(String printed) {
    var power = printed.indexOf(POWER);
    var digits = number(power < 0 ? printed : printed.substring(0, power));
    return StrictMath.pow(10, (power < 0 ? 0 : exponent(printed)) - digits.scale());
  }

  private static int exponent(String printed) {
    var raised = printed.substring(printed.indexOf(POWER) + POWER.length());
    return Integer.parseInt(raised.chars()
        .mapToObj(c -> c == '⁻' ? "-" : String.valueOf("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c)))
        .collect(Collectors.joining()));
  }

  private static String relation(BigDecimal exact, String result) {
    return exact.compareTo(number(result)) == 0 ? EQUAL : ROUNDED;
  }

  private static BigDecimal number(String printed) {
    return new BigDecimal(printed.replace('−', '-'));
  }

  /** A power of ten is printed with one digit: rounded, but for rare luck. */
  private static boolean anyPower(List<String> numbers) {
    return numbers.stream().anyMatch(number -> number.indexOf('·') >= 0);
  }
}
