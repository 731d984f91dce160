package logitlab.ui.work;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Work that would hold up the window: done one after the other on a thread of its own, its result handed to the JavaFX thread. */
public final class Jobs {
  private static final int LONGEST_END = 5;

  private final ExecutorService worker = Executors
      .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("jobs").factory());

  /** Runs what will be needed soon, beside all else. */
  public static void prepare(Runnable work) {
    Thread.ofPlatform().daemon().name("preparing").start(work);
  }

  /** Runs {@code work} after all that was asked for before, and waits for its end, though not for long. */
  public void finish(Callable<?> work) {
    try {
      worker.submit(work).get(LONGEST_END, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      System.getLogger(Jobs.class.getName()).log(System.Logger.Level.WARNING, "the last job did not end", e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Runs {@code work}; then, on the JavaFX thread, either {@code done} with its result or {@code failed} with what it threw. */
  public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    worker.execute(() -> {
      try {
        var result = work.call();
        Platform.runLater(() -> done.accept(result));
      } catch (Exception | Error e) {
        // Whatever it was, somebody waits for the end.
        Platform.runLater(() -> failed.accept(e));
      }
    });
  }
}
