package logitlab.figure.train;

import java.util.List;
import java.util.stream.Stream;
import logitlab.figure.Known;
import logitlab.figure.Printed;
import logitlab.figure.Source;
import logitlab.math.network.Activation;
import logitlab.math.training.Divergence;
import logitlab.math.training.Divergence.Reason;
import logitlab.words.Words;

/** What is to be said of a moment of a run, from long to short: how it ran away, or how far it is. */
final class RunWords {
  private RunWords() {}

  static List<Printed> of(TrainingMoment moment, Words words) {
    var run = moment.run();
    if (!run.divergesAt(moment.updates())) {
      var at = Printed.say(words, "train.at", Printed.of(moment.epoch(), Source.of(Known.EPOCH)),
          Printed.of(run.task().setup().epochs(), Source.of(Known.EPOCHS)),
          Printed.of(moment.updates(), Source.of(Known.UPDATE)));
      var idle = idle(moment, words);
      return Stream.concat(idle.isEmpty()
          ? Stream.of()
          : Stream.of(Printed.say(words, "train.at-idle", at, idle.getLast())),
          Stream.of(at, Printed.say(words, "train.at-short", Printed.of(moment.epoch(), Source.of(Known.EPOCH)))))
          .toList();
    }
    var epoch = Printed.of(run.divergence().map(Divergence::epoch).orElse(0) + 1, Source.of(Known.DIVERGED_IN));
    var reason = switch (run.divergence().map(Divergence::reason).orElse(Reason.LARGE_LOSS)) {
      case LARGE_LOSS -> "loss";
      case LARGE_WEIGHT -> "weight";
      case NOT_FINITE -> "finite";
    };
    return List.of(Printed.say(words, "train.diverged." + reason, epoch), Printed.say(words, "train.diverged", epoch),
        Printed.say(words, "train.diverged-short", epoch));
  }

  /** Which hidden units learn nothing from any example, from long to short; empty where all learn. */
  static List<Printed> idle(TrainingMoment moment, Words words) {
    var progress = moment.progress();
    var dead = progress.idleUnits();
    if (dead == 0) {
      return List.of();
    }
    var key = moment.run().task().setup().activation() == Activation.RELU
        ? "train.gradients.dead"
        : "train.gradients.saturated";
    return Stream.of(key, key + "-middle", key + "-short")
        .map(each -> Printed.say(words, each, Printed.of(dead, Source.of(Known.IDLE_UNITS)),
            Printed.of(progress.idle().size(), Source.of(Known.HIDDEN_UNITS))))
        .toList();
  }
}
