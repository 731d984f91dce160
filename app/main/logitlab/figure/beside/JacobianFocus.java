package logitlab.figure.beside;

import java.util.List;
import java.util.Optional;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Condition;
import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Line;
import logitlab.derivation.expr.Part;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Step;

/** Which entries of the Jacobian a line of a derivation speaks of. */
enum JacobianFocus {
  /** None. */
  NONE,
  /** Those with k = i. */
  SAME,
  /** Those with k ≠ i. */
  DIFFERENT,
  /** All, one by one or as a matrix. */
  ALL,
  /** The product with ∂L/∂p. */
  PRODUCT;

  static JacobianFocus of(Step step) {
    return of(step.block());
  }

  private static JacobianFocus of(Block block) {
    if (isBy(block.lhs(), Quantity.LOSS)) {
      return block.lines()
          .stream()
          .flatMap(line -> line.way().stream())
          .map(Line::expr)
          .anyMatch(JacobianFocus::contracts) ? PRODUCT : NONE;
    }
    if (!isBy(block.lhs(), Quantity.P)) {
      return NONE;
    }
    return switch (block.when()) {
      case Condition.Same _ -> SAME;
      case Condition.Different _ -> DIFFERENT;
      case Condition.Always _,Condition.TrueClass _,Condition.Sign _ -> ALL;
    };
  }

  /** Whether the derivatives of all probabilities stand in the formula, as a sum over them or as an array. */
  private static boolean contracts(Expr expr) {
    var parts = Part.of(expr);
    var sums = parts.stream().filter(part -> part.expr() instanceof Expr.Sum).toList();
    return parts.stream()
        .filter(part -> isBy(part.expr(), Quantity.P))
        .anyMatch(part -> part.expr() instanceof Expr.Gradient || sums.stream().anyMatch(sum -> sum.holds(part)));
  }

  /** Whether the formula is the derivative of {@code of} by the logits. */
  private static boolean isBy(Expr expr, Quantity of) {
    return switch (expr) {
      case Expr.Named(_, var inner) -> isBy(inner, of);
      case Expr.Transpose(var inner) -> isBy(inner, of);
      case Expr.Partial(var what, var by, _) -> is(what, of) && by.quantity() == Quantity.Z;
      case Expr.Gradient(var what, var by, _, _) -> is(what, of) && is(by, Quantity.Z);
      default -> false;
    };
  }

  private static boolean is(Expr expr, Quantity quantity) {
    return switch (expr) {
      case Expr.Named(_, var inner) -> is(inner, quantity);
      case Expr.Sym(var named, _) -> named == quantity;
      case Expr.Whole(var named, _) -> named == quantity;
      default -> false;
    };
  }

  /** Whether entry (k, i) is among those spoken of. */
  boolean has(int k, int i) {
    return switch (this) {
      case NONE, PRODUCT, ALL -> false;
      case SAME -> k == i;
      case DIFFERENT -> k != i;
    };
  }

  /** The last line of a route on entries of this kind, or else of any kind. */
  static Optional<Step> line(Derivation route, boolean same) {
    return last(route, same ? SAME : DIFFERENT).or(() -> last(route, ALL));
  }

  private static Optional<Step> last(Derivation route, JacobianFocus kind) {
    List<Step> steps = route.steps();
    return steps.stream().filter(step -> of(step) == kind).reduce((_, later) -> later);
  }
}
