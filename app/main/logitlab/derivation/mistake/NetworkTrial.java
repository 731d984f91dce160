package logitlab.derivation.mistake;

import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Term;
import logitlab.derivation.value.Model;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.TwoLayerNetwork;

/**
 * A mistake on the way back through the network, tried on an example. Its entries are those of ∂L/∂a⁽¹⁾; of δ⁽¹⁾ where weights that are already
 * updated are used: there W⁽²⁾ and b⁽²⁾ are moved first, and the hidden errors are then computed with the new W⁽²⁾.
 *
 * @param wrong      the entries that it gives
 * @param right      the right ones
 * @param loss       L before
 * @param afterWrong L after one update of all weights and biases, done this way
 * @param afterRight L after the right one
 */
public record NetworkTrial(Vec wrong, Vec right, double loss, double afterWrong, double afterRight) {

  /** Tried with the learning rate η; throws IllegalArgumentException where the wrong product does not fit. */
  public static NetworkTrial of(Mistake mistake, TwoLayerNetwork network, Vec x, Vec y, double rate) {
    var pass = network.pass(x, y);
    var slopes = slopes(network, pass);
    var wrong = byActivation(mistake, network, pass, y.argMax(), rate);
    var ofErrors = mistake == Mistake.STALE_WEIGHTS;
    return new NetworkTrial(ofErrors ? wrong.hadamard(slopes) : wrong, ofErrors ? pass.dz1() : pass.da1(), pass.loss(),
        after(network, pass, wrong.hadamard(slopes), rate), after(network, pass, pass.dz1(), rate));
  }

  /** What is taken for ∂L/∂a⁽¹⁾; {@code followed} is the class whose path is taken where it is one only. */
  static Vec byActivation(Mistake mistake, TwoLayerNetwork network, TwoLayerNetwork.Pass pass, int followed,
      double rate) {
    var w2 = network.w2();
    return switch (mistake) {
      case ONE_PATH -> w2.row(followed).scale(pass.dz2().get(followed));
      case LOST_TRANSPOSE -> {
        if (!mistake.fits(network)) {
          throw new IllegalArgumentException("as many classes as hidden units");
        }
        yield w2.times(pass.dz2());
      }
      case STALE_WEIGHTS -> w2.plus(pass.dw2().scale(-rate)).transpose().times(pass.dz2());
      default -> throw new IllegalArgumentException(mistake + " is not made in a network");
    };
  }

  static Vec slopes(TwoLayerNetwork network, TwoLayerNetwork.Pass pass) {
    return pass.z1().map(network.activation()::derivative);
  }

  /** The class with the largest target. */
  static int followed(Model model) {
    return Vec.generate(model.size(Range.CLASSES), n -> model.value(Term.of(model.target(), n)).value()).argMax();
  }

  private static double after(TwoLayerNetwork network, TwoLayerNetwork.Pass pass, Vec dz1, double rate) {
    return new TwoLayerNetwork(network.activation(), network.w1().plus(Mat.outer(dz1, pass.x()).scale(-rate)),
        network.b1().minus(dz1.scale(rate)), network.w2().plus(pass.dw2().scale(-rate)),
        network.b2().minus(pass.db2().scale(rate))).loss(pass.x(), pass.y());
  }
}
