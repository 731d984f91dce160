package logitlab.derivation.network;

import static logitlab.derivation.expr.Quantity.*;
import static logitlab.derivation.expr.Write.*;
import static logitlab.derivation.network.StageFormulas.FROM;
import static logitlab.derivation.network.StageFormulas.INPUT;
import static logitlab.derivation.network.StageFormulas.UNIT;

import java.util.List;
import java.util.Set;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Expr.Gradient;
import logitlab.derivation.expr.Expr.Mul;
import logitlab.derivation.expr.Expr.Partial;
import logitlab.derivation.expr.Expr.Sum;
import logitlab.derivation.expr.Expr.Sym;
import logitlab.derivation.expr.Index.Letter;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Quantity;

/** What the examples of a batch do together: their losses and gradients become means, and the columns of p and p − y have fixed sums. */
public final class BatchFormulas {
  /** An example. */
  public static final Letter EXAMPLE = new Letter("n", Range.EXAMPLES);

  private static final Sym MEAN = sym(NET_MEAN_LOSS);

  /** The loss of a batch. */
  public static final Block LOSS = formula("batch.loss", MEAN,
      mean(sym(NET_EXAMPLES), sym(NET_EXAMPLE_LOSS, EXAMPLE)));

  /** The probabilities of an example sum to 1. */
  public static final Block PROBABILITIES = formula("batch.p", sum(k, sym(NET_P, k)), ONE);

  /** Its errors sum to 0. */
  public static final Block ERRORS = formula("batch.error", sum(k, sub(sym(NET_P, k), sym(NET_Y, k))), num(0));

  private static final Block W2 = formula("batch.w2", partial(MEAN, sym(NET_W2, k, FROM)),
      mean(sym(NET_EXAMPLES), mul(sym(BATCH_DZ2, k, EXAMPLE), sym(BATCH_A1, FROM, EXAMPLE))));
  private static final Block B2 = formula("batch.b2", partial(MEAN, sym(NET_B2, k)),
      mean(sym(NET_EXAMPLES), sym(BATCH_DZ2, k, EXAMPLE)));
  private static final Block W1 = formula("batch.w1", partial(MEAN, sym(NET_W1, UNIT, INPUT)),
      mean(sym(NET_EXAMPLES), mul(sym(BATCH_DZ1, UNIT, EXAMPLE), sym(BATCH_X, INPUT, EXAMPLE))));
  private static final Block B1 = formula("batch.b1", partial(MEAN, sym(NET_B1, UNIT)),
      mean(sym(NET_EXAMPLES), sym(BATCH_DZ1, UNIT, EXAMPLE)));

  private BatchFormulas() {}

  /** (1/count) Σ_n of what each example gives. */
  public static Expr mean(Expr count, Expr each) {
    return mul(frac(ONE, count), sum(EXAMPLE, each));
  }

  /** An entry of a mean gradient, named by the quantity that holds it; throws IllegalArgumentException for others. */
  public static Block gradient(Quantity mean) {
    return switch (mean) {
      case BATCH_DW2 -> W2;
      case BATCH_DB2 -> B2;
      case BATCH_DW1 -> W1;
      case BATCH_DB1 -> B1;
      default -> throw new IllegalArgumentException(mean + " is no mean gradient");
    };
  }

  /** A whole array of mean gradients, named by the quantity that holds it; throws IllegalArgumentException for others. */
  public static Expr array(Quantity mean) {
    return gradient(mean).lhs() instanceof Partial(_, var by, _)
        ? new Gradient(MEAN, whole(by.quantity()), Set.of(by.quantity()), Gradient.Form.AS_BY)
        : gradient(mean).lhs();
  }

  /** What an example gives to an entry of a mean gradient. */
  public static Expr share(Quantity mean) {
    return total(gradient(mean)).body();
  }

  /** Σ_n of what the examples give, before it becomes a mean. */
  public static Sum total(Block mean) {
    if (mean.lines().getFirst().expr() instanceof Mul(var factors) && factors.getLast() instanceof Sum sum) {
      return sum;
    }
    throw new IllegalArgumentException(mean.key() + " is no mean");
  }

  /** All of them, to be checked. */
  public static List<Block> blocks() {
    return List.of(LOSS, PROBABILITIES, ERRORS, W2, B2, W1, B1);
  }
}
