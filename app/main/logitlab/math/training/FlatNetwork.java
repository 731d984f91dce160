package logitlab.math.training;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.network.TwoLayerNetwork;

/**
 * A two-layer network for loops that run a million times: plain arrays, nothing allocated per example. The formulas are
 * {@link TwoLayerNetwork#pass}'s. Sums are taken in index order, by + and × alone, and the functions are {@link Elementary}'s: the same
 * bits on every machine. Inner loops run over whole arrays from 0, one array written in each, which lets the compiler do several steps
 * at once.
 *
 * <p>The weights are rows: the n columns of W⁽¹⁾, b⁽¹⁾, the K rows of W⁽²⁾, b⁽²⁾. Not safe for more than one thread.
 */
final class FlatNetwork {
  /** No product of this size times a sum of K exponentials overflows. */
  private static final double PRODUCT_LIMIT = 1e250;

  final Activation activation;
  final int inputs;
  final int hidden;
  final int classes;
  private double[][] weights;
  /** The gradient summed over the examples learnt since {@link #forget}; rows as those of the weights. */
  final double[][] gradient;

  private final double[] z1;
  private final double[] a1;
  private final double[] slope;
  private final double[] dz1;
  /** z⁽²⁾, and after {@link #softmax} z⁽²⁾ − max. */
  private final double[] z2;
  /** p, and while learning δ⁽²⁾. */
  private final double[] p;

  private double lossOfTargets;
  private double lossOfSums;
  private double product = 1;

  FlatNetwork(TwoLayerNetwork network) {
    activation = network.activation();
    inputs = network.inputs();
    hidden = network.hidden();
    classes = network.classes();
    weights = Stream.of(
        IntStream.range(0, inputs).mapToObj(network.w1()::column), Stream.of(network.b1()),
        network.w2().rowVectors().stream(), Stream.of(network.b2()))
        .flatMap(rows -> rows)
        .map(Vec::toArray)
        .toArray(double[][]::new);
    gradient = copy(weights);
    z1 = new double[hidden];
    a1 = new double[hidden];
    slope = new double[hidden];
    dz1 = new double[hidden];
    z2 = new double[classes];
    p = new double[classes];
    forget();
  }

  /** Sends the n numbers at {@code x[at]} forward to z⁽²⁾. */
  void forward(double[] x, int at) {
    System.arraycopy(weights[inputs], 0, z1, 0, hidden);
    for (var j = 0; j < inputs; j++) {
      add(z1, x[at + j], weights[j], hidden);
    }
    switch (activation) {
      case TANH -> Elementary.tanh(z1, a1, slope, hidden);
      case SIGMOID -> Elementary.sigmoid(z1, a1, slope, hidden);
      case RELU -> Elementary.relu(z1, a1, slope, hidden);
    }
    var b2 = weights[inputs + classes + 1];
    for (var k = 0; k < classes; k++) {
      var row = weights[inputs + 1 + k];
      var sum = b2[k];
      for (var h = 0; h < hidden; h++) {
        sum += row[h] * a1[h];
      }
      z2[k] = sum;
    }
  }

  /** Turns z⁽²⁾ into p; gives back Σ_k e^(z⁽²⁾_k − max). */
  double softmax() {
    var max = z2[0];
    for (var k = 1; k < classes; k++) {
      max = Math.max(max, z2[k]);
    }
    var sum = 0.0;
    for (var k = 0; k < classes; k++) {
      z2[k] -= max;
      p[k] = Elementary.exp(z2[k]);
      sum += p[k];
    }
    var share = 1 / sum;
    for (var k = 0; k < classes; k++) {
      p[k] *= share;
    }
    return sum;
  }

  /** Forward, softmax, and the example's loss added to {@link #loss}. */
  void look(double[] x, int at, int label) {
    forward(x, at);
    var sum = softmax();
    // L = ln Σ − (z − max). The logarithms of many sums are one logarithm of their product.
    lossOfTargets -= z2[label];
    product *= sum;
    if (product > PRODUCT_LIMIT) {
      lossOfSums += StrictMath.log(product);
      product = 1;
    }
  }

  /** {@link #look}, and the example's gradient added to {@link #gradient}. */
  void learn(double[] x, int at, int label) {
    look(x, at, label);
    // δ⁽²⁾ = p − y, where p − 1 is minus the sum of the others: no digit is lost when p is nearly 1.
    p[label] = 0;
    var others = 0.0;
    for (var k = 0; k < classes; k++) {
      others += p[k];
    }
    p[label] = -others;
    Arrays.fill(dz1, 0);
    add(gradient[inputs + classes + 1], 1, p, classes);
    for (var k = 0; k < classes; k++) {
      add(gradient[inputs + 1 + k], p[k], a1, hidden);
      add(dz1, p[k], weights[inputs + 1 + k], hidden);
    }
    for (var h = 0; h < hidden; h++) {
      dz1[h] *= slope[h];
    }
    add(gradient[inputs], 1, dz1, hidden);
    for (var j = 0; j < inputs; j++) {
      add(gradient[j], x[at + j], dz1, hidden);
    }
  }

  /** Adds factor · other. */
  private static void add(double[] sum, double factor, double[] other, int size) {
    for (var i = 0; i < size; i++) {
      sum[i] += factor * other[i];
    }
  }

  /** Forgets the gradient and the loss. */
  void forget() {
    for (var row : gradient) {
      Arrays.fill(row, 0);
    }
    lossOfTargets = 0;
    lossOfSums = 0;
    product = 1;
  }

  /** The sum of the losses since {@link #forget}, in nats. */
  double loss() {
    return lossOfTargets + (lossOfSums + StrictMath.log(product));
  }

  /** p_k of the example last seen, after {@link #softmax}. */
  double p(int k) {
    return p[k];
  }

  /** σ′(z⁽¹⁾_h) of the example last seen. */
  double slope(int h) {
    return slope[h];
  }

  /** The class of the largest logit of the example last seen, the first of equals. */
  int winner() {
    var best = 0;
    for (var k = 1; k < classes; k++) {
      if (z2[k] > z2[best]) {
        best = k;
      }
    }
    return best;
  }

  /** The Euclidean norm of the gradient of one layer's weights and biases. */
  double gradientNorm(int layer) {
    var sum = 0.0;
    for (var r = layer == 1 ? 0 : inputs + 1; r < (layer == 1 ? inputs + 1 : gradient.length); r++) {
      for (var entry : gradient[r]) {
        sum += entry * entry;
      }
    }
    return Math.sqrt(sum);
  }

  double[][] weights() {
    return weights;
  }

  /** Puts other rows in the weights' place and gives back the old ones. */
  double[][] exchange(double[][] other) {
    var old = weights;
    weights = other;
    return old;
  }

  static double[][] copy(double[][] rows) {
    return Stream.of(rows).map(double[]::clone).toArray(double[][]::new);
  }

  /** The network with these rows, weights or gradient, as a value. */
  TwoLayerNetwork toNetwork(double[][] rows) {
    return new TwoLayerNetwork(activation,
        Mat.generate(hidden, inputs, (h, j) -> rows[j][h]), Vec.of(rows[inputs]),
        Mat.generate(classes, hidden, (k, h) -> rows[inputs + 1 + k][h]), Vec.of(rows[inputs + 1 + classes]));
  }
}
