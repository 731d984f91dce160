package logitlab.figure.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import logitlab.figure.Frame;
import logitlab.figure.Size;
import logitlab.math.network.Activation;
import logitlab.math.training.ToyData;
import logitlab.math.training.TrainingPlan;
import logitlab.state.AppState;
import logitlab.state.document.DataSource;
import logitlab.state.document.Document;
import logitlab.state.document.Task;
import logitlab.state.document.Training;
import logitlab.state.document.TrainingSetup;
import logitlab.state.session.Session;
import logitlab.state.session.TrainingPlayback;
import logitlab.state.training.Run;
import logitlab.state.view.Screen;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;

/** What is said of a run is true at every epoch, whatever is learnt and how. */
class RunAdviceTest {
  private static final Words WORDS = new Words(Locale.ENGLISH);
  private static final List<String> KINDS = List.of("start", "begun", "up", "learning", "more", "flat", "done",
      "overfitting", "never",
      "rate", "dead", "saturated");

  private static Task task(DataSource source, Activation activation, double rate, int batch, int epochs) {
    return new Task(source, List.of(0, 1),
        new TrainingSetup(activation, 6, 0.3, new TrainingPlan(rate, batch, 1), epochs));
  }

  private static List<Task> tasks() {
    var sources = List.of(new DataSource.Penguins(), new DataSource.Toy(ToyData.SPIRAL, 3, 40, 0.2, 1),
        new DataSource.Toy(ToyData.BLOBS, 4, 30, 0.1, 2));
    var tasks = new ArrayList<Task>();
    for (var source : sources) {
      for (var activation : Activation.values()) {
        for (var rate : List.of(1e-5, 0.01, 0.3, 5.0, 50.0)) {
          tasks.add(task(source, activation, rate, 4, 40));
          tasks.add(task(source, activation, rate, Task.WHOLE_BATCH, 40));
        }
      }
    }
    return tasks;
  }

  private static TrainingMoment moment(Run run, int updates) {
    var learning = Session.START.learning();
    var state = new AppState(Document.EXAMPLE.withTraining(new Training(run.task(), updates)),
        Session.START.withScreen(Screen.TRAIN)
            .withLearning(new TrainingPlayback(Optional.of(run), Optional.empty(),
                Optional.empty(), run.end(), learning.playhead(), learning.panel())));
    return TrainingMoment.of(Frame.of(state, new Size(1280, 720)));
  }

  @Test
  void whatIsSaidIsTrueAtEveryEpoch() {
    var said = new TreeSet<String>();
    for (var task : tasks()) {
      var run = Run.of(task);
      for (var epoch = 0; epoch * run.updatesPerEpoch() <= run.end(); epoch++) {
        var moment = moment(run, epoch * run.updatesPerEpoch());
        var advice = RunAdvice.of(moment, WORDS);
        assertThat(advice).isNotEmpty();
        if (run.divergesAt(moment.updates())) {
          continue;
        }
        var text = advice.getFirst().text();
        var kind = KINDS.stream().filter(each -> matches(each, text)).findFirst().orElseThrow();
        said.add(kind);
        assertThat(holds(kind, run, epoch, text, moment)).as("%s, epoch %d of %s", text, epoch, task.setup()).isTrue();
      }
    }
    assertThat(said).containsAll(List.of("start", "learning", "more", "flat", "overfitting", "never", "rate"));
  }

  private static boolean matches(String kind, String text) {
    var fixed = WORDS.text("train.advice." + kind, "\u0001", "\u0001").split("\u0001", -1);
    return Pattern.matches(IntStream.range(0, fixed.length)
        .mapToObj(n -> Pattern.quote(fixed[n]))
        .reduce((a, b) -> a + ".*" + b)
        .orElse(""), text);
  }

  private static boolean holds(String kind, Run run, int epoch, String text, TrainingMoment moment) {
    var train = IntStream.rangeClosed(0, epoch)
        .mapToDouble(n -> run.epochs().get(n).progress().train().loss())
        .toArray();
    var test = IntStream.rangeClosed(0, epoch).mapToDouble(n -> run.epochs().get(n).progress().test().loss()).toArray();
    var before = train[Math.max(0, epoch - 10)];
    return switch (kind) {
      case "start" -> epoch == 0;
      case "begun" -> false;
      case "up" -> train[epoch] >= before;
      case "learning", "more" -> train[epoch] < before;
      case "flat", "done" -> train[epoch] > 0.98 * before;
      case "overfitting" -> {
        var least = IntStream.rangeClosed(0, epoch)
            .filter(n -> test[n] < test[epoch])
            .boxed()
            .min((a, b) -> Double.compare(test[a], test[b]))
            .orElseThrow();
        yield text.contains("epoch " + least + ":") && train[epoch] < train[least] && least < epoch;
      }
      case "never" -> IntStream.range(0, moment.classes())
          .filter(k -> text.contains("“" + moment.name(k) + "”"))
          .allMatch(k -> IntStream.range(0, moment.classes())
              .allMatch(actual -> moment.progress().train().confusion().count(actual, k) == 0));
      case "rate" -> IntStream.rangeClosed(Math.max(1, epoch - 9), epoch).anyMatch(n -> train[n] > train[n - 1]);
      default -> moment.progress().idleUnits() > 0;
    };
  }
}
