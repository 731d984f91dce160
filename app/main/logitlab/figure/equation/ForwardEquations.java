package logitlab.figure.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Expr.Exp;
import logitlab.derivation.expr.Expr.Frac;
import logitlab.derivation.expr.Expr.Mul;
import logitlab.derivation.expr.Expr.Sum;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.expr.Write;
import logitlab.derivation.network.StageFormulas;
import logitlab.figure.Frame;
import logitlab.figure.equation.StageEquation.Result;
import logitlab.figure.equation.StageEquation.Row;
import logitlab.figure.text.NetworkNumbers;
import logitlab.figure.text.Powers;
import logitlab.figure.text.Redone;
import logitlab.figure.text.Rounding;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.softmax.Softmax;
import logitlab.words.Numbers;

/** The equations of the way to the loss. */
public record ForwardEquations(Frame frame, NetworkFocus focus, Working working) {
  private static final double LARGEST_EXPONENT = 700;
  /** What is nearer to 1 than this is said by what is left of 1. */
  private static final double CERTAIN = 1e-3;
  /** Below this not even the exponent of p is worth reading. */
  private static final double SMALLEST_LOG = -1e6;

  public ForwardEquations(Frame frame, NetworkFocus focus) {
    this(frame, focus, Working.of(frame));
  }

  public StageEquation input() {
    var x = frame.pass().x();
    var numbers = x.stream().mapToObj(NetworkNumbers::weight).toList();
    var rows = IntStream.range(0, x.size())
        .mapToObj(j -> new Row(line(Bindings.NONE.with(StageFormulas.INPUT, j),
            Write.sym(Quantity.NET_X, StageFormulas.INPUT)), "", numbers.get(j), Set.of(Term.of(Quantity.NET_X, j))))
        .toList();
    return new StageEquation(working.arrays().column(Write.whole(Quantity.NET_X), numbers), "", rows,
        Optional.empty(), "");
  }

  public StageEquation hidden() {
    return sum(StageFormulas.Z1);
  }

  public StageEquation activation() {
    var stage = StageFormulas.A1;
    var z = StageFormulas.result(stage.unit()).children().getFirst();
    var activation = frame.document().network().network().activation();
    var result = working.number(stage.unit().lhs(), at());
    var printed = Working.known(working.value(z, at()), activation::apply, result);
    return new StageEquation(layer(stage), unit(stage),
        List.of(new Row(line(at(), z), "", printed, working.terms(z, at()))),
        new Result(line(at(), stage.unit().lhs()),
            spelled(activation, printed) + " " + Rounding.ROUNDED, result, OptionalDouble.empty()),
        "");
  }

  /** An activation of a number, in a line of numbers. */
  private static String spelled(Activation activation, String number) {
    return switch (activation) {
      case TANH -> "tanh(" + number + ")";
      case SIGMOID -> "σ(" + number + ")";
      case RELU -> "max(0, " + number + ")";
    };
  }

  public StageEquation logits() {
    return sum(StageFormulas.Z2);
  }

  public StageEquation softmax() {
    var stage = StageFormulas.P;
    if (!(StageFormulas.result(stage.unit()) instanceof Frac(_, Sum over))) {
      throw new IllegalStateException("softmax is a share of a sum");
    }
    var z = frame.pass().z2();
    var top = z.argMax();
    // Where e^z is beyond a double, every logit is taken less the largest, as programs do it.
    var shifted = z.maxAbs() > LARGEST_EXPONENT;
    var values = z.map(entry -> StrictMath.exp(shifted ? entry - z.get(top) : entry));
    var total = values.sum();
    var result = working.number(stage.unit().lhs(), at());
    var k = focus.category();
    var ofSum = Redone.more(
        more -> List.of(NetworkNumbers.exact(values.get(k), more), NetworkNumbers.exact(total, more)),
        parts -> parts[0] / parts[1], result);
    var sum = NetworkNumbers.exact(total, ofSum);
    IntFunction<List<String>> printed = more -> values.stream()
        .mapToObj(value -> NetworkNumbers.exact(value, more))
        .toList();
    var powers = printed.apply(Math.max(ofSum, Redone.sum(printed, sum)));
    UnaryOperator<Expr> less = power -> shifted && power instanceof Exp(var exponent)
        ? new Exp(Write.sub(exponent, Write.sym(Quantity.NET_Z2, Write.at(top))))
        : power;
    var rows = new ArrayList<Row>();
    for (var n = 0; n < z.size(); n++) {
      rows.add(new Row(line(at().with(over.over(), n), less.apply(over.body())), "", powers.get(n),
          Set.of(Term.of(Quantity.NET_Z2, n))));
    }
    rows.add(new Row(line(at(), new Sum(over.over(), over.where(), less.apply(over.body()))),
        Rounding.sum(powers, sum), sum));
    return new StageEquation(layer(stage), unit(stage), rows,
        new Result(line(at(), stage.unit().lhs()),
            powers.get(k) + " / " + sum + " " + Rounding.ROUNDED, result, OptionalDouble.empty()),
        "");
  }

  public StageEquation loss() {
    var stage = StageFormulas.LOSS;
    var y = frame.pass().y();
    var logP = Softmax.of(frame.pass().z2(), 1).logP();
    var printed = Numbers.shown(frame.pass().loss(), 4).text();
    var asked = IntStream.range(0, y.size()).filter(k -> y.get(k) > 0).boxed().toList();
    IntFunction<List<String>> parts = more -> asked.stream().map(k -> share(-y.get(k) * logP.get(k), more)).toList();
    var shares = parts.apply(Redone.sum(parts, printed));
    var rows = new ArrayList<Row>();
    for (var addend : working.addends(StageFormulas.result(stage.unit()), at())) {
      var k = addend.at().at(Write.k);
      if (y.get(k) > 0 && addend.expr() instanceof Mul(var factors)) {
        var one = y.get(k) == 1;
        var sign = addend.negative() ? "−" : "";
        var shown = one ? factors.getLast() : addend.expr();
        var value = shares.get(rows.size());
        rows.add(new Row((addend.negative() ? "-" : "") + line(addend.at(), shown),
            logP.get(k) < SMALLEST_LOG ? "" : sign + logarithm(k, logP, value) + " " + Rounding.ROUNDED, value,
            working.terms(addend.expr(), addend.at())));
      }
    }
    return new StageEquation(unit(stage), "", rows,
        new Result(line(at(), stage.unit().lhs()), "", printed,
            OptionalDouble.empty()),
        "");
  }

  /** What a class adds to the loss, with so many digits more than four decimals. */
  private static String share(double value, int more) {
    var usual = Numbers.shown(value, 4);
    return usual.scientific()
        ? Numbers.scientific(value, 1 + more).text()
        : Numbers.fixed(value, Math.min(9, 4 + more));
  }

  /**
   * y_k × ln p_k, or ln p_k where y_k is 1. What is all but certain is said by what is left of 1, and what is below the smallest double by its
   * power of e.
   */
  private String logarithm(int k, Vec logP, String result) {
    var p = frame.pass().p().get(k);
    var y = frame.pass().y().get(k);
    var rest = Softmax.of(frame.pass().z2(), 1).complement().get(k);
    var certain = rest > 0 && rest < CERTAIN;
    IntFunction<List<String>> printed = more -> List.of(NetworkNumbers.weight(y, more),
        NetworkNumbers.exact(certain ? rest : p, more));
    ToDoubleFunction<double[]> share = values -> -values[0]
        * (certain ? StrictMath.log1p(-values[1]) : StrictMath.log(values[1]));
    var parts = printed.apply(p > 0 ? Redone.more(printed, share, result) : 0);
    var probability = certain
        ? "(1 − " + parts.getLast() + ")"
        : p > 0 ? parts.getLast() : Powers.exp(logP.get(k), 1);
    return (y == 1 ? "" : parts.getFirst() + " × ") + "ln " + probability;
  }

  /** z = W v + b, for the row in focus. */
  private StageEquation sum(StageFormulas stage) {
    var printed = working.number(stage.unit().lhs(), at());
    var rows = working.rows(StageFormulas.result(stage.unit()), at(), printed);
    return new StageEquation(layer(stage), unit(stage), rows,
        new Result(line(at(), stage.unit().lhs()), Rounding.sum(rows.stream().map(Row::value).toList(), printed),
            printed, OptionalDouble.empty()),
        working.shapes(stage.layer()));
  }

  private Bindings at() {
    return focus.bindings();
  }

  private String layer(StageFormulas stage) {
    return working.display(at()).equation(stage.layer());
  }

  private String unit(StageFormulas stage) {
    return working.display(at()).equation(stage.unit());
  }

  private String line(Bindings at, Expr expr) {
    return working.line(at).tex(expr);
  }
}
