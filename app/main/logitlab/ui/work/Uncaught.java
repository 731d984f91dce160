package logitlab.ui.work;

import java.util.function.Consumer;
import javafx.application.Platform;

/** What is thrown and caught by nobody, on any thread. */
public final class Uncaught {
  private Uncaught() {}

  /** From now on {@code told} hears of it, on the JavaFX thread. */
  public static void tell(Consumer<Throwable> told) {
    Thread.setDefaultUncaughtExceptionHandler((_, failure) -> {
      if (Platform.isFxApplicationThread()) {
        told.accept(failure);
      } else {
        Platform.runLater(() -> told.accept(failure));
      }
    });
  }
}
