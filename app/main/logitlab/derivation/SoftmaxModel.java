package logitlab.derivation;

import java.util.Set;
import java.util.stream.IntStream;
import logitlab.derivation.Index.Range;
import logitlab.math.Softmax;
import logitlab.math.Vec;

/**
 * z, T and y with p = softmax(z/T) and L = −Σ_k y_k ln p_k.
 *
 * <p>Values come from {@link Softmax}. Derivatives are computed by dual numbers from the definitions, in which e^(z_k/T) is divided by the
 * largest of them, a constant that cancels, so that they don't overflow; ln p_k is (z_k − max z)/T − ln Σ_j e^((z_j − max z)/T). A class with
 * y_k = 0 adds nothing to L.
 */
public final class SoftmaxModel implements Model {
  private final Softmax softmax;
  private final Vec target;
  private final double max;

  /** With a target y of as many entries as there are logits, each ≥ 0, that sum to 1. */
  public SoftmaxModel(Softmax softmax, Vec target) {
    if (target.size() != softmax.size()) {
      throw new IllegalArgumentException("as many targets as logits");
    }
    this.softmax = softmax;
    this.target = target;
    this.max = softmax.logits().max();
  }

  /** At the logits z, the temperature T and the target y. */
  public static SoftmaxModel of(Vec logits, double temperature, Vec target) {
    return new SoftmaxModel(Softmax.of(logits, temperature), target);
  }

  @Override
  public int size(Range range) {
    return switch (range) {
      case CLASSES -> target.size();
      case HIDDEN, INPUTS -> throw new IllegalArgumentException("softmax alone has neither inputs nor hidden units");
    };
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
      case DL_DP -> derivative(Term.of(Quantity.LOSS), Term.of(Quantity.P, k));
      case DL_DZ -> derivative(Term.of(Quantity.LOSS), Term.of(Quantity.Z, k));
      case JACOBIAN -> derivative(Term.of(Quantity.P, k), Term.of(Quantity.Z, term.column()));
      default -> throw unknown(term);
    };
  }

  @Override
  public Motion along(Term by, Set<Quantity> free) {
    if (free.contains(Quantity.P)) {
      return term -> term.quantity() == Quantity.LOSS
          ? loss(k -> seed(Term.of(Quantity.P, k), by).log())
          : seed(term, by);
    }
    var weights = IntStream.range(0, target.size()).mapToObj(k -> weight(k, by)).toList();
    var total = weights.stream().reduce(Rate::plus).orElseThrow();
    return term -> switch (term.quantity()) {
      case P -> weights.get(term.row()).divide(total);
      case LOSS -> loss(k -> shifted(k, by).plus(total.log().negate()));
      default -> seed(term, by);
    };
  }

  private Estimate single(Term term) {
    return switch (term.quantity()) {
      case T -> temperature();
      case LOSS -> loss(k -> Rate.constant(Estimate.computed(softmax.logP().get(k)))).value();
      default -> throw unknown(term);
    };
  }

  private Estimate derivative(Term of, Term by) {
    return along(by, Set.of(by.quantity())).of(of).derivative();
  }

  private Rate seed(Term term, Term by) {
    return switch (term.quantity()) {
      case Z, T, Y, P -> term.equals(by) ? Rate.variable(value(term)) : Rate.constant(value(term));
      default -> throw new IllegalArgumentException("how " + term + " changes is not defined");
    };
  }

  /** ln of the k-th weight: (z_k − max z)/T. */
  private Rate shifted(int k, Term by) {
    return seed(Term.of(Quantity.Z, k), by).plus(Rate.constant(Estimate.exact(-max)))
        .divide(Rate.constant(temperature()));
  }

  private Rate weight(int k, Term by) {
    return shifted(k, by).exp();
  }

  private Estimate temperature() {
    return Estimate.exact(softmax.temperature());
  }

  private Rate loss(LogP logP) {
    var sum = Rate.constant(Estimate.ZERO);
    for (var k = 0; k < target.size(); k++) {
      if (target.get(k) != 0) {
        sum = sum.plus(Rate.constant(Estimate.exact(target.get(k))).times(logP.of(k)));
      }
    }
    return sum.negate();
  }

  @FunctionalInterface
  private interface LogP {
    Rate of(int k);
  }

  private static IllegalArgumentException unknown(Term term) {
    return new IllegalArgumentException("softmax alone has no " + term);
  }
}
