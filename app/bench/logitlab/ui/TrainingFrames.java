package logitlab.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;
import logitlab.math.training.ToyData;
import logitlab.math.training.TrainingPlan;
import logitlab.state.Action;
import logitlab.state.document.DataSource;
import logitlab.state.document.Task;
import logitlab.state.document.TrainingSetup;
import logitlab.state.session.TrainingPlayback.Pace;
import logitlab.state.view.Screen;
import logitlab.words.Words;

/**
 * The Train screen while a run of a thousand examples, one at a time, plays at full pace, again and again: from the end
 * of a pulse's layout to the end of the next one's, which is the frame that is seen; what the JavaFX thread worked in it, all that the
 * training hands over included; and on an average how much the thread that paints worked.
 */
final class TrainingFrames {
  private static final int WARM_UP = 1500;
  private static final int MEASURED = 1500;
  /** A run begins anew after so many frames, before it is all computed. */
  private static final int ANEW = 60;
  private static final double MILLION = 1e6;

  private TrainingFrames() {}

  static void run() {
    var times = new FrameTimes.Times(new ArrayList<>(), new ArrayList<>());
    var done = new CompletableFuture<Integer>();
    var threads = ManagementFactory.getThreadMXBean();
    var painting = new long[2];
    FrameTimes.onFxThread(() -> {
      var stage = new Stage();
      var rings = new Task(new DataSource.Toy(ToyData.RINGS, 2, 500, 0.05, 1), List.of(0, 1),
          TrainingSetup.DEFAULT.withPlan(new TrainingPlan(0.05, 1, 1)).withEpochs(Task.MAX_EPOCHS));
      var start = FrameTimes.start();
      var state = start.with(start.document().withTraining(new logitlab.state.document.Training(rings, 0)))
          .with(start.session().withScreen(Screen.TRAIN));
      var window = Desktop.window(stage, new Words(Locale.ENGLISH), state);
      window.dispatch(new Action.Time.SetSpeed(Pace.FULL.epochsPerSecond()));
      FrameTimes.show(stage);
      var frame = new int[1];
      var runs = new int[1];
      var last = new long[]{System.nanoTime(), threads.getCurrentThreadCpuTime()};
      stage.getScene().addPreLayoutPulseListener(() -> {
        if (frame[0] % ANEW == 0) {
          window.dispatch(new Action.Train.SetSeed(++runs[0] % 2 + 1));
          window.dispatch(new Action.Time.Play());
        }
      });
      stage.getScene().addPostLayoutPulseListener(() -> {
        var now = System.nanoTime();
        var worked = threads.getCurrentThreadCpuTime();
        if (frame[0]++ >= WARM_UP && times.wall().size() < MEASURED) {
          times.wall().add((now - last[0]) / MILLION);
          times.processor().add((worked - last[1]) / MILLION);
          painting[0] = painting[0] == 0 ? painter(threads) : painting[0];
        }
        last[0] = now;
        last[1] = worked;
        if (times.wall().size() == MEASURED) {
          stage.hide();
          painting[1] = painter(threads);
          done.complete(runs[0]);
        } else {
          Platform.requestNextPulse();
        }
      });
      Platform.requestNextPulse();
    });
    FrameTimes.report("TRAIN at full pace, " + done.join() + " runs, from frame to frame", times);
    System.out.printf(Locale.ROOT, "  painting, on an average   %.2f ms%n",
        (painting[1] - painting[0]) / MILLION / MEASURED);
  }

  /** The processor time of JavaFX's thread for painting so far. */
  private static long painter(ThreadMXBean threads) {
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(info -> info != null && info.getThreadName().startsWith("QuantumRenderer"))
        .mapToLong(info -> threads.getThreadCpuTime(info.getThreadId()))
        .sum();
  }
}
