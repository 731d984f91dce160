package logitlab.ui.work;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** A clock on the wall: tells the time of day, and how much of it went by since the start, four times a second while it goes. */
public final class Clock {
  private static final long QUARTER = 250;
  private static final DateTimeFormatter OF_DAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Consumer<Time> told;
  private final ScheduledExecutorService worker = Executors
      .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("clock").factory());
  private @Nullable Future<?> ticking;
  private long start;

  /** What the clock says, such as 14:05 and 0:09:30. */
  public record Time(String ofDay, String sinceStart) {
    /** @param seconds since the start */
    static Time of(LocalTime now, long seconds) {
      return new Time(OF_DAY.format(now.truncatedTo(ChronoUnit.MINUTES)),
          String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60));
    }
  }

  /** @param told hears the time on the JavaFX thread */
  public Clock(Consumer<Time> told) {
    this.told = told;
  }

  /** From now on it goes; the start is now. */
  public void start() {
    start = System.nanoTime();
    if (ticking == null) {
      ticking = worker.scheduleAtFixedRate(() -> Platform.runLater(this::tell), 0, QUARTER, TimeUnit.MILLISECONDS);
    }
  }

  public void stop() {
    if (ticking != null) {
      ticking.cancel(false);
      ticking = null;
    }
  }

  private void tell() {
    if (ticking != null) {
      told.accept(
          Time.of(LocalTime.now(ZoneId.systemDefault()), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)));
    }
  }
}
