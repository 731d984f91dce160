package logitlab.math.network;

import java.util.List;
import java.util.stream.IntStream;
import logitlab.math.Vec;

/**
 * The losses from their definitions, written forward in dual numbers. Their derivatives are those of the elementary functions and of
 * + − × ÷ alone: neither p − y nor the network's way back is used, so that both can be checked against them.
 */
public final class Definition {
  private Definition() {}

  /**
   * L = −Σ_k y_k ln(e^(z_k/T) / Σ_j e^(z_j/T)), each exponent lessened by the largest, which changes no quotient.
   *
   * @param z           K logits
   * @param temperature T &gt; 0
   * @param target      y, K entries; a class with y_k = 0 adds nothing
   * @throws IllegalArgumentException if the sizes differ
   */
  public static Dual crossEntropy(List<Dual> z, double temperature, Vec target) {
    if (z.size() != target.size()) {
      throw new IllegalArgumentException("sizes differ: " + z.size() + " and " + target.size());
    }
    var max = Dual.constant(z.stream().mapToDouble(Dual::value).max().orElseThrow());
    var u = z.stream().map(logit -> logit.minus(max).divide(temperature)).toList();
    var logWhole = sum(u.stream().map(Dual::exp).toList()).log();
    return sum(classes(target).mapToObj(k -> logWhole.minus(u.get(k)).times(target.get(k))).toList());
  }

  /** σ(z), from its definition; σ′ comes from the arithmetic. */
  public static Dual activation(Activation activation, Dual z) {
    return switch (activation) {
      case TANH -> z.tanh();
      case SIGMOID -> sigmoid(z);
      case RELU -> z.positivePart();
    };
  }

  /** 1/(1 + e^(−z)) for z ≥ 0, and the same fraction times e^z for z &lt; 0, where e^(−z) could overflow. */
  private static Dual sigmoid(Dual z) {
    var e = z.abs().negate().exp();
    return (z.value() >= 0 ? Dual.ONE : e).divide(Dual.ONE.plus(e));
  }

  /** W x + b: an entry for each row of W. */
  static List<Dual> affine(List<List<Dual>> w, List<Dual> x, List<Dual> b) {
    return IntStream.range(0, b.size()).mapToObj(row -> dot(w.get(row), x).plus(b.get(row))).toList();
  }

  private static Dual dot(List<Dual> u, List<Dual> v) {
    return sum(IntStream.range(0, u.size()).mapToObj(i -> u.get(i).times(v.get(i))).toList());
  }

  private static Dual sum(List<Dual> terms) {
    return terms.stream().reduce(Dual.ZERO, Dual::plus);
  }

  private static IntStream classes(Vec target) {
    return IntStream.range(0, target.size()).filter(k -> target.get(k) != 0);
  }
}
