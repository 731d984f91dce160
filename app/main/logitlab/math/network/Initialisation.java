package logitlab.math.network;

import logitlab.math.Mat;
import logitlab.math.Seeded;
import logitlab.math.Vec;

/** Random weights to start training from; the biases are 0. */
public final class Initialisation {
  private Initialisation() {}

  /**
   * Uniform weights. The hidden layer of a ReLU network has the deviation √(2/n) (He and others 2015); every other layer of {@code in}
   * inputs and {@code out} outputs has √(2/(in + out)) (Glorot and Bengio 2010, called Xavier). Same seed, same bits.
   *
   * @param inputs  n ≥ 1
   * @param hidden  m ≥ 1
   * @param classes K ≥ 1
   */
  public static TwoLayerNetwork of(Activation activation, int inputs, int hidden, int classes, long seed) {
    var random = new Seeded(seed, 0);
    var first = switch (activation) {
      case TANH, SIGMOID -> limit(2.0 / (inputs + hidden));
      case RELU -> limit(2.0 / inputs);
    };
    var second = limit(2.0 / (hidden + classes));
    var w1 = Mat.generate(hidden, inputs, (_, _) -> random.between(-first, first));
    var w2 = Mat.generate(classes, hidden, (_, _) -> random.between(-second, second));
    return new TwoLayerNetwork(activation, w1, Vec.zeros(hidden), w2, Vec.zeros(classes));
  }

  /** A uniform number between −limit and limit has the variance limit²/3. */
  private static double limit(double variance) {
    return Math.sqrt(3 * variance);
  }
}
