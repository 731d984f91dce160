package logitlab.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.stage.Stage;
import logitlab.state.Action;
import logitlab.state.file.LastState;
import logitlab.state.view.Screen;
import logitlab.ui.work.Uncaught;
import logitlab.words.Words;

/**
 * A start for nobody: opens the window on the headless platform, shows each screen for some frames and leaves. See {@link logitlab.Rehearsal}.
 */
public final class Rehearsal {
  private static final int FRAMES_EACH = 12;
  /** The headless screen has 1000 pixels each way. */
  private static final double WIDTH = 960;

  private Rehearsal() {}

  /** Returns when all was shown; JavaFX is not ended. */
  public static void run(Words words, LastState last) {
    var over = new CompletableFuture<Boolean>();
    var prepared = Desktop.prepare(words);
    Display.listens(":0"); // as a start asks, whatever the answer
    Desktop.start(prepared, () -> {
      var stage = new Stage();
      stage.setX(0);
      stage.setY(0);
      stage.setWidth(WIDTH);
      stage.setHeight(WIDTH * 9 / 16);
      var window = Desktop.window(stage, words, Desktop.first());
      Uncaught.tell(window::fail);
      window.place(last);
      window.open(Optional.empty());
      window.keep(last, Runnable::run);
      var screens = List.of(Screen.values()).iterator();
      var frames = new AtomicInteger();
      stage.getScene().addPostLayoutPulseListener(() -> {
        Platform.requestNextPulse();
        if (frames.getAndIncrement() % FRAMES_EACH == 0) {
          if (screens.hasNext()) {
            var next = screens.next();
            Platform.runLater(() -> window.dispatch(new Action.Program.Show(next)));
          } else {
            over.complete(true);
          }
        }
      });
    });
    over.join();
  }
}
