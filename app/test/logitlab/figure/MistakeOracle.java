package logitlab.figure;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import logitlab.derivation.Checker;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.mistake.Mistake;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.math.softmax.CrossEntropy;
import logitlab.math.softmax.Softmax;

/**
 * What a classic mistake does, from its formula written out by hand: its wrong gradient, the loss after a step, what it breaks.
 *
 * @param mistake none for the weights that are updated too early
 */
record MistakeOracle(Frame frame, Optional<Mistake> mistake) {
  private static final int POINTS = 100;
  private static final double VISIBLE = 1e-6;

  static MistakeOracle of(Frame frame) {
    return new MistakeOracle(frame, frame.session().lab().mistake());
  }

  /** NaN for what is not known here. */
  double value(Known known, int row) {
    return switch (known) {
      case WRONG_ENTRY -> frame.unit() * wrong().get(row);
      case LARGEST_GAP -> frame.unit() * wrong().minus(right()).maxAbs();
      case LOSS_AFTER_RIGHT_STEP -> frame.unit() * after(right());
      case LOSS_AFTER_WRONG_STEP -> frame.unit() * after(wrong());
      case POINTS_CAUGHT -> mistake.map(MistakeOracle::caught).orElse(Double.NaN);
      case INVARIANT_BROKEN ->
        frame.unit() * visible(mistake.isPresent() ? broken(row) : wrong().minus(right()).maxAbs());
      default -> Double.NaN;
    };
  }

  private Softmax softmax() {
    return frame.softmax();
  }

  private Vec right() {
    return mistake.isPresent() ? errors(softmax(), frame.target()) : frame.pass().dz1();
  }

  private Vec wrong() {
    return mistake.map(each -> wrong(each, softmax(), frame.target())).orElseGet(() -> {
      var network = frame.document().network().network();
      var moved = network.w2().plus(frame.pass().dw2().scale(-rate()));
      return moved.transpose()
          .times(frame.pass().dz2())
          .hadamard(frame.pass().z1().map(network.activation()::derivative));
    });
  }

  private double rate() {
    return frame.session().exploring().learningRate() * frame.unit();
  }

  private double after(Vec gradient) {
    if (mistake.isPresent()) {
      var moved = Softmax.of(softmax().logits().minus(gradient.scale(rate())), softmax().temperature());
      return new CrossEntropy(moved, frame.target()).loss();
    }
    var example = frame.document().network();
    var network = example.network();
    var pass = frame.pass();
    var dw1 = Mat.outer(gradient, example.input());
    return new TwoLayerNetwork(network.activation(), network.w1().plus(dw1.scale(-rate())),
        network.b1().minus(gradient.scale(rate())), network.w2().plus(pass.dw2().scale(-rate())),
        network.b2().minus(pass.db2().scale(rate()))).loss(example.input(), example.target());
  }

  /** By how much the sum is not 0, the entries move with a shift of all logits, and differ from the slopes. */
  private double broken(int invariant) {
    return switch (invariant) {
      case 0 -> wrong().sum();
      case 1 -> wrong(mistake.orElseThrow(),
          Softmax.of(softmax().logits().map(z -> z + 1), softmax().temperature()), frame.target()).minus(wrong())
          .maxAbs();
      default -> wrong().minus(right()).maxAbs();
    };
  }

  private double visible(double gap) {
    return Math.abs(gap) > VISIBLE * (mistake.isPresent() ? Math.max(1, wrong().maxAbs()) : 1) ? gap : 0;
  }

  /** At how many of the random points the formula does not give the gradient; NaN where plain float64 cannot tell at some, as 1 − p near p = 1. */
  private static double caught(Mistake mistake) {
    if (mistake == Mistake.ALL_EQUAL) {
      return Double.NaN;
    }
    return Checker.points(POINTS, 1).stream().filter(point -> {
      var size = point.size(Range.CLASSES);
      var z = Vec.generate(size, k -> point.value(Term.of(Quantity.Z, k)).value());
      var y = Vec.generate(size, k -> point.value(Term.of(Quantity.Y, k)).value());
      var softmax = Softmax.of(z, point.value(Term.of(Quantity.T)).value());
      var wrong = wrong(mistake, softmax, y);
      var right = errors(softmax, y);
      return wrong.minus(right).maxAbs() > 1e-9 * Math.max(wrong.maxAbs(), right.maxAbs());
    }).count();
  }

  private static Vec errors(Softmax softmax, Vec y) {
    return new CrossEntropy(softmax, y).gradient();
  }

  private static Vec wrong(Mistake mistake, Softmax softmax, Vec y) {
    var p = softmax.p();
    var rest = softmax.complement();
    var z = softmax.logits();
    var t = softmax.temperature();
    var right = errors(softmax, y);
    return switch (mistake) {
      case INDEX_SLIP -> y.map(each -> (y.dot(p) - each) / t);
      case ELEMENT_WISE -> y.zip(rest, (each, other) -> -each * other / t);
      case EXTRA_SLOPE -> right.hadamard(p).hadamard(rest);
      case FORGOTTEN_SOFTMAX -> y.zip(p, (each, share) -> -each / share);
      case JACOBIAN_AT_LOGITS -> each(z, i -> IntStream.range(0, z.size())
          .mapToDouble(k -> -y.get(k) / p.get(k) * z.get(k) * ((k == i ? 1 : 0) - z.get(i)) / t)
          .sum());
      case ALL_EQUAL -> y.map(_ -> -y.dot(rest) / t);
      case TRUE_CLASS_ONLY -> right.hadamard(y);
      case SQUARED_ERROR -> through(softmax, right.scale(t));
      case LOG_BASE -> right.scale(1 / StrictMath.log(10));
      case MISSING_TEMPERATURE -> right.scale(t);
      case TIMES_TEMPERATURE -> right.scale(t * t);
      case SIGN -> right.scale(-1);
      case DOUBLE_SOFTMAX -> through(softmax, Softmax.of(p, 1).p().minus(y));
    };
  }

  /** Σ_k v_k ∂p_k/∂z_i. */
  private static Vec through(Softmax softmax, Vec v) {
    var p = softmax.p();
    return each(p, i -> p.get(i)
        * (v.get(i) * softmax.complement().get(i)
            - IntStream.range(0, p.size()).filter(k -> k != i).mapToDouble(k -> v.get(k) * p.get(k)).sum())
        / softmax.temperature());
  }

  private static Vec each(Vec like, IntToDoubleFunction entry) {
    return Vec.generate(like.size(), entry);
  }
}
