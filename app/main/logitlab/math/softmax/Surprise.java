package logitlab.math.softmax;

import java.util.stream.IntStream;
import logitlab.math.Vec;

/**
 * Cross-entropy taken apart: H(y, p) = H(y) + KL(y‖p), in nats. H(y) is the surprise that no model can take away; KL(y‖p) ≥ 0 is what the
 * model adds, and 0 only for p = y (Kullback and Leibler 1951).
 *
 * @param softmax the model's side: p and ln p
 * @param target  y: K finite entries ≥ 0 that sum to 1
 */
public record Surprise(Softmax softmax, Vec target) {
  /** Below this |t| the series of (1 + t) ln(1 + t) − t is the better way to compute it. */
  private static final double SERIES = 0.1;
  private static final int SERIES_TERMS = 18;

  /** @throws IllegalArgumentException as {@link CrossEntropy} does */
  public Surprise {
    target = new CrossEntropy(softmax, target).target();
  }

  /** H(y) = −Σ_k y_k ln y_k, with 0 ln 0 = 0. */
  public double targetEntropy() {
    return target.stream().filter(y -> y > 0).map(y -> -y * StrictMath.log(y)).sum() + 0.0;
  }

  /** H(p) = −Σ_k p_k ln p_k: how undecided the model is. */
  public double modelEntropy() {
    return classes().mapToObj(k -> softmax.wideP(k).times(softmax.wideLogP(k).negate()))
        .reduce(Wide.ZERO, Wide::plus)
        .toDouble();
  }

  /** H(y, p) = L. */
  public double crossEntropy() {
    return new CrossEntropy(softmax, target).loss();
  }

  /**
   * KL(y‖p) = Σ_k y_k ln(y_k/p_k), summed as Σ_k [y_k ln(y_k/p_k) − y_k + p_k]: the added terms sum to 0, every summand is ≥ 0, and where y is
   * near p nothing cancels.
   */
  public double divergence() {
    return classes().mapToDouble(this::share).sum();
  }

  private double share(int k) {
    var y = target.get(k);
    var p = softmax.wideP(k);
    if (y == 0) {
      return p.toDouble();
    }
    var distance = y == 1 ? softmax.wideComplement(k) : Wide.of(y).minus(p);
    var t = p.high() == 0 ? Double.POSITIVE_INFINITY : distance.over(p).toDouble();
    return Math.abs(t) < SERIES
        ? p.toDouble() * series(t)
        : Wide.of(y)
            .times(Wide.of(StrictMath.log(y)).minus(softmax.wideLogP(k)))
            .minus(distance)
            .toDouble();
  }

  /** (1 + t) ln(1 + t) − t = t²/(1·2) − t³/(2·3) + t⁴/(3·4) − … */
  private static double series(double t) {
    var sum = 0.0;
    for (var n = SERIES_TERMS; n >= 2; n--) {
      sum = 1.0 / (n * (n - 1)) - t * sum;
    }
    return t * t * sum;
  }

  private IntStream classes() {
    return IntStream.range(0, target.size());
  }
}
