package logitlab.figure.equation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import logitlab.figure.text.Rounding;
import logitlab.math.network.Activation;

/**
 * Formulas of the network with a frame's numbers: printed, evaluated, and worked out part by part. What is printed of a formula and what is
 * calculated comes from one tree.
 */
public final class Working {
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

  /** A row for everything that a formula adds up, with its product worked out. */
  List<Row> rows(Expr formula, Bindings at) {
    return rows(formula, formula, at);
  }

  /** The same, printed as one formula says it and worked out as another says it that adds up the same. */
  List<Row> rows(Expr shown, Expr worked, Bindings at) {
    var prints = addends(shown, at);
    var works = addends(worked, at);
    var rows = new ArrayList<Row>();
    for (var n = 0; n < prints.size(); n++) {
      rows.add(row(prints.get(n), works.get(n), false));
    }
    return rows;
  }

  /** A product by itself, its second factor in brackets where it has a minus. */
  Row product(Expr product, Bindings at) {
    var addend = new Addend(false, product, at);
    return row(addend, addend, true);
  }

  private Row row(Addend shown, Addend worked, boolean brackets) {
    var value = value(worked.expr(), worked.at());
    var printed = NetworkNumbers.signed(worked.negative() ? -value : value);
    return new Row((shown.negative() ? "-" : "") + line(shown.at()).tex(shown.expr()),
        product(worked, printed, brackets), printed, terms(worked.expr(), worked.at()));
  }

  private String product(Addend addend, String result, boolean brackets) {
    if (!(addend.expr() instanceof Mul(var factors)) || factors.stream().anyMatch(Num.class::isInstance)) {
      return "";
    }
    var first = number(factors.getFirst(), addend.at());
    var second = number(factors.getLast(), addend.at());
    return first + " × " + (brackets ? NetworkNumbers.factor(second) : second) + " "
        + Rounding.product(first, second, result);
  }

  /** A row for one factor of a product, × before it. */
  Row factor(Expr factor, Bindings at) {
    return new Row(line(at).times(factor), working(factor, at), number(factor, at), terms(factor, at));
  }

  /** How a factor is worked out, where it is no symbol. */
  private String working(Expr factor, Bindings at) {
    return factor instanceof Apply(_, Sym z)
        ? slope(model.activation(), value(z, at), value(new Sym(Quantity.NET_A1, z.indices()), at))
        : "";
  }

  /** How the slope of an activation is worked out from z or a. */
  private static String slope(Activation activation, double z, double a) {
    return switch (activation) {
      case TANH -> "1 − " + NetworkNumbers.factor(NetworkNumbers.exact(a)) + "² " + Rounding.ROUNDED;
      case SIGMOID -> NetworkNumbers.exact(a) + " × (1 − " + NetworkNumbers.exact(a) + ") " + Rounding.ROUNDED;
      case RELU -> NetworkNumbers.exact(z) + (z > 0 ? " > 0" : " ≤ 0");
    };
  }

  /** A number as it is calculated with: weights as they were typed, gradients with their sign. */
  String number(Expr expr, Bindings at) {
    var value = value(expr, at);
    return switch (kind(expr)) {
      case TYPED -> NetworkNumbers.weight(value);
      case GRADIENT -> NetworkNumbers.signed(value);
      case COMPUTED -> NetworkNumbers.exact(value);
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
