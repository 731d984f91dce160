package logitlab.figure.equation;

import java.util.function.DoubleFunction;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.math.Vec;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.state.document.NetworkExample;

/** Central differences of a network's loss, [L(v + h) − L(v − h)] / 2h. They know nothing of the chain rule. */
final class FiniteDifference {
  private static final double H = 1e-5;

  private FiniteDifference() {}

  /** ∂L/∂z⁽²⁾_k, moved through its bias. */
  static double logit(NetworkExample example, int k) {
    var b2 = example.network().b2();
    return bias(example, Vec.oneHot(b2.size(), k));
  }

  /** ∂L/∂a⁽¹⁾_j: the logits move by column j of W⁽²⁾. */
  static double activation(NetworkExample example, int j) {
    return bias(example, example.network().w2().column(j));
  }

  /** ∂L/∂z⁽¹⁾_i, moved through its bias. */
  static double hidden(NetworkExample example, int i) {
    return of(example, Term.of(Quantity.NET_B1, i), example.network().b1().get(i));
  }

  /** ∂L/∂W⁽²⁾_kj. */
  static double second(NetworkExample example, int k, int j) {
    return of(example, Term.of(Quantity.NET_W2, k, j), example.network().w2().get(k, j));
  }

  /** ∂L/∂W⁽¹⁾_ij. */
  static double first(NetworkExample example, int i, int j) {
    return of(example, Term.of(Quantity.NET_W1, i, j), example.network().w1().get(i, j));
  }

  /** ∂L/∂x_j. */
  static double input(NetworkExample example, int j) {
    return of(example, Term.of(Quantity.NET_X, j), example.input().get(j));
  }

  private static double of(NetworkExample example, Term term, double value) {
    // At the edge of the domain the step goes inwards: a million is the largest number a network may hold.
    var centre = Math.clamp(value, -1e6 + H, 1e6 - H);
    return slope(v -> example.with(term, v).pass().loss(), centre);
  }

  private static double bias(NetworkExample example, Vec direction) {
    var network = example.network();
    return slope(t -> {
      var moved = new TwoLayerNetwork(network.activation(), network.w1(), network.b1(), network.w2(),
          network.b2().plus(direction.scale(t)));
      return moved.pass(example.input(), example.target()).loss();
    }, 0);
  }

  private static double slope(DoubleFunction<Double> loss, double centre) {
    // The numbers that are really used, so that rounding of v ± h is no error of the slope.
    var above = centre + H;
    var below = centre - H;
    return (loss.apply(above) - loss.apply(below)) / (above - below);
  }
}
