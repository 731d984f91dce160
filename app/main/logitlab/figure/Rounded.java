package logitlab.figure;

import java.math.BigDecimal;
import java.util.stream.DoubleStream;
import logitlab.words.Numbers;

/** Whether numbers, as rounded for showing, still add up to their sum as rounded: if not, the sum is marked with ≈. */
final class Rounded {
  private Rounded() {}

  static boolean addsUp(DoubleStream summands, double sum, int decimals) {
    var shown = summands.mapToObj(value -> decimal(value, decimals)).reduce(BigDecimal.ZERO, BigDecimal::add);
    return shown.compareTo(decimal(sum, decimals)) == 0;
  }

  private static BigDecimal decimal(double value, int decimals) {
    return new BigDecimal(Numbers.fixed(value, decimals).replace('−', '-'));
  }
}
