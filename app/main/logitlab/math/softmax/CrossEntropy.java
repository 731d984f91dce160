package logitlab.math.softmax;

import java.util.stream.IntStream;
import logitlab.math.Vec;

/**
 * The loss L = −Σ_k y_k ln p_k and its gradient.
 *
 * <p>For y_k ≥ 0 with |Σy − 1| ≤ 1e-12, and z and T as {@link Softmax} wants them, L is within 8 ulp of the exact number. ∂L/∂z is
 * within 8 ulp for a one-hot target, and within 2⁻⁵⁰/T for any other.
 *
 * @param softmax the model's side: z, T and p
 * @param target  y: K finite entries ≥ 0 that sum to 1
 */
public record CrossEntropy(Softmax softmax, Vec target) {

  /** @throws IllegalArgumentException if z and y differ in size, or an entry of y is negative or not finite */
  public CrossEntropy {
    if (target.size() != softmax.size()) {
      throw new IllegalArgumentException("sizes differ: " + softmax.size() + " logits, " + target.size() + " targets");
    }
    if (!target.isFinite() || target.stream().anyMatch(y -> y < 0)) {
      throw new IllegalArgumentException("the target must be finite numbers, none negative: " + target);
    }
  }

  /** L in nats. Every term −y_k ln p_k is ≥ 0, so nothing cancels; a class with y_k = 0 adds nothing. */
  public double loss() {
    return classes().mapToObj(k -> y(k).times(softmax.wideLogP(k).negate())).reduce(Wide.ZERO, Wide::plus).toDouble();
  }

  /**
   * ∂L/∂z = (p − y)/T, a column. Computed as the chain rule gives it, before Σy = 1 is used to merge its two terms:
   * T ∂L/∂z_i = p_i Σ_(k≠i) y_k − y_i (1 − p_i). For a one-hot target one of the two vanishes: p_i is left for a wrong class, and
   * −(1 − p_i), which is minus the sum of the others' gradients, for the true one.
   */
  public Vec gradient() {
    var t = Wide.of(softmax.temperature());
    return Vec.generate(target.size(), i -> {
      var others = classes().filter(k -> k != i).mapToObj(this::y).reduce(Wide.ZERO, Wide::plus);
      return softmax.wideP(i).times(others).minus(y(i).times(softmax.wideComplement(i))).over(t).toDouble();
    });
  }

  private Wide y(int k) {
    return Wide.of(target.get(k));
  }

  private IntStream classes() {
    return IntStream.range(0, target.size());
  }
}
