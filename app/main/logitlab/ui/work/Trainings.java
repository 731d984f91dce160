package logitlab.ui.work;

import java.util.function.Consumer;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.document.Task;
import logitlab.state.training.Learner;
import logitlab.state.training.Run;
import logitlab.state.training.TrainingSnapshot;
import logitlab.state.view.Screen;
import org.jspecify.annotations.Nullable;

/**
 * Computes aside what the Train screen shows: the run of the document's task piece by piece, and the moment that is looked at. Each result
 * comes back as one action; what is no longer wanted is left.
 */
public final class Trainings {
  /** Examples in one piece: some hundredths of a second of work. Each piece is a frame more to draw. */
  private static final long PIECE = 100_000;

  private final Jobs learning = new Jobs();
  private final Jobs looking = new Jobs();
  private final Consumer<Action> dispatch;
  private final Consumer<Throwable> failed;
  private final Work work;
  private @Nullable Learner learner;
  private @Nullable Task learnt;
  private boolean busyLearning;
  private boolean busyLooking;
  private AppState state;

  /** How the two kinds of work are done. */
  interface Work {
    /** The run of the learner's task with another piece. */
    default Run learn(Learner learner) {
      return learner.learn(PIECE);
    }

    default TrainingSnapshot look(Run run, int updates, int cells) {
      return TrainingSnapshot.of(run, updates, cells);
    }
  }

  /** {@code failed} is told what went wrong; the next state that is followed asks for it again. */
  public Trainings(Consumer<Action> dispatch, Consumer<Throwable> failed, AppState start) {
    this(dispatch, failed, start, new Work() {});
  }

  Trainings(Consumer<Action> dispatch, Consumer<Throwable> failed, AppState start, Work work) {
    this.work = work;
    this.dispatch = dispatch;
    this.failed = failed;
    state = start;
  }

  /** Starts what the state asks for, unless it is being done. */
  public void follow(AppState next) {
    state = next;
    if (state.session().screen() == Screen.TRAIN) {
      learn();
      look();
    }
  }

  private void learn() {
    var task = state.document().training().task();
    var known = state.session().learning().run(task);
    if (busyLearning || (known.isPresent() && known.get().complete())) {
      return;
    }
    busyLearning = true;
    var going = task.equals(learnt) ? learner : null;
    learning.run(() -> {
      var worker = going == null ? new Learner(task) : going;
      return new Piece(worker, work.learn(worker));
    }, piece -> {
      busyLearning = false;
      learner = piece.learner();
      learnt = task;
      dispatch.accept(new Action.Train.Learned(piece.run()));
      follow(state);
    }, failure -> {
      busyLearning = false;
      // A learner that failed half way is none to go on with.
      learner = null;
      learnt = null;
      failed.accept(failure);
    });
  }

  private void look() {
    var training = state.document().training();
    var session = state.session().learning();
    var found = session.run(training.task());
    if (busyLooking || found.isEmpty()) {
      return;
    }
    var run = found.get();
    var cells = session.playing() ? TrainingSnapshot.MOVING : TrainingSnapshot.AT_REST;
    if (session.look().filter(look -> look.shows(run, training.updates(), cells)).isPresent()) {
      return;
    }
    busyLooking = true;
    looking.run(() -> work.look(run, training.updates(), cells), look -> {
      busyLooking = false;
      dispatch.accept(new Action.Train.Seen(look));
      follow(state);
    }, failure -> {
      busyLooking = false;
      failed.accept(failure);
    });
  }

  private record Piece(Learner learner, Run run) {}
}
