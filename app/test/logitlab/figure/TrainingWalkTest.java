package logitlab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import logitlab.Sample;
import logitlab.figure.screen.Gallery;
import logitlab.math.network.Activation;
import logitlab.math.training.ToyData;
import logitlab.math.training.TrainingPlan;
import logitlab.state.AppState;
import logitlab.state.data.Table;
import logitlab.state.document.DataSource;
import logitlab.state.document.Document;
import logitlab.state.document.NetworkExample;
import logitlab.state.document.Task;
import logitlab.state.document.Training;
import logitlab.state.document.TrainingSetup;
import logitlab.state.session.Playhead;
import logitlab.state.session.Session;
import logitlab.state.session.TrainingPlayback.Before;
import logitlab.state.session.TrainingPlayback.Pace;
import logitlab.state.session.TrainingPlayback.Panel;
import logitlab.state.session.TrainingPlayback;
import logitlab.state.training.Learner;
import logitlab.state.training.Run;
import logitlab.state.training.TrainingSnapshot;
import logitlab.state.view.Screen;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Train screen and its figures, walked mark by mark with data and setups from all over the domain. */
class TrainingWalkTest {
  private static final List<Size> SIZES = List.of(new Size(1280, 720), new Size(1280, 664), new Size(1600, 900));

  private final Gallery gallery = new Gallery(new Words(Locale.ENGLISH));

  static List<String> names() {
    return Gallery.on(Screen.TRAIN);
  }

  @ParameterizedTest
  @MethodSource("names")
  void nothingIsOutsideOrOverlaps(String name) {
    var faults = new ArrayList<String>();
    var random = new Random(8);
    for (var n = 0; n < Sample.size(36, 15); n++) {
      var state = state(random, n);
      var frame = Frame.of(state, SIZES.get(n % SIZES.size()));
      var figure = gallery.onDesk(name).orElseThrow().draw(frame);
      MarkWalk.faults(figure, frame)
          .forEach(fault -> faults.add(fault + " at " + frame.size() + ", " + described(state)));
      assertThat(figure.description().text()).isNotBlank().doesNotContain("{");
      everyKeyIsUsedOnce(figure.marks());
      var keys = figure.handles().stream().map(Handle::key).toList();
      assertThat(keys).doesNotHaveDuplicates();
      figure.handles()
          .forEach(handle -> assertThat(frame.size()
              .page()
              .contains(handle.region())).as(handle.key()).isTrue());
    }
    assertThat(faults).isEmpty();
  }

  /** What is drawn with a run that is computed aside is what is drawn with nothing but the document. */
  @Test
  void whatIsComputedAsideChangesNothing() {
    var random = new Random(3);
    for (var n = 0; n < 6; n++) {
      var state = state(random, n);
      var alone = state.with(state.session().withLearning(state.session().learning().forgotten()));
      var run = Run.of(state.document().training().task());
      var updates = state.document().training().updates();
      var aside = alone.with(alone.session()
          .withLearning(alone.session()
              .learning()
              .withRun(run)
              .withLook(TrainingSnapshot.of(run, updates, TrainingSnapshot.AT_REST))));
      for (var name : Gallery.on(Screen.TRAIN)) {
        var chart = gallery.onDesk(name).orElseThrow();
        assertThat(chart.draw(Frame.of(aside, SIZES.getFirst()))).isEqualTo(chart.draw(Frame.of(alone,
            SIZES.getFirst())));
      }
    }
  }

  /** Every example stands where its own numbers are on the axes, inside the plane. */
  @Test
  void examplesStandOnTheirPlane() {
    var state = AppState.START.with(Session.START.withScreen(Screen.TRAIN));
    var figure = gallery.onDesk("regions").orElseThrow().draw(Frame.of(state, SIZES.getFirst()));
    var points = (Handle.Points) figure.handles()
        .stream()
        .filter(Handle.Points.class::isInstance)
        .findFirst()
        .orElseThrow();
    var run = Run.of(Task.DEFAULT);
    assertThat(points.xs().size()).isEqualTo(342);
    for (var n = 0; n < run.size(); n++) {
      assertThat(points.xs().get(n)).isBetween(0.0, points.region().width());
      assertThat(points.ys().get(n)).isBetween(0.0, points.region().height());
    }
    // Longer bills stand further right, deeper ones higher.
    for (var n = 1; n < run.size(); n++) {
      var before = run.row(n - 1).x();
      var row = run.row(n).x();
      assertThat(Double.compare(points.xs().get(n), points.xs().get(n - 1)))
          .isEqualTo(Double.compare(row.get(0), before.get(0)));
      assertThat(Double.compare(points.ys().get(n - 1), points.ys().get(n)))
          .isEqualTo(Double.compare(row.get(1), before.get(1)));
    }
  }

  static void everyKeyIsUsedOnce(List<Mark> marks) {
    var seen = new HashSet<String>();
    for (var mark : marks) {
      assertThat(seen.add(mark.key())).as(mark.key()).isTrue();
      if (mark instanceof Mark.Group group) {
        everyKeyIsUsedOnce(group.marks());
      }
    }
  }

  private static String described(AppState state) {
    var task = state.document().training().task();
    return (task.source() instanceof DataSource.Own ? "own " : task.source().toString()) + task.features()
        + task.setup()
        + " at " + state.document().training().updates() + state.session().learning().panel();
  }

  private static AppState state(Random random, int n) {
    var source = switch (n % 3) {
      case 0 -> new DataSource.Penguins();
      case 1 -> new DataSource.Toy(any(random, ToyData.values()), 2 + random.nextInt(3), 10 + random.nextInt(90),
          random.nextDouble(), 1 + random.nextInt(1000));
      default -> own(random);
    };
    var columns = source.data().features().size();
    var features = IntStream.range(0, 1 + random.nextInt(Math.min(4, columns))).boxed().toList();
    var rate = n % 4 == 3 ? 100 : StrictMath.pow(10, 2 * random.nextDouble() - 2);
    var setup = new TrainingSetup(any(random, Activation.values()),
        random.nextBoolean() ? 2 : 1 + random.nextInt(8), 0.1 + 0.5 * random.nextDouble(),
        new TrainingPlan(rate, random.nextInt(3) == 0 ? Task.WHOLE_BATCH : 1 + random.nextInt(40),
            random.nextBoolean() ? Task.MAX_SEED : 1),
        List.of(1, 7, 20, 1000).get(n % 10 == 9 ? 3 : random.nextInt(3)));
    var task = new Task(source, features, setup);
    var run = n % 10 == 9 ? new Learner(task).learn(20_000) : Run.of(task);
    var updates = random.nextInt(run.end() + 1);
    var sent = run.example(random.nextInt(run.size()));
    var document = Document.EXAMPLE.withTraining(new Training(task, updates));
    if (random.nextBoolean()) {
      document = document.withNetwork(new NetworkExample(run.network(updates), sent.x(), sent.y()));
    }
    var learning = new TrainingPlayback(Optional.of(run),
        random.nextInt(4) == 0
            ? Optional.empty()
            : Optional.of(TrainingSnapshot.of(run, updates, 20 + random.nextInt(80))),
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(new Before(Run.of(Task.DEFAULT), 900)),
        run.end(), new Playhead(0, random.nextBoolean(), any(random, Pace.values()).epochsPerSecond()),
        any(random, Panel.values()));
    return new AppState(document, Session.START.withScreen(Screen.TRAIN).withLearning(learning));
  }

  /** Long names, features of any magnitude, one that never varies. */
  private static DataSource.Own own(Random random) {
    var columns = 1 + random.nextInt(7);
    var classes = 2 + random.nextInt(5);
    var scale = StrictMath.pow(10, random.nextInt(-6, 10));
    var offset = random.nextBoolean() ? 0 : 1e12 * random.nextDouble();
    var constant = random.nextInt(3) == 0;
    var names = IntStream.range(0, classes)
        .mapToObj(k -> random.nextBoolean() ? "W".repeat(38) + k : "k" + k)
        .toList();
    var header = IntStream.rangeClosed(0, columns).mapToObj(j -> j == 1 ? "W".repeat(200) : "column " + j).toList();
    var rows = IntStream.range(0, 10 + random.nextInt(200))
        .mapToObj(n -> IntStream.rangeClosed(0, columns)
            .mapToObj(j -> j == columns
                ? names.get(n % classes)
                : String.valueOf(constant && j == 0
                    ? offset
                    : Math.clamp(offset + scale * (random.nextGaussian() + n % classes), -1e12, 1e12)))
            .toList())
        .toList();
    return new DataSource.Own("W".repeat(60) + ".csv", Table.of(header, rows, header.getLast()));
  }

  private static <T> T any(Random random, T[] all) {
    return all[random.nextInt(all.length)];
  }
}
