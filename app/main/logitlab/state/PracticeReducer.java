package logitlab.state;

import java.util.Optional;
import logitlab.derivation.Exercises;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.Step;
import logitlab.derivation.practice.Judge;
import logitlab.derivation.practice.Outcome;
import logitlab.state.session.Practice;
import logitlab.state.session.Practice.Solved;
import logitlab.state.session.RouteView;
import logitlab.state.session.ScreenPart;

/** What covering the next line of a derivation, and typing it, mean. */
final class PracticeReducer {
  private PracticeReducer() {}

  static AppState reduce(AppState state, Action.Practice action) {
    var now = state.session().practice();
    return switch (action) {
      case Action.Practice.Cover(var on) -> with(state, now.covering(on));
      case Action.Practice.TryIt(var open) -> with(state, now.trying(open));
      case Action.Practice.Type(var text, var caret) -> with(state, now.typed(text, caret));
      case Action.Practice.Insert(var part) -> with(state, now.inserted(part));
      case Action.Practice.HandIn() -> handIn(state);
    };
  }

  /** One line on or back; one that is covered comes covered first, and going back covers nothing. */
  static AppState step(AppState state, int step) {
    var session = state.session();
    var practice = session.practice();
    if (step < 0 && practice.asked()) {
      return with(state, practice.asking(false));
    }
    if (step > 0 && practice.covers() && !practice.asked() && next(session.route()).isPresent()) {
      return with(state, practice.asking(true));
    }
    return state.with(session.withRoute(WalkReducer.stepped(session.route(), step)).withFront(ScreenPart.MAIN));
  }

  private static AppState with(AppState state, Practice practice) {
    return state.with(state.session().withPractice(practice));
  }

  /** What is right is revealed with the usual turn. */
  private static AppState handIn(AppState state) {
    var practice = state.session().practice();
    if (!practice.typing()) {
      return state;
    }
    return judge(state).map(judge -> judge.judge(practice.text()))
        .filter(Outcome.Right.class::isInstance)
        .map(outcome -> found(step(state, 1), outcome.equals(new Outcome.Right(true)) ? Solved.AHEAD : Solved.FOUND))
        .orElseGet(() -> with(state, practice.handedIn()));
  }

  private static AppState found(AppState there, Solved how) {
    return with(there, there.session().practice().solved(how));
  }

  private static Optional<Judge> judge(AppState state) {
    var view = state.session().route();
    var notation = state.document().conventions().notation(state.document().temperature());
    return Routes.byId(view.id())
        .map(Derivation::subject)
        .flatMap(subject -> next(view).map(next -> Exercises.of(next, subject, notation)));
  }

  private static Optional<Step> next(RouteView route) {
    return Routes.lines(route.id()) == 0 ? Optional.empty() : route.shown().after(route.line());
  }
}
