package logitlab.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Work that would hold up the window: done one after the other on a thread of its own, its result handed to the JavaFX thread. */
final class Jobs {
  private final ExecutorService worker = Executors
      .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("jobs").factory());

  /** Runs {@code work}; then, on the JavaFX thread, either {@code done} with its result or {@code failed} with what it threw. */
  <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    worker.execute(() -> {
      try {
        var result = work.call();
        Platform.runLater(() -> done.accept(result));
      } catch (Exception e) {
        Platform.runLater(() -> failed.accept(e));
      }
    });
  }
}
