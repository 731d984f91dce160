package logitlab.state;

import java.util.Optional;
import logitlab.derivation.expr.Term;
import logitlab.math.Vec;
import logitlab.state.document.NetworkSize;
import logitlab.state.session.BackpropPlayback;
import logitlab.state.session.ScreenPart;
import logitlab.state.view.Lens;

/** What the actions on the network and on the way its journey is looked at mean. */
final class BackpropReducer {
  private BackpropReducer() {}

  static AppState reduce(AppState state, Action.Backprop action) {
    var document = state.document();
    var network = document.network();
    var backprop = state.session().backprop();
    return switch (action) {
      case Action.Backprop.SetNumber(var term, var value) -> Double.isNaN(value)
          ? state
          : state.with(document.withNetwork(network.with(term, TermActions.bounds(term).clamp(value))));
      case Action.Backprop.SetTarget(var index) -> index >= 0 && index < network.target().size()
          ? state.with(document.withNetwork(network.withTarget(Vec.oneHot(network.target().size(), index))))
          : state;
      case Action.Backprop.SetActivation(var activation) -> state.with(
          document.withNetwork(network.withActivation(activation)));
      case Action.Backprop.UseNetwork(var example) -> unselected(state.with(document.withNetwork(example)));
      case Action.Backprop.Resize(var inputs, var hidden, var classes) -> unselected(
          state.with(document.withNetwork(NetworkSize.of(network, inputs, hidden, classes))));
      case Action.Backprop.Update() -> state.with(document.withNetwork(network.stepped(backprop.learningRate())));
      case Action.Backprop.SetRate(var rate) ->
        with(state, backprop.withRate(TermActions.rate(rate, backprop.learningRate())));
      case Action.Backprop.SetLooping(var on) -> with(state, backprop.withLooping(on));
      case Action.Backprop.SetLens(var lens) -> {
        var seen = with(state, backprop.withLens(lens).withPlaying(backprop.playing() && lens != Lens.BATCH));
        yield seen.with(seen.session().withFront(ScreenPart.SIDE));
      }
      case Action.Backprop.Select(var term) -> term.isEmpty() || network.has(term.get())
          ? with(state, backprop.withSelected(term))
          : state;
    };
  }

  private static AppState with(AppState state, BackpropPlayback changed) {
    return state.with(state.session().withBackprop(changed));
  }

  private static AppState unselected(AppState state) {
    return with(state, state.session().backprop().withSelected(Optional.<Term>empty()));
  }
}
