package logitlab.figure.train;

import java.util.Optional;
import logitlab.figure.Frame;
import logitlab.math.training.Progress;
import logitlab.state.document.Training;
import logitlab.state.session.TrainingPlayback;
import logitlab.state.training.Learner;
import logitlab.state.training.Run;
import logitlab.state.training.TrainingSnapshot;

/**
 * Where a training stands, for all figures of it. Where the session holds what was computed aside, it is used as it is, at most a moment old;
 * where nobody ever computed anything, as in an export, the whole run is computed here.
 *
 * @param run     the run of the document's task, perhaps only its beginning
 * @param updates the moment, inside the run
 * @param look    a moment of this run, or of one of the same data; empty while the first is being computed
 */
public record TrainingMoment(Training training, TrainingPlayback learning, Run run, int updates,
    Optional<TrainingSnapshot> look) {

  public static TrainingMoment of(Frame frame) {
    var training = frame.document().training();
    var learning = frame.session().learning();
    var task = training.task();
    if (learning.run().isEmpty()) {
      var run = Run.of(task);
      var updates = Math.min(training.updates(), run.end());
      return new TrainingMoment(training, learning, run, updates,
          Optional.of(TrainingSnapshot.of(run, updates, TrainingSnapshot.AT_REST)));
    }
    var run = learning.run(task).orElseGet(() -> new Learner(task).learn(0));
    var look = learning.look()
        .filter(
            known -> known.task().source().equals(task.source()) && known.task().features().equals(task.features()));
    return new TrainingMoment(training, learning, run, Math.min(training.updates(), run.end()), look);
  }

  /** The look where it is one of this very task. */
  Optional<TrainingSnapshot> ownLook() {
    return look.filter(known -> known.task().equals(run.task()));
  }

  /** What is known of this moment, or of the start of its epoch until more is known. */
  Progress progress() {
    return ownLook().filter(known -> known.updates() == updates)
        .map(TrainingSnapshot::progress)
        .orElseGet(() -> run.epochs().get(updates / run.updatesPerEpoch()).progress());
  }

  /** Whole epochs done. */
  int epoch() {
    return updates / run.updatesPerEpoch();
  }

  /** How many epochs, with fractions, are done. */
  double epochs() {
    return updates / (double) run.updatesPerEpoch();
  }

  int classes() {
    return run.split().train().classes().size();
  }

  String name(int k) {
    return run.split().train().classes().get(k);
  }
}
