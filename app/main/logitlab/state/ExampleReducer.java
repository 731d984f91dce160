package logitlab.state;

import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.math.Vec;
import logitlab.state.domain.ClassNames;
import logitlab.state.domain.Domain;

/** What the actions on the flat example mean. */
final class ExampleReducer {
  /** What a nudge adds to the watched logit. */
  private static final double NUDGE = 0.1;

  private ExampleReducer() {}

  static AppState reduce(AppState state, Action.Example action) {
    var document = state.document();
    var session = state.session();
    return switch (action) {
      case Action.Example.SetLogit(var index, var z) -> document.has(index)
          ? watchUnlessLine(state.with(document.withLogit(index,
              TermActions.inside(Term.of(Quantity.Z, index), z, document.logits().get(index)))), index)
          : state;
      case Action.Example.SetTarget(var index) -> document.has(index)
          ? state.with(document.withTarget(Vec.oneHot(document.size(), index)))
          : state;
      case Action.Example.SetTargetVector(var target) -> target.size() == document.size() && Domain.isTarget(target)
          ? state.with(document.withTarget(target))
          : state;
      case Action.Example.SetTemperature(var t) -> state.with(document.withTemperature(
          TermActions.inside(Term.of(Quantity.T), t, document.temperature())));
      case Action.Example.SetSmoothing(var e) -> state.with(document.withSmoothing(
          TermActions.inside(Term.of(Quantity.SMOOTHING), e, document.smoothing())));
      case Action.Example.RenameClass(var index, var name) -> document.has(index)
          && ClassNames.problem(document.classes(), index, name).isEmpty()
              ? state.with(Classes.rename(document, index, name))
              : state;
      case Action.Example.AddClass() -> document.size() < Domain.MAX_CLASSES
          ? watch(state.with(Classes.add(document)), document.size())
          : state;
      case Action.Example.RemoveClass(var index) -> document.has(index) && document.size() > Domain.MIN_CLASSES
          ? Classes.remove(state, index)
          : state;
      case Action.Example.UsePreset(var preset) -> state.with(preset.beside(document));
      case Action.Example.Nudge() -> Descent.nudge(state, NUDGE);
      case Action.Example.TakeStep() -> state.with(Descent.step(document, session.exploring().learningRate()));
      case Action.Example.SetRate(var rate) -> state.with(session.exploring(now -> now
          .withLearningRate(TermActions.rate(rate, session.exploring().learningRate()))));
      case Action.Example.Watch(var index) -> document.has(index) ? watch(state, index) : state;
      case Action.Example.WatchSecond(var index) -> document.has(index)
          ? state.with(session.withSecond(index))
          : state;
      case Action.Example.WatchEntry(var row, var column) -> document.has(row) && document.has(column)
          ? state.with(session.withWatched(column).withSecond(row))
          : state;
    };
  }

  private static AppState watchUnlessLine(AppState state, int index) {
    return state.session().showsLine() ? state : watch(state, index);
  }

  private static AppState watch(AppState state, int index) {
    return state.with(state.session().withWatched(index));
  }
}
