package logitlab.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.Set;
import logitlab.Sample;
import logitlab.math.network.Activation;
import logitlab.math.training.TrainingPlan;
import logitlab.motion.BackpropScript;
import logitlab.motion.Stage;
import logitlab.state.document.DataSource;
import logitlab.state.document.Task;
import logitlab.state.document.Training;
import logitlab.state.document.TrainingSetup;
import logitlab.state.session.BackpropPlayback;
import logitlab.state.session.Place;
import logitlab.state.session.ScreenPart;
import logitlab.state.session.TrainingPlayback.Pace;
import logitlab.state.training.Learner;
import logitlab.state.training.Run;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock and what it moves. */
class TimeReducerTest {
  private static final int TIMES = Sample.size(3000, 900);
  private final Store store = new Store(AppState.START);

  private static AppState after(AppState start, Action... actions) {
    return List.of(actions).stream().reduce(start, Reducer::reduce, (_, last) -> last);
  }

  private static AppState training(Run run, Pace pace) {
    return after(AppState.START.with(AppState.START.document()
        .withTraining(new Training(run.task(), 0))), new Action.Program.Show(Screen.TRAIN),
        new Action.Train.Learned(run), new Action.Time.SetSpeed(pace.epochsPerSecond()), new Action.Time.Play());
  }

  private static <T> T any(Random random, T[] all) {
    return all[random.nextInt(all.length)];
  }

  /** Beside a store that hears the same and never a clock: what can be undone is the same to the last step. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void noTickButOfARunTouchesWhatIsSavedAndUndone(long seed) {
    var random = new Random(seed);
    var timeless = new Store(AppState.START);
    var ticks = 0;
    for (var n = 0; n < 2500; n++) {
      if (random.nextInt(10) == 0) {
        store.undo();
        timeless.undo();
      } else {
        var action = random.nextInt(5) == 0 ? new Action.Time.Play() : Actions.random(random);
        // A scene keeps the moment at which it was kept, and that is one of the clock.
        if (!(action instanceof Action.Time.Tick)
            && !(action instanceof ScenesAction.Keep || action instanceof ScenesAction.KeepHere)) {
          store.dispatch(action);
          timeless.dispatch(action);
        }
      }
      // A run of training that plays is another matter.
      if (store.state().session().learning().playing()) {
        store.dispatch(new Action.Program.Show(Screen.BACKPROP));
        timeless.dispatch(new Action.Program.Show(Screen.BACKPROP));
      }
      ticks += store.state().session().isRunning() ? 1 : 0;
      store.dispatch(new Action.Time.Tick(random.nextDouble()));
      assertThat(store.state().document()).isEqualTo(timeless.state().document());
      assertThat(store.isUnsaved()).isEqualTo(timeless.isUnsaved());
      assertThat(store.canUndo()).isEqualTo(timeless.canUndo());
      assertThat(store.canRedo()).isEqualTo(timeless.canRedo());
    }
    assertThat(ticks).isGreaterThan(150);
    while (timeless.canUndo()) {
      store.undo();
      timeless.undo();
      assertThat(store.state().document()).isEqualTo(timeless.state().document());
    }
    assertThat(store.canUndo()).isFalse();
  }

  @Test
  void aTickIsDecidedByTheStateAlone() {
    var random = new Random(5);
    var state = AppState.START;
    for (var n = 0; n < 4000; n++) {
      state = Reducer.reduce(state, Actions.random(random));
      var tick = new Action.Time.Tick(random.nextDouble() / 5);
      var next = Reducer.reduce(state, tick);
      assertThat(Reducer.reduce(state, tick)).isEqualTo(next);
      if (!state.session().learning().playing()) {
        assertThat(next.document()).isSameAs(state.document());
      }
      if (!state.session().isRunning()) {
        assertThat(next).isEqualTo(state);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY, -1, 0})
  void timeDoesNotStandStillOrGoBack(double seconds) {
    var playing = after(AppState.START, new Action.Program.Show(Screen.BACKPROP), new Action.Time.Play());
    assertThat(after(playing, new Action.Time.Tick(seconds))).isEqualTo(playing);
  }

  @Test
  void twoHalvesAreAWhole() {
    var random = new Random(8);
    var runs = List.of(Run.of(Task.DEFAULT), new Learner(Task.DEFAULT).learn(3000));
    var turns = 0;
    var journeys = 0;
    var products = 0;
    var trainings = 0;
    for (var n = 0; n < TIMES; n++) {
      var state = after(Actions.random(random) instanceof Action.Example
          ? AppState.START
          : training(
              runs.get(random.nextInt(2)), any(random, Pace.values())),
          new Action.Walk.GoToLine(random.nextInt(1, 9)), new Action.Time.Scrub(new Place.InRun(
              random.nextInt(300))));
      state = after(state, new Action.Program.Show(Screen.DERIVE), new Action.Time.Forward(),
          new Action.Experiments.ShowPanel(Panel.JACOBIAN), new Action.Time.Play(),
          new Action.Time.Tick(random.nextDouble()));
      state = switch (n % 3) {
        case 0 -> state;
        case 1 -> after(state, new Action.Program.Show(Screen.BACKPROP),
            new Action.Backprop.SetLooping(random.nextBoolean()), new Action.Time.SetSpeed(random.nextDouble() * 4),
            new Action.Time.Scrub(new Place.InBackprop(any(random, Stage.values()), random.nextDouble())),
            new Action.Time.Play());
        default -> after(state, new Action.Program.Show(Screen.TRAIN), new Action.Time.Play());
      };
      var seconds = random.nextInt(4) == 0 ? random.nextInt(1, 40) / 40.0 : random.nextDouble();
      var whole = after(state, new Action.Time.Tick(seconds));
      var halves = after(state, new Action.Time.Tick(seconds / 2), new Action.Time.Tick(seconds / 2));
      var one = whole.session();
      var two = halves.session();
      turns += state.session().route().turn().playing() ? 1 : 0;
      journeys += state.session().backprop().playing() ? 1 : 0;
      products += state.session().experiments().contraction().playing() ? 1 : 0;
      trainings += state.session().learning().playing() ? 1 : 0;
      assertThat(two.route().turn().time()).isCloseTo(one.route().turn().time(), within(1e-12));
      assertThat(place(two.backprop())).isCloseTo(place(one.backprop()), within(1e-12));
      assertThat(two.experiments().contraction().time()).isCloseTo(one.experiments().contraction().time(),
          within(1e-12));
      assertThat(halves.document()).isEqualTo(whole.document());
      assertThat(two.learning().time()).isCloseTo(one.learning().time(), within(1e-6));
      assertThat(two.learning().playing()).isEqualTo(one.learning().playing());
    }
    assertThat(List.of(turns, journeys, products, trainings)).allMatch(count -> count > TIMES / 10);
  }

  /** The seconds from the start of the first stage. */
  private static double place(BackpropPlayback backprop) {
    var passed = backprop.time() * BackpropScript.seconds(backprop.stage());
    for (var stage = Stage.X; stage != backprop.stage(); stage = stage.next()) {
      passed += BackpropScript.seconds(stage);
    }
    return passed;
  }

  /** Whatever is done in between that changes nothing, and however the clock cuts it up. */
  @Test
  void allTicksOfARunAreOneStepOfUndo() {
    store.dispatch(new Action.Program.Show(Screen.TRAIN));
    store.dispatch(new Action.Train.Learned(Run.of(Task.DEFAULT)));
    store.dispatch(new Action.Example.SetLogit(0, 3));
    var before = store.state().document();
    store.dispatch(new Action.Time.Play());
    for (var frame = 0; frame < 60; frame++) {
      store.dispatch(new Action.Time.Tick(1.0 / 60));
      store.dispatch(new Action.Program.PointAt(Set.of()));
      store.endGesture();
    }
    assertThat(store.state().document().training().updates()).isEqualTo(8 * Run.of(Task.DEFAULT).updatesPerEpoch());
    assertThat(store.isUnsaved()).isTrue();
    store.undo();
    assertThat(store.state().document()).isEqualTo(before);
    assertThat(store.state().session().learning().playing()).as("it would play over what came back").isFalse();
    store.undo();
    assertThat(store.canUndo()).isFalse();
  }

  /** Whatever the screen's rate: what sums of its frames round away does not cost an update. */
  @ParameterizedTest
  @EnumSource(value = Pace.class, mode = EnumSource.Mode.EXCLUDE, names = "FULL")
  void aRunKeepsItsPace(Pace pace) {
    var run = Run.of(Task.DEFAULT);
    for (var rate : List.of(24, 25, 30, 48, 50, 60, 72, 75, 90, 100, 120, 144, 165, 240)) {
      var state = training(run, pace);
      for (var frame = 0; frame < rate; frame++) {
        state = after(state, new Action.Time.Tick(1.0 / rate));
      }
      assertThat(state.document().training().updates()).as("%d frames a second", rate)
          .isEqualTo((int) (pace.epochsPerSecond() * run.updatesPerEpoch()));
    }
  }

  /** What is not computed yet is waited for, and not made up for in one jump. */
  @Test
  void aRunWaitsForWhatIsComputed() {
    var some = new Learner(Task.DEFAULT).learn(3000);
    var state = after(training(some, Pace.EIGHT), new Action.Time.Tick(500), new Action.Time.Tick(5));
    assertThat(state.document().training().updates()).isEqualTo(some.end());
    assertThat(state.session().learning().playing()).isTrue();
    var more = after(state, new Action.Train.Learned(Run.of(Task.DEFAULT)), new Action.Time.Tick(0.125));
    assertThat(more.document().training().updates()).isEqualTo(some.end() + some.updatesPerEpoch());
  }

  /** Also where its last moment is between two networks that are kept. */
  @ParameterizedTest
  @EnumSource(Pace.class)
  void aRunThatRunsAwayStopsAtItsEnd(Pace pace) {
    var run = Run.of(new Task(new DataSource.Penguins(), List.of(0, 1, 2, 3),
        new TrainingSetup(Activation.RELU, 8, 0.3, new TrainingPlan(4, 1, 1), Task.MAX_EPOCHS)));
    assertThat(run.divergence()).isPresent();
    assertThat(run.kept(run.end())).isLessThan(run.end());
    var state = training(run, pace);
    for (var second = 0; second < 100 && state.session().learning().playing(); second++) {
      state = after(state, new Action.Time.Tick(1));
    }
    assertThat(state.session().learning().playing()).isFalse();
    assertThat(state.document().training().updates()).isEqualTo(run.end());
  }

  @Test
  void whatIsInFrontIsPlayedAndPausedAndNothingElse() {
    assertThat(after(AppState.START, new Action.Time.Play()).session().isRunning()).isFalse();
    var derive = after(AppState.START, new Action.Program.Show(Screen.DERIVE));
    assertThat(after(derive, new Action.Time.Play()).session().isRunning()).isFalse();
    var product = after(derive, new Action.Experiments.ShowPanel(Panel.JACOBIAN), new Action.Time.Play());
    assertThat(product.session().experiments().contraction().playing()).isTrue();
    assertThat(after(product, new Action.Time.Pause()).session().isRunning()).isFalse();
    assertThat(after(product, new Action.Time.Tick(3600)).session().experiments().contraction().playhead())
        .isEqualTo(product.session().experiments().contraction().playhead().at(1).withPlaying(false));
    var hidden = after(product, new Action.Program.SetTextSize(1.5), new Action.Time.Pause(),
        new Action.Program.BringToFront(ScreenPart.MAIN));
    assertThat(after(hidden, new Action.Time.Play()).session().isRunning()).as("nobody sees it").isFalse();
    var backprop = after(AppState.START, new Action.Program.Show(Screen.BACKPROP), new Action.Time.Play());
    assertThat(backprop.session().backprop().playing()).isTrue();
    assertThat(backprop.session().learning().playing()).isFalse();
    assertThat(after(backprop, new Action.Time.Pause()).session().isRunning()).isFalse();
    var train = after(AppState.START, new Action.Program.Show(Screen.TRAIN), new Action.Time.Play());
    assertThat(train.session().learning().playing()).isTrue();
    assertThat(train.session().backprop().playing()).isFalse();
    assertThat(after(train, new Action.Time.SetSpeed(30)).session().learning().speed()).isEqualTo(30);
    assertThat(after(train, new Action.Time.SetSpeed(29)).session().learning().speed()).isEqualTo(8);
    assertThat(after(backprop, new Action.Time.SetSpeed(30)).session().backprop().speed())
        .isEqualTo(BackpropPlayback.MAX_SPEED);
  }

  @Test
  void aLoopedStageGoesRoundAndTheLastStageEnds() {
    var start = after(AppState.START, new Action.Program.Show(Screen.BACKPROP), new Action.Time.Scrub(
        new Place.InBackprop(Stage.LAST, 0.5)), new Action.Time.Play());
    var whole = BackpropScript.seconds(Stage.LAST);
    var looped = after(start, new Action.Backprop.SetLooping(true), new Action.Time.Tick(whole));
    assertThat(looped.session().backprop().time()).isCloseTo(0.5, within(1e-12));
    assertThat(looped.session().backprop().playing()).isTrue();
    var over = after(start, new Action.Time.Tick(whole)).session().backprop();
    assertThat(over.playing()).isFalse();
    assertThat(over.time()).isEqualTo(1);
  }

  @Test
  void whatPlaysStopsWhenItsScreenIsLeft() {
    var playing = after(AppState.START, new Action.Program.Show(Screen.BACKPROP), new Action.Time.Play());
    assertThat(after(playing, new Action.Program.Show(Screen.BACKPROP)).session().backprop().playing()).isTrue();
    for (var other : List.of(Screen.EXPLORE, Screen.DERIVE, Screen.TRAIN)) {
      assertThat(after(playing, new Action.Program.Show(other)).session().isRunning()).as(other.id()).isFalse();
    }
    var product = after(AppState.START, new Action.Program.Show(Screen.DERIVE),
        new Action.Experiments.ShowPanel(Panel.JACOBIAN), new Action.Time.Play());
    assertThat(product.session().experiments().contraction().playing()).isTrue();
    assertThat(after(product, new Action.Program.Show(Screen.EXPLORE)).session().isRunning()).isFalse();
  }
}
