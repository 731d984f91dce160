package logitlab.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.stage.Stage;
import logitlab.state.Action;
import logitlab.state.file.LastState;
import logitlab.state.view.Screen;
import logitlab.words.Words;

/**
 * A start for nobody: opens the window on the headless platform, shows each screen for some frames and leaves. From it Java learns which
 * classes a start takes, and has them ready for the next ones.
 */
public final class Rehearsal {
  private static final int FRAMES_EACH = 12;
  /** The headless screen has 1000 pixels each way. */
  private static final double WIDTH = 960;

  private Rehearsal() {}

  /** Takes the folder in which the state is kept meanwhile. */
  public static void main(String[] arguments) {
    var over = new CompletableFuture<Boolean>();
    var words = new Words(Locale.getDefault());
    Desktop.prepare(words);
    Platform.startup(() -> {
      var stage = new Stage();
      stage.setX(0);
      stage.setY(0);
      stage.setWidth(WIDTH);
      stage.setHeight(WIDTH * 9 / 16);
      var window = Desktop.window(stage, words, Desktop.first());
      window.open(Optional.empty());
      window.keep(new LastState(Path.of(arguments[0])), Runnable::run);
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
    System.exit(0); // the headless platform keeps a thread alive
  }
}
