package logitlab.figure.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
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
import logitlab.figure.text.Rounding;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.softmax.Softmax;
import logitlab.words.Numbers;

/** The equations of the way to the loss. */
public record ForwardEquations(Frame frame, NetworkFocus focus, Working working) {
  private static final double LARGEST_EXPONENT = 700;
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
    var printed = working.number(z, at());
    return new StageEquation(layer(stage), unit(stage),
        List.of(new Row(line(at(), z), "", printed, working.terms(z, at()))),
        new Result(line(at(), stage.unit().lhs()),
            spelled(frame.document().network().network().activation(), printed) + " " + Rounding.ROUNDED,
            working.number(stage.unit().lhs(), at()), OptionalDouble.empty()),
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
    if (!(StageFormulas.result(stage.unit()) instanceof Frac(_, Sum total))) {
      throw new IllegalStateException("softmax is a share of a sum");
    }
    var z = frame.pass().z2();
    var top = z.argMax();
    // Where e^z is beyond a double, every logit is taken less the largest, as programs do it.
    var shifted = z.maxAbs() > LARGEST_EXPONENT;
    var powers = IntStream.range(0, z.size())
        .mapToObj(n -> shifted
            ? NetworkNumbers.exact(StrictMath.exp(z.get(n) - z.get(top)))
            : Powers.exp(z.get(n), 1))
        .toList();
    var sum = shifted
        ? NetworkNumbers.exact(z.stream().map(entry -> StrictMath.exp(entry - z.get(top))).sum())
        : Powers.expSum(z, 1);
    UnaryOperator<Expr> less = power -> shifted && power instanceof Exp(var exponent)
        ? new Exp(Write.sub(exponent, Write.sym(Quantity.NET_Z2, Write.at(top))))
        : power;
    var rows = new ArrayList<Row>();
    for (var n = 0; n < z.size(); n++) {
      rows.add(new Row(line(at().with(total.over(), n), less.apply(total.body())), "", powers.get(n),
          Set.of(Term.of(Quantity.NET_Z2, n))));
    }
    rows.add(new Row(line(at(), new Sum(total.over(), total.where(), less.apply(total.body()))),
        Rounding.sum(powers, sum), sum));
    return new StageEquation(layer(stage), unit(stage), rows,
        new Result(line(at(), stage.unit().lhs()),
            powers.get(focus.category()) + " / " + sum + " " + Rounding.ROUNDED,
            working.number(stage.unit().lhs(), at()), OptionalDouble.empty()),
        "");
  }

  public StageEquation loss() {
    var stage = StageFormulas.LOSS;
    var y = frame.pass().y();
    var logP = Softmax.of(frame.pass().z2(), 1).logP();
    var rows = new ArrayList<Row>();
    for (var addend : working.addends(StageFormulas.result(stage.unit()), at())) {
      var k = addend.at().at(Write.k);
      if (y.get(k) > 0 && addend.expr() instanceof Mul(var factors)) {
        var one = y.get(k) == 1;
        var sign = addend.negative() ? "−" : "";
        var shown = one ? factors.getLast() : addend.expr();
        rows.add(new Row((addend.negative() ? "-" : "") + line(addend.at(), shown),
            logP.get(k) < SMALLEST_LOG
                ? ""
                : sign + (one ? "" : NetworkNumbers.exact(y.get(k)) + " × ") + "ln " + probability(k, logP) + " "
                    + Rounding.ROUNDED,
            Numbers.shown((addend.negative() ? -1 : 1) * y.get(k) * logP.get(k), 4).text(),
            working.terms(addend.expr(), addend.at())));
      }
    }
    return new StageEquation(unit(stage), "", rows,
        new Result(line(at(), stage.unit().lhs()), "", Numbers.shown(frame.pass().loss(), 4).text(),
            OptionalDouble.empty()),
        "");
  }

  /** p_k, also where it is below the smallest double. */
  private String probability(int k, Vec logP) {
    var p = frame.pass().p().get(k);
    return p > 0 ? NetworkNumbers.exact(p) : Powers.exp(logP.get(k), 1);
  }

  /** z = W v + b, for the row in focus. */
  private StageEquation sum(StageFormulas stage) {
    var rows = working.rows(StageFormulas.result(stage.unit()), at());
    var printed = working.number(stage.unit().lhs(), at());
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
