package logitlab.lesson.task;

import java.util.stream.IntStream;
import logitlab.math.Mat;
import logitlab.math.Seeded;
import logitlab.math.Vec;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.state.document.Document;
import logitlab.state.document.NetworkExample;

/** Which numbers of a document are drawn anew from a seed. Seed 0 leaves them as the lesson has them. */
public enum Fresh {
  /** The logits: different ones, multiples of one half from −2 to 3. */
  LOGITS {
    @Override
    Document draw(Document document, Seeded random) {
      var order = random.permutation(11);
      return document.withLogits(Vec.generate(document.size(), k -> 0.5 * order[k] - 2));
    }
  },
  /** The network's weights and biases: tenths from −0.9 to 0.9 but 0. */
  NETWORK {
    @Override
    Document draw(Document document, Seeded random) {
      var example = document.network();
      var network = example.network();
      return document.withNetwork(new NetworkExample(new TwoLayerNetwork(network.activation(),
          mat(network.hidden(), network.inputs(), random), vec(network.hidden(), random),
          mat(network.classes(), network.hidden(), random), vec(network.classes(), random)), example.input(),
          example.target()));
    }
  };

  /** More than a lesson has steps. */
  private static final long STEPS = 100;

  /** The seed of a step, from 0, of a lesson that is drawn from a seed. */
  public static long seed(long lesson, int step) {
    return STEPS * lesson + step;
  }

  /** The document with numbers of this seed. */
  public Document at(long seed, Document document) {
    return seed == 0 ? document : draw(document, new Seeded(seed));
  }

  abstract Document draw(Document document, Seeded random);

  private static Mat mat(int rows, int columns, Seeded random) {
    return new Mat(IntStream.range(0, rows).mapToObj(_ -> vec(columns, random)).toList());
  }

  private static Vec vec(int size, Seeded random) {
    return Vec.of(IntStream.range(0, size)
        .mapToDouble(_ -> (1 + random.nextInt(9)) * (random.nextInt(2) == 0 ? -0.1 : 0.1))
        .toArray());
  }
}
