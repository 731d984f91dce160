package logitlab.derivation.mistake;

import logitlab.derivation.value.SoftmaxModel;
import logitlab.math.Vec;
import logitlab.math.softmax.CrossEntropy;
import logitlab.math.softmax.LabelSmoothing;
import logitlab.math.softmax.Softmax;

/**
 * The example that a mistake is made with.
 *
 * @param softmax   z, T and p
 * @param hard      the target before smoothing: entries ≥ 0, which need not sum to 1 here
 * @param smoothing ε, 0 for none
 */
public record Given(Softmax softmax, Vec hard, double smoothing) {
  /** With a target that is used as it is. */
  public Given(Softmax softmax, Vec target) {
    this(softmax, target, 0);
  }

  /** y in use. */
  public Vec target() {
    return LabelSmoothing.of(hard, smoothing);
  }

  /** The loss of the target in use. */
  public CrossEntropy loss() {
    return new CrossEntropy(softmax, target());
  }

  /** The same at other logits. */
  public Given at(Vec logits) {
    return new Given(Softmax.of(logits, softmax.temperature()), hard, smoothing);
  }

  /** As a model for formulas. */
  public SoftmaxModel model() {
    return SoftmaxModel.smoothed(softmax, hard, smoothing);
  }
}
