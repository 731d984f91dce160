package logitlab.derivation.print;

import java.util.ArrayList;
import java.util.List;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Expr.Frac;
import logitlab.derivation.expr.Expr.Mul;
import logitlab.derivation.expr.Expr.Named;
import logitlab.derivation.expr.Expr.Num;
import logitlab.derivation.expr.Expr.Sym;
import logitlab.derivation.expr.Part;
import logitlab.derivation.expr.Quantity;

/**
 * A formula whose every node knows its part's id: what the printers walk.
 *
 * @param id       the part's id, as in {@link Part#of}
 * @param expr     what kind of node it is, unnamed; its own children are not to be looked at
 * @param children the nodes in it, in reading order
 * @param scale    what the expression's value is multiplied by where it is printed: 1 but for a loss in another base
 */
record PartTree(int id, Expr expr, List<PartTree> children, double scale) {
  PartTree(int id, Expr expr, List<PartTree> children) {
    this(id, expr, children, 1);
  }

  /** The tree to be printed of a formula that stands in an equation with this left side, by the conventions of a notation. */
  static PartTree of(Expr expr, Expr lhs, Notation notation) {
    var tree = number(expr, new Counter());
    var shown = notation.temperature() ? tree : tree.withoutTemperature();
    return Layouts.arrange(Bases.convert(shown, lhs, notation.base()), lhs, notation.layout());
  }

  private static final class Counter {
    private int next;
  }

  private static PartTree number(Expr expr, Counter counter) {
    var node = expr instanceof Named(_, var inner) ? inner : expr;
    var id = counter.next++;
    return new PartTree(id, node, node.children().stream().map(child -> number(child, counter)).toList());
  }

  private PartTree withoutTemperature() {
    if (dividesByTemperature()) {
      return children.getFirst().withoutTemperature();
    }
    if (expr instanceof Mul) {
      var left = new ArrayList<>(children);
      left.removeIf(child -> child.dividesByTemperature() && child.children.getFirst().expr instanceof Num);
      if (left.size() == 1) {
        return left.getFirst().withoutTemperature();
      }
      return new PartTree(id, expr, left.stream().map(PartTree::withoutTemperature).toList());
    }
    return new PartTree(id, expr, children.stream().map(PartTree::withoutTemperature).toList());
  }

  private boolean dividesByTemperature() {
    return expr instanceof Frac && children.getLast().expr instanceof Sym(var quantity, _) && quantity == Quantity.T;
  }

  /** The formula that it prints, as an expression. */
  Expr rebuilt() {
    return children.isEmpty() ? expr : expr.with(children.stream().map(PartTree::rebuilt).toList());
  }

  /** The first of its parts. */
  PartTree first() {
    return children.getFirst();
  }
}
