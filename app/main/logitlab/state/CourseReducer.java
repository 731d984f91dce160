package logitlab.state;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import logitlab.state.session.LessonVisit;
import logitlab.state.session.LessonVisit.Attempt;

/** What the actions of {@link CourseAction} mean. */
final class CourseReducer {
  private CourseReducer() {}

  static AppState reduce(AppState state, CourseAction action) {
    return switch (action) {
      case CourseAction.Open(var step) -> open(state, step);
      case CourseAction.Answer(var given, var what, var after) -> {
        var answered = with(state, attempt -> attempt.answered(given, what));
        yield after.filter(_ -> solved(answered)).map(answered::with).orElse(answered);
      }
      case CourseAction.ShowHint() -> with(state, Attempt::withHint);
      case CourseAction.TakeSmallerStep() -> with(state, Attempt::smallerStep);
      case CourseAction.ShowAnswer(var answer, var after) -> with(state, attempt -> attempt.revealed(answer)).with(
          state.session().visit().isPresent() ? after : state.document());
      case CourseAction.Leave() -> leave(state);
    };
  }

  private static boolean solved(AppState state) {
    return state.session().visit().filter(visit -> visit.attempt().solved()).isPresent();
  }

  private static AppState with(AppState state, UnaryOperator<Attempt> change) {
    return state.session(session -> session.withVisit(
        session.visit().map(visit -> visit.with(change.apply(visit.attempt())))));
  }

  private static AppState open(AppState state, LessonVisit.Opening open) {
    var before = state.session().visit();
    var same = before.filter(visit -> visit.place().lesson().equals(open.place().lesson()));
    var visit = new LessonVisit(open.place(), Attempt.START, open.covered(), open.document(),
        before.map(LessonVisit::before).orElse(state.document()),
        before.map(LessonVisit::looked).orElse(state.session().view()),
        same.map(LessonVisit::results).orElse(List.of()));
    return ProgramReducer.shown(state, open.document(), open.view())
        .session(session -> session.withVisit(Optional.of(visit)).withPointed(open.lit()));
  }

  /** The document that was there before comes back, and where it was looked. */
  private static AppState leave(AppState state) {
    return state.session()
        .visit()
        .map(visit -> ProgramReducer.shown(state, visit.before(), visit.looked())
            .session(session -> session.withVisit(Optional.empty())))
        .orElse(state);
  }
}
