package logitlab.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import logitlab.state.Action;
import logitlab.state.file.LastState;
import logitlab.state.view.Screen;
import logitlab.words.Words;

/**
 * A start for nobody: opens the window on the headless platform, shows each screen for some frames and leaves. See {@link logitlab.Rehearsal}.
 */
public final class Rehearsal {
  private static final int FRAMES_EACH = 12;

  private Rehearsal() {}

  /**
   * Returns when all was shown and the window is closed.
   *
   * @param later runs what it is given after the delay with which a change is kept
   */
  public static void run(Words words, LastState last, Executor later) {
    var prepared = Desktop.prepare(words);
    Display.isListed(":0"); // as a start asks, whatever the answer
    Desktop.run(words, prepared, new Desktop.Opening(Optional.empty(), false), last, later,
        Optional.of(Rehearsal::show));
  }

  private static void show(Window window) {
    var screens = List.of(Screen.values()).iterator();
    var frames = new AtomicInteger();
    var scene = window.scene();
    scene.addPostLayoutPulseListener(() -> {
      Platform.requestNextPulse();
      if (frames.getAndIncrement() % FRAMES_EACH == 0) {
        if (screens.hasNext()) {
          var next = screens.next();
          Platform.runLater(() -> window.dispatch(new Action.Program.Show(next)));
        } else {
          Platform.runLater(scene.getWindow()::hide);
        }
      }
    });
  }
}
