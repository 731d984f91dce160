package logitlab.state;

import logitlab.derivation.mistake.Slips;
import logitlab.state.domain.Domain;
import logitlab.state.session.Attempt;
import logitlab.state.session.Front;
import logitlab.state.session.Lab;
import logitlab.state.view.Panel;

/** What the actions of {@link Action.Lab} mean. */
final class LabReducer {
  private LabReducer() {}

  static AppState reduce(AppState state, Action.Lab action) {
    var lab = state.session().lab();
    var changed = state.session().withLab(reduce(lab, action));
    return state.with(action instanceof Action.Lab.ShowPanel ? changed.withFront(Front.SIDE) : changed);
  }

  /** With another line in front, the product is as far as that line. */
  static AppState follow(AppState before, AppState after) {
    var from = before.session().route();
    var to = after.session().route();
    var lab = after.session().lab();
    return from.id().equals(to.id()) && from.line() == to.line()
        ? after
        : after.with(after.session().withLab(lab.with(lab.contraction().follow())));
  }

  private static Lab reduce(Lab lab, Action.Lab action) {
    var contraction = lab.contraction();
    return switch (action) {
      case Action.Lab.ShowPanel(var panel) -> lab.with(panel).with(contraction.withPlaying(false));
      case Action.Lab.ChooseEntry(var row, var column) -> lab.with(
          contraction.at(Math.clamp(row, 0, Domain.MAX_CLASSES - 1), Math.clamp(column, 0, Domain.MAX_CLASSES - 1)));
      case Action.Lab.MakeMistake(var mistake) -> lab.withMistake(mistake).with(Panel.MISTAKES);
      case Action.Lab.LookAtFindings(var findings) -> lab.withFindings(findings);
      case Action.Lab.Ask(var asked) -> lab.with(lab.attempt().with(asked));
      case Action.Lab.TypeEntry(var index, var text) -> lab.with(lab.attempt().with(index, text));
      case Action.Lab.TypeRow(var texts) -> lab.with(lab.attempt().with(texts));
      case Action.Lab.ClearEntries() -> lab.with(Attempt.START.with(lab.attempt().asked()));
      case Action.Lab.LookAtSlip(var slip) -> lab.withSlip(Math.clamp(slip, 0, Slips.all().size() - 1));
      case Action.Lab.Spot(var place) -> lab.withSpotted(
          place.filter(p -> p >= 0 && p < Slips.all().get(lab.slip()).places().size()));
    };
  }
}
