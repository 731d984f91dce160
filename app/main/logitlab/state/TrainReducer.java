package logitlab.state;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import logitlab.derivation.expr.Term;
import logitlab.motion.Stage;
import logitlab.state.Action.Train.*;
import logitlab.state.document.DataSource;
import logitlab.state.document.NetworkExample;
import logitlab.state.document.Task;
import logitlab.state.document.Training;
import logitlab.state.domain.Domain;
import logitlab.state.session.ScreenPart;
import logitlab.state.training.Learner;
import logitlab.state.training.Run;
import logitlab.state.view.Lens;
import logitlab.state.view.Screen;

/** The part of the reducer that trains. Computing a run is not its work: it moves inside what is computed. */
final class TrainReducer {
  /** What sums of seconds may fall short of a whole update. */
  private static final double ROUNDING = 1e-9;

  private TrainReducer() {}

  static AppState reduce(AppState state, Action.Train action) {
    var task = state.document().training().task();
    var setup = task.setup();
    var plan = setup.plan();
    var learning = state.session().learning();
    return switch (action) {
      case UseData(var source) -> source.equals(task.source())
          ? state
          : begin(state, new Task(source, source.firstFeatures(), setup));
      case UseTable(var table, var features) -> begin(state, new Task(table, features, setup));
      case UseFeatures(var features) -> possible(task, features) ? begin(state, task.withFeatures(features)) : state;
      case UseLabel(var column) -> task.source() instanceof DataSource.Own own && own.table().labels().contains(column)
          && own.table().label() != column
              ? begin(state, relabelled(task, own.withLabel(column)))
              : state;
      case SetHidden(var units) -> begin(state,
          task.withSetup(setup.withHidden(Math.clamp(units, 1, Domain.MAX_HIDDEN))));
      case SetUnit(var activation) -> begin(state, task.withSetup(setup.withActivation(activation)));
      case SetRate(var rate) -> begin(state,
          task.withSetup(setup.withPlan(plan.withRate(TermActions.trainingRate(rate, plan.rate())))));
      case SetBatch(var size) -> begin(state,
          task.withSetup(setup.withPlan(plan.withBatchSize(Math.clamp(size, 1, Task.WHOLE_BATCH)))));
      case SetEpochs(var epochs) -> begin(state,
          task.withSetup(setup.withEpochs(Math.clamp(epochs, 1, Task.MAX_EPOCHS))));
      case SetTest(var share) -> Double.isNaN(share)
          ? state
          : begin(state, task.withSetup(setup.withTestShare(Math.clamp(share, Task.MIN_TEST, Task.MAX_TEST))));
      case SetSeed(var seed) -> begin(state, task.withSetup(setup.withSeed(Math.clamp(seed, 1, Task.MAX_SEED))));
      case Rewind() -> move(state, 0);
      case MoveBy(var updates) -> moveBy(rest(state), updates);
      case Send(var index) -> send(state, index);
      case FollowJourney() -> {
        var shown = Reducer.reduce(state, new Action.Program.Show(Screen.BACKPROP));
        var backprop = shown.session().backprop();
        yield shown.with(shown.session()
            .withBackprop(backprop.at(Stage.X, 0)
                .withPlaying(false)
                .withLens(backprop.lens() == Lens.BATCH ? Lens.EQUATION : backprop.lens())
                .withSelected(Optional.<Term>empty())));
      }
      case Learned(var run) -> run.task().equals(task) ? learned(state, run) : state;
      case Seen(var look) -> look.task().equals(task)
          ? state.with(state.session().withLearning(learning.withLook(look)))
          : state;
      case Open(var panel) -> state.with(
          state.session().withLearning(learning.withPanel(panel)).withFront(ScreenPart.SIDE));
    };
  }

  private static AppState learned(AppState state, Run run) {
    var learning = state.session().learning();
    var known = learning.run(run.task()).isPresent() ? learning.withRun(run) : learning.begin(run);
    var reached = Math.min(state.document().training().updates(), run.end());
    return state.with(state.session().withLearning(known.withReached(Math.max(known.reached(), reached))));
  }

  /** The state with the start of its task's run, if it had none: figures then wait for the rest instead of computing it. */
  static AppState ready(AppState state) {
    var task = state.document().training().task();
    return state.session().learning().run(task).isPresent() ? state : learned(state, new Learner(task).learn(0));
  }

  /** Nothing plays any more. */
  static AppState rest(AppState state) {
    return state.session(seen -> seen.learning(now -> now.withPlaying(false)));
  }

  /** The same state with another task, at its start. An example of the data that is in front keeps its place, in the network that begins. */
  private static AppState begin(AppState state, Task task) {
    var document = state.document();
    if (task.equals(document.training().task())) {
      return state;
    }
    var begun = ready(rest(state.with(document.withTraining(new Training(task, 0)))));
    return isInFront(state) && isInFront(begun) ? move(begun, 0) : begun;
  }

  /** Whether the example that the network has is one of those it is trained with. */
  private static boolean isInFront(AppState state) {
    var document = state.document();
    return state.session()
        .learning()
        .run(document.training().task())
        .filter(run -> run.find(document.network()).isPresent())
        .isPresent();
  }

  private static boolean possible(Task task, List<Integer> features) {
    var columns = task.source().features().size();
    return !features.isEmpty() && features.size() <= Domain.MAX_INPUTS && Set.copyOf(features).size() == features.size()
        && features.stream().allMatch(feature -> feature >= 0 && feature < columns)
        && (!(task.source() instanceof DataSource.Own own) || own.table().enough(features));
  }

  /** The same task with other labels: the features that are still there stay. */
  private static Task relabelled(Task task, DataSource.Own changed) {
    var before = task.source().features();
    var features = task.features()
        .stream()
        .map(feature -> changed.features().indexOf(before.get(feature)))
        .filter(feature -> feature >= 0)
        .toList();
    return new Task(changed,
        features.isEmpty() || !changed.table().enough(features) ? changed.firstFeatures() : features, task.setup());
  }

  /** From its end a run starts over. */
  static AppState play(AppState state) {
    var run = state.session().learning().run(state.document().training().task());
    var over = run.isPresent() && run.get().complete()
        && state.document().training().updates() >= run.get().end();
    var start = over ? move(state, 0) : state;
    return start.session(seen -> seen.learning(now -> now.withPlaying(true)));
  }

  /**
   * Plays for {@code seconds}: through the run as far as it is computed, from one network that is kept to the next; at full pace, to where it is
   * computed. Time in which there is nowhere to go is not earned.
   */
  static AppState tick(AppState state, double seconds) {
    var learning = state.session().learning();
    var found = learning.run(state.document().training().task());
    if (!learning.playing() || found.isEmpty()) {
      return state;
    }
    var run = found.get();
    var at = Math.min(state.document().training().updates(), run.end());
    var earned = learning.time() + seconds * learning.speed() * run.updatesPerEpoch();
    var reached = (int) Math.min(run.end(), Math.floor(at + earned + ROUNDING));
    var next = Math.max(at, reached == run.end() ? reached : run.kept(reached));
    var ended = next == run.end();
    var moved = next > at ? move(state, next) : state;
    var playhead = learning.playhead()
        .at(ended ? 0 : Math.max(0, earned - (next - at)))
        .withPlaying(!(ended && run.complete()));
    return moved.session(seen -> seen.learning(now -> now.with(playhead)));
  }

  private static AppState moveBy(AppState state, int updates) {
    var run = state.session().learning().run(state.document().training().task());
    return run.isEmpty()
        ? state
        : move(state, Math.min(state.document().training().updates(), run.get().end()) + updates);
  }

  /** To the start of an epoch: forward to the next, back to this one's where it is under way. */
  static AppState step(AppState state, int epochs) {
    var rested = rest(state);
    var run = rested.session().learning().run(rested.document().training().task());
    if (run.isEmpty()) {
      return rested;
    }
    var at = Math.min(rested.document().training().updates(), run.get().end());
    var per = run.get().updatesPerEpoch();
    var whole = epochs > 0 ? at / per : Math.ceilDiv(at, per);
    return move(rested, (whole + epochs) * per);
  }

  /** The document at another moment of the run, as far as it is computed: its network is the one of that moment. */
  static AppState move(AppState state, int updates) {
    var document = state.document();
    var found = state.session().learning().run(document.training().task());
    if (found.isEmpty()) {
      return state;
    }
    var run = found.get();
    var at = Math.clamp(updates, 0, run.end());
    var network = run.network(at);
    var example = document.network();
    var fits = example.input().size() == network.inputs() && example.target().size() == network.classes();
    var first = run.example(0);
    var trained = fits
        ? example.withNetwork(network)
        : new NetworkExample(network, first.x(), first.y());
    var moved = state.with(document.withNetwork(trained).withTraining(document.training().at(at)));
    var learning = moved.session().learning();
    return moved.with(moved.session().withLearning(learning.withReached(Math.max(learning.reached(), at))));
  }

  /** Makes an example of the data the network's own, with the weights of the moment. */
  private static AppState send(AppState state, int index) {
    var document = state.document();
    var run = state.session().learning().run(document.training().task());
    if (run.isEmpty() || index < 0 || index >= run.get().size()) {
      return state;
    }
    var example = run.get().example(index);
    var network = run.get().network(document.training().updates());
    return state.with(document.withNetwork(new NetworkExample(network, example.x(), example.y())));
  }
}
