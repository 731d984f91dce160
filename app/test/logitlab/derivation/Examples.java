package logitlab.derivation;

import java.util.Random;
import logitlab.derivation.expr.Step;
import logitlab.derivation.print.Notation;
import logitlab.derivation.print.Reading;
import logitlab.derivation.print.TexPrinter;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.network.TwoLayerNetwork;

/** What a document could offer to derivations. */
public final class Examples {
  private Examples() {}

  /** With K classes, and a network of which the largest has 4 inputs, 8 hidden units and 6 classes. */
  public static Models of(int classes, double temperature) {
    var random = new Random(classes);
    var hidden = Math.min(8, classes + 1);
    var inputs = Math.min(4, classes);
    var outputs = Math.min(6, classes);
    var network = new TwoLayerNetwork(Activation.TANH, Mat.generate(hidden, inputs, (_, _) -> random.nextGaussian()),
        Vec.generate(hidden, _ -> random.nextGaussian()),
        Mat.generate(outputs, hidden, (_, _) -> random.nextGaussian()),
        Vec.generate(outputs, _ -> random.nextGaussian()));
    return new Models(Vec.generate(classes, k -> 2 - 0.9 * k), temperature, Vec.oneHot(classes, 0), 0, network,
        Vec.generate(inputs, _ -> random.nextGaussian()), Vec.oneHot(outputs, 1), 0.5);
  }

  /** A printer for a step of any route. */
  public static TexPrinter printer(Step step, Notation notation, Reading reading, int classes) {
    var route = Routes.all().stream().filter(r -> r.blocks().contains(step.block())).findFirst().orElseThrow();
    return new TexPrinter(notation, reading, of(classes, 1.5).watch(route, classes / 2, classes / 2));
  }
}
