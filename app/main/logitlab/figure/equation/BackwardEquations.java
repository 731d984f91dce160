package logitlab.figure.equation;

import static logitlab.figure.equation.ForwardEquations.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.figure.Frame;
import logitlab.figure.equation.StageEquation.Result;
import logitlab.figure.equation.StageEquation.Row;
import logitlab.figure.text.NetworkNumbers;
import logitlab.figure.text.NetworkTex;
import logitlab.figure.text.Rounding;
import logitlab.figure.text.Signs;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.state.document.NetworkExample;

/** The equations of the way back, each result with its finite difference. */
public record BackwardEquations(Frame frame, NetworkFocus focus) {

  public StageEquation logits() {
    var signs = Signs.of(frame);
    var k = focus.category();
    var pass = frame.pass();
    var entry = NetworkTex.at(NetworkTex.D2, k);
    var rows = List.of(
        new Row(NetworkTex.at(signs.p(), k), "", NetworkNumbers.signed(pass.p().get(k)),
            Set.of(Term.of(Quantity.NET_P, k))),
        new Row("-" + NetworkTex.at(signs.y(), k), "", NetworkNumbers.signed(-pass.y().get(k)),
            Set.of(Term.of(Quantity.NET_Y, k))));
    return new StageEquation(NetworkTex.D2 + "=" + NetworkTex.partial("z^{(2)}") + "=" + signs.p() + "-" + signs.y(),
        entry + "=" + NetworkTex.at(signs.p(), k) + "-" + NetworkTex.at(signs.y(), k), rows,
        sum(rows, entry, pass.dz2().get(k), FiniteDifference.logit(example(), k)), "");
  }

  public StageEquation secondWeights() {
    var k = focus.category();
    var j = focus.hidden();
    var pass = frame.pass();
    var rows = new ArrayList<Row>();
    for (var n = 0; n < pass.a1().size(); n++) {
      rows.add(new Row(NetworkTex.at(NetworkTex.D2, k) + NetworkTex.at("a^{(1)}", n),
          product(pass.dz2().get(k), pass.a1().get(n), pass.dw2().get(k, n)),
          NetworkNumbers.signed(pass.dw2().get(k, n)), Set.of(Term.of(Quantity.NET_DW2, k, n))));
    }
    var weight = NetworkTex.at("W^{(2)}", k, j);
    return new StageEquation(NetworkTex.DW2 + "=" + NetworkTex.D2 + "a^{(1)\\top}",
        NetworkTex.partial(weight) + "=" + NetworkTex.at(NetworkTex.D2, k) + NetworkTex.at("a^{(1)}", j), rows,
        result(NetworkTex.inlinePartial(weight), "", pass.dw2().get(k, j), FiniteDifference.second(example(), k, j)),
        outer(pass.dz2().size(), pass.a1().size()));
  }

  public StageEquation activations() {
    var j = focus.hidden();
    return back(false, NetworkTex.DA1, NetworkTex.at("a^{(1)}", j), j, frame.pass().da1().get(j),
        FiniteDifference.activation(example(), j));
  }

  public StageEquation hidden() {
    var i = focus.hidden();
    var pass = frame.pass();
    var activation = network().activation();
    var z = pass.z1().get(i);
    var a = pass.a1().get(i);
    var entry = NetworkTex.at(NetworkTex.D1, i);
    var slope = "\\sigma'(" + NetworkTex.at("z^{(1)}", i) + ")";
    var working = slope(activation, z, a);
    var arriving = NetworkNumbers.signed(pass.da1().get(i));
    var passing = NetworkNumbers.exact(activation.derivative(z));
    var leaving = NetworkNumbers.signed(pass.dz1().get(i));
    var shape = shape(pass.dz1().size(), 1);
    return new StageEquation(NetworkTex.D1 + "=" + NetworkTex.DA1 + "\\odot\\sigma'\\left(z^{(1)}\\right)",
        entry + "=" + NetworkTex.partial(NetworkTex.at("a^{(1)}", i)) + "\\," + slope,
        List.of(
            new Row(NetworkTex.inlinePartial(NetworkTex.at("a^{(1)}", i)), "", arriving,
                Set.of(Term.of(Quantity.NET_DA1, i))),
            new Row("\\times\\ " + slope, working, passing, Set.of(Term.of(Quantity.NET_Z1, i)))),
        result(entry, arriving + " × " + passing + " " + Rounding.product(arriving, passing, leaving),
            pass.dz1().get(i), FiniteDifference.hidden(example(), i)),
        shape + "=" + shape + "\\odot " + shape);
  }

  public StageEquation firstWeights() {
    var i = focus.hidden();
    var j = focus.input();
    var pass = frame.pass();
    var rows = new ArrayList<Row>();
    for (var n = 0; n < pass.x().size(); n++) {
      rows.add(new Row(NetworkTex.at(NetworkTex.D1, i) + NetworkTex.at("x", n),
          product(pass.dz1().get(i), pass.x().get(n), pass.dw1().get(i, n)),
          NetworkNumbers.signed(pass.dw1().get(i, n)), Set.of(Term.of(Quantity.NET_DW1, i, n))));
    }
    var weight = NetworkTex.at("W^{(1)}", i, j);
    return new StageEquation(NetworkTex.DW1 + "=" + NetworkTex.D1 + "x^{\\top}",
        NetworkTex.partial(weight) + "=" + NetworkTex.at(NetworkTex.D1, i) + NetworkTex.at("x", j), rows,
        result(NetworkTex.inlinePartial(weight), "", pass.dw1().get(i, j), FiniteDifference.first(example(), i, j)),
        outer(pass.dz1().size(), pass.x().size()));
  }

  /** How the slope of an activation is worked out from z or a. */
  static String slope(Activation activation, double z, double a) {
    return switch (activation) {
      case TANH -> "1 − " + NetworkNumbers.factor(NetworkNumbers.exact(a)) + "² ≈";
      case SIGMOID -> NetworkNumbers.exact(a) + " × (1 − " + NetworkNumbers.exact(a) + ") ≈";
      case RELU -> NetworkNumbers.exact(z) + (z > 0 ? " > 0" : " ≤ 0");
    };
  }

  public StageEquation secondBias() {
    var k = focus.category();
    return bias(NetworkTex.DB2, NetworkTex.D2, "b^{(2)}", frame.pass().db2(), k, FiniteDifference.logit(example(), k),
        Quantity.NET_DZ2);
  }

  public StageEquation firstBias() {
    var i = focus.hidden();
    return bias(NetworkTex.DB1, NetworkTex.D1, "b^{(1)}", frame.pass().db1(), i, FiniteDifference.hidden(example(), i),
        Quantity.NET_DZ1);
  }

  /** A bias meets a constant 1, so its gradient is the error of its unit. */
  private static StageEquation bias(String layer, String error, String bias, Vec gradient, int r, double checked,
      Quantity quantity) {
    var rows = IntStream.range(0, gradient.size())
        .mapToObj(n -> new Row(NetworkTex.at(error, n) + "\\cdot 1", "", NetworkNumbers.signed(gradient.get(n)),
            Set.of(Term.of(quantity, n))))
        .toList();
    var variable = NetworkTex.at(bias, r);
    var shape = shape(gradient.size(), 1);
    return new StageEquation(layer + "=" + error, NetworkTex.partial(variable) + "=" + NetworkTex.at(error, r), rows,
        result(NetworkTex.inlinePartial(variable), "", gradient.get(r), checked), shape + "=" + shape);
  }

  public StageEquation input() {
    var j = focus.input();
    return back(true, NetworkTex.DX, NetworkTex.at("x", j), j, frame.pass().dx().get(j),
        FiniteDifference.input(example(), j));
  }

  /** The errors of a layer on their way back through its weights to what came in: Wᵀδ, at the entry of one column. */
  private StageEquation back(boolean first, String arriving, String variable, int column, double gradient,
      double checked) {
    var weights = first ? network().w1() : network().w2();
    var errors = first ? frame.pass().dz1() : frame.pass().dz2();
    var errorTex = first ? NetworkTex.D1 : NetworkTex.D2;
    var weight = first ? Quantity.NET_W1 : Quantity.NET_W2;
    var error = first ? Quantity.NET_DZ1 : Quantity.NET_DZ2;
    var letter = first ? "i" : "k";
    var layer = first ? "(1)" : "(2)";
    var w = "W^{" + layer + "}";
    var rows = new ArrayList<Row>();
    for (var r = 0; r < errors.size(); r++) {
      var factor = NetworkNumbers.weight(weights.get(r, column));
      var delta = NetworkNumbers.signed(errors.get(r));
      var share = NetworkNumbers.signed(weights.get(r, column) * errors.get(r));
      rows.add(new Row(NetworkTex.at(w, r, column) + NetworkTex.at(errorTex, r),
          factor + " × " + delta + " " + Rounding.product(factor, delta, share), share,
          Set.of(Term.of(weight, r, column), Term.of(error, r))));
    }
    return new StageEquation(arriving + "=W^{" + layer + "\\top}" + errorTex,
        NetworkTex.partial(variable) + "=\\sum_{" + letter + "=1}^{" + weights.rows() + "} " + w + "_{" + letter
            + (column + 1) + "}" + errorTex + "_{" + letter + "}",
        rows, sum(rows, NetworkTex.inlinePartial(variable), gradient, checked),
        shape(weights.columns(), 1) + "=" + shape(weights.rows(), weights.columns()) + "^{\\top}\\cdot "
            + shape(weights.rows(), 1));
  }

  private NetworkExample example() {
    return frame.document().network();
  }

  private TwoLayerNetwork network() {
    return example().network();
  }

  private static String product(double delta, double factor, double result) {
    var first = NetworkNumbers.signed(delta);
    var second = NetworkNumbers.exact(factor);
    return first + " × " + NetworkNumbers.factor(second) + " "
        + Rounding.product(first, second, NetworkNumbers.signed(result));
  }

  private static String outer(int rows, int columns) {
    return shape(rows, columns) + "=" + shape(rows, 1) + "\\cdot " + shape(1, columns);
  }

  private static Result sum(List<Row> rows, String tex, double value, double checked) {
    return result(tex, Rounding.sum(rows.stream().map(Row::value).toList(), NetworkNumbers.signed(value)), value,
        checked);
  }

  private static Result result(String tex, String working, double value, double checked) {
    return new Result(tex, working, NetworkNumbers.signed(value),
        Double.isFinite(checked) ? OptionalDouble.of(checked) : OptionalDouble.empty());
  }
}
