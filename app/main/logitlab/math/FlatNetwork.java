package logitlab.math;

import java.util.Arrays;

/**
 * A two-layer network for loops that run a million times: every weight in one flat array, nothing allocated per example. The formulas
 * are {@link TwoLayerNetwork#pass}'s. Sums are taken in index order, by + and × alone, and the functions are {@link Elementary}'s: the
 * same bits on every machine.
 *
 * <p>The order of the weights: W⁽¹⁾ column by column (so that the units of a column stand side by side), b⁽¹⁾, W⁽²⁾ row by row, b⁽²⁾.
 * Not safe for more than one thread.
 */
final class FlatNetwork {
  /** No product of this size times a sum of K exponentials overflows. */
  private static final double PRODUCT_LIMIT = 1e250;

  final Activation activation;
  final int inputs;
  final int hidden;
  final int classes;
  /** Where b⁽¹⁾, W⁽²⁾ and b⁽²⁾ begin. */
  private final int b1;
  private final int w2;
  private final int b2;
  private double[] weights;
  /** The gradient summed over the examples learnt since {@link #forget}; ordered as the weights. */
  final double[] gradient;

  private final double[] z1;
  private final double[] a1;
  private final double[] slope;
  private final double[] dz1;
  /** z⁽²⁾, and after {@link #softmax} e^(z⁽²⁾ − max). */
  private final double[] z2;
  private final double[] p;

  private double lossOfTargets;
  private double lossOfSums;
  private double product = 1;

  FlatNetwork(TwoLayerNetwork network) {
    activation = network.activation();
    inputs = network.inputs();
    hidden = network.hidden();
    classes = network.classes();
    b1 = inputs * hidden;
    w2 = b1 + hidden;
    b2 = w2 + classes * hidden;
    weights = new double[b2 + classes];
    gradient = new double[weights.length];
    z1 = new double[hidden];
    a1 = new double[hidden];
    slope = new double[hidden];
    dz1 = new double[hidden];
    z2 = new double[classes];
    p = new double[classes];
    for (var h = 0; h < hidden; h++) {
      for (var j = 0; j < inputs; j++) {
        weights[j * hidden + h] = network.w1().get(h, j);
      }
      weights[b1 + h] = network.b1().get(h);
      for (var k = 0; k < classes; k++) {
        weights[w2 + k * hidden + h] = network.w2().get(k, h);
      }
    }
    for (var k = 0; k < classes; k++) {
      weights[b2 + k] = network.b2().get(k);
    }
  }

  /** Sends the n numbers at {@code x[at]} forward to z⁽²⁾. */
  void forward(double[] x, int at) {
    System.arraycopy(weights, b1, z1, 0, hidden);
    for (var j = 0; j < inputs; j++) {
      var xj = x[at + j];
      var row = j * hidden;
      for (var h = 0; h < hidden; h++) {
        z1[h] += weights[row + h] * xj;
      }
    }
    switch (activation) {
      case TANH -> Elementary.tanh(z1, a1, slope, hidden);
      case SIGMOID -> Elementary.sigmoid(z1, a1, slope, hidden);
      case RELU -> Elementary.relu(z1, a1, slope, hidden);
    }
    for (var k = 0; k < classes; k++) {
      var row = w2 + k * hidden;
      var sum = weights[b2 + k];
      for (var h = 0; h < hidden; h++) {
        sum += weights[row + h] * a1[h];
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
    for (var k = 0; k < classes; k++) {
      var row = w2 + k * hidden;
      var delta = p[k];
      gradient[b2 + k] += delta;
      for (var h = 0; h < hidden; h++) {
        gradient[row + h] += delta * a1[h];
        dz1[h] += weights[row + h] * delta;
      }
    }
    for (var h = 0; h < hidden; h++) {
      dz1[h] *= slope[h];
      gradient[b1 + h] += dz1[h];
    }
    for (var j = 0; j < inputs; j++) {
      var xj = x[at + j];
      var row = j * hidden;
      for (var h = 0; h < hidden; h++) {
        gradient[row + h] += dz1[h] * xj;
      }
    }
  }

  /** Forgets the gradient and the loss. */
  void forget() {
    Arrays.fill(gradient, 0);
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

  /** a⁽¹⁾_h of the example last seen. */
  double activation(int h) {
    return a1[h];
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
    for (var i = layer == 1 ? 0 : w2; i < (layer == 1 ? w2 : gradient.length); i++) {
      sum += gradient[i] * gradient[i];
    }
    return Math.sqrt(sum);
  }

  double[] weights() {
    return weights;
  }

  /** Puts another array in the weights' place and gives back the old one. */
  double[] exchange(double[] other) {
    var old = weights;
    weights = other;
    return old;
  }

  /** The network with these numbers, weights or gradient, as a value. */
  TwoLayerNetwork toNetwork(double[] flat) {
    return new TwoLayerNetwork(activation,
        Mat.generate(hidden, inputs, (h, j) -> flat[j * hidden + h]), Vec.generate(hidden, h -> flat[b1 + h]),
        Mat.generate(classes, hidden, (k, h) -> flat[w2 + k * hidden + h]), Vec.generate(classes, k -> flat[b2 + k]));
  }
}
