package logitlab.figure.train;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logitlab.figure.Known;
import logitlab.figure.Printed;
import logitlab.figure.Source;
import logitlab.math.network.Activation;
import logitlab.math.training.Progress;
import logitlab.words.Words;

/**
 * What a run shows of itself at a moment, and what to try: one sentence, the first of these that holds. It is told from the losses at the starts
 * of the epochs so far, and from what the network of the moment answers.
 */
final class RunAdvice {
  /** Epochs over which a loss is judged. */
  private static final int SPAN = 10;
  /** From here on a class that is never answered is worth a word. */
  private static final int SOON = 3;
  /** A loss that falls by less than this share of itself over the span hardly falls. */
  private static final double FLAT = 0.02;
  /** A test loss that is larger than its least by this share, and by this much, rises. */
  private static final double WORSE = 0.05;
  private static final double LEAST_WORSE = 0.01;
  /** A loss that climbed by this share of itself in all, in so many of the last epochs, jumps. */
  private static final double JUMPS = 0.2;
  private static final int CLIMBS = 3;

  private RunAdvice() {}

  /** From long to short. */
  static List<Printed> of(TrainingMoment moment, Words words) {
    if (moment.run().divergesAt(moment.updates())) {
      return RunWords.of(moment, words);
    }
    var idle = RunWords.idle(moment, words);
    if (!idle.isEmpty()) {
      var kind = moment.run().task().setup().activation() == Activation.RELU ? "dead" : "saturated";
      return Stream.of("", "-short")
          .map(end -> Printed.say(words, "train.advice." + kind + end,
              Printed.of(moment.progress().idleUnits(), Source.of(Known.IDLE_UNITS)),
              Printed.of(moment.progress().idle().size(), Source.of(Known.HIDDEN_UNITS))))
          .toList();
    }
    if (moment.updates() == 0) {
      return said(words, "start");
    }
    if (jumps(moment)) {
      return said(words, "rate");
    }
    var silent = silent(moment);
    if (silent.isPresent() && moment.epoch() >= SOON) {
      return List.of(Printed.say(words, "train.advice.never", moment.name(silent.getAsInt())),
          Printed.say(words, "train.advice.never-short"));
    }
    var since = overfittingSince(moment);
    if (since.isPresent()) {
      var epoch = Printed.of(since.getAsInt(), Source.of(Known.LEAST_TEST_LOSS_AT));
      return List.of(Printed.say(words, "train.advice.overfitting", epoch),
          Printed.say(words, "train.advice.overfitting-short", epoch));
    }
    if (isFlat(moment)) {
      return said(words, moment.progress().train().accuracy() == 1 ? "done" : "flat");
    }
    var losses = lately(moment);
    if (losses.length < 2) {
      return said(words, "begun");
    }
    if (losses[losses.length - 1] >= losses[0]) {
      return said(words, "up");
    }
    return said(words, moment.run().complete() && moment.updates() == moment.run().end() ? "more" : "learning");
  }

  private static List<Printed> said(Words words, String key) {
    return Stream.of("", "-short").map(end -> Printed.of(words.text("train.advice." + key + end))).toList();
  }

  /** The losses at the starts of the epochs up to the moment. */
  private static double[] losses(TrainingMoment moment, int from, ToDoubleFunction<Progress> loss) {
    return IntStream.rangeClosed(Math.max(0, from), moment.epoch())
        .mapToObj(epoch -> moment.run().epochs().get(epoch).progress())
        .mapToDouble(loss)
        .toArray();
  }

  private static double[] lately(TrainingMoment moment) {
    return losses(moment, moment.epoch() - SPAN, progress -> progress.train().loss());
  }

  private static boolean jumps(TrainingMoment moment) {
    var losses = lately(moment);
    var climbs = IntStream.range(1, losses.length).filter(n -> losses[n] > losses[n - 1]).count();
    var climbed = IntStream.range(1, losses.length).mapToDouble(n -> Math.max(0, losses[n] - losses[n - 1])).sum();
    var mean = IntStream.range(0, losses.length).mapToDouble(n -> losses[n]).average().orElse(0);
    return climbs >= CLIMBS && climbed > JUMPS * mean && climbed > LEAST_WORSE * SPAN;
  }

  /** A class that has training examples, of which the network answers none that way, nor any other. */
  private static OptionalInt silent(TrainingMoment moment) {
    var confusion = moment.progress().train().confusion();
    var classes = moment.classes();
    return IntStream.range(0, classes)
        .filter(k -> IntStream.range(0, classes).allMatch(actual -> confusion.count(actual, k) == 0)
            && IntStream.range(0, classes).anyMatch(answer -> confusion.count(k, answer) > 0))
        .findFirst();
  }

  /** The epoch after which the test loss was least, where it has risen since while the training loss fell. */
  private static OptionalInt overfittingSince(TrainingMoment moment) {
    var test = losses(moment, 0, progress -> progress.test().loss());
    var train = losses(moment, 0, progress -> progress.train().loss());
    var least = leastAt(test);
    var last = test.length - 1;
    var worse = test[last] > test[least] * (1 + WORSE) && test[last] > test[least] + LEAST_WORSE;
    return last >= least + SOON && worse && train[last] < train[least] ? OptionalInt.of(least) : OptionalInt.empty();
  }

  private static int leastAt(double[] values) {
    return IntStream.range(0, values.length).reduce(0, (best, n) -> values[n] < values[best] ? n : best);
  }

  private static boolean isFlat(TrainingMoment moment) {
    var losses = lately(moment);
    return losses.length > SPAN && losses[0] - losses[losses.length - 1] < FLAT * losses[0];
  }
}
