package logitlab.figure.train;

import java.util.List;
import java.util.stream.Stream;
import logitlab.math.network.Activation;
import logitlab.math.training.Divergence;
import logitlab.math.training.Divergence.Reason;
import logitlab.words.Words;

/** What is to be said of a moment of a run, from long to short: how it ran away, or how far it is. */
final class RunWords {
  private RunWords() {}

  static List<String> of(TrainingMoment moment, Words words) {
    var run = moment.run();
    if (!run.divergesAt(moment.updates())) {
      var at = words.text("train.at", String.valueOf(moment.epoch()), String.valueOf(run.task().setup().epochs()),
          String.valueOf(moment.updates()));
      var idle = idle(moment, words);
      return Stream.concat(idle.isEmpty()
          ? Stream.of()
          : Stream.of(words.text("train.at-idle", at, idle.getLast())),
          Stream.of(at, words.text("train.at-short", String.valueOf(moment.epoch())))).toList();
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

  /** Which hidden units learn nothing from any example, from long to short; empty where all learn. */
  static List<String> idle(TrainingMoment moment, Words words) {
    var progress = moment.progress();
    var dead = progress.idleUnits();
    if (dead == 0) {
      return List.of();
    }
    var key = moment.run().task().setup().activation() == Activation.RELU
        ? "train.gradients.dead"
        : "train.gradients.saturated";
    return Stream.of(key, key + "-middle", key + "-short")
        .map(each -> words.text(each, String.valueOf(dead), String.valueOf(progress.idle().size())))
        .toList();
  }
}
