package logitlab.math;

/**
 * p = softmax(z/T) with what belongs to it: log p, 1 − p and the Jacobian J_ki = ∂p_k/∂z_i = p_k (δ_ki − p_i) / T, row k, column i.
 *
 * @param logits      z, K ≥ 2 entries, |z_k| ≤ 1e6
 * @param temperature T, 1e-3 to 1e3
 * @param p           the probabilities
 * @param logP        ln p
 * @param complement  1 − p, summed from the other classes
 */
public record Softmax(Vec logits, double temperature, Vec p, Vec logP, Vec complement) {

  public static Softmax of(Vec logits, double temperature) {
    var max = logits.max();
    var weights = logits.map(z -> StrictMath.exp((z - max) / temperature));
    var sum = weights.sum();
    var p = weights.scale(1 / sum);
    return new Softmax(logits, temperature, p, logits.map(z -> (z - max) / temperature - StrictMath.log(sum)),
        p.map(x -> 1 - x));
  }

  public int size() {
    return logits.size();
  }

  public Mat jacobian() {
    return Mat.generate(size(), size(),
        (k, i) -> (k == i ? p.get(k) * complement.get(k) : -p.get(k) * p.get(i)) / temperature);
  }
}
