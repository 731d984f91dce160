package logitlab.state;

import java.util.List;
import logitlab.math.Vec;
import logitlab.words.Message;

/**
 * A starting point that makes one thing plain.
 *
 * @param name     what to call it
 * @param point    the one sentence of what to look at
 * @param document the numbers; its network is the built-in one
 */
public record Preset(Message name, Message point, Document document) {
  /** The four presets, in the order of the menu. */
  public static final List<Preset> ALL = List.of(
      preset("sure-right", List.of("cat", "dog", "bird"), Vec.of(6, 1, 0), 0),
      preset("sure-wrong", List.of("cat", "dog", "bird"), Vec.of(6, 1, 0), 2),
      preset("undecided", List.of("cat", "dog", "bird", "fish"), Vec.zeros(4), 0),
      preset("two-classes", List.of("yes", "no"), Vec.of(1.5, 0), 0));

  private static Preset preset(String id, List<String> classes, Vec logits, int target) {
    var key = "state.preset." + id;
    return new Preset(Message.of(key), Message.of(key + ".point"),
        new Document(classes, logits, Vec.oneHot(classes.size(), target), 1, 0, NetworkExample.EXAMPLE));
  }
}
