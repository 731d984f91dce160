package logitlab.ui;

import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.document.NetworkExample;
import logitlab.state.view.Screen;
import logitlab.ui.control.Desk;

/** A network that somebody chose or typed on Backprop, whose place training takes: both screens have the same one. */
final class OwnNetwork {
  private OwnNetwork() {}

  /** Tells so where it was there before, and this action put the network in training in its place. */
  static void tell(Desk desk, AppState before, Action action, AppState after) {
    if (isReplaced(before, action, after)) {
      desk.report("ui.train.replaced", "ui.train.replaced.undo");
    }
  }

  private static boolean isReplaced(AppState before, Action action, AppState after) {
    var document = before.document();
    var moves = !document.network().equals(after.document().network()) || after.session().learning().playing();
    return before.session().screen() == Screen.TRAIN && !(action instanceof Action.Time.Tick) && moves
        && !document.network().equals(NetworkExample.EXAMPLE)
        && before.session()
            .learning()
            .run(document.training().task())
            .filter(run -> !run.isAt(document.training().updates(), document.network()))
            .isPresent();
  }
}
