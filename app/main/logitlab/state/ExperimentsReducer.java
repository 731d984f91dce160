package logitlab.state;

import logitlab.derivation.mistake.Slips;
import logitlab.state.session.Experiments;
import logitlab.state.session.OwnResult;
import logitlab.state.session.ScreenPart;
import logitlab.state.view.Panel;

/** What the actions of {@link Action.Experiments} mean. */
final class ExperimentsReducer {
  private ExperimentsReducer() {}

  static AppState reduce(AppState state, Action.Experiments action) {
    var experiments = state.session().experiments();
    var changed = state.session().withExperiments(reduce(experiments, action));
    return state.with(action instanceof Action.Experiments.ShowPanel ? changed.withFront(ScreenPart.SIDE) : changed);
  }

  /** With another line in front, the product is as far as that line. */
  static AppState follow(AppState before, AppState after) {
    var from = before.session().route();
    var to = after.session().route();
    var experiments = after.session().experiments();
    return from.id().equals(to.id()) && from.line() == to.line()
        ? after
        : after.with(after.session().withExperiments(experiments.with(experiments.contraction().follow())));
  }

  private static Experiments reduce(Experiments experiments, Action.Experiments action) {
    var contraction = experiments.contraction();
    return switch (action) {
      case Action.Experiments.ShowPanel(var panel) -> experiments.with(panel).with(contraction.withPlaying(false));
      case Action.Experiments.MakeMistake(var mistake) -> experiments.withMistake(mistake).with(Panel.MISTAKES);
      case Action.Experiments.LookAtFindings(var findings) -> experiments.withFindings(findings);
      case Action.Experiments.Ask(var asked) -> experiments.with(experiments.attempt().with(asked));
      case Action.Experiments.TypeEntry(var index, var text) ->
        experiments.with(experiments.attempt().with(index, text));
      case Action.Experiments.TypeRow(var texts) -> experiments.with(experiments.attempt().with(texts));
      case Action.Experiments.ClearEntries() -> experiments.with(OwnResult.START.with(experiments.attempt().asked()));
      case Action.Experiments.LookAtSlip(var slip) -> experiments.withSlip(Math.clamp(slip, 0, Slips.all().size() - 1));
      case Action.Experiments.Spot(var place) -> experiments.withSpotted(
          place.filter(p -> p >= 0 && p < Slips.all().get(experiments.slip()).places().size()));
    };
  }
}
