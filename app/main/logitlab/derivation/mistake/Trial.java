package logitlab.derivation.mistake;

import java.util.EnumSet;
import java.util.Set;
import logitlab.math.Vec;

/**
 * A mistake about softmax tried on an example: its numbers beside the right ones, which invariants it breaks, and what one update z ← z − η ∂L/∂z does to
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

  /** At what shows the mistake of what is given, with the learning rate η. */
  public static Trial of(Mistake mistake, Given given, double rate) {
    var shown = mistake.shownBy(given);
    var wrong = mistake.gradient(shown);
    var right = shown.loss().gradient();
    var sum = wrong.sum();
    var shifted = mistake.gradient(shown.at(shown.softmax().logits().map(z -> z + 1)));
    var shift = shifted.minus(wrong).maxAbs();
    var difference = wrong.minus(differences(shown)).maxAbs();
    var broken = EnumSet.noneOf(Invariant.class);
    note(broken, Invariant.ZERO_SUM, Math.abs(sum), wrong);
    note(broken, Invariant.SHIFT, shift, wrong);
    note(broken, Invariant.FINITE_DIFFERENCES, difference, wrong);
    return new Trial(mistake, wrong, right, broken, sum, shift, difference, shown.loss().loss(),
        after(shown, wrong, rate), after(shown, right, rate));
  }

  private static void note(Set<Invariant> broken, Invariant invariant, double gap, Vec wrong) {
    if (!(gap <= VISIBLE * Math.max(1, wrong.maxAbs()))) {
      broken.add(invariant);
    }
  }

  private static Vec differences(Given given) {
    var z = given.softmax().logits();
    return Vec.generate(z.size(), n -> (given.at(z.with(n, z.get(n) + STEP)).loss().loss()
        - given.at(z.with(n, z.get(n) - STEP)).loss().loss()) / (2 * STEP));
  }

  private static double after(Given given, Vec gradient, double rate) {
    return gradient.isFinite()
        ? given.at(given.softmax().logits().minus(gradient.scale(rate))).loss().loss()
        : Double.NaN;
  }
}
