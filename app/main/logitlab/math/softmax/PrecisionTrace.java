package logitlab.math.softmax;

import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import logitlab.math.Vec;

/**
 * Softmax and cross-entropy as a program computes them in one format, one rounding after each operation, by one of the three usual ways.
 * Nothing is caught here: what overflows becomes ∞, what is too small 0, and ∞/∞ and 0·∞ become NaN and flow on, as they would there.
 *
 * @param precision the format
 * @param method    the way
 * @param exponents what is exponentiated: z/T, or that less its maximum
 * @param weights   e to these
 * @param whole     the sum of the weights
 * @param p         the probabilities
 * @param logP      their logarithms
 * @param loss      −Σ_k y_k ln p_k over the classes with y_k > 0
 * @param gradient  (p − y)/T
 */
public record PrecisionTrace(Precision precision, Method method, Vec exponents, Vec weights, double whole, Vec p,
    Vec logP, double loss, Vec gradient) {

  /** How softmax is computed. */
  public enum Method {
    /** e^(z/T) over its sum, and then its logarithm. */
    NAIVE,
    /** The same with the largest z/T subtracted first. */
    SHIFTED,
    /** ln p = u − ln Σ e^u with u shifted as well, and p = e^(ln p). */
    LOG_SOFTMAX
  }

  /** The computation with z, T and y rounded to the format first. */
  public static PrecisionTrace of(Precision precision, Method method, Vec logits, double temperature, Vec target) {
    var t = precision.round(temperature);
    var y = target.map(precision::round);
    var scaled = logits.map(z -> precision.over(precision.round(z), t));
    var max = scaled.max();
    var exponents = method == Method.NAIVE ? scaled : scaled.map(u -> precision.minus(u, max));
    var weights = exponents.map(precision::exp);
    var whole = fold(weights, precision::plus);
    var logWhole = precision.log(whole);
    var quotients = weights.map(w -> precision.over(w, whole));
    var logP = method == Method.LOG_SOFTMAX
        ? exponents.map(u -> precision.minus(u, logWhole))
        : quotients.map(precision::log);
    var p = method == Method.LOG_SOFTMAX ? logP.map(precision::exp) : quotients;
    var loss = IntStream.range(0, y.size())
        .filter(k -> y.get(k) > 0)
        .mapToDouble(k -> precision.times(-y.get(k), logP.get(k)))
        .reduce(0, precision::plus);
    return new PrecisionTrace(precision, method, exponents, weights, whole, p, logP, loss + 0.0,
        p.zip(y, (a, b) -> precision.over(precision.minus(a, b), t)));
  }

  private static double fold(Vec terms, DoubleBinaryOperator plus) {
    return terms.stream().reduce(0, plus);
  }
}
