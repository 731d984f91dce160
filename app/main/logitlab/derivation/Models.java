package logitlab.derivation;

import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.Subject;
import logitlab.derivation.print.WatchedExample;
import logitlab.derivation.value.Model;
import logitlab.derivation.value.NetworkModel;
import logitlab.derivation.value.SoftmaxModel;
import logitlab.math.Vec;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.math.softmax.LabelSmoothing;
import logitlab.math.softmax.Softmax;

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

  /** Where the document's temperature is 1, a route on it shows this T. */
  public static final double EXAMPLE_TEMPERATURE = 2;

  /**
   * The numbers of softmax that a route is walked with.
   *
   * @param logits      z
   * @param temperature T
   * @param target      y before smoothing
   * @param smoothing   ε
   */
  public record Example(Vec logits, double temperature, Vec target, double smoothing) {}

  /** What a route takes of the document's logits and target; a network's route leaves them as they are. */
  public Example example(Subject subject) {
    return switch (subject) {
      case SOFTMAX, NETWORK -> new Example(logits, temperature, target, smoothing);
      case TWO_CLASSES -> logits.size() == 2
          ? new Example(logits, temperature, target, smoothing)
          : new Example(Vec.of(logits.get(0), logits.get(1)), temperature, firstTwo(), 0);
      case SMOOTHED -> new Example(logits, temperature, target, smoothed());
      case TEMPERED -> new Example(logits, temperature == 1 ? EXAMPLE_TEMPERATURE : temperature, target, smoothed());
    };
  }

  /** The model that a route is walked with. */
  public Model of(Subject subject) {
    if (subject == Subject.NETWORK) {
      return new NetworkModel(network, input, netTarget, rate);
    }
    var example = example(subject);
    return SoftmaxModel.smoothed(Softmax.of(example.logits(), example.temperature()), example.target(),
        example.smoothing());
  }

  /** The route's model with the watched classes i and k; the last one, where the model has fewer. */
  public WatchedExample watch(Derivation route, int watched, int second) {
    return WatchedExample.within(of(route.subject()), watched, second);
  }

  private double smoothed() {
    return smoothing > 0 ? smoothing : EXAMPLE_SMOOTHING;
  }

  /** The target in use of the first two classes, made to sum to 1; all on the first where both have none. */
  private Vec firstTwo() {
    var inUse = LabelSmoothing.of(target, smoothing);
    var sum = inUse.get(0) + inUse.get(1);
    return sum > 0 ? Vec.of(inUse.get(0) / sum, inUse.get(1) / sum) : Vec.oneHot(2, 0);
  }
}
