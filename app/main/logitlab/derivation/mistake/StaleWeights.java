package logitlab.derivation.mistake;

import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.TwoLayerNetwork;

/**
 * The mistake of going back through weights that are already updated: W⁽²⁾ and b⁽²⁾ are moved first, and the hidden errors are then computed
 * with the new W⁽²⁾.
 *
 * @param wrongDz1   δ⁽¹⁾ by the new weights
 * @param wrongDw1   ∂L/∂W⁽¹⁾ by them
 * @param right      the pass with the right gradients
 * @param afterWrong L after the whole update, done this way
 * @param afterRight L after all gradients first and then all updates
 */
public record StaleWeights(Vec wrongDz1, Mat wrongDw1, TwoLayerNetwork.Pass right, double afterWrong,
    double afterRight) {

  /** The stem of its words in the message bundle, as that of {@link Mistake#key}. */
  public static String key() {
    return Mistake.KEYS + "stale-weights";
  }

  /** One update of all weights and biases with learning rate η, both ways. */
  public static StaleWeights of(TwoLayerNetwork network, Vec x, Vec y, double rate) {
    var pass = network.pass(x, y);
    var late = new TwoLayerNetwork(network.activation(), network.w1(), network.b1(),
        network.w2().plus(pass.dw2().scale(-rate)), network.b2().minus(pass.db2().scale(rate)));
    var dz1 = late.w2().transpose().times(pass.dz2()).hadamard(pass.z1().map(network.activation()::derivative));
    var dw1 = Mat.outer(dz1, x);
    return new StaleWeights(dz1, dw1, pass, updated(late, dw1, dz1, rate).loss(x, y),
        updated(late, pass.dw1(), pass.db1(), rate).loss(x, y));
  }

  /** With its first layer updated. */
  private static TwoLayerNetwork updated(TwoLayerNetwork network, Mat dw1, Vec db1, double rate) {
    return new TwoLayerNetwork(network.activation(), network.w1().plus(dw1.scale(-rate)),
        network.b1().minus(db1.scale(rate)), network.w2(), network.b2());
  }
}
