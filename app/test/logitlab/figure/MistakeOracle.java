package logitlab.figure;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import logitlab.derivation.Checker;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Subject;
import logitlab.derivation.expr.Term;
import logitlab.derivation.mistake.Mistake;
import logitlab.derivation.value.Model;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.math.softmax.Softmax;
import logitlab.state.document.NetworkExample;

/**
 * What a classic mistake does, from its formula written out by hand: its wrong gradient, the loss after a step, what it breaks.
 *
 * @param hard      the target before smoothing that shows the mistake
 * @param smoothing its ε
 */
record MistakeOracle(Frame frame, Mistake mistake, Vec hard, double smoothing) {
  private static final int POINTS = 100;
  private static final double VISIBLE = 1e-6;

  static MistakeOracle of(Frame frame) {
    var document = frame.document();
    var mistake = frame.session().experiments().mistake();
    var y = smoothed(document.target(), document.smoothing());
    var next = (y.argMax() + 1) % y.size();
    return switch (mistake) {
      case TARGET_SUM -> new MistakeOracle(frame, mistake, y.with(next, y.get(next) + 0.5), 0);
      case SMOOTHING_SHARE -> new MistakeOracle(frame, mistake, document.target(),
          document.smoothing() == 0 ? 0.1 : document.smoothing());
      default -> new MistakeOracle(frame, mistake, document.target(), document.smoothing());
    };
  }

  /** NaN for what is not known here. */
  double value(Known known, int row) {
    return switch (known) {
      case MISTAKE_STEPS -> ofNetwork() ? 1 : 12;
      case TRIAL_TARGET -> target().get(row);
      case RIGHT_ENTRY -> frame.unit() * right().get(row);
      case WRONG_ENTRY -> frame.unit() * wrong().get(row);
      case LARGEST_GAP -> frame.unit() * wrong().minus(right()).maxAbs();
      case LOSS_BEFORE_STEP -> frame.unit() * (ofNetwork() ? pass().loss() : loss(softmax()));
      case LOSS_AFTER_RIGHT_STEP -> frame.unit() * after(right());
      case LOSS_AFTER_WRONG_STEP -> frame.unit() * after(wrong());
      case POINTS_CAUGHT -> caught();
      case INVARIANT_BROKEN -> frame.unit() * visible(ofNetwork() ? wrong().minus(right()).maxAbs() : broken(row));
      default -> Double.NaN;
    };
  }

  private boolean ofNetwork() {
    return mistake.subject() == Subject.NETWORK;
  }

  private Softmax softmax() {
    return frame.softmax();
  }

  private Vec target() {
    return smoothed(hard, smoothing);
  }

  private static Vec smoothed(Vec hard, double smoothing) {
    return hard.map(each -> smoothing == 0 ? each : (1 - smoothing) * each + smoothing / hard.size());
  }

  private NetworkExample example() {
    var own = frame.document().network();
    return mistake == Mistake.LOST_TRANSPOSE && own.network().classes() != own.network().hidden()
        ? NetworkExample.EXAMPLE
        : own;
  }

  private TwoLayerNetwork.Pass pass() {
    return example().network().pass(example().input(), example().target());
  }

  private Vec right() {
    return ofNetwork()
        ? mistake == Mistake.STALE_WEIGHTS ? pass().dz1() : pass().da1()
        : errors(softmax(), target());
  }

  private Vec wrong() {
    if (!ofNetwork()) {
      return wrong(mistake, softmax(), hard, smoothing);
    }
    var network = example().network();
    var errors = pass().dz2();
    return switch (mistake) {
      case ONE_PATH -> each(right(), j -> {
        var followed = example().target().argMax();
        return errors.get(followed) * network.w2().get(followed, j);
      });
      case LOST_TRANSPOSE -> each(right(),
          j -> IntStream.range(0, errors.size()).mapToDouble(k -> network.w2().get(j, k) * errors.get(k)).sum());
      default -> network.w2().plus(pass().dw2().scale(-rate())).transpose().times(errors).hadamard(slopes());
    };
  }

  private Vec slopes() {
    return pass().z1().map(example().network().activation()::derivative);
  }

  private double rate() {
    return frame.session().exploring().learningRate() * frame.unit();
  }

  private double loss(Softmax at) {
    return -IntStream.range(0, hard.size())
        .mapToDouble(k -> target().get(k) == 0 ? 0 : target().get(k) * at.logP().get(k))
        .sum();
  }

  private double after(Vec gradient) {
    if (!ofNetwork()) {
      return loss(Softmax.of(softmax().logits().minus(gradient.scale(rate())), softmax().temperature()));
    }
    var network = example().network();
    var dz1 = mistake == Mistake.STALE_WEIGHTS ? gradient : gradient.hadamard(slopes());
    return new TwoLayerNetwork(network.activation(),
        network.w1().plus(Mat.outer(dz1, example().input()).scale(-rate())), network.b1().minus(dz1.scale(rate())),
        network.w2().plus(pass().dw2().scale(-rate())), network.b2().minus(pass().db2().scale(rate())))
        .loss(example().input(), example().target());
  }

  /** By how much the sum is not 0, the entries move with a shift of all logits, and differ from the slopes. */
  private double broken(int invariant) {
    return switch (invariant) {
      case 0 -> wrong().sum();
      case 1 -> wrong(mistake, Softmax.of(softmax().logits().map(z -> z + 1), softmax().temperature()), hard, smoothing)
          .minus(wrong())
          .maxAbs();
      default -> wrong().minus(right()).maxAbs();
    };
  }

  private double visible(double gap) {
    return Math.abs(gap) > VISIBLE * (ofNetwork() ? 1 : Math.max(1, wrong().maxAbs())) ? gap : 0;
  }

  /** At how many of the random points the formula does not give the gradient; NaN where plain float64 cannot tell at some, as 1 − p near p = 1. */
  private double caught() {
    if (mistake == Mistake.ALL_EQUAL || ofNetwork()) {
      return Double.NaN;
    }
    return Checker.points(mistake, POINTS, 1).stream().filter(point -> {
      var z = vec(point, Quantity.Z);
      var softmax = Softmax.of(z, point.value(Term.of(Quantity.T)).value());
      var wrong = wrong(mistake, softmax, vec(point, Quantity.HARD),
          point.value(Term.of(Quantity.SMOOTHING)).value());
      var right = errors(softmax, vec(point, Quantity.Y));
      return wrong.minus(right).maxAbs() > 1e-9 * Math.max(wrong.maxAbs(), right.maxAbs());
    }).count();
  }

  private static Vec vec(Model point, Quantity quantity) {
    return Vec.generate(point.size(Range.CLASSES), k -> point.value(Term.of(quantity, k)).value());
  }

  /** (p_i Σ_k y_k − y_i)/T, the true class's from the others so that nothing cancels. */
  private static Vec errors(Softmax softmax, Vec y) {
    return each(y, i -> (softmax.p().get(i)
        * IntStream.range(0, y.size()).filter(k -> k != i).mapToDouble(y::get).sum()
        - y.get(i) * softmax.complement().get(i)) / softmax.temperature());
  }

  private static Vec wrong(Mistake mistake, Softmax softmax, Vec hard, double smoothing) {
    var y = smoothed(hard, smoothing);
    var p = softmax.p();
    var rest = softmax.complement();
    var z = softmax.logits();
    var t = softmax.temperature();
    var count = y.size();
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
      case TARGET_FORGOTTEN -> p.scale(1 / t);
      case TIE_TWICE -> right.scale(2);
      case AVERAGED -> right.scale(1.0 / count);
      case SIGMOID_EACH -> each(z, i -> (1 / (1 + StrictMath.exp(-z.get(i) / t)) - y.get(i)) / t);
      case LABEL_OFF_BY_ONE -> errors(softmax, each(y, i -> y.get(i == 0 ? count - 1 : i - 1)));
      case TARGET_SUM -> p.minus(y).scale(1 / t);
      case SMOOTHING_SHARE -> each(p, i -> (p.get(i) - (hard.get(i) * (1 - smoothing)
          + (1 - hard.get(i)) * smoothing / (count - 1))) / t);
      case ONE_PATH, LOST_TRANSPOSE, STALE_WEIGHTS -> throw new IllegalArgumentException(mistake.name());
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
