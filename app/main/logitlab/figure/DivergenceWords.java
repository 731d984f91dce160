package logitlab.figure;

import java.util.List;
import logitlab.math.Divergence;
import logitlab.math.Divergence.Reason;
import logitlab.words.Words;

/** What is to be said of a moment of a run, from long to short: how it ran away, or how far it is. */
final class DivergenceWords {
  private DivergenceWords() {}

  static List<String> of(TrainingMoment moment, Words words) {
    var run = moment.run();
    if (!run.divergesAt(moment.updates())) {
      return List.of(words.text("train.at", String.valueOf(moment.epoch()),
          String.valueOf(run.task().setup().epochs()), String.valueOf(moment.updates())),
          words.text("train.at-short", String.valueOf(moment.epoch())));
    }
    var epoch = String.valueOf(run.divergence().map(Divergence::epoch).orElse(0) + 1);
    var reason = switch (run.divergence().map(Divergence::reason).orElse(Reason.LARGE_LOSS)) {
      case LARGE_LOSS -> "loss";
      case LARGE_WEIGHT -> "weight";
      case NOT_FINITE -> "finite";
    };
    return List.of(words.text("train.diverged." + reason, epoch), words.text("train.diverged", epoch),
        words.text("train.diverged-short", epoch));
  }
}
