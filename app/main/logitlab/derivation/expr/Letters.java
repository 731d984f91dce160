package logitlab.derivation.expr;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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
import logitlab.derivation.expr.Index.Letter;

/** Finds the index letters that no Σ binds. */
public final class Letters {
  /** Walked lines ask for the letters of their block many times at every frame. */
  private static final Kept<Same<Block>, List<Letter>> FREE = new Kept<>(1000);

  private Letters() {}

  /** Those free anywhere in a block, in alphabetical order. */
  public static List<Letter> free(Block block) {
    return FREE.get(new Same<>(block), _ -> {
      var found = new TreeMap<String, Letter>();
      collect(block.lhs(), Set.of(), found);
      block.lines().forEach(line -> collect(line.expr(), Set.of(), found));
      return List.copyOf(found.values());
    });
  }

  /** Those free in a formula, in alphabetical order. */
  public static List<Letter> free(Expr expr) {
    var found = new TreeMap<String, Letter>();
    collect(expr, Set.of(), found);
    return new ArrayList<>(found.values());
  }

  /** What the arrays of a block run through, its symbols' and its letters'. */
  public static Set<Index.Range> ranges(Block block) {
    var found = EnumSet.noneOf(Index.Range.class);
    Stream.concat(Stream.of(block.lhs()), block.lines().stream().map(Line::expr))
        .flatMap(expr -> Part.of(expr).stream())
        .forEach(part -> {
          switch (part.expr()) {
            case Sym(var quantity, _) -> found.addAll(quantity.ranges());
            case Whole(var quantity, _) -> found.addAll(quantity.ranges());
            default -> {}
          }
        });
    return found;
  }

  private static void collect(Expr expr, Set<Letter> bound, Map<String, Letter> found) {
    switch (expr) {
      case Sym(_, var indices) -> note(indices, bound, found);
      case Delta(var row, var column) -> note(List.of(row, column), bound, found);
      case Sum(var over, var where, var body) -> {
        var inside = new HashSet<>(bound);
        inside.add(over);
        note(letters(where), inside, found);
        collect(body, inside, found);
      }
      case Table(var row, var column, var entry) -> {
        var inside = new HashSet<>(bound);
        row.ifPresent(inside::add);
        column.ifPresent(inside::add);
        collect(entry, inside, found);
      }
      case ByCase(var when, var then, var otherwise) -> {
        note(letters(when), bound, found);
        collect(then, bound, found);
        collect(otherwise, bound, found);
      }
      case Num _,Add _,Mul _,Neg _,Frac _,Pow _,Exp _,Log _,Partial _,Apply _,Whole _,MatMul _,Hadamard _,Transpose _,Diagonal _,Gradient _,Named _ ->
        expr.children().forEach(child -> collect(child, bound, found));
    }
  }

  private static List<Letter> letters(Condition condition) {
    return switch (condition) {
      case Condition.Always _ -> List.of();
      case Condition.Same(var first, var second) -> List.of(first, second);
      case Condition.Different(var first, var second) -> List.of(first, second);
      case Condition.TrueClass(var letter) -> List.of(letter);
      case Condition.Sign(var of, _) -> free(of);
    };
  }

  private static void note(List<? extends Index> indices, Set<Letter> bound, Map<String, Letter> found) {
    for (var index : indices) {
      if (index instanceof Letter letter && !bound.contains(letter)) {
        found.put(letter.name(), letter);
      }
    }
  }
}
