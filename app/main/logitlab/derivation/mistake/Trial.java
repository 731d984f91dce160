package logitlab.derivation.mistake;

import java.util.EnumSet;
import java.util.Set;
import logitlab.math.Vec;
import logitlab.math.softmax.CrossEntropy;
import logitlab.math.softmax.Softmax;

/**
 * A mistake tried on an example: its numbers beside the right ones, which invariants it breaks, and what one update z ← z − η ∂L/∂z does to
 * the loss.
 *
 * @param mistake     the mistake
 * @param wrong       what it takes for ∂L/∂z
 * @param right       ∂L/∂z
 * @param broken      the invariants that find it out here; empty where the wrong numbers happen to be right
 * @param sum         Σ of the wrong entries
 * @param shift       how far the wrong entries move when 1 is added to every logit
 * @param difference  the largest gap between the wrong entries and central differences of the loss
 * @param loss        L before
 * @param afterWrong  L after one update by the wrong numbers; NaN where they are not finite
 * @param afterRight  L after one update by the right ones
 */
public record Trial(Mistake mistake, Vec wrong, Vec right, Set<Invariant> broken, double sum, double shift,
    double difference, double loss, double afterWrong, double afterRight) {
  private static final double STEP = 1e-5;
  /** Well above what float64 and the differences themselves are off by. */
  private static final double VISIBLE = 1e-6;

  public Trial {
    broken = Set.copyOf(broken);
  }

  /** At the logits and the temperature of {@code softmax}, the target y and the learning rate η. */
  public static Trial of(Mistake mistake, Softmax softmax, Vec target, double rate) {
    var wrong = mistake.gradient(softmax, target);
    var right = new CrossEntropy(softmax, target).gradient();
    var sum = wrong.sum();
    var shifted = mistake.gradient(moved(softmax, softmax.logits().map(z -> z + 1)), target);
    var shift = shifted.minus(wrong).maxAbs();
    var difference = wrong.minus(differences(softmax, target)).maxAbs();
    var broken = EnumSet.noneOf(Invariant.class);
    note(broken, Invariant.ZERO_SUM, Math.abs(sum), wrong);
    note(broken, Invariant.SHIFT, shift, wrong);
    note(broken, Invariant.FINITE_DIFFERENCES, difference, wrong);
    return new Trial(mistake, wrong, right, broken, sum, shift, difference, loss(softmax, target),
        after(softmax, target, wrong, rate), after(softmax, target, right, rate));
  }

  private static void note(Set<Invariant> broken, Invariant invariant, double gap, Vec wrong) {
    if (!(gap <= VISIBLE * Math.max(1, wrong.maxAbs()))) {
      broken.add(invariant);
    }
  }

  private static Vec differences(Softmax softmax, Vec target) {
    var z = softmax.logits();
    return Vec.generate(z.size(), n -> (loss(moved(softmax, z.with(n, z.get(n) + STEP)), target)
        - loss(moved(softmax, z.with(n, z.get(n) - STEP)), target)) / (2 * STEP));
  }

  private static double after(Softmax softmax, Vec target, Vec gradient, double rate) {
    return gradient.isFinite()
        ? loss(moved(softmax, softmax.logits().minus(gradient.scale(rate))), target)
        : Double.NaN;
  }

  private static double loss(Softmax softmax, Vec target) {
    return new CrossEntropy(softmax, target).loss();
  }

  private static Softmax moved(Softmax softmax, Vec logits) {
    return Softmax.of(logits, softmax.temperature());
  }
}
