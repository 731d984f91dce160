package logitlab.derivation;

import java.util.ArrayList;
import java.util.List;
import logitlab.derivation.Expr.Add;
import logitlab.derivation.Expr.Exp;
import logitlab.derivation.Expr.Frac;
import logitlab.derivation.Expr.Log;
import logitlab.derivation.Expr.Mul;
import logitlab.derivation.Expr.Named;
import logitlab.derivation.Expr.Neg;
import logitlab.derivation.Expr.Partial;
import logitlab.derivation.Expr.Pow;
import logitlab.derivation.Expr.Sum;
import logitlab.derivation.Expr.Summand;

/**
 * One occurrence of an expression in a line.
 *
 * @param id    its place in the line, counted from 0 in reading order, a whole before what is in it
 * @param size  how many parts it is made of, itself included: they have the ids from {@code id} on
 * @param names the names given to it; none for a part that is called by what it says
 * @param expr  the bare expression, without names
 */
public record Part(int id, int size, List<String> names, Expr expr) {
  public Part {
    names = List.copyOf(names);
  }

  /** Every part of a formula, so that {@code parts.get(id).id() == id}. */
  public static List<Part> of(Expr expr) {
    var parts = new ArrayList<Part>();
    collect(expr, parts);
    return List.copyOf(parts);
  }

  /** The formula without the names of its parts. */
  public static Expr bare(Expr expr) {
    return switch (expr) {
      case Expr.Num _,Expr.Sym _,Expr.Delta _ -> expr;
      case Sum(var over, var where, var body) -> new Sum(over, where, bare(body));
      case Add(var summands) ->
        new Add(summands.stream().map(s -> new Summand(s.negative(), bare(s.expr()))).toList());
      case Mul(var factors) -> new Mul(factors.stream().map(Part::bare).toList());
      case Neg(var of) -> new Neg(bare(of));
      case Frac(var numerator, var denominator) -> new Frac(bare(numerator), bare(denominator));
      case Pow(var base, var exponent) -> new Pow(bare(base), exponent);
      case Exp(var of) -> new Exp(bare(of));
      case Log(var base, var of) -> new Log(base, bare(of));
      case Partial(var of, var by, var free) -> new Partial(bare(of), by, free);
      case Named(_, var inner) -> bare(inner);
    };
  }

  /** Whether it has names of its own. */
  public boolean named() {
    return !names.isEmpty();
  }

  /** Whether {@code other} is inside this part, and is not this part. */
  public boolean holds(Part other) {
    return other.id > id && other.id < id + size;
  }

  private static void collect(Expr expr, List<Part> parts) {
    var node = expr instanceof Named(_, var inner) ? inner : expr;
    var names = expr instanceof Named(var given, _) ? given : List.<String>of();
    var id = parts.size();
    var bare = bare(expr);
    parts.add(new Part(id, 1, names, bare));
    for (var child : node.children()) {
      collect(child, parts);
    }
    parts.set(id, new Part(id, parts.size() - id, names, bare));
  }
}
