package logitlab.derivation.print;

import java.util.ArrayList;
import java.util.List;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Expr.Add;
import logitlab.derivation.expr.Expr.Apply;
import logitlab.derivation.expr.Expr.ByCase;
import logitlab.derivation.expr.Expr.Delta;
import logitlab.derivation.expr.Expr.Diagonal;
import logitlab.derivation.expr.Expr.Exp;
import logitlab.derivation.expr.Expr.Frac;
import logitlab.derivation.expr.Expr.Gradient;
import logitlab.derivation.expr.Expr.Hadamard;
import logitlab.derivation.expr.Expr.Log;
import logitlab.derivation.expr.Expr.MatMul;
import logitlab.derivation.expr.Expr.Mul;
import logitlab.derivation.expr.Expr.Named;
import logitlab.derivation.expr.Expr.Neg;
import logitlab.derivation.expr.Expr.Num;
import logitlab.derivation.expr.Expr.Partial;
import logitlab.derivation.expr.Expr.Pow;
import logitlab.derivation.expr.Expr.Sum;
import logitlab.derivation.expr.Expr.Sym;
import logitlab.derivation.expr.Expr.Table;
import logitlab.derivation.expr.Expr.Transpose;
import logitlab.derivation.expr.Expr.Whole;
import logitlab.derivation.expr.LogBase;

/**
 * Prints a derivation in another base of the logarithm. A formula whose value is counted in units of ln, such as L or ∂L/∂z, is divided by
 * ln b: either by the logarithm or the loss that stands in it, or, where neither does, by a factor 1/ln b in front.
 */
public final class Bases {
  private Bases() {}

  /** The tree in base {@code base}, if the left side of its equation is counted in units of the logarithm. */
  static PartTree convert(PartTree tree, Expr lhs, LogBase base) {
    return base == LogBase.E || units(lhs) != 1 ? tree : converted(tree, base);
  }

  /** What a formula counted in units of ln is multiplied by. */
  public static double factor(LogBase base) {
    return 1 / StrictMath.log(number(base));
  }

  /** The number that is the base, where it is a whole one. */
  static int number(LogBase base) {
    return switch (base) {
      case TWO -> 2;
      case TEN -> 10;
      case E, ANY -> throw new IllegalArgumentException("base " + base + " is no whole number");
    };
  }

  /** How many times a formula's value is divided by ln b when every natural logarithm in it is. */
  static int units(Expr expr) {
    return switch (expr) {
      case Num _,Delta _,Exp _,Apply _ -> 0;
      case Sym(var quantity, _) -> quantity.isLogarithmic() ? 1 : 0;
      case Whole(var quantity, _) -> quantity.isLogarithmic() ? 1 : 0;
      case Log(var base, _) -> base == LogBase.E ? 1 : 0;
      case Add(var summands) -> summands.stream().mapToInt(summand -> units(summand.expr())).max().orElse(0);
      case ByCase(_, var then, var otherwise) -> Math.max(units(then), units(otherwise));
      case Mul _,MatMul _,Hadamard _ -> expr.children().stream().mapToInt(Bases::units).sum();
      case Frac(var numerator, var denominator) -> units(numerator) - units(denominator);
      case Pow(var base, var exponent) -> exponent * units(base);
      case Sum _,Neg _,Partial _,Table _,Transpose _,Diagonal _,Gradient _,Named _ -> units(expr.children().getFirst());
    };
  }

  private static PartTree converted(PartTree node, LogBase base) {
    if (units(node.expr()) == 0) {
      return divided(node, base);
    }
    var scale = factor(base);
    return switch (node.expr()) {
      case Log(_, var of) -> new PartTree(node.id(), new Log(base, of), node.children());
      case Add _,ByCase _ -> new PartTree(node.id(), node.expr(),
          node.children().stream().map(child -> converted(child, base)).toList(), scale);
      case Sym _,Whole _ -> new PartTree(node.id(), node.expr(), node.children(), scale);
      case Mul _,MatMul _,Hadamard _,Frac _,Sum _,Neg _,Partial _,Table _,Transpose _,Diagonal _,Gradient _,Pow _ -> {
        var children = new ArrayList<PartTree>();
        var done = false;
        for (var child : node.children()) {
          var here = !done && units(child.expr()) == 1;
          children.add(here ? converted(child, base) : child);
          done |= here;
        }
        yield new PartTree(node.id(), node.expr(), children, scale);
      }
      case Num _,Delta _,Exp _,Apply _,Named _ -> throw new IllegalStateException("no logarithm in it");
    };
  }

  /** A formula in which L and what else is counted in base {@code base}, with these divided by ln of it. */
  static Expr inUnits(Expr written, LogBase base) {
    return switch (written) {
      case Sym(var quantity, _) when quantity.isLogarithmic() -> divided(written, base);
      case Whole(var quantity, _) when quantity.isLogarithmic() -> divided(written, base);
      default -> written.with(written.children().stream().map(child -> inUnits(child, base)).toList());
    };
  }

  private static Expr divided(Expr of, LogBase base) {
    return new Mul(List.of(new Frac(new Num(1), new Log(LogBase.E, new Num(number(base)))), of));
  }

  /** 1/ln b times a formula, behind its minus. */
  private static PartTree divided(PartTree node, LogBase base) {
    if (node.expr() instanceof Num(var value) && value == 0) {
      return node;
    }
    if (node.expr() instanceof Neg) {
      return new PartTree(node.id(), node.expr(), List.of(divided(node.children().getFirst(), base)), factor(base));
    }
    var log = new Log(LogBase.E, new Num(number(base)));
    var factor = new Frac(new Num(1), log);
    var tree = new PartTree(node.id(), factor,
        List.of(new PartTree(node.id(), new Num(1), List.of()),
            new PartTree(node.id(), log, List.of(new PartTree(node.id(), log.of(), List.of())))));
    var factors = new ArrayList<PartTree>();
    factors.add(tree);
    factors.addAll(node.expr() instanceof Mul ? node.children() : List.of(node));
    return new PartTree(node.id(), new Mul(List.of(factor, node.expr())), factors);
  }
}
