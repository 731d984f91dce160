package logitlab.state.document;

import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.state.domain.Domain;

/**
 * The network with more or fewer units. What stays keeps its numbers; a new unit comes with small weights that depend on its place alone, so
 * that taking a unit away and adding one is the same on every machine.
 */
public final class NetworkSize {
  /** Fractions of multiples of the golden ratio are spread evenly. */
  private static final double GOLDEN = 0.618033988749895;

  private NetworkSize() {}

  /** Counts outside the domain become the nearest inside. */
  public static NetworkExample of(NetworkExample example, int inputs, int hidden, int classes) {
    var n = Math.clamp(inputs, 1, Domain.MAX_INPUTS);
    var m = Math.clamp(hidden, 1, Domain.MAX_HIDDEN);
    var k = Math.clamp(classes, Domain.MIN_CLASSES, Domain.MAX_NETWORK_CLASSES);
    var network = example.network();
    return new NetworkExample(
        new TwoLayerNetwork(network.activation(), sized(network.w1(), m, n, 1), sized(network.b1(), m, 3),
            sized(network.w2(), k, m, 2), sized(network.b2(), k, 4)),
        sized(example.input(), n, 5), target(example.target(), k));
  }

  private static Mat sized(Mat mat, int rows, int columns, int layer) {
    return Mat.generate(rows, columns,
        (r, c) -> r < mat.rows() && c < mat.columns() ? mat.get(r, c) : fresh(layer + 11 * r + 7 * c));
  }

  private static Vec sized(Vec vec, int size, int layer) {
    return Vec.generate(size, i -> i < vec.size() ? vec.get(i) : fresh(layer + 11 * i));
  }

  /** One decimal, from −0.9 to 0.9, never 0. */
  private static double fresh(int place) {
    var tenths = 1 + (int) ((place + 1) * GOLDEN % 1 * 9);
    return (place % 2 == 0 ? tenths : -tenths) / 10.0;
  }

  /** The classes that stay share the target as before; where none of them had a part in it, the last one is the target. */
  private static Vec target(Vec target, int classes) {
    var kept = Vec.generate(classes, i -> i < target.size() ? target.get(i) : 0);
    var sum = kept.sum();
    if (sum == 0) {
      return Vec.oneHot(classes, classes - 1);
    }
    var shared = kept.scale(1 / sum);
    return Domain.isTarget(kept) ? kept : Domain.isTarget(shared) ? shared : Vec.oneHot(classes, kept.argMax());
  }
}
