package logitlab.ui;

import java.util.Optional;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.document.NetworkExample;
import logitlab.state.training.Run;
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
    var own = before.document().network();
    if (before.session().screen() != Screen.TRAIN || action instanceof Action.Time.Tick
        || own.equals(NetworkExample.EXAMPLE)) {
      return false;
    }
    var begins = after.session().learning().playing() && !before.session().learning().playing();
    var moved = !own.equals(after.document().network()) && run(after).filter(run -> isAt(run, after)).isPresent();
    return (begins || moved) && run(before).filter(run -> !isAt(run, before)).isPresent();
  }

  private static Optional<Run> run(AppState state) {
    return state.session().learning().run(state.document().training().task());
  }

  private static boolean isAt(Run run, AppState state) {
    return run.isAt(state.document().training().updates(), state.document().network());
  }
}
