package logitlab.state.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import logitlab.math.Seeded;

/**
 * Rows drawn by lot from a stream that is too long to keep: of each class as large a share as it has in the whole. Same stream and seed, same
 * rows.
 */
final class Sample {
  private final int size;
  private final Seeded lot;
  private final Map<String, Urn> urns = new LinkedHashMap<>();

  private record Drawn(long place, List<String> row) {}

  /** Of one class, a uniform sample of what has passed (reservoir sampling, Vitter 1985, algorithm R). */
  private static final class Urn {
    private final List<Drawn> kept = new ArrayList<>();
    private int passed;
  }

  Sample(int size, long seed) {
    this.size = size;
    lot = new Seeded(seed);
  }

  /** Lets a row of this class pass; {@code place} says where it stood. It is asked for only where it is drawn. */
  void add(String name, long place, Supplier<List<String>> row) {
    var urn = urns.computeIfAbsent(name, _ -> new Urn());
    urn.passed++;
    if (urn.kept.size() < size) {
      urn.kept.add(new Drawn(place, row.get()));
      return;
    }
    var at = lot.nextInt(urn.passed);
    if (at < size) {
      urn.kept.set(at, new Drawn(place, row.get()));
    }
  }

  /** How many rows passed. */
  long passed() {
    return urns.values().stream().mapToLong(urn -> urn.passed).sum();
  }

  /** At most so many rows as were asked for, in the order of the stream; at least one of each class. */
  List<List<String>> rows() {
    var all = passed();
    var drawn = new ArrayList<Drawn>();
    var room = size - urns.size();
    for (var urn : urns.values()) {
      // What is rounded down is never too much in all, and each class has its first row beside it.
      var share = 1 + (int) ((long) room * (urn.passed - 1) / Math.max(1, all - urns.size()));
      var order = lot.permutation(urn.kept.size());
      IntStream.range(0, Math.min(share, urn.kept.size())).forEach(n -> drawn.add(urn.kept.get(order[n])));
    }
    drawn.sort(Comparator.comparingLong(Drawn::place));
    return drawn.stream().map(Drawn::row).toList();
  }
}
