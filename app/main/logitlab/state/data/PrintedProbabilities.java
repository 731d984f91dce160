package logitlab.state.data;

import java.math.BigDecimal;
import logitlab.math.Vec;
import logitlab.state.domain.Domain;

/**
 * Probabilities as they were printed: rounded, so that they may miss the sum of 1 by a little.
 *
 * @param p      entries that sum to 1 as nearly as doubles can, or the ones that were given where their sum cannot be an effect of rounding
 * @param sum    of what was given
 * @param scaled whether they were divided by their sum
 */
public record PrintedProbabilities(Vec p, double sum, boolean scaled) {
  /** The most that rounding is believed to do. */
  private static final double MOST = 0.005;
  private static final double EXACT = 1e-12;

  /** Scales entries whose sum is off by no more than a unit in the last printed place of each, and by no more than 0.005 in all. */
  public static PrintedProbabilities of(Vec entries) {
    var sum = entries.sum();
    var off = Math.abs(sum - 1);
    var allowed = entries.stream().map(PrintedProbabilities::unit).sum();
    var rounded = off > EXACT && off <= Math.min(MOST, allowed) * (1 + EXACT)
        && entries.stream().allMatch(entry -> entry >= 0);
    if (!rounded) {
      return new PrintedProbabilities(entries, sum, false);
    }
    var first = entries.map(entry -> entry / sum);
    return new PrintedProbabilities(first.map(entry -> entry / first.sum()), sum, true);
  }

  /** One in the last decimal place that is not 0; none for a whole number, which is exact. */
  private static double unit(double entry) {
    if (!Double.isFinite(entry)) {
      return 0;
    }
    var places = new BigDecimal(Double.toString(entry)).stripTrailingZeros().scale();
    return places <= 0 ? 0 : StrictMath.pow(10, -places);
  }

  /** z with softmax(z) = p: ln p_k, and the lowest logit there is for a probability of 0. */
  public Vec logits() {
    return p.map(entry -> entry > 0 ? Math.max(-Domain.MAX_LOGIT, StrictMath.log(entry)) : -Domain.MAX_LOGIT);
  }
}
