package logitlab.state.document;

import java.util.List;
import java.util.stream.Stream;
import logitlab.math.Vec;
import logitlab.words.Message;

/**
 * A starting point that makes one thing plain.
 *
 * @param id       its name in the texts
 * @param kind     what it is for
 * @param document the numbers; its network is the built-in one
 */
public record Preset(String id, Kind kind, Document document) {

  /** Points to make about softmax and cross-entropy, and worked examples that can be found elsewhere, with their slips. */
  public enum Kind {
    POINT, PUBLISHED
  }

  private static final List<String> ANIMALS = List.of("cat", "dog", "bird");

  /** All presets, in the order of the menu. */
  public static final List<Preset> ALL = List.of(
      point("sure-right", of(ANIMALS, 0, 6, 1, 0)),
      point("sure-wrong", of(ANIMALS, 2, 6, 1, 0)),
      point("undecided", of(List.of("cat", "dog", "bird", "fish"), 0, 0, 0, 0, 0)),
      point("two-classes", of(List.of("yes", "no"), 0, 1.5, 0)),
      point("beyond-exp", of(ANIMALS, 0, 1002, 1001, 1000)),
      point("tiny-gap", of(ANIMALS, 1, 3, 2.99, 0)),
      point("one-against-nine", oneAgainstNine()),
      point("duel", of(ANIMALS, 1, 10, 0, 0)),
      point("hot", of(ANIMALS, 2, 10, 20, 30).withTemperature(10)),
      point("smoothed", of(ANIMALS, 0, 2, 0, -1).withSmoothing(0.1)),
      published("cs231n", of(ANIMALS, 2, -2.85, 0.86, 0.28)),
      published("cs231n-sharp", of(List.of("cat", "dog", "ship"), 0, 12.5, 0.6, -23)),
      published("tensorflow",
          of(List.of("one", "two", "three", "four"), 0, 1, 2, 3, 4).withTarget(Vec.of(0, 0.5, 0.5, 0))),
      published("schogini", of(ANIMALS, 0, 10, 9, 9)),
      published("schogini-classic", of(ANIMALS, 0, 2, 1, 0.1)),
      published("pixelbank", of(ANIMALS, 2, 1, 2, 3)),
      published("elysiatools", of(ANIMALS, 0, 2, 1, -1)),
      published("stack-exchange", of(List.of("one", "two"), 1, 1.75, 1.75)));

  /** What to call it. */
  public Message name() {
    return Message.of("state.preset." + id);
  }

  /** The one sentence of what to look at. */
  public Message point() {
    return Message.of("state.preset." + id + ".point");
  }

  /** The presets of a kind, in the order of the menu. */
  public static List<Preset> of(Kind kind) {
    return ALL.stream().filter(preset -> preset.kind == kind).toList();
  }

  private static Preset point(String id, Document document) {
    return new Preset(id, Kind.POINT, document);
  }

  private static Preset published(String id, Document document) {
    return new Preset(id, Kind.PUBLISHED, document);
  }

  private static Document of(List<String> classes, int target, double... logits) {
    return new Document(classes, Vec.of(logits), Vec.oneHot(classes.size(), target), 1, 0, NetworkExample.EXAMPLE);
  }

  /** ln 9 on one class: as likely as the nine others together. */
  private static Document oneAgainstNine() {
    var names = Stream.concat(Stream.of("cat"), Stream.iterate(2, n -> n + 1).limit(9).map(n -> "class " + n)).toList();
    return new Document(names, Vec.zeros(10).with(0, StrictMath.log(9)), Vec.oneHot(10, 0), 1, 0,
        NetworkExample.EXAMPLE);
  }
}
