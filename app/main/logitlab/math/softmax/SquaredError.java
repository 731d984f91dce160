package logitlab.math.softmax;

import java.util.stream.IntStream;
import logitlab.math.Vec;

/**
 * The loss that cross-entropy is often compared with: E = ½ Σ_k (p_k − y_k)² through the same softmax, and its gradient
 * ∂E/∂z = Jᵀ(p − y). The factor J is what cross-entropy does without: where p is sure of the wrong class it is nearly 0, and so is the
 * gradient.
 *
 * @param softmax the model's side: z, T and p
 * @param target  y: K finite entries ≥ 0 that sum to 1
 */
public record SquaredError(Softmax softmax, Vec target) {

  /** @throws IllegalArgumentException as {@link CrossEntropy} does */
  public SquaredError {
    target = new CrossEntropy(softmax, target).target();
  }

  /** E. A sum of squares, so nothing cancels. */
  public double loss() {
    return classes().mapToObj(k -> distance(k).times(distance(k)))
        .reduce(Wide.ZERO, Wide::plus)
        .times(Wide.of(0.5))
        .toDouble();
  }

  /**
   * ∂E/∂z, a column. With d = p − y, the entry Σ_k J_ki d_k is p_i/T Σ_k p_k (d_i − d_k): written so, the two near-equal halves of the
   * product with J are never subtracted from each other.
   */
  public Vec gradient() {
    var t = Wide.of(softmax.temperature());
    return Vec.generate(target.size(), i -> {
      var spread = classes().filter(k -> k != i)
          .mapToObj(k -> softmax.wideP(k).times(distance(i).minus(distance(k))))
          .reduce(Wide.ZERO, Wide::plus);
      return softmax.wideP(i).times(spread).over(t).toDouble();
    });
  }

  /** p_k − y_k; at y_k = 1 it is −(1 − p_k), which is known better than p_k. */
  private Wide distance(int k) {
    return target.get(k) == 1 ? softmax.wideComplement(k).negate() : softmax.wideP(k).minus(Wide.of(target.get(k)));
  }

  private IntStream classes() {
    return IntStream.range(0, target.size());
  }
}
