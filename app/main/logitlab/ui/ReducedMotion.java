package logitlab.ui;

import java.util.function.Consumer;
import javafx.application.Platform;
import logitlab.state.Action;

/** Whether the user asked the system for less motion, now and whenever that changes. */
final class ReducedMotion {
  private ReducedMotion() {}

  static void follow(Consumer<Action> desk) {
    var reduced = Platform.getPreferences().reducedMotionProperty();
    desk.accept(new Action.Program.ReduceMotion(reduced.getValue()));
    reduced.addListener((_, _, on) -> desk.accept(new Action.Program.ReduceMotion(on)));
  }
}
