package logitlab.state;

import logitlab.math.Activation;
import logitlab.math.Mat;
import logitlab.math.TwoLayerNetwork;
import logitlab.math.Vec;

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

  public NetworkExample withNetwork(TwoLayerNetwork changed) {
    return new NetworkExample(changed, input, target);
  }

  public NetworkExample withInput(Vec changed) {
    return new NetworkExample(network, changed, target);
  }

  public NetworkExample withTarget(Vec changed) {
    return new NetworkExample(network, input, changed);
  }
}
