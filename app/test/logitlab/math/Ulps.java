package logitlab.math;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The error of a double against the exact number, in units of its last place, and the worst seen of each quantity. The unit is never
 * below the smallest double, and is just that for subnormal numbers and 0.
 */
public final class Ulps {
  /** A number with this many zeros behind the point is 0 to any double. */
  private static final long NOTHING = -400;

  private final Map<String, Double> worst = new TreeMap<>();

  /** Notes and gives back the error of {@code actual}. */
  public double note(String quantity, double actual, BigDecimal exact) {
    var error = of(actual, exact);
    worst.merge(quantity, error, Math::max);
    return error;
  }

  public static double of(double actual, BigDecimal exact) {
    return difference(actual, exact) / Math.ulp(nearest(exact));
  }

  /** |actual − exact|. */
  public static double difference(double actual, BigDecimal exact) {
    if (!Double.isFinite(actual)) {
      return Double.POSITIVE_INFINITY;
    }
    var seen = isNothing(exact) ? BigDecimal.ZERO : exact;
    return new BigDecimal(actual).subtract(seen).abs().round(MathContext.DECIMAL64).doubleValue();
  }

  public static double nearest(BigDecimal exact) {
    return isNothing(exact) ? 0 : exact.doubleValue();
  }

  private static boolean isNothing(BigDecimal exact) {
    return exact.signum() == 0 || (long) exact.precision() - exact.scale() < NOTHING;
  }

  @Override
  public String toString() {
    return worst.entrySet()
        .stream()
        .map(entry -> String.format(Locale.ROOT, "%s %.2f", entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(", "));
  }
}
