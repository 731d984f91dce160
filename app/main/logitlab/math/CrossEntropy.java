package logitlab.math;

/**
 * The loss L = −Σ_k y_k ln p_k and its gradients.
 *
 * @param softmax the model's side: z, T and p
 * @param target  y: K entries ≥ 0 that sum to 1
 */
public record CrossEntropy(Softmax softmax, Vec target) {

  /** L in nats; a class with y_k = 0 adds nothing. */
  public double loss() {
    return -softmax.logP().zip(target, (logP, y) -> y == 0 ? 0 : y * logP).sum();
  }

  /** ∂L/∂z = (p − y)/T, a column. */
  public Vec gradient() {
    return softmax.p().zip(target, (p, y) -> (p - y) / softmax.temperature());
  }
}
