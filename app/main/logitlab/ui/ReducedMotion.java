package logitlab.ui;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import logitlab.state.Action;

/** Whether the user asked the system for less motion, now and whenever that changes. */
final class ReducedMotion {
  private ReducedMotion() {}

  /** @param window once it is hidden nothing is told any more */
  static void follow(Stage window, Consumer<Action> desk) {
    var reduced = Platform.getPreferences().reducedMotionProperty();
    ChangeListener<Boolean> told = (_, _, on) -> desk.accept(new Action.Program.ReduceMotion(on));
    desk.accept(new Action.Program.ReduceMotion(reduced.getValue()));
    reduced.addListener(told);
    window.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> reduced.removeListener(told));
  }
}
