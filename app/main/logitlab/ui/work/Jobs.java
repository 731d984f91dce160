package logitlab.ui.work;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;

/** Work that would hold up the window: done one after the other on a thread of its own, its result handed to the JavaFX thread. */
public final class Jobs {
  private static final int LONGEST_END = 5;

  private final ExecutorService worker = Executors
      .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("jobs").factory());

  /** Runs what will be needed soon, beside all else, on the thread that is returned. */
  public static Thread prepare(Runnable work) {
    return Thread.ofPlatform().daemon().name("preparing").start(work);
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

  /** Work that says how much of it is done, from 0 to 1. */
  @FunctionalInterface
  public interface Measured<T> {
    T call(DoubleConsumer share) throws Exception;
  }

  /**
   * The same for work that says how far it is. What is returned gives it up: it ends where it next says so, and nothing more is heard of it.
   */
  public <T> Runnable run(Measured<T> work, DoubleConsumer progress, Consumer<T> done, Consumer<Throwable> failed) {
    var given = new AtomicBoolean();
    var waiting = new AtomicBoolean();
    run(() -> work.call(share -> {
      if (given.get()) {
        throw new CancellationException();
      }
      // One at a time: more could not be shown.
      if (waiting.compareAndSet(false, true)) {
        Platform.runLater(() -> {
          waiting.set(false);
          if (!given.get()) {
            progress.accept(share);
          }
        });
      }
    }), result -> {
      if (!given.getAndSet(true)) {
        done.accept(result);
      }
    }, failure -> {
      if (!given.getAndSet(true)) {
        failed.accept(failure);
      }
    });
    return () -> given.set(true);
  }
}
