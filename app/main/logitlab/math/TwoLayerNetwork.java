package logitlab.math;

/**
 * x → z⁽¹⁾ = W⁽¹⁾x + b⁽¹⁾ → a⁽¹⁾ = σ(z⁽¹⁾) → z⁽²⁾ = W⁽²⁾a⁽¹⁾ + b⁽²⁾ → p = softmax(z⁽²⁾), with n inputs, m hidden units, K classes.
 *
 * @param activation σ
 * @param w1         W⁽¹⁾, m × n: a row is a unit
 * @param b1         b⁽¹⁾, m
 * @param w2         W⁽²⁾, K × m
 * @param b2         b⁽²⁾, K
 */
public record TwoLayerNetwork(Activation activation, Mat w1, Vec b1, Mat w2, Vec b2) {

  /** One example sent forward, and its loss's gradient sent back; every intermediate under its own name. */
  public record Pass(Vec x, Vec y, Vec z1, Vec a1, Vec z2, Vec p, double loss, Vec dz2, Mat dw2, Vec db2, Vec da1,
      Vec dz1, Mat dw1,
      Vec db1, Vec dx) {}

  public TwoLayerNetwork {
    if (w1.rows() != b1.size() || w2.columns() != w1.rows() || w2.rows() != b2.size()) {
      throw new IllegalArgumentException("the shapes of W1, b1, W2, b2 do not fit");
    }
  }

  public int inputs() {
    return w1.columns();
  }

  public int hidden() {
    return w1.rows();
  }

  public int classes() {
    return w2.rows();
  }

  /** Forward and backward for the input x (n entries) and the target y (K entries, sum 1). */
  public Pass pass(Vec x, Vec y) {
    var z1 = w1.times(x).plus(b1);
    var a1 = z1.map(activation::apply);
    var z2 = w2.times(a1).plus(b2);
    var crossEntropy = new CrossEntropy(Softmax.of(z2, 1), y);
    var dz2 = crossEntropy.gradient();
    var da1 = w2.transpose().times(dz2);
    var dz1 = da1.hadamard(z1.map(activation::derivative));
    return new Pass(x, y, z1, a1, z2, crossEntropy.softmax().p(), crossEntropy.loss(), dz2, Mat.outer(dz2, a1), dz2,
        da1, dz1,
        Mat.outer(dz1, x), dz1, w1.transpose().times(dz1));
  }
}
