package logitlab.ui.work;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.input.InputEvent;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import logitlab.state.Store;

/**
 * While the user rests, memory that is not needed any more is given back. By itself the collector lets the heap grow to a quarter of the
 * machine's memory before it looks through what is older than a few seconds; a look takes a tenth of a second, which nobody should wait for.
 */
public final class Rest {
  private static final long LOOK_SECONDS = 1;
  private static final long REST_SECONDS = 3;
  /** So many bytes more than after the last collection are worth another. */
  static final long WORTH = 48L << 20;

  private final LongSupplier nanos;
  private final LongSupplier used;
  private final Runnable collect;
  private volatile long last;
  private long needed;
  private int collections;

  /**
   * @param nanos   the time, in nanoseconds
   * @param used    how many bytes of the heap are used
   * @param collect collects all that is not needed
   */
  Rest(LongSupplier nanos, LongSupplier used, Runnable collect) {
    this.nanos = nanos;
    this.used = used;
    this.collect = collect;
    last = nanos.getAsLong();
  }

  /** From now on, until the window is hidden. */
  public static void follow(Window window, Store store) {
    var java = Runtime.getRuntime();
    var rest = new Rest(System::nanoTime, () -> java.totalMemory() - java.freeMemory(), System::gc);
    var worker = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("rest").factory());
    var looking = worker.scheduleWithFixedDelay(rest::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    rest.hear(window);
    window.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> {
      looking.cancel(false);
      worker.shutdown();
    });
    store.listen(_ -> rest.stir());
  }

  /** Hears what the user does in this window and, as long as it is shown, in those that open over it: sheets, menus, notes. */
  void hear(Window window) {
    EventHandler<InputEvent> stirring = _ -> stir();
    ListChangeListener<Window> opening = change -> {
      while (change.next()) {
        change.getAddedSubList().forEach(opened -> opened.addEventFilter(InputEvent.ANY, stirring));
      }
    };
    window.addEventFilter(InputEvent.ANY, stirring);
    Window.getWindows().addListener(opening);
    window.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> Window.getWindows().removeListener(opening));
  }

  /** The user does something, or something moves. */
  void stir() {
    last = nanos.getAsLong();
  }

  /**
   * The first collection spares what is kept for another use and was used since the last one, such as pictures of effects; the second takes
   * it. There are no more in the same rest: what is used then is used by a job.
   */
  void look() {
    if (nanos.getAsLong() - last < TimeUnit.SECONDS.toNanos(REST_SECONDS)) {
      collections = 0;
    } else if (collections == 1 || (collections == 0 && used.getAsLong() - needed > WORTH)) {
      collect.run();
      needed = used.getAsLong();
      collections++;
    }
  }
}
