package logitlab.figure.text;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import logitlab.words.Numbers;

/**
 * A printed calculation that can be redone: its parts get as many digits as it takes for whoever calculates with what is printed to come to
 * the printed result.
 */
public final class Redone {
  /** Beyond these no hand calculates. */
  private static final int MOST = 9;
  /** A tie may fall to either side. */
  private static final double TIE = 1 + 1e-6;

  private Redone() {}

  /**
   * With how many digits more than usual the parts have to be printed; as many as there can be, where no number of digits is enough.
   *
   * @param parts     the parts as printed with so many digits more
   * @param operation what is calculated of the printed parts, in their order
   * @param result    as printed
   */
  public static int more(IntFunction<List<String>> parts, ToDoubleFunction<double[]> operation, String result) {
    return IntStream.range(0, MOST)
        .filter(more -> gives(operation.applyAsDouble(values(parts.apply(more))), result))
        .findFirst()
        .orElse(MOST);
  }

  /** The same for a product. */
  public static int product(IntFunction<List<String>> factors, String result) {
    return more(factors, values -> times(values), result);
  }

  /** The same for a sum. */
  public static int sum(IntFunction<List<String>> addends, String result) {
    return more(addends, values -> plus(values), result);
  }

  /** A number with so many digits more than a few decimals, or than the two digits of a power of ten. */
  public static String known(double value, int decimals, int more) {
    return Numbers.shown(value, decimals).scientific()
        ? Numbers.scientific(value, Math.min(MOST, 1 + more)).text()
        : Numbers.fixed(value, Math.min(MOST, decimals + more));
  }

  /** Whether a number, rounded like the printed one, is the printed one. */
  public static boolean gives(double value, String printed) {
    return Math.abs(value - Rounding.value(printed)) <= Rounding.unit(printed) / 2 * TIE;
  }

  private static double[] values(List<String> printed) {
    return printed.stream().mapToDouble(Rounding::value).toArray();
  }

  private static double times(double[] factors) {
    var product = 1.0;
    for (var factor : factors) {
      product *= factor;
    }
    return product;
  }

  private static double plus(double[] addends) {
    var sum = 0.0;
    for (var addend : addends) {
      sum += addend;
    }
    return sum;
  }
}
