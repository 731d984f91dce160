package logitlab.figure;

import java.util.stream.IntStream;
import logitlab.derivation.mistake.Mistake;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.math.softmax.CrossEntropy;
import logitlab.math.softmax.Softmax;

/** What a mistake breaks and where a step by it leads, from the definitions; without a chosen one the mistake is to go back through new weights. */
record MistakeOracle(Frame frame) {
  private static final double VISIBLE = 1e-6;

  /** NaN for what is not of a mistake. */
  double value(Known known, int row) {
    return switch (known) {
      case INVARIANT_BROKEN -> frame.unit() * visible(frame.session().lab().mistake().map(mistake -> switch (row) {
        case 0 -> wrong(mistake, logits()).sum();
        case 1 -> wrong(mistake, logits().map(z -> z + 1)).minus(wrong(mistake, logits())).maxAbs();
        default -> wrong(mistake, logits()).minus(differences()).maxAbs();
      }).orElseGet(() -> staleErrors().minus(pass().dz1()).maxAbs()));
      case LOSS_AFTER_RIGHT_STEP -> frame.unit() * (frame.session().lab().mistake().isPresent()
          ? stepped(point(logits()).gradient())
          : afterAll(pass().dw1(), pass().dz1()));
      case LOSS_AFTER_WRONG_STEP -> frame.unit() * frame.session()
          .lab()
          .mistake()
          .map(mistake -> stepped(wrong(mistake, logits())))
          .orElseGet(() -> afterAll(Mat.outer(staleErrors(), pass().x()), staleErrors()));
      default -> Double.NaN;
    };
  }

  /** What does not stand out from rounding is printed as 0. */
  private double visible(double gap) {
    var size = frame.session().lab().mistake().map(mistake -> wrong(mistake, logits()).maxAbs()).orElse(1.0);
    return Math.abs(gap) <= VISIBLE * Math.max(1, size) ? 0 : gap;
  }

  private Vec logits() {
    return frame.document().logits();
  }

  private Vec wrong(Mistake mistake, Vec logits) {
    return mistake.gradient(Softmax.of(logits, frame.document().temperature()), frame.target());
  }

  private CrossEntropy point(Vec logits) {
    return new CrossEntropy(Softmax.of(logits, frame.document().temperature()), frame.target());
  }

  /** ∂L/∂z by central differences of the loss. */
  private Vec differences() {
    var step = 1e-5;
    return Vec.generate(logits().size(), k -> (point(logits().with(k, logits().get(k) + step)).loss()
        - point(logits().with(k, logits().get(k) - step)).loss()) / (2 * step));
  }

  /** η, for a loss in the unit of the derivation. */
  private double rate() {
    return frame.session().exploring().learningRate() * frame.unit();
  }

  private double stepped(Vec slope) {
    return point(logits().zip(slope, (z, each) -> z - rate() * each)).loss();
  }

  private TwoLayerNetwork network() {
    return frame.document().network().network();
  }

  private TwoLayerNetwork.Pass pass() {
    return frame.document().network().pass();
  }

  private Mat newW2() {
    return network().w2().plus(pass().dw2().scale(-rate()));
  }

  /** δ⁽¹⁾ through the new W⁽²⁾. */
  private Vec staleErrors() {
    return Vec.generate(network().hidden(), h -> network().activation().derivative(pass().z1().get(h))
        * IntStream.range(0, network().classes()).mapToDouble(k -> newW2().get(k, h) * pass().dz2().get(k)).sum());
  }

  /** The loss after all weights and biases were moved, those of the first layer by this. */
  private double afterAll(Mat dw1, Vec db1) {
    return new TwoLayerNetwork(network().activation(), network().w1().plus(dw1.scale(-rate())),
        network().b1().minus(db1.scale(rate())), newW2(), network().b2().minus(pass().db2().scale(rate())))
        .loss(pass().x(), pass().y());
  }
}
