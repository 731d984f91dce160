package logitlab.figure.equation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Expr.Apply;
import logitlab.derivation.expr.Expr.Mul;
import logitlab.derivation.expr.Expr.Num;
import logitlab.derivation.expr.Expr.Partial;
import logitlab.derivation.expr.Expr.Sym;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.network.NetworkTex;
import logitlab.derivation.network.Shapes;
import logitlab.derivation.value.Evaluator;
import logitlab.figure.Frame;
import logitlab.figure.equation.StageEquation.Row;
import logitlab.figure.text.NetworkNumbers;
import logitlab.figure.text.Redone;
import logitlab.figure.text.Rounding;
import logitlab.math.network.Activation;

/**
 * Formulas of the network with a frame's numbers: printed, evaluated, and worked out part by part. What is printed of a formula and what is
 * calculated comes from one tree.
 */
public final class Working {
  /** Below this a slope is e to a power, as nearly as it can be seen. */
  private static final double SATURATED = 1e-6;

  private final FrameModel model;
  private final Evaluator evaluator;
  private final NetworkTex printer;

  private Working(Frame frame) {
    model = new FrameModel(frame);
    evaluator = new Evaluator(model);
    printer = NetworkTex.of(frame.conventions());
  }

  public static Working of(Frame frame) {
    return new Working(frame);
  }

  FrameModel model() {
    return model;
  }

  /** The value of a formula that is a number. */
  public double value(Expr expr, Bindings at) {
    return evaluator.evaluate(expr, at).value();
  }

  Evaluator evaluator() {
    return evaluator;
  }

  /** The printer of formulas among text. */
  NetworkTex line(Bindings at) {
    return printer.at(at).asLine();
  }

  /** The printer of whole arrays. */
  NetworkTex arrays() {
    return printer;
  }

  /** The printer of formulas that stand by themselves, without the ends of their sums. */
  NetworkTex brief(Bindings at) {
    return printer.at(at);
  }

  /** The same with the ends of their sums. */
  NetworkTex display(Bindings at) {
    var tex = printer.at(at);
    for (var range : List.of(Range.CLASSES, Range.HIDDEN, Range.INPUTS)) {
      tex = tex.to(range, String.valueOf(model.size(range)));
    }
    return tex.calling(model.activation());
  }

  /** Rows times columns of every array in a block. */
  String shapes(Block block) {
    return new Shapes(model::size).equation(block);
  }

  /** What a formula adds up. */
  List<Addend> addends(Expr formula, Bindings at) {
    return Addend.of(formula, at, model);
  }

  /** A row for everything that a formula adds up, with its product worked out; the rows give the printed sum. */
  List<Row> rows(Expr formula, Bindings at, String sum) {
    return rows(formula, formula, at, sum);
  }

  /** The same, printed as one formula says it and worked out as another says it that adds up the same. */
  List<Row> rows(Expr shown, Expr worked, Bindings at, String sum) {
    var prints = addends(shown, at);
    var works = addends(worked, at);
    var more = Redone.sum(digits -> works.stream().map(work -> printed(work, digits)).toList(), sum);
    var rows = new ArrayList<Row>();
    for (var n = 0; n < prints.size(); n++) {
      rows.add(row(prints.get(n), works.get(n), more, false));
    }
    return rows;
  }

  /** A product by itself, its second factor in brackets where it has a minus. */
  Row product(Expr product, Bindings at) {
    var addend = new Addend(false, product, at);
    return row(addend, addend, 0, true);
  }

  private Row row(Addend shown, Addend worked, int more, boolean brackets) {
    var printed = printed(worked, more);
    return new Row((shown.negative() ? "-" : "") + line(shown.at()).tex(shown.expr()),
        product(worked, printed, brackets), printed, terms(worked.expr(), worked.at()));
  }

  private String printed(Addend addend, int more) {
    var value = value(addend.expr(), addend.at());
    return NetworkNumbers.signedWith(addend.negative() ? -value : value, more);
  }

  private String product(Addend addend, String result, boolean brackets) {
    if (!(addend.expr() instanceof Mul(var factors)) || factors.stream().anyMatch(Num.class::isInstance)) {
      return "";
    }
    IntFunction<List<String>> printed = digits -> List.of(number(factors.getFirst(), addend.at(), digits),
        number(factors.getLast(), addend.at(), digits));
    var sign = addend.negative() ? -1 : 1;
    var parts = printed.apply(Redone.more(printed, values -> sign * values[0] * values[1], result));
    var first = parts.getFirst();
    var second = parts.getLast();
    return first + " × " + (brackets ? NetworkNumbers.factor(second) : second) + " "
        + Rounding.product(first, second, result);
  }

  /** A row for one factor of a product, × before it, with so many digits more than usual. */
  Row factor(Expr factor, Bindings at, int more) {
    var printed = number(factor, at, more);
    return new Row(line(at).times(factor), working(factor, at, printed), printed, terms(factor, at));
  }

  /** How a factor is worked out, where it is no symbol. */
  private String working(Expr factor, Bindings at, String result) {
    return factor instanceof Apply(_, Sym z)
        ? slope(model.activation(), value(z, at), value(new Sym(Quantity.NET_A1, z.indices()), at), result)
        : "";
  }

  /** How the slope of an activation is worked out from a; from z where a is so near to its limit that nothing is left of 1. */
  private static String slope(Activation activation, double z, double a, String result) {
    var far = Math.abs(z);
    var saturated = Rounding.value(result) < SATURATED;
    return switch (activation) {
      case TANH -> saturated
          ? "4 e^(−2 × " + known(far, each -> 4 * StrictMath.exp(-2 * each), result) + ") " + Rounding.ROUNDED
          : "1 − " + NetworkNumbers.factor(known(a, each -> 1 - each * each, result)) + "² " + Rounding.ROUNDED;
      case SIGMOID -> {
        var known = known(a, each -> each * (1 - each), result);
        yield saturated
            ? "e^(−" + known(far, each -> StrictMath.exp(-each), result) + ") " + Rounding.ROUNDED
            : known + " × (1 − " + known + ") " + Rounding.ROUNDED;
      }
      case RELU -> NetworkNumbers.exact(z) + (z > 0 ? " > 0" : " ≤ 0");
    };
  }

  /** A number with the digits it takes for a function of it to give the printed result. */
  static String known(double value, DoubleUnaryOperator function, String result) {
    return NetworkNumbers.exact(value, Redone.more(more -> List.of(NetworkNumbers.exact(value, more)),
        values -> function.applyAsDouble(values[0]), result));
  }

  /** A number as it is calculated with: weights as they were typed, gradients with their sign. */
  String number(Expr expr, Bindings at) {
    return number(expr, at, 0);
  }

  /** The same with so many digits more than usual. */
  String number(Expr expr, Bindings at, int more) {
    var value = value(expr, at);
    return switch (kind(expr)) {
      case TYPED -> NetworkNumbers.weight(value, more);
      case GRADIENT -> NetworkNumbers.signedWith(value, more);
      case COMPUTED -> NetworkNumbers.exact(value, more);
    };
  }

  private enum Kind {
    TYPED, GRADIENT, COMPUTED
  }

  private static Kind kind(Expr expr) {
    return switch (expr) {
      case Sym(var quantity, _) when quantity.isGradient() -> Kind.GRADIENT;
      case Partial _ -> Kind.GRADIENT;
      case Sym(var quantity, _) -> switch (quantity) {
        case NET_W1, NET_B1, NET_W2, NET_B2 -> Kind.TYPED;
        default -> Kind.COMPUTED;
      };
      default -> Kind.COMPUTED;
    };
  }

  /** The terms that stand in a formula; the learning rate is none of the network's. */
  Set<Term> terms(Expr expr, Bindings at) {
    var terms = new LinkedHashSet<Term>();
    collect(expr, at, terms);
    return Set.copyOf(terms);
  }

  private static void collect(Expr expr, Bindings at, Set<Term> terms) {
    switch (expr) {
      case Sym(var quantity, _) when quantity == Quantity.NET_RATE -> {
        // Where the step is taken it has a field of its own.
      }
      case Sym sym -> terms.add(Evaluator.term(sym, at));
      case Partial partial -> gradient(partial, at).ifPresent(terms::add);
      default -> expr.children().forEach(child -> collect(child, at, terms));
    }
  }

  private static Optional<Term> gradient(Partial partial, Bindings at) {
    var by = Evaluator.term(partial.by(), at);
    return by.quantity().gradient().map(quantity -> new Term(quantity, by.row(), by.column()));
  }
}
