package logitlab.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import logitlab.derivation.expr.Quantity;
import logitlab.state.session.Poll;
import logitlab.state.session.Presenting;
import logitlab.state.session.Staging;
import logitlab.state.view.Composition;
import logitlab.state.view.Cover;
import logitlab.state.view.PenStroke;
import logitlab.state.session.Presenting.Tool;

/** What is done on the stage means; nothing of it changes the document. */
final class PresentReducer {
  /** How the names of a derivation's lines begin on the stage. */
  private static final String LINE = "line";

  private PresentReducer() {}

  static AppState reduce(AppState state, PresentAction action) {
    var step = state.session().step();
    return switch (action) {
      case PresentAction.Enter() -> with(state, Presenting::entered);
      case PresentAction.Leave() -> with(state, Presenting::left);
      case PresentAction.StepOut() -> with(state, PresentReducer::outOf);
      case PresentAction.Take(var tool) -> with(state, now -> now.taking(tool));
      case PresentAction.TakeInk() -> with(state, Presenting::inking);
      case PresentAction.SwitchNotes() -> with(state, now -> now.withNotes(!now.notes()));
      case PresentAction.GoBlank(var blank) -> with(state, now -> now.blanked(blank));
      case PresentAction.SizeSpot(var radius) -> with(state, now -> now.withSpot(radius));
      case PresentAction.Draw(var stroke) -> with(state, now -> now.inked(step, drawn(state, stroke)));
      case PresentAction.TakeBack() -> with(state, now -> now.inked(step,
          state.ink().subList(0, Math.max(0, state.ink().size() - 1))));
      case PresentAction.Erase() -> with(state, now -> now.inked(step, List.of()));
      case PresentAction.Zoom(var place) -> with(state,
          now -> now.withZoom(now.zoom().isPresent() ? Optional.empty() : Optional.of(place)));
      case PresentAction.Type(var digit) -> with(state, now -> now.typing(digit));
      case PresentAction.Hide(var cover) -> staging(state, now -> now.switched(cover));
      case PresentAction.Compose(var chosen) -> staging(state, now -> now.composed(Optional.of(chosen)));
      case PresentAction.ComposeNext(var by) -> staging(state, now -> now.composed(Optional.of(after(state, by))));
      case PresentAction.Ask(var of) -> ask(state, of);
      case PresentAction.SetGuess(var index, var value) -> poll(state, now -> now.set(index, value));
      case PresentAction.TypeGuess(var sign) -> poll(state, now -> now.typed(sign));
      case PresentAction.EraseGuess() -> poll(state, Poll::erased);
      case PresentAction.EnterGuess() -> poll(state, Poll::entered);
      case PresentAction.Open(var panel) -> with(state, now -> now.showing(panel));
    };
  }

  /** A line of no points is none. */
  private static List<PenStroke> drawn(AppState state, PenStroke stroke) {
    var all = new ArrayList<>(state.ink());
    if (!stroke.points().isEmpty() && all.size() < PenStroke.MOST_AT_A_STEP) {
      all.add(stroke);
    }
    return all;
  }

  /** Round and round. */
  private static Composition after(AppState state, int by) {
    var session = state.session();
    var all = session.compositions();
    return all.get(Math.floorMod(all.indexOf(session.composition()) + by, all.size()));
  }

  private static AppState with(AppState state, UnaryOperator<Presenting> change) {
    return state.session(session -> session.withPresenting(change.apply(session.presenting())));
  }

  private static AppState staging(AppState state, UnaryOperator<Staging> change) {
    return with(state, now -> now.staging(change));
  }

  static AppState poll(AppState state, UnaryOperator<Poll> change) {
    return staging(state, now -> now.with(now.poll().map(change)));
  }

  private static AppState ask(AppState state, Quantity of) {
    return of != Quantity.P && of != Quantity.DL_DZ
        ? state
        : staging(state, now -> now.with(now.poll().isPresent()
            ? Optional.empty()
            : Optional.of(Poll.on(of, state.document().size()))));
  }

  /**
   * On the stage a step first goes on with what is asked, then uncovers what is hidden, one after the other; empty where the step is one of the
   * walk.
   */
  static Optional<AppState> onward(AppState state) {
    var staging = state.session().presenting().staging();
    if (staging.poll().isPresent()) {
      return Optional.of(staging.poll().get().locked()
          ? staging(state, now -> now.answered())
          : poll(state, Poll::lock));
    }
    return inSight(state).findFirst().map(cover -> staging(state, now -> now.switched(cover)));
  }

  /** What is hidden on the page in front; of a derivation's lines that is the current one. */
  private static Stream<Cover> inSight(AppState state) {
    var session = state.session();
    return session.presenting()
        .staging()
        .on(session.screen())
        .stream()
        .filter(cover -> !(cover.what() instanceof Cover.Part(var key)
            && key.startsWith(LINE)) || cover.what().equals(new Cover.Part(LINE + session.route().line())));
  }

  /** One thing after the other that is in the way of the picture goes, and at last the stage itself. */
  private static Presenting outOf(Presenting now) {
    return now.blank().isPresent()
        ? now.seen()
        : now.panel().isPresent()
            ? now.withPanel(Optional.empty())
            : now.staging().poll().isPresent()
                ? now.staging(asked -> asked.with(Optional.<Poll>empty()))
                : !now.typed().isEmpty()
                    ? now.withTyped("")
                    : now.tool() != Tool.NONE
                        ? now.taking(Tool.NONE)
                        : now.zoom().isPresent() ? now.withZoom(Optional.empty()) : now.left();
  }
}
