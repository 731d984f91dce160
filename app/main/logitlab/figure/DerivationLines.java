package logitlab.figure;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
      Notation notation, double size, Room room) {}

  private final Map<Key, DerivationLine> kept = new ConcurrentHashMap<>();

  /** The line at {@code size}, or smaller where it does not fit the room. */
  DerivationLine symbols(Frame frame, Walk walk, Step step, DerivationWords said, double size, Room room) {
    if (kept.size() > KEPT) {
      kept.clear();
    }
    var example = frame.document().network();
    var key = new Key(walk.route().id().name(), step.number(), frame.target(), example.target(),
        example.network().inputs(),
        example.network().hidden(), frame.session().watched(), said.notation(), size, room);
    return kept.computeIfAbsent(key,
        _ -> DerivationLine.of(said.printer(Reading.SYMBOLS).step(step), size, room));
  }

  /** The same with live numbers put in. */
  static DerivationLine numbers(Step step, DerivationWords said, double size, Room room) {
    return DerivationLine.of(said.printer(Reading.NUMBERS).step(step), size, room);
  }
}
