package logitlab.math.network;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.softmax.CrossEntropy;
import logitlab.math.softmax.Softmax;

/**
 * x → z⁽¹⁾ = W⁽¹⁾x + b⁽¹⁾ → a⁽¹⁾ = σ(z⁽¹⁾) → z⁽²⁾ = W⁽²⁾a⁽¹⁾ + b⁽²⁾ → p = softmax(z⁽²⁾) → L, with n inputs, m hidden units, K classes.
 *
 * @param activation σ
 * @param w1         W⁽¹⁾, m × n: a row is a unit
 * @param b1         b⁽¹⁾, m
 * @param w2         W⁽²⁾, K × m
 * @param b2         b⁽²⁾, K
 */
public record TwoLayerNetwork(Activation activation, Mat w1, Vec b1, Mat w2, Vec b2) {

  /** One input x (n entries) and its target y (K entries ≥ 0, sum 1). */
  public record Example(Vec x, Vec y) {}

  /** What an example becomes on its way to the loss. */
  public record Forward(Vec z1, Vec a1, Vec z2, Vec p, double loss) {}

  /**
   * The gradient of the loss, layer by layer on the way back: {@code dz2} is ∂L/∂z⁽²⁾, and so on; each has the shape of what it is the
   * gradient of. That of a bias is its layer's δ.
   */
  public record Backward(Vec dz2, Mat dw2, Vec da1, Vec dz1, Mat dw1, Vec dx) {}

  /** One example sent forward, and its loss's gradient sent back; every intermediate under its own name. */
  public record Pass(Example example, Forward forward, Backward backward) {
    public Vec x() {
      return example.x();
    }

    public Vec y() {
      return example.y();
    }

    public Vec z1() {
      return forward.z1();
    }

    public Vec a1() {
      return forward.a1();
    }

    public Vec z2() {
      return forward.z2();
    }

    public Vec p() {
      return forward.p();
    }

    public double loss() {
      return forward.loss();
    }

    public Vec dz2() {
      return backward.dz2();
    }

    public Mat dw2() {
      return backward.dw2();
    }

    public Vec db2() {
      return backward.dz2();
    }

    public Vec da1() {
      return backward.da1();
    }

    public Vec dz1() {
      return backward.dz1();
    }

    public Mat dw1() {
      return backward.dw1();
    }

    public Vec db1() {
      return backward.dz1();
    }

    public Vec dx() {
      return backward.dx();
    }
  }

  /** N examples together: the loss is the mean of theirs, and so is the gradient of every weight and bias. */
  public record Batch(List<Pass> passes, double loss, Mat dw2, Vec db2, Mat dw1, Vec db1) {
    public Batch {
      passes = List.copyOf(passes);
    }
  }

  /** @throws IllegalArgumentException if the shapes don't fit, or an entry is not finite */
  public TwoLayerNetwork {
    if (w1.rows() != b1.size() || w2.columns() != w1.rows() || w2.rows() != b2.size()) {
      throw new IllegalArgumentException("the shapes of W1, b1, W2, b2 do not fit");
    }
    if (!(w1.isFinite() && b1.isFinite() && w2.isFinite() && b2.isFinite())) {
      throw new IllegalArgumentException("W1, b1, W2, b2 must be finite numbers");
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

  /**
   * Forward and backward for the input x (n entries) and the target y (K entries, sum 1).
   *
   * @throws IllegalArgumentException if the sizes don't fit, y has a negative entry, or a number is not finite
   */
  public Pass pass(Vec x, Vec y) {
    var z1 = w1.affine(x, b1);
    var a1 = z1.map(activation::apply);
    var z2 = w2.affine(a1, b2);
    var crossEntropy = new CrossEntropy(Softmax.of(z2, 1), y);

    // δ⁽²⁾ = p − y, ∂L/∂W⁽²⁾ = δ⁽²⁾a⁽¹⁾ᵀ, ∂L/∂b⁽²⁾ = δ⁽²⁾, ∂L/∂a⁽¹⁾ = W⁽²⁾ᵀδ⁽²⁾
    var dz2 = crossEntropy.gradient();
    var dw2 = Mat.outer(dz2, a1);
    var da1 = w2.transpose().times(dz2);
    // δ⁽¹⁾ = ∂L/∂a⁽¹⁾ ⊙ σ′(z⁽¹⁾), ∂L/∂W⁽¹⁾ = δ⁽¹⁾xᵀ, ∂L/∂b⁽¹⁾ = δ⁽¹⁾, ∂L/∂x = W⁽¹⁾ᵀδ⁽¹⁾
    var dz1 = da1.hadamard(z1.map(activation::derivative));
    var dw1 = Mat.outer(dz1, x);
    var dx = w1.transpose().times(dz1);
    return new Pass(new Example(x, y), new Forward(z1, a1, z2, crossEntropy.softmax().p(), crossEntropy.loss()),
        new Backward(dz2, dw2, da1, dz1, dw1, dx));
  }

  /** The loss of one example, forward only; {@link #pass} computes the same number. */
  public double loss(Vec x, Vec y) {
    var a1 = w1.affine(x, b1).map(activation::apply);
    return new CrossEntropy(Softmax.of(w2.affine(a1, b2), 1), y).loss();
  }

  /**
   * A pass for each example, and the means: L = (1/N) Σ_n L_n, ∂L/∂W = (1/N) Σ_n ∂L_n/∂W.
   *
   * @throws IllegalArgumentException if there is no example, or {@link #pass} refuses one
   */
  public Batch batch(List<Example> examples) {
    if (examples.isEmpty()) {
      throw new IllegalArgumentException("a batch has at least one example");
    }
    var passes = examples.stream().map(example -> pass(example.x(), example.y())).toList();
    var share = 1.0 / passes.size();
    return new Batch(passes, passes.stream().mapToDouble(Pass::loss).reduce(0, Double::sum) * share,
        total(passes, Pass::dw2, Mat::plus).scale(share), total(passes, Pass::db2, Vec::plus).scale(share),
        total(passes, Pass::dw1, Mat::plus).scale(share), total(passes, Pass::db1, Vec::plus).scale(share));
  }

  private static <A> A total(List<Pass> passes, Function<Pass, A> array, BinaryOperator<A> plus) {
    return passes.stream().map(array).reduce(plus).orElseThrow();
  }
}
