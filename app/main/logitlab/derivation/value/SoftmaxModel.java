package logitlab.derivation.value;

import java.util.Set;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.math.Vec;
import logitlab.math.softmax.LabelSmoothing;
import logitlab.math.softmax.Softmax;

/**
 * z, T and y with p = softmax(z/T) and L = −Σ_k y_k ln p_k.
 *
 * <p>Values come from {@link Softmax}. Derivatives are computed by dual numbers from the definitions, in which e^(z_k/T) is divided by the
 * largest of them, a constant that cancels, so that they don't overflow; ln p_k is (z_k − max z)/T − ln Σ_j e^((z_j − max z)/T). A class with
 * y_k = 0 adds nothing to L.
 *
 * <p>The target may be a hard one h that was smoothed: y = (1 − ε) h + ε/K. The base a of a logarithm, where one is shown, is 2, and the
 * shift c of all logits 3.
 */
public final class SoftmaxModel implements Model {
  private final Softmax softmax;
  private final Vec target;
  private final Vec hard;
  private final double smoothing;
  private final double max;

  private SoftmaxModel(Softmax softmax, Vec target, Vec hard, double smoothing) {
    if (target.size() != softmax.size()) {
      throw new IllegalArgumentException("as many targets as logits");
    }
    this.softmax = softmax;
    this.target = target;
    this.hard = hard;
    this.smoothing = smoothing;
    this.max = softmax.logits().max();
  }

  /** With a target y of as many entries as there are logits, each ≥ 0, that sum to 1. */
  public SoftmaxModel(Softmax softmax, Vec target) {
    this(softmax, target, target, 0);
  }

  /** With the target (1 − ε) h + ε/K, for 0 ≤ ε ≤ 1. */
  public static SoftmaxModel smoothed(Softmax softmax, Vec hard, double smoothing) {
    return new SoftmaxModel(softmax, LabelSmoothing.of(hard, smoothing), hard, smoothing);
  }

  /** At the logits z, the temperature T and the target y. */
  public static SoftmaxModel of(Vec logits, double temperature, Vec target) {
    return new SoftmaxModel(Softmax.of(logits, temperature), target);
  }

  @Override
  public int size(Range range) {
    return switch (range) {
      case CLASSES -> target.size();
      case ONE -> 1;
      case HIDDEN, INPUTS, EXAMPLES ->
        throw new IllegalArgumentException("softmax alone has neither inputs nor hidden units");
    };
  }

  @Override
  public boolean knows(Quantity quantity) {
    return !quantity.isOfNetwork();
  }

  @Override
  public Estimate value(Term term) {
    var k = term.row();
    if (k < 0) {
      return single(term);
    }
    return switch (term.quantity()) {
      case Z -> Estimate.exact(softmax.logits().get(k));
      case Y -> Estimate.exact(target.get(k));
      case P -> Estimate.computed(softmax.p().get(k));
      case EXP -> Estimate.exact(softmax.logits().get(k)).divide(temperature()).exp();
      case SCALED -> Estimate.exact(softmax.logits().get(k)).divide(temperature());
      case HARD -> Estimate.exact(hard.get(k));
      case DL_DP -> derivative(Term.of(Quantity.LOSS), Term.of(Quantity.P, k));
      case DL_DZ -> derivative(Term.of(Quantity.LOSS), Term.of(Quantity.Z, k));
      case JACOBIAN -> derivative(Term.of(Quantity.P, k), Term.of(Quantity.Z, term.column()));
      default -> throw unknown(term);
    };
  }

  @Override
  public Motion along(Term by, Set<Quantity> free) {
    if (free.contains(Quantity.P)) {
      return term -> switch (term.quantity()) {
        case LOSS, CROSS_ENTROPY -> loss(k -> seed(Term.of(Quantity.P, k), by).log());
        case SQUARED_ERROR -> squaredError(k -> seed(Term.of(Quantity.P, k), by));
        default -> seed(term, by);
      };
    }
    var weights = IntStream.range(0, target.size()).mapToObj(k -> shifted(k, by).exp()).toList();
    var total = weights.stream().reduce(Rate::plus).orElseThrow();
    return term -> switch (term.quantity()) {
      case P -> weights.get(term.row()).divide(total);
      case SCALED -> term.equals(by) ? Rate.variable(value(term)) : logit(term.row(), by).divide(fixed(temperature()));
      case LOSS, CROSS_ENTROPY -> loss(k -> shifted(k, by).plus(total.log().negate()));
      case DIVERGENCE -> loss(k -> shifted(k, by).plus(total.log().negate()))
          .plus(fixed(value(Term.of(Quantity.ENTROPY)).negate()));
      case SQUARED_ERROR -> squaredError(k -> weights.get(k).divide(total));
      default -> seed(term, by);
    };
  }

  private Estimate single(Term term) {
    return switch (term.quantity()) {
      case T -> temperature();
      case BASE -> Estimate.exact(2);
      case SHIFT -> Estimate.exact(3);
      case MAX -> Estimate.exact(max);
      case COUNT -> Estimate.exact(target.size());
      case SMOOTHING -> Estimate.exact(smoothing);
      case LOSS, CROSS_ENTROPY -> loss(this::logP).value();
      case ENTROPY -> loss(k -> fixed(Estimate.exact(target.get(k)).log())).value();
      case MODEL_ENTROPY -> modelEntropy().value();
      case DIVERGENCE -> loss(k -> logP(k).plus(fixed(Estimate.exact(target.get(k)).log().negate()))).value();
      case SQUARED_ERROR -> squaredError(k -> fixed(Estimate.computed(softmax.p().get(k)))).value();
      default -> throw unknown(term);
    };
  }

  private Estimate derivative(Term of, Term by) {
    return along(by, Set.of(by.quantity())).of(of).derivative();
  }

  private Rate seed(Term term, Term by) {
    return switch (term.quantity()) {
      case Z, P -> term.equals(by) ? Rate.variable(value(term)) : fixed(value(term));
      case T, Y, BASE, SHIFT, MAX, COUNT, SMOOTHING, HARD, ENTROPY -> fixed(value(term));
      default -> throw new IllegalArgumentException("how " + term + " changes is not defined");
    };
  }

  private Rate logit(int k, Term by) {
    return seed(Term.of(Quantity.Z, k), by);
  }

  /** ln of the k-th weight: (z_k − max z)/T, which is u_k but for a constant. */
  private Rate shifted(int k, Term by) {
    var shifted = logit(k, by).plus(fixed(Estimate.exact(-max))).divide(fixed(temperature()));
    return by.equals(Term.of(Quantity.SCALED, k)) ? Rate.variable(shifted.value()) : shifted;
  }

  private Rate logP(int k) {
    return fixed(Estimate.computed(softmax.logP().get(k)));
  }

  private Estimate temperature() {
    return Estimate.exact(softmax.temperature());
  }

  private Rate loss(OfClass logP) {
    var sum = fixed(Estimate.ZERO);
    for (var k = 0; k < target.size(); k++) {
      if (target.get(k) != 0) {
        sum = sum.plus(fixed(Estimate.exact(target.get(k))).times(logP.of(k)));
      }
    }
    return sum.negate();
  }

  /** −Σ_k p_k ln p_k. */
  private Rate modelEntropy() {
    var sum = fixed(Estimate.ZERO);
    for (var k = 0; k < target.size(); k++) {
      sum = sum.plus(fixed(Estimate.computed(softmax.p().get(k))).times(logP(k)));
    }
    return sum.negate();
  }

  /** ½ Σ_k (p_k − y_k)². */
  private Rate squaredError(OfClass p) {
    var sum = fixed(Estimate.ZERO);
    for (var k = 0; k < target.size(); k++) {
      var gap = p.of(k).plus(fixed(Estimate.exact(-target.get(k))));
      sum = sum.plus(gap.times(gap));
    }
    return sum.times(fixed(Estimate.exact(0.5)));
  }

  private static Rate fixed(Estimate value) {
    return Rate.constant(value);
  }

  @FunctionalInterface
  private interface OfClass {
    Rate of(int k);
  }

  private static IllegalArgumentException unknown(Term term) {
    return new IllegalArgumentException("softmax alone has no " + term);
  }
}
