package logitlab.state.document;

import java.util.stream.IntStream;
import logitlab.derivation.expr.Term;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.state.domain.Domain;

/**
 * A network with the one example it is shown: 1–4 inputs, 1–8 hidden units, 2–6 classes, every number at most 1e6 in magnitude.
 *
 * @param network the weights
 * @param input   x, as long as the network has inputs
 * @param target  y, as long as the network has classes; entries ≥ 0 that sum to 1
 */
public record NetworkExample(TwoLayerNetwork network, Vec input, Vec target) {
  /** The built-in 2-3-3 network. */
  public static final NetworkExample EXAMPLE = new NetworkExample(
      new TwoLayerNetwork(Activation.TANH,
          Mat.of(new double[]{0.5, -0.3}, new double[]{0.8, 0.2}, new double[]{-0.6, 0.4}),
          Vec.of(0.1, -0.2, 0.05),
          Mat.of(new double[]{0.7, -0.5, 0.2}, new double[]{-0.3, 0.6, 0.9}, new double[]{0.4, -0.1, -0.8}),
          Vec.of(0.05, -0.1, 0.2)),
      Vec.of(1, -2), Vec.oneHot(3, 1));

  public NetworkExample {
    Domain.count("network.input", network.inputs(), 1, Domain.MAX_INPUTS);
    Domain.count("network.w1", network.hidden(), 1, Domain.MAX_HIDDEN);
    Domain.count("network.w2", network.classes(), Domain.MIN_CLASSES, Domain.MAX_NETWORK_CLASSES);
    Domain.length("network.input", input.size(), "network.w1", network.inputs());
    Domain.length("network.target", target.size(), "network.w2", network.classes());
    network = new TwoLayerNetwork(network.activation(), Domain.entries("network.w1", network.w1()),
        Domain.entries("network.b1", network.b1()), Domain.entries("network.w2", network.w2()),
        Domain.entries("network.b2", network.b2()));
    input = Domain.entries("network.input", input);
    target = Domain.target("network.target", target);
  }

  /** The example sent forward, and its gradient sent back. */
  public TwoLayerNetwork.Pass pass() {
    return network.pass(input, target);
  }

  /** W ← W − η ∂L/∂W and b ← b − η ∂L/∂b in both layers, all from one pass; kept inside the domain. */
  public NetworkExample stepped(double rate) {
    var pass = pass();
    return withWeights(stepped(network.w1(), pass.dw1(), rate), stepped(network.b1(), pass.db1(), rate),
        stepped(network.w2(), pass.dw2(), rate), stepped(network.b2(), pass.db2(), rate));
  }

  private static Mat stepped(Mat weights, Mat gradient, double rate) {
    return new Mat(IntStream.range(0, weights.rows())
        .mapToObj(row -> stepped(weights.row(row), gradient.row(row), rate))
        .toList());
  }

  private static Vec stepped(Vec weights, Vec gradient, double rate) {
    return weights.zip(gradient, (w, g) -> Math.clamp(w - rate * g, -Domain.MAX_LOGIT, Domain.MAX_LOGIT));
  }

  public NetworkExample withNetwork(TwoLayerNetwork changed) {
    return new NetworkExample(changed, input, target);
  }

  public NetworkExample withInput(Vec changed) {
    return new NetworkExample(network, changed, target);
  }

  public NetworkExample withActivation(Activation changed) {
    return withNetwork(new TwoLayerNetwork(changed, network.w1(), network.b1(), network.w2(), network.b2()));
  }

  /** With one number of x, W⁽¹⁾, b⁽¹⁾, W⁽²⁾ or b⁽²⁾ replaced; itself where {@code term} is none of these. */
  public NetworkExample with(Term term, double value) {
    var row = term.row();
    var column = term.column();
    return switch (term.quantity()) {
      case NET_X -> has(input, term) ? withInput(input.with(row, value)) : this;
      case NET_W1 -> has(network.w1(), term)
          ? withWeights(network.w1().with(row, column, value), network.b1(), network.w2(), network.b2())
          : this;
      case NET_B1 -> has(network.b1(), term)
          ? withWeights(network.w1(), network.b1().with(row, value), network.w2(), network.b2())
          : this;
      case NET_W2 -> has(network.w2(), term)
          ? withWeights(network.w1(), network.b1(), network.w2().with(row, column, value), network.b2())
          : this;
      case NET_B2 -> has(network.b2(), term)
          ? withWeights(network.w1(), network.b1(), network.w2(), network.b2().with(row, value))
          : this;
      default -> this;
    };
  }

  /** Whether {@code term} is one of its numbers, or one that follows from them: indices count. */
  public boolean has(Term term) {
    return switch (term.quantity()) {
      case NET_X, NET_DX -> has(input, term);
      case NET_W1, NET_DW1, NET_NEW_W1 -> has(network.w1(), term);
      case NET_B1, NET_Z1, NET_A1, NET_DA1, NET_DZ1, NET_DB1, NET_NEW_B1 -> has(network.b1(), term);
      case NET_W2, NET_DW2, NET_NEW_W2 -> has(network.w2(), term);
      case NET_B2, NET_Z2, NET_P, NET_Y, NET_DZ2, NET_DB2, NET_NEW_B2 -> has(network.b2(), term);
      case NET_LOSS -> true;
      default -> false;
    };
  }

  public NetworkExample withTarget(Vec changed) {
    return new NetworkExample(network, input, changed);
  }

  private NetworkExample withWeights(Mat w1, Vec b1, Mat w2, Vec b2) {
    return withNetwork(new TwoLayerNetwork(network.activation(), w1, b1, w2, b2));
  }

  private static boolean has(Vec vec, Term term) {
    return term.row() >= 0 && term.row() < vec.size() && term.column() < 0;
  }

  private static boolean has(Mat mat, Term term) {
    return term.row() >= 0 && term.row() < mat.rows() && term.column() >= 0 && term.column() < mat.columns();
  }
}
