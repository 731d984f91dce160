package logitlab.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import logitlab.math.Vec;
import logitlab.state.document.Document;
import logitlab.state.domain.ClassNames;
import logitlab.state.domain.Domain;

/** One class more, one less, or one with another name. */
final class Classes {
  private Classes() {}

  static Document rename(Document document, int index, String name) {
    return document.withClasses(changed(document.classes(), names -> names.set(index, name)));
  }

  /** A class at the end with logit 0 and target 0. */
  static Document add(Document document) {
    var size = document.size();
    var name = ClassNames.free(document.classes(), size + 1);
    return new Document(changed(document.classes(), names -> names.add(name)),
        Vec.generate(size + 1, k -> k < size ? document.logits().get(k) : 0),
        Vec.generate(size + 1, k -> k < size ? document.target().get(k) : 0),
        document.temperature(), document.smoothing(), document.network(),
        document.conventions(), document.training(), document.scenes());
  }

  /** The other classes share the removed one's part of the target as they share the rest; if they have none, its neighbour gets all. */
  static AppState remove(AppState state, int index) {
    var document = state.document();
    var size = document.size() - 1;
    var rest = without(document.target(), k -> k != index);
    var sum = rest.sum();
    var target = sum > 0 ? rest.map(y -> y / sum) : Vec.oneHot(size, Math.min(index, size - 1));
    var smaller = new Document(changed(document.classes(), names -> names.remove(index)),
        without(document.logits(), k -> k != index),
        document.target().get(index) == 0 ? rest : target, document.temperature(), document.smoothing(),
        document.network(),
        document.conventions(), document.training(), document.scenes());
    // Before the document: what is watched stays watched, though it comes one place earlier.
    var session = state.session().without(index, size);
    return new AppState(document, session).with(smaller);
  }

  /** Other logits: more of them add classes at the end, fewer remove the last ones. */
  static AppState logits(AppState state, Vec logits) {
    if (!Domain.isLogits(logits)) {
      return state;
    }
    var next = state;
    while (next.document().size() > logits.size()) {
      next = remove(next, next.document().size() - 1);
    }
    while (next.document().size() < logits.size()) {
      next = next.with(add(next.document()));
    }
    return next.with(next.document().withLogits(logits));
  }

  private static List<String> changed(List<String> names, Consumer<List<String>> change) {
    var copy = new ArrayList<>(names);
    change.accept(copy);
    return copy;
  }

  private static Vec without(Vec vec, IntPredicate keep) {
    return Vec.of(IntStream.range(0, vec.size()).filter(keep).mapToDouble(vec::get).toArray());
  }
}
