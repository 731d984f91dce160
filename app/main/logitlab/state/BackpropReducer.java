package logitlab.state;

import java.util.Optional;
import logitlab.derivation.expr.Term;
import logitlab.state.document.NetworkSize;
import logitlab.state.session.Exploring;
import logitlab.state.session.Front;
import logitlab.state.view.Lens;
import logitlab.state.view.Screen;

/** What {@link Reducer} does with the actions of the network's journey. */
final class BackpropReducer {
  private BackpropReducer() {}

  static AppState reduce(AppState state, Action.Backprop action) {
    var document = state.document();
    var session = state.session();
    var journey = session.journey();
    return switch (action) {
      case Action.UpdateNetwork() -> state.with(document.withNetwork(document.network().stepped(journey.rate())));
      case Action.UseNetwork(var example) -> unselected(state.with(document.withNetwork(example)));
      case Action.ResizeNetwork(var inputs, var hidden, var classes) -> unselected(
          state.with(document.withNetwork(NetworkSize.of(document.network(), inputs, hidden, classes))));
      case Action.SetLooping(var on) -> state.with(session.withJourney(journey.withLooping(on)));
      case Action.SetLens(var lens) -> state.with(session.withJourney(
          journey.withLens(lens).withPlaying(journey.playing() && lens != Lens.BATCH)).withFront(Front.SIDE));
      case Action.Select(var term) -> term.isEmpty() || document.network().has(term.get())
          ? state.with(session.withJourney(journey.withSelected(term)))
          : state;
      case Action.SetRate(var rate) -> state.with(session.withJourney(journey.withRate(
          Reducer.clamp(rate, Exploring.MIN_LEARNING_RATE, Exploring.MAX_LEARNING_RATE, journey.rate()))));
      case Action.OpenLine(var route, var line) -> Reducer.reduce(
          Reducer.reduce(Reducer.reduce(state, new Action.ShowRoute(route)), new Action.GoToLine(line)),
          new Action.Show(Screen.DERIVE));
    };
  }

  private static AppState unselected(AppState state) {
    return state.with(state.session().withJourney(state.session().journey().withSelected(Optional.<Term>empty())));
  }
}
