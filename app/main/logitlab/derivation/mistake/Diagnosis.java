package logitlab.derivation.mistake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.print.Bases;
import logitlab.math.Decimals;
import logitlab.math.Vec;
import logitlab.math.softmax.CrossEntropy;
import logitlab.math.softmax.Softmax;

/** What numbers that were worked out on paper are: right, the outcome of a classic mistake, or neither. */
public sealed interface Diagnosis {
  /** They are right, as far as their digits tell. */
  record Right() implements Diagnosis {}

  /**
   * They are what these mistakes give.
   *
   * @param keys the stems of the mistakes' words in the message bundle, at least one; several where the numbers can't tell them apart
   */
  record Wrong(List<String> keys) implements Diagnosis {
    public Wrong {
      keys = List.copyOf(keys);
    }
  }

  /**
   * No mistake that is known here.
   *
   * @param right at which places, from 0, the numbers are right all the same
   */
  record Unknown(List<Integer> right) implements Diagnosis {
    public Unknown {
      right = List.copyOf(right);
    }
  }

  /** A number as it was typed: its last digit tells how exact it is meant to be. */
  record Typed(BigDecimal number) {
    /** However few digits there are, a number must be as near as this. */
    private static final double COARSEST = 0.05;

    /** Reads {@code 0.659}, {@code -1.5e-3}; throws IllegalArgumentException for what is no number. */
    public static Typed read(String text) {
      var stripped = text.strip();
      if (stripped.length() > 40) {
        throw new IllegalArgumentException("a number of " + stripped.length() + " letters");
      }
      return new Typed(Decimals.exact(stripped)
          .orElseThrow(() -> new IllegalArgumentException(stripped + " is no number")));
    }

    /** Whether it can be the value, rounded or cut off at its last digit. */
    boolean fits(double value) {
      var digit = number.ulp().doubleValue();
      var typed = number.doubleValue();
      var left = Math.abs(value) - Math.abs(typed);
      var cut = left >= 0 && left < Math.min(COARSEST, digit) && typed * value >= 0;
      return cut || Math.abs(typed - value) <= Math.min(COARSEST, digit / 2) * (1 + 1e-9);
    }
  }

  /** The classic mistakes on the way from z to p. */
  enum Probabilities {
    /** Softmax of z, not of z/T. */
    NO_TEMPERATURE,
    /** Softmax of z T. */
    TIMES_TEMPERATURE,
    /** z_k/Σz. */
    NO_EXPONENTIAL,
    /** e^(z_k/T), not divided. */
    NOT_DIVIDED,
    /** The sigmoid of each logit by itself. */
    SIGMOID_EACH,
    /** Softmax of softmax. */
    SOFTMAX_TWICE;

    String key() {
      return Mistake.KEYS + "p-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Vec of(Softmax softmax) {
      var z = softmax.logits();
      var t = softmax.temperature();
      return switch (this) {
        case NO_TEMPERATURE -> Softmax.of(z, 1).p();
        case TIMES_TEMPERATURE -> Softmax.of(z, 1 / t).p();
        case NO_EXPONENTIAL -> z.map(each -> each / z.sum());
        case NOT_DIVIDED -> z.map(each -> StrictMath.exp(each / t));
        case SIGMOID_EACH -> z.map(each -> 1 / (1 + StrictMath.exp(-each / t)));
        case SOFTMAX_TWICE -> Softmax.of(softmax.p(), 1).p();
      };
    }
  }

  /** What the typed ∂L/∂z of a loss in ln is; throws IllegalArgumentException if it has not as many entries as there are logits. */
  static Diagnosis ofGradient(List<Typed> typed, Softmax softmax, Vec target) {
    return ofGradient(typed, softmax, target, LogBase.E);
  }

  /** The same for a loss in another base, whose gradients are divided by ln of that base. */
  static Diagnosis ofGradient(List<Typed> typed, Softmax softmax, Vec target, LogBase base) {
    var unit = base == LogBase.E ? 1 : Bases.factor(base);
    var right = new CrossEntropy(softmax, target).gradient();
    var suspects = new ArrayList<Suspect>();
    for (var mistake : Mistake.values()) {
      // Where another base was chosen, the wrong base is that of ln.
      suspects.add(new Suspect(mistake.key(), mistake == Mistake.LOG_BASE && base != LogBase.E
          ? right
          : mistake.gradient(softmax, target).scale(unit)));
    }
    return judge(typed, right.scale(unit), suspects);
  }

  /** What the typed p is; throws as {@link #ofGradient} does. */
  static Diagnosis ofProbabilities(List<Typed> typed, Softmax softmax) {
    var suspects = new ArrayList<Suspect>();
    for (var mistake : Probabilities.values()) {
      suspects.add(new Suspect(mistake.key(), mistake.of(softmax)));
    }
    return judge(typed, softmax.p(), suspects);
  }

  /** A mistake and its numbers. */
  record Suspect(String key, Vec numbers) {}

  private static Diagnosis judge(List<Typed> typed, Vec right, List<Suspect> suspects) {
    if (typed.size() != right.size()) {
      throw new IllegalArgumentException(typed.size() + " numbers for " + right.size() + " classes");
    }
    if (fits(typed, right)) {
      return new Right();
    }
    var found = suspects.stream().filter(suspect -> fits(typed, suspect.numbers)).map(Suspect::key).toList();
    return found.isEmpty()
        ? new Unknown(IntStream.range(0, right.size()).filter(n -> typed.get(n).fits(right.get(n))).boxed().toList())
        : new Wrong(found);
  }

  private static boolean fits(List<Typed> typed, Vec numbers) {
    return IntStream.range(0, typed.size()).allMatch(n -> typed.get(n).fits(numbers.get(n)));
  }
}
