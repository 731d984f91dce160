package logitlab.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import logitlab.math.Vec;
import logitlab.state.document.Document;

/** Documents at the edges of the domain, which figures must bear. */
final class Documents {
  /** A name that is markup, quotation and entity at once. */
  static final String HOSTILE = "<b>&\"x</desc>';--\uFFFE";

  private Documents() {}

  /** One for each K from 2 to 10, and then one more of each kind for K = 10: huge and cold, saturated and soft, tame and hot; long names. */
  static List<Document> extremes() {
    var random = new Random(5);
    var all = new ArrayList<Document>();
    for (var size = 2; size <= 10; size++) {
      for (var kind = 0; kind < 3; kind++) {
        // The ends and the middle in every way, those between in one.
        if (kind == size % 3 || size == 2 || size == 5 || size == 10) {
          all.add(extreme(size, kind, random));
        }
      }
    }
    return all;
  }

  private static Document extreme(int size, int kind, Random random) {
    var names = IntStream.range(0, size).mapToObj(i -> i == 0 ? HOSTILE : "W".repeat(37) + " " + i).toList();
    var network = Document.EXAMPLE.network();
    return switch (kind) {
      case 0 -> new Document(names, Vec.generate(size, i -> i == 0 ? 1e6 : -1e6), Vec.oneHot(size, size - 1), 1e-3, 0,
          network);
      case 1 -> new Document(names, Vec.generate(size, _ -> random.nextGaussian() * 300),
          Vec.generate(size, _ -> 1.0 / size), 1, 0.25, network);
      default -> new Document(names, Vec.generate(size, _ -> random.nextGaussian() * 3), Vec.oneHot(size, 0), 1e3, 0.1,
          network);
    };
  }
}
