package logitlab.derivation;

import static logitlab.derivation.expr.Quantity.*;
import static logitlab.derivation.expr.Write.*;
import static logitlab.derivation.expr.Write.T;

import java.util.List;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Expr.Sym;
import logitlab.derivation.expr.Function;
import logitlab.derivation.expr.Index;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;

/**
 * The equations of softmax and its loss that cards, tools and tables show by themselves: what always holds, the Jacobian, the two losses
 * and their gradients, the parts of the loss, and what stands above columns.
 */
public final class CardFormulas {
  private static final Expr J = whole(JACOBIAN);
  private static final Expr EPS = sym(SMOOTHING);
  private static final Expr REST = column(k, sub(p(k), y(k)));
  private static final Expr REST_OVER_T = column(i, frac(sub(p(i), y(i)), T));

  /** Probabilities sum to 1. */
  public static final Block SUM_OF_P = formula("card.sum-of-p", sum(k, p(k)), ONE);
  /** The gradient's entries sum to 0. */
  public static final Block SUM_OF_GRADIENT = formula("card.sum-of-gradient", sum(i, partial(L, z(i))), num(0));
  /** Every row of the Jacobian sums to 0. */
  public static final Block ROWS = formula("card.rows", matmul(J, column(i, ONE)), column(k, num(0)));
  /** The chain rule: the Jacobian takes ∂L/∂p = −y/p to ∂L/∂z. */
  public static final Block CHAIN = formula("card.chain", matmul(transpose(J), column(k, neg(frac(y(k), p(k))))),
      REST_OVER_T);
  /** The same c added to all logits changes nothing. */
  public static final Block SHIFTED = formula("card.shifted",
      apply(Function.SOFTMAX, column(k, frac(add(z(k), sym(SHIFT)), T))), whole(P));

  /** Softmax with its temperature. */
  public static final Block TEMPERATURE = formula("card.temperature", whole(P),
      apply(Function.SOFTMAX, column(k, frac(z(k), T))));
  /** Label smoothing makes the target of the hard one. */
  public static final Block SMOOTHED = formula("card.smoothed", whole(Y),
      column(k, add(mul(sub(ONE, EPS), sym(HARD, k)), frac(EPS, sym(COUNT)))));

  /** Any entry of the Jacobian. */
  public static final Block ENTRY = formula("card.entry", sym(JACOBIAN, k, i), partial(p(k), z(i)),
      overT(p(k), sub(delta(k, i), p(i))));
  /** An entry on its diagonal, and one off it. */
  public static final Block SAME = block("card.entry.same", same(k, i), partial(p(k), z(i)))
      .alone(frac(mul(p(k), sub(ONE, p(k))), T));
  public static final Block DIFFERENT = block("card.entry.different", different(k, i), partial(p(k), z(i)))
      .alone(neg(frac(mul(p(k), p(i)), T)));

  /** The gradient of the cross-entropy. */
  public static final Block GRADIENT = formula("card.gradient", gradient(L, Z), REST_OVER_T);
  /** Half the squared error, and its gradient. */
  public static final Block SQUARED = formula("card.squared", sym(SQUARED_ERROR),
      mul(frac(ONE, num(2)), sum(k, pow(sub(p(k), y(k)), 2))));
  public static final Block SQUARED_GRADIENT = formula("card.squared.gradient", gradient(sym(SQUARED_ERROR), Z),
      matmul(transpose(J), REST));

  /** The loss under its name in information theory. */
  public static final Block CROSS = formula("card.cross-entropy", sym(CROSS_ENTROPY), L);
  /** Its two parts. */
  public static final Block PARTS = formula("card.parts", sym(CROSS_ENTROPY), add(sym(ENTROPY), sym(DIVERGENCE)));
  /** The entropy of what is predicted. */
  public static final Block MODEL = formula("card.model-entropy", sym(MODEL_ENTROPY), neg(sum(k, mul(p(k), ln(p(k))))));

  /** Softmax by its powers of e: of z/T, of z/T without the largest, of u = z/T. */
  public static final Block POWERS = softmax("card.powers", e(k), e(j));
  public static final Block SHIFTED_POWERS = softmax("card.powers.shifted", withoutLargest(k), withoutLargest(j));
  public static final Block SCALED_POWERS = softmax("card.powers.scaled", e(scaled(k)), e(scaled(j)));

  private static final List<Block> ALL = List.of(SUM_OF_P, SUM_OF_GRADIENT, ROWS, CHAIN, SHIFTED, TEMPERATURE, SMOOTHED,
      ENTRY, SAME, DIFFERENT, GRADIENT, SQUARED, SQUARED_GRADIENT, CROSS, PARTS, MODEL, POWERS, SHIFTED_POWERS,
      SCALED_POWERS);

  private CardFormulas() {}

  static List<Block> blocks() {
    return ALL;
  }

  /** The equation of an entry of the Jacobian, for letters with the values of {@link #place}. */
  public static Block entry(Term entry) {
    return entry.row() == entry.column() ? SAME : DIFFERENT;
  }

  /** Row and column of an entry for the letters k and i. */
  public static Bindings place(Term entry) {
    return Bindings.NONE.with(k, entry.row()).with(i, entry.column());
  }

  /** The power of e above the bar of such a softmax, as a column. */
  public static Expr power(Block softmax) {
    return column(k, fraction(softmax).numerator());
  }

  /** What stands below the bar. */
  public static Expr total(Block softmax) {
    return fraction(softmax).denominator();
  }

  private static Expr.Frac fraction(Block softmax) {
    if (softmax.lines().getLast().expr() instanceof Expr.Frac fraction) {
      return fraction;
    }
    throw new IllegalArgumentException(softmax.key() + " is no fraction");
  }

  private static Block softmax(String name, Expr power, Expr other) {
    return formula(name, p(k), frac(power, sum(j, other)));
  }

  private static Expr withoutLargest(Index index) {
    return e(frac(sub(z(index), sym(MAX)), T));
  }

  private static Sym scaled(Index index) {
    return sym(Quantity.SCALED, index);
  }
}
