package logitlab.figure.equation;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Expr.Mul;
import logitlab.derivation.expr.Index.Letter;
import logitlab.derivation.expr.Write;
import logitlab.derivation.network.StageFormulas;
import logitlab.figure.Frame;
import logitlab.figure.equation.StageEquation.Result;
import logitlab.figure.equation.StageEquation.Row;
import logitlab.figure.text.NetworkNumbers;
import logitlab.figure.text.Redone;
import logitlab.figure.text.Rounding;
import logitlab.state.document.NetworkExample;

/** The equations of the way back, each result with its finite difference. */
public record BackwardEquations(Frame frame, NetworkFocus focus, Working working) {

  public BackwardEquations(Frame frame, NetworkFocus focus) {
    this(frame, focus, Working.of(frame));
  }

  public StageEquation logits() {
    return sum(StageFormulas.DZ2, FiniteDifference.logit(example(), focus.category()), "");
  }

  public StageEquation secondWeights() {
    return outer(StageFormulas.DW2, StageFormulas.FROM,
        FiniteDifference.second(example(), focus.category(), focus.hidden()));
  }

  public StageEquation secondBias() {
    return bias(StageFormulas.DB2, Write.k, FiniteDifference.logit(example(), focus.category()));
  }

  public StageEquation activations() {
    return sum(StageFormulas.DA1, FiniteDifference.activation(example(), focus.hidden()),
        working.shapes(StageFormulas.DA1.layer()));
  }

  public StageEquation hidden() {
    var stage = StageFormulas.DZ1;
    if (!(StageFormulas.result(stage.unit()) instanceof Mul(var factors))) {
      throw new IllegalStateException("the error of a hidden unit is a product");
    }
    var arriving = factors.getFirst();
    var more = Redone.product(digits -> List.of(working.number(arriving, at(), digits),
        working.number(factors.getLast(), at(), digits)), value(stage));
    var first = new Row(working.line(at()).tex(arriving), "", working.number(arriving, at(), more),
        working.terms(arriving, at()));
    var second = working.factor(factors.getLast(), at(), more);
    return new StageEquation(layer(stage), unit(stage), List.of(first, second),
        result(stage, first.value() + " × " + second.value() + " "
            + Rounding.product(first.value(), second.value(), value(stage)),
            FiniteDifference.hidden(example(), focus.hidden())),
        working.shapes(stage.layer()));
  }

  public StageEquation firstWeights() {
    return outer(StageFormulas.DW1, StageFormulas.INPUT,
        FiniteDifference.first(example(), focus.hidden(), focus.input()));
  }

  public StageEquation firstBias() {
    return bias(StageFormulas.DB1, StageFormulas.UNIT, FiniteDifference.hidden(example(), focus.hidden()));
  }

  public StageEquation input() {
    return sum(StageFormulas.DX, FiniteDifference.input(example(), focus.input()),
        working.shapes(StageFormulas.DX.layer()));
  }

  /** A gradient that adds up, worked out addend by addend. */
  private StageEquation sum(StageFormulas stage, double checked, String shapes) {
    var rows = working.rows(StageFormulas.result(stage.unit()), at(), value(stage));
    return new StageEquation(layer(stage), unit(stage), rows,
        result(stage, Rounding.sum(rows.stream().map(Row::value).toList(), value(stage)), checked), shapes);
  }

  /** The gradient of a matrix of weights: the row of the focus, product by product. */
  private StageEquation outer(StageFormulas stage, Letter column, double checked) {
    var product = StageFormulas.result(stage.unit());
    var rows = IntStream.range(0, working.model().size(column.range())).mapToObj(n -> at().with(column, n)).map(at -> {
      var row = working.product(product, at);
      return new Row(row.tex(), row.working(), row.value(), working.terms(stage.unit().lhs(), at));
    }).toList();
    return new StageEquation(layer(stage), unit(stage), rows, entry(stage, checked),
        working.shapes(stage.layer()));
  }

  /** A bias meets a constant 1, so its gradient is the error of its unit. */
  private StageEquation bias(StageFormulas stage, Letter unit, double checked) {
    var product = stage.unit().lines().getFirst().expr();
    var rows = IntStream.range(0, working.model().size(unit.range()))
        .mapToObj(n -> working.product(product, at().with(unit, n)))
        .toList();
    return new StageEquation(layer(stage), working.display(at()).result(stage.unit()), rows,
        entry(stage, checked), working.shapes(stage.layer()));
  }

  /** The row of the focus once more. */
  private Result entry(StageFormulas stage, double checked) {
    var result = result(stage, "", checked);
    return new Result(result.tex(), result.working(), result.value(), result.checked(), true);
  }

  private Result result(StageFormulas stage, String how, double checked) {
    return new Result(working.line(at()).tex(stage.unit().lhs()), how, value(stage),
        Double.isFinite(checked) ? OptionalDouble.of(checked) : OptionalDouble.empty());
  }

  private String value(StageFormulas stage) {
    return NetworkNumbers.signed(working.value(stage.unit().lhs(), at()));
  }

  private String layer(StageFormulas stage) {
    return working.display(at()).equation(stage.layer());
  }

  private String unit(StageFormulas stage) {
    return working.display(at()).equation(stage.unit());
  }

  private Bindings at() {
    return focus.bindings();
  }

  private NetworkExample example() {
    return frame.document().network();
  }
}
