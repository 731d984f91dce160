package logitlab.ui.work;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** Does something a while later on the JavaFX thread, unless it is put off or called off before. */
public final class Delay {
  private final ScheduledExecutorService worker = Executors
      .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("delay").factory());
  private @Nullable Future<?> waiting;

  /** What waited before is called off. */
  public void start(double seconds, Runnable what) {
    stop();
    waiting = worker.schedule(() -> Platform.runLater(what), Math.round(seconds * 1000), TimeUnit.MILLISECONDS);
  }

  public void stop() {
    if (waiting != null) {
      waiting.cancel(false);
      waiting = null;
    }
  }
}
