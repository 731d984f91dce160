package logitlab.derivation.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Expr.Named;

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
    return expr instanceof Named(_, var inner)
        ? bare(inner)
        : expr.with(expr.children().stream().map(Part::bare).toList());
  }

  /** Whether two formulas say the same, whatever letters their indices have. */
  static boolean alike(Expr one, Expr other) {
    var mine = of(one);
    var theirs = of(other);
    return mine.size() == theirs.size()
        && IntStream.range(0, mine.size()).allMatch(n -> sameHead(mine.get(n).expr(), theirs.get(n).expr()));
  }

  private static boolean sameHead(Expr one, Expr other) {
    return switch (one) {
      case Expr.Sym(var quantity, _) -> other instanceof Expr.Sym sym && sym.quantity() == quantity;
      case Expr.Num _,Expr.Whole _ -> one.equals(other);
      default -> one.getClass() == other.getClass();
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
