package logitlab.figure.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.DoubleStream;
import logitlab.words.Numbers;

/** Whether printed numbers give the printed result: = where they do digit by digit, ≈ where they were rounded. */
public final class Rounding {
  private static final String EQUAL = "=";
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
