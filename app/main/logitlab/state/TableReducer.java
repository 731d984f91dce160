package logitlab.state;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import logitlab.math.Vec;
import logitlab.math.softmax.InverseSoftmax;
import logitlab.state.document.Document;
import logitlab.state.document.DragLimits;
import logitlab.state.session.TableView;

/** What is done to the class table. Like {@link Reducer} it accepts everything in every state. */
final class TableReducer {
  private TableReducer() {}

  static AppState reduce(AppState state, Action.Table action) {
    var document = state.document();
    var table = state.session().table();
    return switch (action) {
      case Action.Table.SetProbability(var k, var p) -> document.has(k) && !Double.isNaN(p)
          ? probability(state, k, p)
          : state;
      case Action.Table.SetGradient(var k, var gradient) -> document.has(k) && !Double.isNaN(gradient)
          ? probability(state, k, document.targetInUse().get(k) + document.temperature() * gradient)
          : state;
      case Action.Table.SetTargetPart(var k, var y) -> document.has(k) && !Double.isNaN(y) && document.smoothing() < 1
          ? target(state, k, y)
          : state;
      case Action.Table.SetLogits(var logits) -> Classes.logits(state, logits);
      case Action.Table.ShowColumn(var column, var shown) -> with(state, table.with(column, shown));
      case Action.Table.SortRows() -> {
        var sorted = sorted(document);
        yield with(state, table.withOrder(table.rows(document).equals(sorted) ? List.of() : sorted));
      }
      case Action.Table.Pin(var on) -> with(state, table.withPinned(on ? Optional.of(document) : Optional.empty()));
      case Action.Table.OpenTools(var on) -> with(state, table.withOpen(on));
    };
  }

  /** The classes by p, the largest first; of equals the first first. */
  static List<Integer> sorted(Document document) {
    var p = document.softmax().logP();
    return IntStream.range(0, document.size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer k) -> -p.get(k)))
        .toList();
  }

  private static AppState probability(AppState state, int k, double wanted) {
    var document = state.document();
    var now = document.softmax().p().get(k);
    var p = DragLimits.probability(now).clamp(wanted);
    // A p of 0 or 1 is one that a float cannot tell from it, reached by the logits themselves: it stays.
    if (p <= 0 || p >= 1 || p == now) {
      return state.with(state.session().withWatched(k));
    }
    var z = InverseSoftmax.logit(document.logits(), document.temperature(), k, p);
    var moved = state.with(document.withLogit(k, TermActions.LOGITS.clamp(z)));
    return moved.with(moved.session().withWatched(k));
  }

  /** y_k in use becomes y, and the others share the rest as they did; after a class had all of it, as they did before. */
  private static AppState target(AppState state, int k, double y) {
    var document = state.document();
    var before = state.session().table().soft().filter(_ -> document.target().get(k) == 1).orElse(document.target());
    var share = document.smoothing() / document.size();
    var part = Math.clamp((y - share) / (1 - document.smoothing()), 0, 1);
    var rest = before.with(k, 0).sum();
    var others = document.size() - 1;
    var changed = Vec.generate(document.size(), j -> j == k
        ? part
        : (1 - part) * (rest > 0 ? before.get(j) / rest : 1.0 / others));
    var next = state.with(document.withTarget(changed));
    return with(next, next.session().table().withSoft(part == 1 ? Optional.of(before) : Optional.empty()));
  }

  private static AppState with(AppState state, TableView table) {
    return state.with(state.session().withTable(table));
  }
}
