package logitlab.derivation;

import logitlab.derivation.Index.Range;
import logitlab.math.LabelSmoothing;
import logitlab.math.Softmax;
import logitlab.math.TwoLayerNetwork;
import logitlab.math.Vec;

/**
 * What a document offers to derivations.
 *
 * @param logits      z
 * @param temperature T
 * @param target      y before smoothing, as long as the logits
 * @param smoothing   ε, 0 for none
 * @param network     the network
 * @param input       its x
 * @param netTarget   its y
 * @param rate        the learning rate of an update
 */
public record Models(Vec logits, double temperature, Vec target, double smoothing, TwoLayerNetwork network, Vec input,
    Vec netTarget, double rate) {
  /** Where the document smooths nothing, a route on smoothing shows it with this ε. */
  public static final double EXAMPLE_SMOOTHING = 0.1;

  /** The model that a route is walked with. */
  public Model of(Subject subject) {
    return switch (subject) {
      case SOFTMAX -> SoftmaxModel.smoothed(Softmax.of(logits, temperature), target, smoothing);
      case TWO_CLASSES -> SoftmaxModel.of(Vec.of(logits.get(0), logits.get(1)), temperature, firstTwo());
      case SMOOTHED -> SoftmaxModel.smoothed(Softmax.of(logits, temperature), target,
          smoothing > 0 ? smoothing : EXAMPLE_SMOOTHING);
      case NETWORK -> new NetworkModel(network, input, netTarget, rate);
    };
  }

  /** The route's model with the watched class; the last one, where the model has fewer classes. */
  public Watch watch(Derivation route, int watched) {
    var model = of(route.subject());
    return new Watch(model, Math.min(watched, model.size(Range.CLASSES) - 1));
  }

  /** The target in use of the first two classes, made to sum to 1; all on the first where both have none. */
  private Vec firstTwo() {
    var inUse = LabelSmoothing.of(target, smoothing);
    var sum = inUse.get(0) + inUse.get(1);
    return sum > 0 ? Vec.of(inUse.get(0) / sum, inUse.get(1) / sum) : Vec.oneHot(2, 0);
  }
}
