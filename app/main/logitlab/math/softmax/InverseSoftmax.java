package logitlab.math.softmax;

import java.util.Arrays;
import java.util.stream.IntStream;
import logitlab.math.Vec;

/** From a probability back to the logit. */
public final class InverseSoftmax {
  private InverseSoftmax() {}

  /**
   * The z_k that makes p_k = p while all other logits stay: T (ln(p/(1 − p)) + ln Σ_(j≠k) e^(z_j/T)). The others keep their ratios, and
   * z_k moves by T (logit p − logit p_k).
   *
   * @param logits      z, at least two finite entries
   * @param temperature T, above 0
   * @param k           the class, from 0
   * @param p           above 0 and below 1
   */
  public static double logit(Vec logits, double temperature, int k, double p) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("no logit gives the probability " + p);
    }
    var others = IntStream.range(0, logits.size()).filter(j -> j != k).mapToDouble(logits::get).toArray();
    var max = Arrays.stream(others).max().orElseThrow();
    var rest = Arrays.stream(others).map(z -> StrictMath.exp((z - max) / temperature)).sum();
    return max + temperature * (StrictMath.log(p) - StrictMath.log1p(-p) + StrictMath.log(rest));
  }
}
