package logitlab.figure.card;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.figure.Frame;
import logitlab.math.Vec;
import logitlab.math.softmax.CrossEntropy;
import logitlab.math.softmax.Softmax;
import logitlab.state.document.Document;
import logitlab.state.domain.Domain;

/**
 * The loss along one logit, all others held. It is convex: far to the left a line of slope −y_i/T, far to the right one of slope
 * (1 − y_i)/T, and between them a bend a few T wide where p_i is ½.
 *
 * @param document the numbers
 * @param index    i, from 0
 * @param loss     L where the logit stands
 * @param slope    ∂L/∂z_i there
 * @param low      where to start drawing
 * @param high     where to end: the point lies between, and the bend where the domain allows it
 */
record LossAlong(Document document, int index, double loss, double slope, double low, double high) {
  /** How much is shown on either side of the bend, in units of T. */
  private static final double ROOM = 8;

  static LossAlong of(Frame frame) {
    var document = frame.document();
    var index = frame.session().watched();
    var temperature = document.temperature();
    var z = document.logits().get(index);
    var bend = bend(document, index);
    var room = ROOM * temperature;
    // The axis does not follow the point, so that it can be dragged; it doubles where the point is beyond it.
    while (Math.abs(z - bend) > room) {
      room *= 2;
    }
    return new LossAlong(document, index, frame.loss(), frame.gradient().get(index),
        Math.max(-Domain.MAX_LOGIT, bend - room), Math.min(Domain.MAX_LOGIT, bend + room));
  }

  /** The logit at which p_i is ½: T ln Σ_(k≠i) e^(z_k/T). */
  private static double bend(Document document, int index) {
    var temperature = document.temperature();
    var others = document.logits().with(index, Double.NEGATIVE_INFINITY);
    var max = others.max();
    return max + temperature * StrictMath.log(others.map(z -> StrictMath.exp((z - max) / temperature)).sum());
  }

  double z() {
    return document.logits().get(index);
  }

  /** L with the logit at {@code z}. */
  double loss(double z) {
    return z == z()
        ? loss
        : new CrossEntropy(Softmax.of(document.logits().with(index, z), document.temperature()), document.targetInUse())
            .loss();
  }

  /**
   * The loss at each of {@code zs}, as exact as a curve needs it and much faster: ln(e^(b/T) + e^(z_i/T)) − Σ y_k z_k/T, where b is the bend.
   */
  Vec curve(Vec zs) {
    var bend = bend(document, index);
    var temperature = document.temperature();
    var target = document.targetInUse();
    var others = target.hadamard(document.logits()).with(index, 0).sum();
    return zs.map(z -> target.sum()
        * (Math.max(bend, z) / temperature + StrictMath.log1p(StrictMath.exp(-Math.abs(bend - z) / temperature)))
        - (others + target.get(index) * z) / temperature);
  }

  Term gradientTerm() {
    return Term.of(Quantity.DL_DZ, index);
  }

  /** Where to compute the curve: evenly, and closely at the bend, which can be narrow. */
  Vec samples(int count) {
    var bend = bend(document, index);
    var temperature = document.temperature();
    var even = count / 2;
    return Vec.of(DoubleStream
        .concat(IntStream.range(0, even).mapToDouble(n -> low + (high - low) * n / (even - 1)),
            IntStream.range(0, even)
                .mapToDouble(n -> bend + ROOM * temperature * (2.0 * n / (even - 1) - 1)))
        .filter(z -> z >= low && z <= high)
        .sorted()
        .toArray());
  }
}
