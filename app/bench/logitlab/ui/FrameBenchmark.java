package logitlab.ui;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.stage.Stage;
import logitlab.math.Vec;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Document;
import logitlab.state.NetworkExample;
import logitlab.state.Screen;
import logitlab.state.Session;
import logitlab.words.Words;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.jspecify.annotations.Nullable;

/**
 * From one action to nodes updated, styled and laid out, at 1920 × 1080 with ten classes. The sampled time includes handing the action to the
 * JavaFX thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class FrameBenchmark {
  private static final int CLASSES = 10;

  @Param({"EXPLORE", "DERIVE", "BACKPROP"})
  private Screen screen = Screen.EXPLORE;

  private @Nullable Window window;
  private int frame;

  @Setup
  public void open() {
    var names = IntStream.rangeClosed(1, CLASSES).mapToObj(k -> "class " + k).toList();
    var document = new Document(names, Vec.generate(CLASSES, k -> k * 7 % 5 - 2.3), Vec.oneHot(CLASSES, 1), 1,
        NetworkExample.EXAMPLE);
    onFxThread(() -> {
      var made = Desktop.window(new Stage(), new Words(Locale.ENGLISH), new AppState(document, Session.START));
      made.dispatch(new Action.Show(screen));
      made.dispatch(new Action.GoToLine(22));
      made.dispatch(new Action.SwitchNumbers(true));
      made.settle(1920, 1080);
      window = made;
    });
  }

  /** The watched logit moves by a hundredth, as under a slider. */
  @Benchmark
  public void logit() {
    onFxThread(() -> {
      frame++;
      window().dispatch(new Action.SetLogit(3, frame % 2000 / 100.0 - 10));
      window().settle(1920, 1080);
    });
  }

  /** Time goes on in the walk through the network. */
  @Benchmark
  public void time() {
    onFxThread(() -> {
      frame++;
      var stages = logitlab.state.Stage.values();
      window().dispatch(new Action.SetTime(stages[frame / 60 % stages.length], frame % 60 / 60.0));
      window().settle(1920, 1080);
    });
  }

  private Window window() {
    return Objects.requireNonNull(window, "the window was opened");
  }

  private static void onFxThread(Runnable work) {
    var done = new CompletableFuture<List<String>>();
    Runnable task = () -> {
      try {
        work.run();
        done.complete(List.of());
      } catch (RuntimeException e) {
        done.completeExceptionally(e);
      }
    };
    try {
      Platform.startup(task);
    } catch (IllegalStateException _) {
      Platform.runLater(task);
    }
    done.join();
  }
}
