package logitlab.derivation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import logitlab.derivation.Expr.Add;
import logitlab.derivation.Expr.Delta;
import logitlab.derivation.Expr.Exp;
import logitlab.derivation.Expr.Frac;
import logitlab.derivation.Expr.Log;
import logitlab.derivation.Expr.Mul;
import logitlab.derivation.Expr.Named;
import logitlab.derivation.Expr.Neg;
import logitlab.derivation.Expr.Num;
import logitlab.derivation.Expr.Partial;
import logitlab.derivation.Expr.Pow;
import logitlab.derivation.Expr.Sum;
import logitlab.derivation.Expr.ByCase;
import logitlab.derivation.Expr.Table;
import logitlab.derivation.Expr.Apply;
import logitlab.derivation.Expr.Whole;
import logitlab.derivation.Expr.MatMul;
import logitlab.derivation.Expr.Hadamard;
import logitlab.derivation.Expr.Transpose;
import logitlab.derivation.Expr.Diagonal;
import logitlab.derivation.Expr.Gradient;
import logitlab.derivation.Expr.Sym;
import logitlab.derivation.Index.Letter;

/** Finds the index letters that no Σ binds. */
final class Letters {
  private Letters() {}

  /** Those free anywhere in a block, in alphabetical order. */
  static List<Letter> free(Block block) {
    var found = new TreeMap<String, Letter>();
    collect(block.lhs(), Set.of(), found);
    block.lines().forEach(line -> collect(line.expr(), Set.of(), found));
    return new ArrayList<>(found.values());
  }

  /** Those free in a formula, in alphabetical order. */
  static List<Letter> free(Expr expr) {
    var found = new TreeMap<String, Letter>();
    collect(expr, Set.of(), found);
    return new ArrayList<>(found.values());
  }

  /** What the arrays of a block run through, its symbols' and its letters'. */
  static Set<Index.Range> ranges(Block block) {
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
