package logitlab.state.document;

import java.util.List;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.words.Message;

/**
 * A worked example for the journey through the network, its numbers checked against the definition of the loss.
 *
 * @param name    what to call it
 * @param point   one sentence: what to look at, and what its source gets wrong, if anything
 * @param example the network, its input and its target
 */
public record NetworkPreset(Message name, Message point, NetworkExample example) {
  /** In the order of the menu. */
  public static final List<NetworkPreset> ALL = List.of(
      preset("house", NetworkExample.EXAMPLE),
      preset("one-path", new NetworkExample(
          new TwoLayerNetwork(Activation.SIGMOID, Mat.of(new double[]{0.5}), Vec.of(0.25),
              Mat.of(new double[]{2}, new double[]{-1}), Vec.of(0, 0)),
          Vec.of(1.5), Vec.oneHot(2, 0))),
      preset("backprop-trace", new NetworkExample(
          new TwoLayerNetwork(Activation.SIGMOID, Mat.of(new double[]{0.1, 0.2}, new double[]{0.3, 0.4}),
              Vec.of(0.1, 0.1),
              Mat.of(new double[]{0.5, 0.6}, new double[]{0.1, 0.2}, new double[]{0.3, 0.4}), Vec.of(0.2, 0.2, 0.2)),
          Vec.of(1, 0.5), Vec.oneHot(3, 0))),
      preset("postnetwork", new NetworkExample(
          new TwoLayerNetwork(Activation.SIGMOID, Mat.of(new double[]{0.2, -0.3, 0.4}, new double[]{-0.5, 0.1, 0.2}),
              Vec.of(0.5, 0.5),
              Mat.of(new double[]{0.3, 0.4}, new double[]{-0.1, 0.2}), Vec.of(0.1, 0.1)),
          Vec.of(1, 2, -1), Vec.oneHot(2, 0))),
      preset("mazur", new NetworkExample(
          new TwoLayerNetwork(Activation.SIGMOID, Mat.of(new double[]{0.15, 0.2}, new double[]{0.25, 0.3}),
              Vec.of(0.35, 0.35),
              Mat.of(new double[]{0.4, 0.45}, new double[]{0.5, 0.55}), Vec.of(0.6, 0.6)),
          Vec.of(0.05, 0.1), Vec.oneHot(2, 1))));

  private static NetworkPreset preset(String id, NetworkExample example) {
    var key = "state.network." + id;
    return new NetworkPreset(Message.of(key), Message.of(key + ".point"), example);
  }
}
