package logitlab.state.training;

import java.util.ArrayList;
import java.util.List;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.math.training.Dataset;
import logitlab.math.training.Progress;
import logitlab.math.training.Scaler;
import logitlab.math.training.Trainer;
import logitlab.state.document.Task;

/** Computes a run piece by piece, so that it can be looked at while it grows. Not safe for more than one thread at a time. */
public final class Learner {
  /** About as many networks are kept of a run: enough to move through it smoothly. */
  private static final int KEPT = 2400;

  private final Task task;
  private final Dataset.Split raw;
  private final Dataset.Split split;
  private final Trainer trainer;
  private final int stride;
  private final List<Run.Epoch> epochs = new ArrayList<>();
  /** Of the epoch that is under way. */
  private final List<TwoLayerNetwork> networks = new ArrayList<>();
  private Progress progress;

  public Learner(Task task) {
    this.task = task;
    raw = task.data().split(task.setup().testShare(), task.setup().plan().seed());
    split = raw.standardised();
    trainer = task.setup().start(split);
    stride = Math.ceilDiv(trainer.updatesPerEpoch(), Math.max(1, KEPT / task.setup().epochs()));
    networks.add(trainer.network());
    progress = trainer.progress();
  }

  /** The run after about {@code examples} more examples were looked at, or to its end. */
  public Run learn(long examples) {
    var budget = examples;
    var batch = Math.min(task.setup().plan().batchSize(), split.train().size());
    while (budget > 0 && trainer.epochs() < task.setup().epochs() && trainer.step()) {
      budget -= batch;
      var inEpoch = trainer.updates() % trainer.updatesPerEpoch();
      if (inEpoch == 0) {
        epochs.add(new Run.Epoch(progress, networks));
        networks.clear();
        progress = trainer.progress();
        budget -= split.train().size() + split.test().size();
      }
      if (inEpoch % stride == 0) {
        networks.add(trainer.network());
      }
    }
    // A run that diverges goes back to its last good weights.
    var kept = trainer.divergence().isEmpty()
        ? networks.size()
        : trainer.updates() % trainer.updatesPerEpoch() / stride + 1;
    var known = new ArrayList<>(epochs);
    known.add(new Run.Epoch(progress, networks.subList(0, kept)));
    return new Run(task, raw, Scaler.of(raw.train()), split, trainer.updatesPerEpoch(), stride, known,
        trainer.divergence());
  }
}
