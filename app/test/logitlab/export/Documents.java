package logitlab.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import logitlab.math.Vec;
import logitlab.state.Document;

/** Documents at the edges of the domain, which figures must bear. */
final class Documents {
  /** A name that is markup, quotation and entity at once. */
  static final String HOSTILE = "<b>&\"x</desc>';--\uFFFE";

  private Documents() {}

  /** One for each K from 2 to 10, by turns tame, saturated, huge, cold, with long names and with soft targets. */
  static List<Document> extremes() {
    var random = new Random(5);
    var all = new ArrayList<Document>();
    for (var size = 2; size <= 10; size++) {
      var k = size;
      var names = IntStream.range(0, k).mapToObj(i -> i == 0 ? HOSTILE : "W".repeat(37) + " " + i).toList();
      all.add(new Document(names, Vec.generate(k, i -> i == 0 ? 1e6 : -1e6), Vec.oneHot(k, k - 1), 1e-3,
          Document.EXAMPLE.network()));
      all.add(new Document(names, Vec.generate(k, _ -> random.nextGaussian() * 300), Vec.generate(k, _ -> 1.0 / k),
          1, Document.EXAMPLE.network()));
      all.add(new Document(names, Vec.generate(k, _ -> random.nextGaussian() * 3), Vec.oneHot(k, 0), 1e3,
          Document.EXAMPLE.network()));
    }
    return all;
  }
}
