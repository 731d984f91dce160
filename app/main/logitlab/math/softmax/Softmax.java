package logitlab.math.softmax;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import logitlab.math.Mat;
import logitlab.math.Vec;

/**
 * p = softmax(z/T) with what belongs to it: ln p, 1 − p and the Jacobian J_ki = ∂p_k/∂z_i = p_k (δ_ki − p_i) / T, row k, column i.
 *
 * <p>Every number is within 8 ulp of the exact one (an ulp of a subnormal number being the smallest double) for |z_k| ≤ 1e6 and
 * 1e-3 ≤ T ≤ 1e3. Three things make it so. With u_k = (z_k − max z)/T and w_k = e^(u_k), the rounding error of u_k is kept and not
 * blown up by the exponential. 1 − p_k is the sum of the <em>other</em> weights over the whole. And ln p_k is
 * u_k − ln(1 + the weights other than the largest), two terms of one sign.
 */
public final class Softmax {
  private final Vec logits;
  private final double temperature;
  private final Wide[] wideP;
  private final Wide[] wideLogP;
  private final Wide[] wideComplement;

  private Softmax(Vec logits, double temperature) {
    this.logits = logits;
    this.temperature = temperature;
    var top = logits.argMax();
    var max = Wide.of(logits.get(top));
    var t = Wide.of(temperature);
    var u = logits.stream().mapToObj(z -> Wide.of(z).minus(max).over(t)).toArray(Wide[]::new);
    var w = each(k -> u[k].exp());
    // The largest weight is 1, so the whole is 1 + rest; any other weight is at most half of the whole.
    var rest = IntStream.range(0, size()).filter(k -> k != top).mapToObj(k -> w[k]).reduce(Wide.ZERO, Wide::plus);
    var whole = Wide.ONE.plus(rest);
    var logWhole = rest.log1p();
    wideP = each(k -> w[k].over(whole));
    wideComplement = each(k -> (k == top ? rest : whole.minus(w[k])).over(whole));
    wideLogP = each(k -> u[k].minus(logWhole));
  }

  /**
   * The softmax of z/T.
   *
   * @param logits      z, finite
   * @param temperature T, finite and above 0
   * @throws IllegalArgumentException if a number is not finite, or T not above 0
   */
  public static Softmax of(Vec logits, double temperature) {
    if (!logits.isFinite()) {
      throw new IllegalArgumentException("the logits must be finite numbers: " + logits);
    }
    if (!(temperature > 0 && temperature < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the temperature must be a finite number above 0: " + temperature);
    }
    return new Softmax(logits, temperature);
  }

  /** K, the number of classes. */
  public int size() {
    return logits.size();
  }

  /** z. */
  public Vec logits() {
    return logits;
  }

  /** T. */
  public double temperature() {
    return temperature;
  }

  /** The probabilities. */
  public Vec p() {
    return rounded(wideP);
  }

  /** ln p. */
  public Vec logP() {
    return rounded(wideLogP);
  }

  /** 1 − p. */
  public Vec complement() {
    return rounded(wideComplement);
  }

  /** J_ki = p_k (1 − p_k) / T for k = i, −p_k p_i / T otherwise; symmetric bit for bit. */
  public Mat jacobian() {
    var t = Wide.of(temperature);
    return Mat.generate(size(), size(), (k, i) -> {
      var product = k == i ? wideP[k].times(wideComplement[k]) : wideP[k].times(wideP[i]).negate();
      return product.over(t).toDouble();
    });
  }

  Wide wideP(int k) {
    return wideP[k];
  }

  Wide wideLogP(int k) {
    return wideLogP[k];
  }

  Wide wideComplement(int k) {
    return wideComplement[k];
  }

  private Wide[] each(IntFunction<Wide> entry) {
    return IntStream.range(0, size()).mapToObj(entry).toArray(Wide[]::new);
  }

  private static Vec rounded(Wide[] numbers) {
    return Vec.generate(numbers.length, k -> numbers[k].toDouble());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Softmax softmax && logits.equals(softmax.logits)
        && Double.compare(temperature, softmax.temperature) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * logits.hashCode() + Double.hashCode(temperature);
  }

  @Override
  public String toString() {
    return "softmax(" + logits + " / " + temperature + ")";
  }
}
