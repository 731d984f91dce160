package logitlab.state;

import java.util.Optional;
import java.util.function.UnaryOperator;
import logitlab.state.session.Presenting;
import logitlab.state.session.Presenting.Tool;

/** What is done on the stage means; nothing of it changes the document. */
final class PresentReducer {
  private PresentReducer() {}

  static AppState reduce(AppState state, Action.Present action) {
    var step = state.session().step();
    return switch (action) {
      case Action.Present.Enter() -> with(state, Presenting::entered);
      case Action.Present.Leave() -> with(state, Presenting::left);
      case Action.Present.StepOut() -> with(state, PresentReducer::outOf);
      case Action.Present.Take(var tool) -> with(state, now -> now.taking(tool));
      case Action.Present.GoBlank(var blank) -> with(state, now -> now.blanked(blank));
      case Action.Present.SizeSpot(var radius) -> with(state, now -> now.withSpot(radius));
      case Action.Present.Draw(var stroke) -> with(state, now -> now.drawn(step, stroke));
      case Action.Present.TakeBack() -> with(state, now -> now.takenBack(step));
      case Action.Present.Erase() -> with(state, now -> now.erased(step));
      case Action.Present.Zoom(var place) -> with(state,
          now -> now.withZoom(now.zoom().isPresent() ? Optional.empty() : Optional.of(place)));
      case Action.Present.Type(var digit) -> with(state, now -> now.typing(digit));
      case Action.Present.Open(var panel) -> with(state, now -> now.showing(panel));
    };
  }

  private static AppState with(AppState state, UnaryOperator<Presenting> change) {
    return state.session(session -> session.withPresenting(change.apply(session.presenting())));
  }

  /** One thing after the other that is in the way of the picture goes, and at last the stage itself. */
  private static Presenting outOf(Presenting now) {
    return now.blank().isPresent()
        ? now.seen()
        : now.panel().isPresent()
            ? now.withPanel(Optional.empty())
            : !now.typed().isEmpty()
                ? now.withTyped("")
                : now.tool() != Tool.NONE
                    ? now.taking(Tool.NONE)
                    : now.zoom().isPresent() ? now.withZoom(Optional.empty()) : now.left();
  }
}
