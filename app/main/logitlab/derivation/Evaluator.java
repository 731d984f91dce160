package logitlab.derivation;

import java.util.List;
import java.util.stream.IntStream;
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
import logitlab.derivation.Expr.Sym;
import logitlab.derivation.Index.Letter;
import logitlab.derivation.Model.Motion;

/** Evaluates formulas at a point, derivatives by dual numbers, and holds lines against each other. */
public final class Evaluator {
  /** How far two sides may differ, as a share of their size. */
  static final double TOLERANCE = 1e-10;

  private final Model model;
  private final Motion rest;

  public Evaluator(Model model) {
    this.model = model;
    this.rest = term -> Rate.constant(model.value(term));
  }

  /** The value of a formula whose free letters have the given values. */
  public Estimate evaluate(Expr expr, Bindings bindings) {
    return rate(expr, bindings, rest).value();
  }

  /** Every way to give values to the letters of a block that are not given yet, so that its condition is met. */
  public List<Bindings> assignments(Block block, Bindings given) {
    return assignments(model, Letters.free(block), block.when(), given);
  }

  static List<Bindings> assignments(Model model, List<Letter> letters, Condition when, Bindings given) {
    var all = List.of(given);
    for (var letter : letters) {
      if (!given.has(letter)) {
        var size = model.size(letter.range());
        all = all.stream().flatMap(b -> IntStream.range(0, size).mapToObj(n -> b.with(letter, n))).toList();
      }
    }
    return all.stream().filter(b -> b.meet(when)).toList();
  }

  /**
   * Holds a line against the left side of its block and against the line before, for every value that letters not given can take.
   *
   * @return agreement in as many digits as everywhere, with the value at the first; else what came first of a difference and
   *         of a value float64 cannot compute, a difference winning
   */
  public Check check(Block block, int line, Bindings given) {
    return assignments(block, given).stream().map(b -> checkAt(block, line, b)).reduce(Evaluator::worse).orElseThrow();
  }

  private Check checkAt(Block block, int line, Bindings bindings) {
    var here = evaluate(block.lines().get(line).expr(), bindings);
    var againstLeft = compare(here, evaluate(block.lhs(), bindings));
    if (line == 0) {
      return againstLeft;
    }
    var againstBefore = compare(here, evaluate(block.lines().get(line - 1).expr(), bindings));
    // Where the line before can't be computed, the left side is judge enough.
    return againstBefore instanceof Check.CannotCompute ? againstLeft : worse(againstLeft, againstBefore);
  }

  /** Whether a is b, as far as float64 can tell. */
  static Check compare(Estimate a, Estimate b) {
    if (!a.finite() || !b.finite()) {
      return new Check.CannotCompute(Check.Reason.NOT_FINITE);
    }
    var size = Math.max(a.size(), b.size());
    if (!(a.stray() + b.stray() <= TOLERANCE * size)) {
      return new Check.CannotCompute(Check.Reason.TOO_SMALL);
    }
    var gap = Math.abs(a.value() - b.value());
    return gap <= TOLERANCE * size
        ? new Check.Agrees(a.value(), digits(gap, size))
        : new Check.Differs(a.value(), b.value());
  }

  private static int digits(double gap, double size) {
    return gap == 0 ? 16 : (int) Math.min(16, Math.floor(-StrictMath.log10(gap / size)));
  }

  private static Check worse(Check one, Check other) {
    return switch (one) {
      case Check.Differs _ -> one;
      case Check.CannotCompute _ -> other instanceof Check.Differs ? other : one;
      case Check.Agrees(var value, var digits) -> switch (other) {
        case Check.Agrees(_, var others) -> new Check.Agrees(value, Math.min(digits, others));
        case Check.Differs _,Check.CannotCompute _ -> other;
      };
    };
  }

  private Rate rate(Expr expr, Bindings bindings, Motion motion) {
    return switch (expr) {
      case Num(var value) -> Rate.constant(Estimate.exact(value));
      case Sym sym -> motion.of(term(sym, bindings));
      case Delta(var row, var column) ->
        Rate.constant(Estimate.exact(bindings.at(row) == bindings.at(column) ? 1 : 0));
      case Sum(var over, var where, var body) -> {
        var sum = Rate.constant(Estimate.ZERO);
        for (var n = 0; n < model.size(over.range()); n++) {
          var inner = bindings.with(over, n);
          sum = inner.meet(where) ? sum.plus(rate(body, inner, motion)) : sum;
        }
        yield sum;
      }
      case Add(var summands) -> {
        var sum = Rate.constant(Estimate.ZERO);
        for (var summand : summands) {
          var next = rate(summand.expr(), bindings, motion);
          sum = sum.plus(summand.negative() ? next.negate() : next);
        }
        yield sum;
      }
      case Mul(var factors) -> {
        var product = rate(factors.getFirst(), bindings, motion);
        for (var factor : factors.subList(1, factors.size())) {
          product = product.times(rate(factor, bindings, motion));
        }
        yield product;
      }
      case Neg(var of) -> rate(of, bindings, motion).negate();
      case Frac(var numerator, var denominator) ->
        rate(numerator, bindings, motion).divide(rate(denominator, bindings, motion));
      case Pow(var base, var exponent) -> {
        var factor = rate(base, bindings, motion);
        var power = factor;
        for (var n = 1; n < exponent; n++) {
          power = power.times(factor);
        }
        yield power;
      }
      case Exp(var of) -> rate(of, bindings, motion).exp();
      case Log(var base, var of) -> switch (base) {
        case E -> rate(of, bindings, motion).log();
        case TWO -> over(rate(of, bindings, motion).log(), 2);
        case TEN -> over(rate(of, bindings, motion).log(), 10);
      };
      case Partial(var of, var by, var free) ->
        Rate.constant(rate(of, bindings, model.along(term(by, bindings), free)).derivative());
      case Named(_, var inner) -> rate(inner, bindings, motion);
    };
  }

  private static Rate over(Rate log, int base) {
    return log.divide(Rate.constant(Estimate.exact(base).log()));
  }

  static Term term(Sym sym, Bindings bindings) {
    var indices = sym.indices();
    return switch (indices.size()) {
      case 0 -> Term.of(sym.quantity());
      case 1 -> Term.of(sym.quantity(), bindings.at(indices.getFirst()));
      default -> Term.of(sym.quantity(), bindings.at(indices.getFirst()), bindings.at(indices.getLast()));
    };
  }
}
