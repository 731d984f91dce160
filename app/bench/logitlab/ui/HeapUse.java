package logitlab.ui;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.stage.Stage;
import logitlab.state.Action;
import logitlab.state.view.Screen;
import logitlab.words.Words;

/** An hour of the journey, sixty frames a second, made as fast as they can be styled and laid out: what stays on the heap after a collection. */
final class HeapUse {
  private static final int FRAMES = 60 * 3600;
  private static final int WARM_UP = 6000;
  private static final int TIMES = 6;
  private static final double MEGA = 1e6;

  private HeapUse() {}

  static void run(Action network) {
    var made = new CompletableFuture<Window>();
    FrameTimes.onFxThread(() -> {
      var stage = new Stage();
      var start = FrameTimes.start();
      var window = Desktop.window(stage, new Words(Locale.ENGLISH),
          start.with(start.session().withScreen(Screen.BACKPROP)));
      window.dispatch(network);
      FrameTimes.show(stage);
      made.complete(window);
    });
    var window = made.join();
    seek(window, 0, WARM_UP);
    print(0);
    for (var part = 0; part < TIMES; part++) {
      seek(window, part * FRAMES / TIMES, (part + 1) * FRAMES / TIMES);
      print((part + 1) * FRAMES / TIMES);
    }
  }

  /** In small pieces, so that the window draws in between as it would. */
  private static void seek(Window window, int from, int to) {
    for (var first = from; first < to; first += 60) {
      var begin = first;
      var done = new CompletableFuture<Boolean>();
      FrameTimes.onFxThread(() -> {
        for (var frame = begin; frame < Math.min(begin + 60, to); frame++) {
          window.dispatch(FrameTimes.time(frame));
          window.scene().getRoot().applyCss();
          window.scene().getRoot().layout();
        }
        done.complete(true);
      });
      done.join();
    }
  }

  private static void print(int frames) {
    var heap = ManagementFactory.getMemoryMXBean();
    for (var n = 0; n < 3; n++) {
      heap.gc();
    }
    System.out.printf(Locale.ROOT, "after %6d frames: %.2f MB on the heap%n", frames,
        heap.getHeapMemoryUsage().getUsed() / MEGA);
  }
}
