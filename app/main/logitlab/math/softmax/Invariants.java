package logitlab.math.softmax;

import java.util.Optional;
import java.util.stream.IntStream;
import logitlab.math.Vec;

/**
 * What must hold at every point, each as the largest amount by which it fails in float64: the residual. Residuals are rounding errors, so each
 * is allowed what rounding can do and no more; a gradient that is wrong in the usual ways fails at least one of them.
 *
 * @param crossEntropy the point
 * @param shift        c, added to every logit
 */
public record Invariants(CrossEntropy crossEntropy, double shift) {
  private static final double ROUNDING = 0x1p-50;

  /**
   * A residual and what it may be.
   *
   * @param value   ≥ 0
   * @param allowed what the roundings of float64 can add up to
   */
  public record Residual(double value, double allowed) {
    public boolean holds() {
      return value <= allowed;
    }
  }

  /** |Σ_k p_k − 1|. */
  public Residual probabilities() {
    return new Residual(Math.abs(softmax().p().sum() - 1), size() * ROUNDING);
  }

  /** |Σ_i ∂L/∂z_i|. */
  public Residual gradient() {
    return new Residual(Math.abs(crossEntropy.gradient().sum()), size() * ROUNDING / softmax().temperature());
  }

  /** The largest entry of |J·1|: adding the same to all logits moves no probability. */
  public Residual jacobian() {
    var jacobian = softmax().jacobian();
    return new Residual(jacobian.times(Vec.generate(size(), _ -> 1)).maxAbs(),
        size() * ROUNDING / softmax().temperature());
  }

  /** The largest |softmax(z + c)_k − softmax(z)_k|. What is allowed includes the rounding of z + c itself, over T. */
  public Residual shifted() {
    var z = softmax().logits();
    var moved = Softmax.of(z.map(entry -> entry + shift), softmax().temperature()).p();
    var rounding = Math.ulp(z.maxAbs() + Math.abs(shift)) / softmax().temperature();
    return new Residual(moved.minus(softmax().p()).maxAbs(), ROUNDING + rounding);
  }

  /**
   * The largest entry of |Jᵀ(−y/p) − (p − y)/T|, the chain rule against its result; none where −y/p is beyond float64. J may have lost digits
   * below the smallest normal number, and 1/p brings that to light: hence the part of what is allowed that does not shrink with 1/T.
   */
  public Optional<Residual> chainRule() {
    var p = softmax().p();
    var y = crossEntropy.target();
    if (IntStream.range(0, size()).anyMatch(k -> y.get(k) > 0 && p.get(k) < Double.MIN_NORMAL)) {
      return Optional.empty();
    }
    var slopes = Vec.generate(size(), k -> y.get(k) == 0 ? 0 : -y.get(k) / p.get(k));
    var product = softmax().jacobian().transpose().times(slopes);
    return Optional.of(new Residual(product.minus(crossEntropy.gradient()).maxAbs(),
        size() * ROUNDING * (1 / softmax().temperature() + 1)));
  }

  private Softmax softmax() {
    return crossEntropy.softmax();
  }

  private int size() {
    return crossEntropy.target().size();
  }
}
