package logitlab.derivation.print;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Condition;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Expr.Exp;
import logitlab.derivation.expr.Expr.Frac;
import logitlab.derivation.expr.Expr.Gradient;
import logitlab.derivation.expr.Expr.Partial;
import logitlab.derivation.expr.Expr.Sum;
import logitlab.derivation.expr.Expr.Sym;
import logitlab.derivation.expr.Expr.Whole;
import logitlab.derivation.expr.Index;
import logitlab.derivation.expr.Index.Letter;
import logitlab.derivation.expr.Part;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.value.Model;

/** Which terms a printed part denotes: those that light up with it. Most formulas have no name of their own, and denote none. */
record PartTerms(Model model) {

  /** The terms of a part while letters run through a scope, in a fixed order. */
  Set<Term> by(PartTree node, List<Bindings> scope) {
    return switch (node.expr()) {
      case Sym sym -> Symbols.terms(sym, scope);
      case Partial(var of, var by, _) when Part.bare(of) instanceof Sym sym -> Symbols.derivative(sym, by, scope);
      case Whole(var quantity, _) -> entries(quantity);
      case Gradient(var of, var by, _, _) -> derivative(Part.bare(of), by, scope);
      case Exp _ -> powerOf(node, scope);
      case Sum(_, Condition.Always _, _) -> total(child(node));
      default -> Set.of();
    };
  }

  /** All entries of an array; none where the model has no such array. */
  private Set<Term> entries(Quantity quantity) {
    return model.knows(quantity)
        ? Symbols.terms(any(quantity, "r"), running(any(quantity, "r"), List.of(Bindings.NONE)))
        : Set.of();
  }

  private Set<Term> derivative(Expr of, Expr by, List<Bindings> scope) {
    var above = of instanceof Whole(var quantity, _) ? any(quantity, "r") : of;
    var below = by instanceof Whole(var quantity, _) ? any(quantity, "v") : by;
    if (!(above instanceof Sym top) || !(below instanceof Sym bottom) || !model.knows(bottom.quantity())) {
      return Set.of();
    }
    var rows = of instanceof Whole ? running(top, scope) : scope;
    return Symbols.derivative(top, bottom, by instanceof Whole ? running(bottom, rows) : rows);
  }

  /** A quantity with letters that nothing else uses. */
  private static Sym any(Quantity quantity, String first) {
    return new Sym(quantity, IntStream.range(0, quantity.ranges().size())
        .<Index>mapToObj(n -> new Letter(n == 0 ? first : "w", quantity.ranges().get(n)))
        .toList());
  }

  private List<Bindings> running(Sym sym, List<Bindings> scope) {
    var all = scope;
    for (var index : sym.indices()) {
      if (index instanceof Letter letter) {
        all = all.stream()
            .flatMap(b -> IntStream.range(0, model.size(letter.range())).mapToObj(n -> b.with(letter, n)))
            .toList();
      }
    }
    return all;
  }

  /** e^(z_k/T) has a name of its own. */
  private static Set<Term> powerOf(PartTree node, List<Bindings> scope) {
    var exponent = child(node);
    var top = exponent.expr() instanceof Frac ? child(exponent) : exponent;
    if (!(top.expr() instanceof Sym(var quantity, var indices)) || quantity != Quantity.Z) {
      return Set.of();
    }
    return Symbols.terms(new Sym(Quantity.EXP, indices), scope);
  }

  /** Σ_k p_k, Σ_k y_k and Σ_k e^(z_k/T) have names of their own. */
  private static Set<Term> total(PartTree body) {
    return switch (body.expr()) {
      case Sym(var quantity, _) when quantity == Quantity.P || quantity == Quantity.Y -> Set.of(Term.of(quantity));
      case Exp _ -> Set.of(Term.of(Quantity.EXP));
      default -> Set.of();
    };
  }

  private static PartTree child(PartTree node) {
    return node.children().getFirst();
  }
}
