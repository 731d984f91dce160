package logitlab.figure;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import logitlab.derivation.Notation;
import logitlab.derivation.Origins;
import logitlab.derivation.Part;
import logitlab.derivation.Reading;
import logitlab.derivation.Step;
import logitlab.figure.DerivationLine.Room;
import logitlab.math.Vec;

/**
 * Lays out the lines of a derivation. A line without live numbers says the same whatever the logits are, so it is printed once and kept; a
 * line with numbers is printed anew. May be used from several threads.
 */
final class DerivationLines {
  private static final int KEPT = 1000;

  /** All that a line of symbols depends on: the targets too, since long sums leave out the classes that matter least. */
  private record Key(String route, int step, Vec target, Vec networkTarget, int inputs, int hidden, int watched,
      Notation notation, Reading reading, Map<Integer, Reading> own, double size, Room room) {}

  private record Name(String line, int part, Notation notation) {}

  private final Map<Key, DerivationLine> kept = new ConcurrentHashMap<>();
  private final Map<String, Origins> origins = new ConcurrentHashMap<>();
  private final Map<Name, String> names = new ConcurrentHashMap<>();

  /** The line in symbols at {@code size}, broken or smaller where it does not fit the room. */
  DerivationLine symbols(Frame frame, Walk walk, Step step, DerivationWords said, double size, Room room) {
    return line(frame, walk, step, said, Reading.SYMBOLS, Map.of(), size, room);
  }

  /** The line read in one way, single parts of it ({@code own}, by their ids) in another. */
  DerivationLine line(Frame frame, Walk walk, Step step, DerivationWords said, Reading reading,
      Map<Integer, Reading> own, double size, Room room) {
    if (reading == Reading.NUMBERS || own.containsValue(Reading.NUMBERS)) {
      return DerivationLine.of(said.printer(reading, own).step(step), size, room);
    }
    if (kept.size() > KEPT) {
      kept.clear();
    }
    var example = frame.document().network();
    var key = new Key(walk.route().id().name(), step.number(), frame.target(), example.target(),
        example.network().inputs(), example.network().hidden(), frame.session().watched(), said.notation(), reading,
        own, size, room);
    return kept.computeIfAbsent(key, _ -> DerivationLine.of(said.printer(reading, own).step(step), size, room));
  }

  /** Where the parts of a step's line came from. */
  Origins origins(Step step) {
    return origins.computeIfAbsent(step.line().key(), _ -> step.block().origins(step.lineIndex()));
  }

  /** What a part of a step's line is called. */
  String name(Step step, Part part, DerivationWords said) {
    return names.computeIfAbsent(new Name(step.line().key(), part.id(), said.notation()), _ -> said.spoken(step, part));
  }
}
