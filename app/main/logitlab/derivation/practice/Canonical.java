package logitlab.derivation.practice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Condition;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Expr.Add;
import logitlab.derivation.expr.Expr.Delta;
import logitlab.derivation.expr.Expr.Frac;
import logitlab.derivation.expr.Expr.Mul;
import logitlab.derivation.expr.Expr.Neg;
import logitlab.derivation.expr.Expr.Num;
import logitlab.derivation.expr.Expr.Summand;
import logitlab.derivation.expr.Expr.Sym;
import logitlab.derivation.expr.Index;
import logitlab.derivation.expr.Index.Letter;
import logitlab.derivation.expr.Part;

/** One form of all the ways to write down the same thing. How much counts as the same is a matter of {@link Level}. */
final class Canonical {
  /** Each overlooks what those before it do, and more. */
  enum Level {
    /** Nothing but the names of parts. */
    EXACT,
    /** Brackets in a product of products or a sum of sums, and where a minus stands. */
    FLAT,
    /** The letters under Σ. */
    LETTERS,
    /** Factors 1 and summands 0. */
    TRIVIAL,
    /** The order of factors and summands. */
    ORDER
  }

  private final Level level;

  Canonical(Level level) {
    this.level = level;
  }

  /** The most that may be overlooked so that {@code line} is still another than all of these; none where it is one of them. */
  static Optional<Canonical> telling(Expr line, List<Expr> others) {
    return IntStream.range(0, Level.values().length)
        .mapToObj(n -> new Canonical(Level.values()[Level.values().length - 1 - n]))
        .filter(canonical -> others.stream().noneMatch(other -> canonical.of(other).equals(canonical.of(line))))
        .findFirst();
  }

  Expr of(Expr expr) {
    var bare = Part.bare(expr);
    return level == Level.EXACT ? bare : form(level.compareTo(Level.LETTERS) < 0 ? bare : renamed(bare, Map.of()));
  }

  /** Whether a part of {@code whole} is {@code part}; both in this form. */
  static boolean holds(Expr whole, Expr part) {
    return whole.equals(part) || whole.children().stream().anyMatch(child -> holds(child, part));
  }

  private Expr form(Expr expr) {
    var inner = expr.with(expr.children().stream().map(this::form).toList());
    return switch (inner) {
      case Add(var summands) -> sum(summands);
      case Mul(var factors) -> product(factors);
      case Neg(var of) -> of instanceof Neg(var twice)
          ? twice
          : of instanceof Add(var summands)
              ? sum(summands.stream().map(each -> new Summand(!each.negative(), each.expr())).toList())
              : inner;
      case Frac(Neg(var of), var denominator) -> new Neg(new Frac(of, denominator));
      case Frac(var numerator, Num(var value)) when value == 1 && overlooks(Level.TRIVIAL) -> numerator;
      default -> inner;
    };
  }

  private Expr sum(List<Summand> summands) {
    var flat = new ArrayList<Summand>();
    for (var summand : summands) {
      var negative = summand.negative();
      var of = summand.expr();
      if (of instanceof Neg(var inner)) {
        negative = !negative;
        of = inner;
      }
      if (of instanceof Add(var nested)) {
        for (var each : nested) {
          flat.add(new Summand(each.negative() != negative, each.expr()));
        }
      } else if (!(of instanceof Num(var value) && value == 0 && overlooks(Level.TRIVIAL))) {
        flat.add(new Summand(negative, of));
      }
    }
    if (overlooks(Level.ORDER)) {
      flat.sort(Comparator.comparing(Summand::toString));
    }
    if (flat.size() > 1) {
      return new Add(flat);
    }
    return flat.isEmpty()
        ? new Num(0)
        : flat.getFirst().negative() ? new Neg(flat.getFirst().expr()) : flat.getFirst().expr();
  }

  private Expr product(List<Expr> factors) {
    var flat = new ArrayList<Expr>();
    var negative = false;
    for (var factor : factors) {
      var of = factor;
      if (of instanceof Neg(var inner)) {
        negative = !negative;
        of = inner;
      }
      if (of instanceof Mul(var nested)) {
        flat.addAll(nested);
      } else if (!(of instanceof Num(var value) && value == 1 && overlooks(Level.TRIVIAL))) {
        flat.add(of);
      }
    }
    if (overlooks(Level.ORDER)) {
      flat.sort(Comparator.comparing(Expr::toString));
    }
    var product = flat.isEmpty() ? new Num(1) : flat.size() == 1 ? flat.getFirst() : new Mul(flat);
    return negative ? new Neg(product) : product;
  }

  private boolean overlooks(Level what) {
    return level.compareTo(what) >= 0;
  }

  /** With the letters under Σ called by how deep they are. */
  private static Expr renamed(Expr expr, Map<Letter, Letter> names) {
    return switch (expr) {
      case Sym(var quantity, var indices) ->
        new Sym(quantity, indices.stream().map(index -> renamed(index, names)).toList());
      case Delta(var row, var column) -> new Delta(renamed(row, names), renamed(column, names));
      case Expr.Sum(var over, var where, var body) -> {
        var inner = bound(names, over);
        yield new Expr.Sum(letter(over, inner), renamed(where, inner), renamed(body, inner));
      }
      case Expr.Table(var row, var column, var entry) -> {
        var inner = new HashMap<>(names);
        row.ifPresent(letter -> inner.putAll(bound(inner, letter)));
        column.ifPresent(letter -> inner.putAll(bound(inner, letter)));
        yield new Expr.Table(row.map(letter -> letter(letter, inner)), column.map(letter -> letter(letter, inner)),
            renamed(entry, inner));
      }
      case Expr.ByCase(var when, var then, var otherwise) ->
        new Expr.ByCase(renamed(when, names), renamed(then, names), renamed(otherwise, names));
      default -> expr.with(expr.children().stream().map(child -> renamed(child, names)).toList());
    };
  }

  private static Map<Letter, Letter> bound(Map<Letter, Letter> names, Letter letter) {
    var inner = new HashMap<>(names);
    // Capitals are no letters, and indices of formulas seldom begin the alphabet.
    inner.put(letter, new Letter(String.valueOf((char) ('a' + names.size())), letter.range()));
    return inner;
  }

  private static Letter letter(Letter letter, Map<Letter, Letter> names) {
    return names.getOrDefault(letter, letter);
  }

  private static Index renamed(Index index, Map<Letter, Letter> names) {
    return index instanceof Letter letter ? letter(letter, names) : index;
  }

  private static Condition renamed(Condition condition, Map<Letter, Letter> names) {
    return switch (condition) {
      case Condition.Same(var one, var other) -> new Condition.Same(letter(one, names), letter(other, names));
      case Condition.Different(var one, var other) -> new Condition.Different(letter(one, names), letter(other, names));
      case Condition.TrueClass(var letter) -> new Condition.TrueClass(letter(letter, names));
      case Condition.Always _,Condition.Sign _ -> condition;
    };
  }
}
