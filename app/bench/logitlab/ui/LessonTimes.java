package logitlab.ui;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;
import logitlab.figure.screen.Screens;
import logitlab.lesson.Course;
import logitlab.state.AppState;
import logitlab.state.Store;
import logitlab.words.Words;

/**
 * How long each lesson of the course takes to open in a window that has just started: from the press to the page styled and laid out, the first
 * time with all that is read and typeset for it, and once more; and how much of it was processor time.
 */
final class LessonTimes {
  private static final double MILLION = 1e6;
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;

  private LessonTimes() {}

  static void run() {
    var done = new CompletableFuture<Boolean>();
    Platform.runLater(() -> {
      try {
        var words = new Words(Locale.ENGLISH);
        var window = new Window(new Stage(), new Store(AppState.START), words, new Screens(words));
        window.settle(WIDTH, HEIGHT);
        for (var id : Course.ids()) {
          System.out.printf(Locale.ROOT, "%-34s first %s, again %s%n", id, opened(window, id), opened(window, id));
        }
        done.complete(true);
      } catch (RuntimeException | Error e) {
        done.completeExceptionally(e);
      }
    });
    done.join();
  }

  private static String opened(Window window, String id) {
    var threads = ManagementFactory.getThreadMXBean();
    var start = System.nanoTime();
    var worked = threads.getCurrentThreadCpuTime();
    window.tutor().open(id);
    window.settle(WIDTH, HEIGHT);
    var took = String.format(Locale.ROOT, "%5.0f ms (processor %4.0f)", (System.nanoTime() - start) / MILLION,
        (threads.getCurrentThreadCpuTime() - worked) / MILLION);
    window.tutor().leave();
    window.settle(WIDTH, HEIGHT);
    return took;
  }
}
