package logitlab.state;

import java.util.Optional;
import java.util.function.UnaryOperator;
import logitlab.state.session.Presenting;
import logitlab.state.session.Presenting.Tool;

/** What is done on the stage means; nothing of it changes the document. */
final class PresentReducer {
  private PresentReducer() {}

  static AppState reduce(AppState state, PresentAction action) {
    var step = state.session().step();
    return switch (action) {
      case PresentAction.Enter() -> with(state, Presenting::entered);
      case PresentAction.Leave() -> with(state, Presenting::left);
      case PresentAction.StepOut() -> with(state, PresentReducer::outOf);
      case PresentAction.Take(var tool) -> with(state, now -> now.taking(tool));
      case PresentAction.GoBlank(var blank) -> with(state, now -> now.blanked(blank));
      case PresentAction.SizeSpot(var radius) -> with(state, now -> now.withSpot(radius));
      case PresentAction.Draw(var stroke) -> with(state, now -> now.drawn(step, stroke));
      case PresentAction.TakeBack() -> with(state, now -> now.takenBack(step));
      case PresentAction.Erase() -> with(state, now -> now.erased(step));
      case PresentAction.Zoom(var place) -> with(state,
          now -> now.withZoom(now.zoom().isPresent() ? Optional.empty() : Optional.of(place)));
      case PresentAction.Type(var digit) -> with(state, now -> now.typing(digit));
      case PresentAction.Open(var panel) -> with(state, now -> now.showing(panel));
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
