package logitlab.derivation.value;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Condition;
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
import logitlab.derivation.expr.Function;
import logitlab.derivation.expr.Index.Letter;
import logitlab.derivation.expr.Letters;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.math.network.Activation;

/**
 * Evaluates formulas at a point, derivatives by dual numbers. It is longer than most files because every kind of expression has its
 * case in two switches, for numbers and for arrays. May be used from several threads.
 */
public final class Evaluator {
  /** How far two sides may differ, as a share of their size. */
  static final double TOLERANCE = 1e-10;

  private final Model model;
  private final Remembered rest;
  private final Map<Path, Remembered> motions = new ConcurrentHashMap<>();

  /** What moves, and which quantities do so on their own. */
  private record Path(Term by, Set<Quantity> free) {}

  public Evaluator(Model model) {
    this.model = model;
    this.rest = new Remembered(term -> Rate.constant(model.value(term)));
  }

  /** The value of a formula whose free letters have the given values. */
  public Estimate evaluate(Expr expr, Bindings bindings) {
    return rate(expr, bindings, rest).value();
  }

  /** The value of a formula that may be an array. */
  public Grid array(Expr expr, Bindings bindings) {
    return grid(expr, bindings, rest);
  }

  /** Every way to give values to the letters of a block that are not given yet, so that its condition is met. */
  public List<Bindings> assignments(Block block, Bindings given) {
    return assignments(model, Letters.free(block), block.when(), given);
  }

  public static List<Bindings> assignments(Model model, List<Letter> letters, Condition when, Bindings given) {
    var all = List.of(given);
    for (var letter : letters) {
      if (!given.has(letter)) {
        var size = model.size(letter.range());
        all = all.stream().flatMap(b -> IntStream.range(0, size).mapToObj(n -> b.with(letter, n))).toList();
      }
    }
    return all.stream().filter(b -> b.meet(when) && holds(model, when, b)).toList();
  }

  /** What only the model can tell of a condition. */
  private static boolean holds(Model model, Condition when, Bindings bindings) {
    return switch (when) {
      case Condition.TrueClass(var letter) ->
        !bindings.has(letter) || model.value(Term.of(model.target(), bindings.at(letter))).value() == 1;
      case Condition.Sign(var of, var positive) -> {
        if (!of.indices().stream().allMatch(bindings::has)) {
          yield true;
        }
        var value = model.value(term(of, bindings)).value();
        yield positive ? value > 0 : value < 0;
      }
      case Condition.Always _,Condition.Same _,Condition.Different _ -> true;
    };
  }

  /** How each of the first {@code lines} lines of a block fares, see {@link BlockCheck}. */
  public List<Check> check(Block block, int lines, Bindings given) {
    var check = new BlockCheck(this, block, given);
    return IntStream.range(0, lines).mapToObj(check::line).toList();
  }

  /** Whether a is b, as far as float64 can tell. */
  public static Check compare(Estimate a, Estimate b) {
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

  private Rate rate(Expr expr, Bindings bindings, Remembered motion) {
    return switch (expr) {
      case Num(var value) -> Rate.constant(Estimate.exact(value));
      case Sym sym -> motion.of(term(sym, bindings));
      case Delta(var row, var column) ->
        Rate.constant(Estimate.exact(bindings.at(row) == bindings.at(column) ? 1 : 0));
      case Sum sum -> motion.of(sum, () -> added(sum, bindings, motion));
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
      case Log(var base, var of) -> log(base, rate(of, bindings, motion));
      case Partial(var of, var by, var free) ->
        Rate.constant(rate(of, bindings, along(term(by, bindings), free)).derivative());
      case ByCase(var when, var then, var otherwise) -> rate(bindings.meet(when) ? then : otherwise, bindings, motion);
      case Apply(var function, var of) -> apply(function, rate(of, bindings, motion));
      case Whole _,Table _,MatMul _,Hadamard _,Transpose _,Diagonal _,Gradient _ ->
        grid(expr, bindings, motion).single();
      case Named(_, var inner) -> rate(inner, bindings, motion);
    };
  }

  private Rate added(Sum sum, Bindings bindings, Remembered motion) {
    var total = Rate.constant(Estimate.ZERO);
    for (var n = 0; n < model.size(sum.over().range()); n++) {
      var inner = bindings.with(sum.over(), n);
      total = inner.meet(sum.where()) ? total.plus(rate(sum.body(), inner, motion)) : total;
    }
    return total;
  }

  /** A formula that may be an array. */
  private Grid grid(Expr expr, Bindings bindings, Remembered motion) {
    return switch (expr) {
      case Whole(var quantity, var turned) -> {
        var ranges = quantity.ranges();
        var whole = ranges.size() == 1
            ? Grid.of(model.size(ranges.getFirst()), 1, (row, _) -> motion.of(Term.of(quantity, row)))
            : Grid.of(model.size(ranges.getFirst()), model.size(ranges.getLast()),
                (row, column) -> motion.of(Term.of(quantity, row, column)));
        yield turned ? whole.transpose() : whole;
      }
      case Table(var row, var column, var entry) -> Grid.of(size(row), size(column),
          (r, c) -> rate(entry, with(with(bindings, row, r), column, c), motion));
      case MatMul(var factors) ->
        factors.stream().map(factor -> grid(factor, bindings, motion)).reduce(Grid::times).orElseThrow();
      case Hadamard(var left, var right) ->
        grid(left, bindings, motion).zip(grid(right, bindings, motion), Rate::times);
      case Transpose(var of) -> grid(of, bindings, motion).transpose();
      case Diagonal(var of) -> grid(of, bindings, motion).diagonal();
      case Gradient gradient -> gradient(gradient, bindings);
      case Named(_, var inner) -> grid(inner, bindings, motion);
      case Add(var summands) when Extent.of(expr).isArray() -> summands.stream()
          .map(
              s -> s.negative() ? grid(s.expr(), bindings, motion).map(Rate::negate) : grid(s.expr(), bindings, motion))
          .reduce((one, other) -> one.zip(other, Rate::plus))
          .orElseThrow();
      case Mul(var factors) when Extent.of(expr).isArray() ->
        factors.stream().map(factor -> grid(factor, bindings, motion)).reduce(Grid::scale).orElseThrow();
      case Neg(var of) -> grid(of, bindings, motion).map(Rate::negate);
      case Apply(var function, var of) when function == Function.SOFTMAX -> softmax(grid(of, bindings, motion));
      case Apply(var function, var of) -> grid(of, bindings, motion).map(rate -> apply(function, rate));
      case Log(var base, var of) when Extent.of(of).isArray() ->
        grid(of, bindings, motion).map(rate -> log(base, rate));
      case Num _,Sym _,Delta _,Sum _,Add _,Mul _,Frac _,Pow _,Exp _,Log _,Partial _,ByCase _ ->
        Grid.number(rate(expr, bindings, motion));
    };
  }

  private Grid gradient(Gradient gradient, Bindings bindings) {
    var by = switch (gradient.by()) {
      case Sym sym -> List.of(term(sym, bindings));
      case Whole(var quantity, _) -> terms(quantity);
      default -> throw new IllegalArgumentException("differentiated by no symbol");
    };
    var columns = by.stream().map(term -> grid(gradient.of(), bindings, along(term, gradient.free()))).toList();
    if (Extent.of(gradient.of()).isArray()) {
      return Grid.of(columns.getFirst().rows(), columns.size(), (row, column) -> slope(columns.get(column), row));
    }
    var extent = Extent.of(gradient.by());
    var width = model.size(extent.columns());
    var asBy = Grid.of(model.size(extent.rows()), width, (row, column) -> slope(columns.get(row * width + column), 0));
    return gradient.form() == Gradient.Form.AS_BY ? asBy : asBy.transpose();
  }

  private static Rate slope(Grid moving, int row) {
    return Rate.constant(moving.get(row, 0).derivative());
  }

  private List<Term> terms(Quantity quantity) {
    var ranges = quantity.ranges();
    var rows = IntStream.range(0, model.size(ranges.getFirst()));
    return ranges.size() == 1
        ? rows.mapToObj(row -> Term.of(quantity, row)).toList()
        : rows.boxed()
            .flatMap(row -> IntStream.range(0, model.size(ranges.getLast())).mapToObj(c -> Term.of(quantity, row, c)))
            .toList();
  }

  private Remembered along(Term by, Set<Quantity> free) {
    return motions.computeIfAbsent(new Path(by, free), path -> new Remembered(model.along(path.by, path.free)));
  }

  private int size(Optional<Letter> letter) {
    return letter.map(l -> model.size(l.range())).orElse(1);
  }

  private static Bindings with(Bindings bindings, Optional<Letter> letter, int place) {
    return letter.map(l -> bindings.with(l, place)).orElse(bindings);
  }

  private Rate log(LogBase base, Rate of) {
    return switch (base) {
      case E -> of.log();
      case TWO -> over(of.log(), Estimate.exact(2));
      case TEN -> over(of.log(), Estimate.exact(10));
      case ANY -> over(of.log(), model.value(Term.of(Quantity.BASE)));
    };
  }

  private static Grid softmax(Grid column) {
    var powers = column.map(Rate::exp);
    var total = powers.entries().stream().reduce(Rate::plus).orElseThrow();
    return powers.map(power -> power.divide(total));
  }

  private Rate apply(Function function, Rate of) {
    return switch (function) {
      case SIGMOID -> of.through(Activation.SIGMOID);
      case TANH -> of.through(Activation.TANH);
      case RELU -> of.through(Activation.RELU);
      case ACTIVATION -> of.through(model.activation());
      case ACTIVATION_SLOPE -> Rate.constant(of.value().slope(model.activation()));
      case SOFTMAX -> throw new IllegalArgumentException("softmax of a single number");
    };
  }

  private static Rate over(Rate log, Estimate base) {
    return log.divide(Rate.constant(base.log()));
  }

  public static Term term(Sym sym, Bindings bindings) {
    var indices = sym.indices();
    return switch (indices.size()) {
      case 0 -> Term.of(sym.quantity());
      case 1 -> Term.of(sym.quantity(), bindings.at(indices.getFirst()));
      default -> Term.of(sym.quantity(), bindings.at(indices.getFirst()), bindings.at(indices.getLast()));
    };
  }
}
