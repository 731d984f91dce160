package logitlab.state;

import java.util.Optional;
import logitlab.derivation.expr.Term;
import logitlab.motion.Stage;
import logitlab.state.Action.Batch.Choose;
import logitlab.state.Action.Batch.Send;
import logitlab.state.Action.Batch.SoftmaxAlong;
import logitlab.state.Action.Batch.Take;
import logitlab.state.Action.Batch.TakeFrom;
import logitlab.state.Action.Batch.Turn;
import logitlab.state.document.NetworkExample;
import logitlab.state.view.Batching;
import logitlab.state.view.Lens;

/** What {@link Reducer} does with the actions of the batch lens. */
final class BatchReducer {
  private BatchReducer() {}

  /** To the batch so many after the one that is shown; after the last comes the first. */
  static AppState turn(AppState state, int by) {
    var batch = Batch.of(state);
    return with(state, state.session().backprop().batching().at(Math.floorMod(batch.number() + by, batch.count())));
  }

  static AppState reduce(AppState state, Action.Batch action) {
    var batching = state.session().backprop().batching();
    return switch (action) {
      case TakeFrom(var source) -> with(state, batching.from(source));
      case Take(var examples) -> with(state, batching.taking(Math.clamp(examples, 1, Batching.MOST)));
      case Turn(var by) -> turn(state, by);
      case SoftmaxAlong(var axis) -> with(state, batching.along(axis));
      case Choose(var entry) -> entry.filter(term -> !isEntry(state, term)).isEmpty()
          ? with(state, batching.choosing(entry))
          : state;
      case Send(var index) -> send(state, index);
    };
  }

  private static AppState with(AppState state, Batching changed) {
    return state.session(seen -> seen.backprop(now -> now.withBatching(changed)));
  }

  /** Whether the term is an entry of a mean gradient of this network. */
  private static boolean isEntry(AppState state, Term term) {
    return Batch.parameter(term).filter(state.document().network()::has).isPresent();
  }

  private static AppState send(AppState state, int index) {
    var batch = Batch.of(state);
    if (index < 0 || index >= batch.examples().size()) {
      return state;
    }
    var example = batch.examples().get(index);
    var backprop = state.session().backprop();
    return state.with(state.document()
        .withNetwork(new NetworkExample(state.document().network().network(), example.x(), example.y())))
        .with(state.session()
            .withBackprop(backprop.at(Stage.X, 0)
                .withPlaying(false)
                .withLens(Lens.EQUATION)
                .withSelected(Optional.<Term>empty())));
  }
}
