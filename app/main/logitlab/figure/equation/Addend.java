package logitlab.figure.equation;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Expr.Add;
import logitlab.derivation.expr.Expr.Neg;
import logitlab.derivation.expr.Expr.Sum;
import logitlab.derivation.value.Model;

/**
 * One of the things that a formula adds up.
 *
 * @param negative whether it is taken away
 * @param at       the values of its letters
 */
record Addend(boolean negative, Expr expr, Bindings at) {

  /** What a formula adds up, sums written out, in reading order; a formula that is no sum is its only addend. */
  static List<Addend> of(Expr formula, Bindings at, Model model) {
    return switch (formula) {
      case Sum(var over, var where, var body) -> IntStream.range(0, model.size(over.range()))
          .mapToObj(n -> at.with(over, n))
          .filter(inner -> inner.meet(where))
          .flatMap(inner -> of(body, inner, model).stream())
          .toList();
      case Add(var summands) -> summands.stream()
          .flatMap(summand -> signed(of(summand.expr(), at, model), summand.negative()))
          .toList();
      case Neg(var of) -> signed(of(of, at, model), true).toList();
      default -> List.of(new Addend(false, formula, at));
    };
  }

  private static Stream<Addend> signed(List<Addend> addends, boolean negative) {
    return addends.stream().map(addend -> new Addend(addend.negative != negative, addend.expr, addend.at));
  }
}
