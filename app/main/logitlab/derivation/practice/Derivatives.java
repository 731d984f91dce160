package logitlab.derivation.practice;

import java.util.Optional;
import java.util.Set;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Expr.Gradient;
import logitlab.derivation.expr.Expr.Partial;
import logitlab.derivation.expr.Expr.Sym;
import logitlab.derivation.expr.Expr.Whole;
import logitlab.derivation.expr.Quantity;

/** Which derivatives there are: those that the models know how to follow. */
final class Derivatives {
  private Derivatives() {}

  /** Whether one can differentiate by this symbol or array. */
  static boolean mayBy(Expr by) {
    return switch (quantity(by)) {
      case Z, P, SCALED, NET_X, NET_W1, NET_B1, NET_Z1, NET_A1, NET_W2, NET_B2, NET_Z2, NET_P -> true;
      default -> false;
    };
  }

  /** Whether a derivative stands in a formula. */
  static boolean derives(Expr expr) {
    return expr instanceof Partial || expr instanceof Gradient
        || expr.children().stream().anyMatch(Derivatives::derives);
  }

  /**
   * The derivative; none of a matrix, and of a column only by a number or a column.
   *
   * @param rows whether that of a number by an array is a row
   */
  static Optional<Expr> of(Expr of, Expr by, boolean rows) {
    var free = Set.of(quantity(by));
    if (by instanceof Sym sym && !Arrays.isArray(of)) {
      return Optional.of(new Partial(of, sym, free));
    }
    if (Arrays.isArray(of) && (!Arrays.isColumn(of) || (by instanceof Whole && !Arrays.isColumn(by)))) {
      return Optional.empty();
    }
    var form = rows || Arrays.isArray(of) ? Gradient.Form.ROWS : Gradient.Form.AS_BY;
    return Optional.of(new Gradient(of, by, free, form));
  }

  private static Quantity quantity(Expr by) {
    return switch (by) {
      case Sym(var quantity, _) -> quantity;
      case Whole(var quantity, _) -> quantity;
      default -> throw new IllegalArgumentException("differentiated by no symbol");
    };
  }
}
