package logitlab.derivation.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Expr.Add;
import logitlab.derivation.expr.Expr.ByCase;
import logitlab.derivation.expr.Expr.Delta;
import logitlab.derivation.expr.Expr.Exp;
import logitlab.derivation.expr.Expr.Frac;
import logitlab.derivation.expr.Expr.Gradient;
import logitlab.derivation.expr.Expr.Log;
import logitlab.derivation.expr.Expr.MatMul;
import logitlab.derivation.expr.Expr.Mul;
import logitlab.derivation.expr.Expr.Neg;
import logitlab.derivation.expr.Expr.Partial;
import logitlab.derivation.expr.Expr.Sum;
import logitlab.derivation.expr.Expr.Sym;
import logitlab.derivation.expr.Expr.Table;
import logitlab.derivation.expr.Expr.Whole;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.practice.Demand.What;

/** What must be gone from one line to the next: what the next has fewer of; where it has fewer of nothing, it may not be much longer. */
final class Demands {
  private static final int SLACK = 3;

  private Demands() {}

  /** What the step from one formula to the other asks for, the most telling first; neither has names. */
  static List<Demand> between(Expr before, Expr line) {
    var demands = new ArrayList<Demand>();
    for (var what : What.values()) {
      if (what != What.LENGTH && what != What.SYMBOL && count(what, line) < count(what, before)) {
        demands.add(new Demand(what, count(what, line), Optional.empty()));
      }
    }
    if (demands.isEmpty()) {
      parts(before).flatMap(part -> quantity(part).stream())
          .distinct()
          .filter(quantity -> count(quantity, line) == 0)
          .forEach(quantity -> demands.add(new Demand(What.SYMBOL, 0, Optional.of(quantity))));
    }
    if (demands.isEmpty()) {
      var most = count(What.LENGTH, line) + Math.max(SLACK, count(What.LENGTH, line) / 4);
      var former = count(What.LENGTH, before);
      demands.add(new Demand(What.LENGTH, former > count(What.LENGTH, line) ? Math.min(most, former - 1) : most,
          Optional.empty()));
    }
    return List.copyOf(demands);
  }

  /** Whether a formula meets a demand. */
  static boolean met(Demand demand, Expr expr) {
    var count = demand.symbol().map(quantity -> count(quantity, expr)).orElseGet(() -> count(demand.what(), expr));
    return count <= demand.most();
  }

  private static int count(Quantity quantity, Expr expr) {
    return (int) parts(expr).filter(part -> quantity(part).filter(quantity::equals).isPresent()).count();
  }

  private static Optional<Quantity> quantity(Expr part) {
    return switch (part) {
      case Sym(var quantity, _) -> Optional.of(quantity);
      case Whole(var quantity, _) -> Optional.of(quantity);
      case Exp _ -> Optional.of(Quantity.EXP);
      default -> Optional.empty();
    };
  }

  private static int count(What what, Expr expr) {
    return (int) parts(expr).filter(part -> switch (what) {
      case DERIVATIVE -> part instanceof Partial || part instanceof Gradient;
      case SUM -> part instanceof Sum;
      case DELTA -> part instanceof Delta;
      case CASES -> part instanceof ByCase;
      case TABLE -> part instanceof Table;
      case LOGARITHM -> part instanceof Log;
      case FRACTION -> part instanceof Frac;
      case BRACKET -> (part instanceof Mul || part instanceof MatMul || part instanceof Neg)
          && part.children().stream().anyMatch(Add.class::isInstance);
      case SYMBOL -> false;
      case LENGTH -> true;
    }).count();
  }

  private static Stream<Expr> parts(Expr expr) {
    return Stream.concat(Stream.of(expr), expr.children().stream().flatMap(Demands::parts));
  }
}
