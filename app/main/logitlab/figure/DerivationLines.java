package logitlab.figure;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import logitlab.derivation.Notation;
import logitlab.derivation.Reading;
import logitlab.derivation.Step;
import logitlab.figure.DerivationLine.Room;
import logitlab.math.Vec;

/**
 * Lays out the lines of a derivation. A line of symbols says the same whatever the logits are, so it is printed once and kept; a line with
 * numbers is printed anew. May be used from several threads.
 */
final class DerivationLines {
  private static final int KEPT = 1000;

  /** All that a line of symbols depends on: the targets too, since long sums leave out the classes that matter least. */
  private record Key(String route, int step, Vec target, Vec networkTarget, int inputs, int hidden, int watched,
      Notation notation) {}

  private record LineKey(Key said, boolean current, double size, Room room) {}

  private record WhyKey(Key said, double size, double width) {}

  private final Map<LineKey, DerivationLine> kept = new ConcurrentHashMap<>();
  private final Map<WhyKey, List<Mark>> reasons = new ConcurrentHashMap<>();

  /** The line at {@code size}, or smaller where it does not fit the room. */
  DerivationLine symbols(Frame frame, Walk walk, Step step, DerivationWords said, double size, Room room) {
    var current = step.equals(walk.now());
    return kept(kept, new LineKey(key(frame, walk, step, said), current, size, room),
        () -> DerivationLine.of(said.printer(Reading.SYMBOLS).step(step), current, size, room));
  }

  /** The sentence of why the current line holds, {@code width} wide, its first line at 0. */
  List<Mark> why(Frame frame, Walk walk, DerivationWords said, double size, double width, double leading) {
    return kept(reasons, new WhyKey(key(frame, walk, walk.now(), said), size, width), () -> {
      var sheet = new Sheet();
      new SentenceLayout(sheet, Role.INK, size, width, leading).draw("why", said.why(walk.now()), 0, 0);
      return sheet.marks();
    });
  }

  private static Key key(Frame frame, Walk walk, Step step, DerivationWords said) {
    var example = frame.document().network();
    return new Key(walk.route().id().name(), step.number(), frame.target(), example.target(),
        example.network().inputs(), example.network().hidden(), frame.session().watched(), said.notation());
  }

  private static <K, V> V kept(Map<K, V> kept, K key, Supplier<V> made) {
    if (kept.size() > KEPT) {
      kept.clear();
    }
    return kept.computeIfAbsent(key, _ -> made.get());
  }

  /** The same with live numbers put in. */
  static DerivationLine numbers(Step step, DerivationWords said, double size, Room room) {
    return DerivationLine.of(said.printer(Reading.NUMBERS).step(step), true, size, room);
  }
}
