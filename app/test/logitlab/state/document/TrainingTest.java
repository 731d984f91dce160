package logitlab.state.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.training.Dataset;
import logitlab.math.training.Divergence.Reason;
import logitlab.math.training.ToyData;
import logitlab.math.training.TrainingPlan;
import logitlab.state.Action;
import logitlab.state.Action.Time.Back;
import logitlab.state.Action.Time.Forward;
import logitlab.state.Action.Time.Play;
import logitlab.state.Action.Train.Learned;
import logitlab.state.Action.Train.MoveBy;
import logitlab.state.Action.Train.Send;
import logitlab.state.Action.Train.SetHidden;
import logitlab.state.Action.Train.SetRate;
import logitlab.state.Action.Train.UseData;
import logitlab.state.Action.Train.UseFeatures;
import logitlab.state.AppState;
import logitlab.state.Store;
import logitlab.state.data.Table;
import logitlab.state.domain.InvalidDocument;
import logitlab.state.file.DocumentFile;
import logitlab.state.session.Place;
import logitlab.state.training.Learner;
import logitlab.state.training.Run;
import logitlab.state.view.Screen;
import logitlab.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A run of training as part of a document: computed in pieces or at once, moved through, undone, saved. It is long because the file’s key has
 * many ways to be wrong.
 */
class TrainingTest {
  private static final Task SPIRAL = new Task(DataSource.Toy.of(ToyData.SPIRAL), List.of(0, 1),
      new TrainingSetup(Activation.RELU, 6, 0.3, new TrainingPlan(0.1, 7, 5), 12));

  private final Store store = new Store(AppState.START);

  @Test
  void aRunIsTheSameInPiecesAndAtOnce() {
    var learner = new Learner(SPIRAL);
    var run = learner.learn(0);
    var random = new Random(1);
    while (!run.complete()) {
      run = learner.learn(1 + random.nextInt(900));
    }
    assertThat(run).isEqualTo(Run.of(SPIRAL));
    assertThat(run.end()).isEqualTo(run.total());
    assertThat(run.epochs()).hasSize(13);
  }

  /** What is not kept is computed again, and is what a trainer that never stopped has. */
  @Test
  void everyMomentIsTheTrainersOwn() {
    var task = SPIRAL.withSetup(SPIRAL.setup().withPlan(new TrainingPlan(0.1, 1, 5)).withEpochs(1000));
    var learner = new Learner(task);
    var run = learner.learn(5000);
    assertThat(run.stride()).isGreaterThan(1);
    var trainer = task.setup().start(task.data());
    for (var updates = 0; updates <= run.end(); updates++) {
      assertThat(run.network(updates)).isEqualTo(trainer.network());
      if (updates % 97 == 0) {
        assertThat(run.progress(updates)).isEqualTo(trainer.progress());
      }
      trainer.step();
    }
    assertThat(run.kept(run.stride() + 1)).isEqualTo(run.stride());
  }

  /** A rate at which every kind of divergence shows, in pieces and at once. */
  @ParameterizedTest
  @CsvSource({"0.3, ", "4, LARGE_LOSS", "1000, LARGE_WEIGHT"})
  void whatRunsAwayKeepsTheWeightsBefore(double rate, @Nullable Reason reason) {
    var task = new Task(new DataSource.Penguins(), List.of(0, 1, 2, 3),
        new TrainingSetup(Activation.RELU, 8, 0.3, new TrainingPlan(rate, 10, 1), 5));
    var run = Run.of(task);
    assertThat(run.divergence().map(d -> d.reason())).isEqualTo(Optional.ofNullable(reason));
    assertThat(run.complete()).isTrue();
    assertThat(run.divergesAt(run.end())).isEqualTo(reason != null);
    var network = run.network(Integer.MAX_VALUE);
    assertThat(network.w1().isFinite() && network.w2().isFinite()).isTrue();
    assertThat(run.progress(run.end()).train().loss()).isFinite();
    var pieces = new Learner(task);
    var piece = pieces.learn(1);
    while (!piece.complete()) {
      piece = pieces.learn(1);
    }
    assertThat(piece).isEqualTo(run);
  }

  private static Action moveTo(int updates) {
    return new Action.Time.Scrub(new Place.InRun(updates));
  }

  @Test
  void aWholeRunIsOneStepOfUndo() {
    store.dispatch(new Action.Program.Show(Screen.TRAIN));
    store.dispatch(new Learned(Run.of(Task.DEFAULT)));
    var before = store.state().document();
    store.dispatch(new Play());
    for (var updates = 1; updates < 200; updates += 3) {
      store.dispatch(moveTo(updates));
      store.dispatch(new Action.Program.PointAt(Set.of()));
      store.endGesture();
    }
    store.dispatch(new MoveBy(1));
    store.dispatch(new Forward());
    assertThat(store.state().document().training().updates()).isEqualTo(216);
    assertThat(store.state().document().network().network()).isEqualTo(Run.of(Task.DEFAULT).network(216));
    store.undo();
    assertThat(store.state().document()).isEqualTo(before);
    store.redo();
    store.dispatch(new SetRate(1));
    assertThat(store.state().document().training().updates()).isZero();
    store.undo();
    assertThat(store.state().document().training().updates()).isEqualTo(216);
  }

  @Test
  void epochsBeginWhereEpochsBegin() {
    ready(Task.DEFAULT);
    var per = Run.of(Task.DEFAULT).updatesPerEpoch();
    assertThat(after(moveTo(per + 5), new Forward())).isEqualTo(2 * per);
    assertThat(after(moveTo(per + 5), new Back())).isEqualTo(per);
    assertThat(after(moveTo(per), new Back())).isZero();
    assertThat(after(moveTo(Integer.MAX_VALUE), new Forward())).isEqualTo(60 * per);
    assertThat(after(moveTo(per), new MoveBy(-1))).isEqualTo(per - 1);
  }

  /** From the end play starts over; moving the setup starts anew, and the run before is kept to compare with. */
  @Test
  void anotherTaskBeginsAtItsStart() {
    ready(Task.DEFAULT);
    store.dispatch(moveTo(1440));
    store.dispatch(new Play());
    assertThat(store.state().document().training().updates()).isZero();
    assertThat(store.state().session().learning().playing()).isTrue();
    store.dispatch(new SetHidden(2));
    var learning = store.state().session().learning();
    assertThat(learning.playing()).isFalse();
    assertThat(learning.reached()).isZero();
    assertThat(learning.before().orElseThrow().run().task()).isEqualTo(Task.DEFAULT);
    assertThat(learning.before().orElseThrow().reached()).isEqualTo(1440);
  }

  /** The example comes with standardised features, and with the weights of the moment. */
  @Test
  void anExampleGoesThroughTheNetwork() {
    ready(Task.DEFAULT);
    store.dispatch(moveTo(100));
    store.dispatch(new Send(7));
    var run = Run.of(Task.DEFAULT);
    var network = store.state().document().network();
    assertThat(network.network()).isEqualTo(run.network(100));
    assertThat(network.input()).isEqualTo(run.scaler().apply(run.row(7).x()));
    assertThat(network.target()).isEqualTo(Vec.oneHot(3, run.row(7).label()));
    assertThat(run.find(network)).contains(7);
    store.dispatch(moveTo(200));
    assertThat(run.find(store.state().document().network())).contains(7);
  }

  @Test
  void featuresAreDifferentColumns() {
    assertThat(features(new UseFeatures(List.of(3, 0)))).containsExactly(3, 0);
    assertThat(features(new UseFeatures(List.of(2, 2)))).containsExactly(3, 0);
    assertThat(features(new UseFeatures(List.of(4)))).containsExactly(3, 0);
    assertThat(features(new UseFeatures(List.of()))).containsExactly(3, 0);
    assertThat(features(new UseData(DataSource.Toy.of(ToyData.RINGS)))).containsExactly(0, 1);
  }

  @Test
  void everyTrainingReadsBackAsItWasWritten() {
    var random = new Random(4);
    for (var n = 0; n < 40; n++) {
      var training = random(random);
      var document = Document.EXAMPLE.withTraining(training);
      var text = DocumentFile.print(document, Optional.empty());
      assertThat(DocumentFile.parse(text.getBytes(StandardCharsets.UTF_8)).document()).isEqualTo(document);
    }
  }

  /** Two thousand rows of a hundred columns, the largest table there can be. */
  @Test
  void theLargestTableHasRoomInAFile() {
    var columns = IntStream.range(0, 100).mapToObj(n -> "a column with a long name, number " + n).toList();
    var random = new Random(1);
    var rows = IntStream.range(0, 2000)
        .mapToObj(n -> IntStream.range(0, 100)
            .mapToObj(j -> j == 50 ? "ab".substring(n % 2, n % 2 + 1) : String.valueOf(random.nextGaussian() * 1e-7))
            .toList())
        .toList();
    var own = new DataSource.Own("large.csv", Table.of(columns, rows, columns.get(50)));
    var document = Document.EXAMPLE
        .withTraining(new Training(new Task(own, List.of(98, 3), TrainingSetup.DEFAULT), 0));
    var bytes = DocumentFile.print(document, Optional.empty()).getBytes(StandardCharsets.UTF_8);
    assertThat(bytes.length).isLessThan(DocumentFile.MAX_BYTES);
    assertThat(DocumentFile.parse(bytes).document()).isEqualTo(document);
  }

  @Test
  void whatIsMissingIsAsBuiltIn() {
    assertThat(read("{}")).isEqualTo(Training.DEFAULT);
    assertThat(read("{\"data\": {\"toy\": \"xor\"}}").task().source())
        .isEqualTo(new DataSource.Toy(ToyData.XOR, 2, 100, 0.1, 1));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"data": "cats"}                                    | training.data: “cats” is none of penguins (line 1, column
      {"data": {"toy": "moons"}}                          | training.data.toy: “moons” is none of blobs, xor, rings
      {"data": {"toy": "xor", "classes": 5}}              | training.data.classes: 5 is outside the range 2 to 4.
      {"data": {"toy": "xor", "noise": -1}}               | training.data.noise: -1 is outside the range 0 to 1.
      {"data": {"name": "x"}}                             | training.data.columns is missing
      {"features": ["bill_length_mm", "bill_length_mm"]}  | training.features[2] is there twice
      {"features": ["length"]}                            | training.features[1]: “length” is none of bill_length_mm
      {"features": []}                                    | training.features: 0 is not possible here, only 1 to 4.
      {"hidden": 9}                                       | training.hidden: 9 is outside the range 1 to 8.
      {"hidden": 2.5}                                     | training.hidden: 2.5 is not a whole number
      {"rate": 0}                                         | training.rate: 0 is outside the range
      {"batch": 2001}                                     | training.batch: 2001 is outside the range 1 to 2000.
      {"epochs": 0}                                       | training.epochs: 0 is outside the range 1 to 1000.
      {"test": 1}                                         | training.test: 1 is outside the range 0.05 to 0.9.
      {"updates": -1}                                     | training.updates: -1 is outside the range
      {"speed": 1}                                        | training.speed is not a key
      """)
  void whatIsWrongIsNamed(String text, String message) {
    assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(InvalidDocument.class,
        refused -> assertThat(new Words(Locale.ENGLISH).say(refused.reason())).startsWith(message));
  }

  @Test
  void tablesInAFileFitTogether() {
    var head = "{\"data\": {\"name\": \"t\", \"columns\": [\"u\", \"kind\"], ";
    var row = "[\"1\", \"a\"], [\"2\", \"b\"], ";
    assertRefused(head + "\"rows\": [[\"1\", \"a\"]], \"label\": \"kind\"}}",
        "training.data.rows: 1 is not possible here");
    assertRefused(head + "\"rows\": [" + row.repeat(5) + "[\"1\"]], \"label\": \"kind\"}}",
        "training.data.rows[11] has length 1, but training.data.columns asks for 2.");
    var good = "\"rows\": [" + row.repeat(4) + "[\"NA\", \"a\"], " + row + "[\"2\", \"b\"]]";
    assertThat(read(head + good + ", \"label\": \"kind\"}}").task().source().data().size()).isEqualTo(11);
    assertRefused(head + good + "}}", "training.data.label is missing");
    assertRefused(head + good + ", \"label\": \"sort\"}}", "The table has no column “sort”.");
    assertRefused(head + good.replace("\"b\"", "\"a\"") + ", \"label\": \"kind\"}}",
        "The label column “kind” has 1 different labels");
  }

  @Test
  void tablesMayNumberTheClassOfEachRow() {
    var head = "{\"data\": {\"name\": \"t\", \"columns\": [\"u\", \"class\"], \"classes\": [\"b\", \"a\"], ";
    var rows = "\"rows\": [" + "[1, -2.5], [1e-7, 3], ".repeat(5) + "[0.1, 4]], ";
    var data = read(head + rows + "\"labels\": [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 2]}}").task().source().data();
    assertThat(data.features()).containsExactly("u", "class");
    assertThat(data.classes()).containsExactly("a", "b");
    assertThat(data.row(0)).isEqualTo(new Dataset.Row(Vec.of(1, -2.5), 1));
    assertThat(data.row(1)).isEqualTo(new Dataset.Row(Vec.of(1e-7, 3), 0));
    assertThat(data.row(10)).isEqualTo(new Dataset.Row(Vec.of(0.1, 4), 0));
    assertRefused(head + rows + "\"labels\": [1, 2]}}", "training.data.labels has length 2");
    assertRefused(head + rows + "\"labels\": [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 3]}}",
        "training.data.labels[11]: 3 is outside the range 1 to 2.");
    assertRefused(head + rows.replace("[0.1, 4]", "[0.1]") + "\"labels\": [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 2]}}",
        "training.data.rows[11] has length 1, but training.data.columns asks for 2.");
  }

  private static void assertRefused(String text, String message) {
    assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(InvalidDocument.class,
        refused -> assertThat(new Words(Locale.ENGLISH).say(refused.reason())).startsWith(message));
  }

  private static Training read(String training) {
    var text = "{\"format\": \"logitlab\", \"version\": 1, \"training\": " + training + "}";
    return DocumentFile.parse(text.getBytes(StandardCharsets.UTF_8)).document().training();
  }

  private void ready(Task task) {
    store.dispatch(new Action.Program.Show(Screen.TRAIN));
    store.dispatch(new Learned(Run.of(task)));
  }

  private int after(Action... actions) {
    for (var action : actions) {
      store.dispatch(action);
    }
    return store.state().document().training().updates();
  }

  private List<Integer> features(Action action) {
    store.dispatch(action);
    return store.state().document().training().task().features();
  }

  private static Training random(Random random) {
    var source = switch (random.nextInt(3)) {
      case 0 -> new DataSource.Penguins();
      case 1 -> new DataSource.Toy(any(random, ToyData.values()), 2 + random.nextInt(3),
          10 + random.nextInt(400), random.nextDouble(), 1 + random.nextInt(1000000));
      default -> own(random);
    };
    var columns = source.data().features().size();
    var features = IntStream.range(0, Math.min(4, columns)).boxed().toList().reversed();
    var setup = new TrainingSetup(any(random, Activation.values()), 1 + random.nextInt(8),
        0.05 + 0.85 * random.nextDouble(),
        new TrainingPlan(StrictMath.pow(10, 9 * random.nextDouble() - 6), 1 + random.nextInt(2000),
            1 + random.nextInt(1000000)),
        1 + random.nextInt(1000));
    return new Training(new Task(source, features.subList(0, 1 + random.nextInt(features.size())), setup),
        random.nextInt(1000));
  }

  private static DataSource.Own own(Random random) {
    var columns = 1 + random.nextInt(6);
    var names = List.of("été", "b", "\"c\"");
    var header = IntStream.rangeClosed(0, columns).mapToObj(n -> "column, " + n).toList();
    var rows = IntStream.range(0, 12 + random.nextInt(50))
        .mapToObj(n -> IntStream.rangeClosed(0, columns)
            .mapToObj(j -> j == 0 ? names.get(n % 3) : n == 5 ? "NA" : String.valueOf(random.nextGaussian() * 1e9))
            .toList())
        .toList();
    return new DataSource.Own("a \"b\" <c>.csv", Table.of(header, rows, header.getFirst()));
  }

  private static <T> T any(Random random, T[] all) {
    return all[random.nextInt(all.length)];
  }
}
