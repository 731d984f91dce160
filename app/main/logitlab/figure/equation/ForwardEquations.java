package logitlab.figure.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import logitlab.figure.text.Powers;
import logitlab.figure.text.Rounding;
import logitlab.figure.text.Signs;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.math.softmax.Softmax;
import logitlab.words.Numbers;

/** The equations of the way to the loss. */
public record ForwardEquations(Frame frame, NetworkFocus focus) {
  private static final double LARGEST_EXPONENT = 700;
  /** Below this not even the exponent of p is worth reading. */
  private static final double SMALLEST_LOG = -1e6;

  public StageEquation input() {
    var x = frame.pass().x();
    var entries = String.join("\\\\", x.stream().mapToObj(v -> tex(NetworkNumbers.weight(v))).toList());
    var rows = IntStream.range(0, x.size())
        .mapToObj(j -> new Row(NetworkTex.at("x", j), "", NetworkNumbers.weight(x.get(j)),
            Set.of(Term.of(Quantity.NET_X, j))))
        .toList();
    return new StageEquation("x=\\begin{pmatrix}" + entries + "\\end{pmatrix}", "", rows, Optional.empty(), "");
  }

  public StageEquation hidden() {
    return sum("1", network().w1(), frame.pass().x(), "x", network().b1(), focus.hidden(),
        frame.pass().z1().get(focus.hidden()));
  }

  public StageEquation activation() {
    var i = focus.hidden();
    var z = NetworkTex.at("z^{(1)}", i);
    var a = NetworkTex.at("a^{(1)}", i);
    var function = network().activation();
    var value = NetworkNumbers.exact(frame.pass().a1().get(i));
    return new StageEquation("a^{(1)}=" + NetworkTex.activation(function, "z^{(1)}"),
        a + "=" + NetworkTex.activation(function, z),
        List.of(new Row(z, "", NetworkNumbers.exact(frame.pass().z1().get(i)), Set.of(Term.of(Quantity.NET_Z1, i)))),
        new Result(a,
            NetworkTex.spelled(function, NetworkNumbers.exact(frame.pass().z1().get(i))) + " " + Rounding.ROUNDED,
            value,
            OptionalDouble.empty()),
        "");
  }

  public StageEquation logits() {
    return sum("2", network().w2(), frame.pass().a1(), "a^{(1)}", network().b2(), focus.category(),
        frame.pass().z2().get(focus.category()));
  }

  public StageEquation softmax() {
    var signs = Signs.of(frame);
    var z = frame.pass().z2();
    var k = focus.category();
    var top = z.argMax();
    // Where e^z is beyond a double, every logit is taken less the largest, as programs do it.
    var shifted = z.maxAbs() > LARGEST_EXPONENT;
    var less = shifted ? "-" + NetworkTex.at("z^{(2)}", top) : "";
    var powers = IntStream.range(0, z.size())
        .mapToObj(n -> shifted
            ? NetworkNumbers.exact(StrictMath.exp(z.get(n) - z.get(top)))
            : Powers.exp(z.get(n), 1))
        .toList();
    var sum = shifted
        ? NetworkNumbers.exact(z.stream().map(entry -> StrictMath.exp(entry - z.get(top))).sum())
        : Powers.expSum(z, 1);
    var rows = new ArrayList<Row>();
    for (var n = 0; n < z.size(); n++) {
      rows.add(new Row("e^{" + NetworkTex.at("z^{(2)}", n) + less + "}", "", powers.get(n),
          Set.of(Term.of(Quantity.NET_Z2, n))));
    }
    rows.add(new Row("\\textstyle\\sum_{m} e^{z^{(2)}_{m}" + less + "}", Rounding.sum(powers, sum), sum));
    var unit = NetworkTex.at(signs.p(), k) + "=\\frac{e^{" + NetworkTex.at("z^{(2)}", k) + "}}{\\sum_{m=1}^{" + z.size()
        + "} e^{z^{(2)}_{m}}}";
    return new StageEquation(signs.p() + "=\\operatorname{softmax}\\left(z^{(2)}\\right)", unit, rows,
        new Result(NetworkTex.at(signs.p(), k), powers.get(k) + " / " + sum + " " + Rounding.ROUNDED,
            NetworkNumbers.exact(frame.pass().p().get(k)),
            OptionalDouble.empty()),
        "");
  }

  public StageEquation loss() {
    var signs = Signs.of(frame);
    var y = frame.pass().y();
    var logP = Softmax.of(frame.pass().z2(), 1).logP();
    var rows = new ArrayList<Row>();
    for (var k = 0; k < y.size(); k++) {
      if (y.get(k) > 0) {
        var one = y.get(k) == 1;
        var factor = one ? "−" : "−" + NetworkNumbers.exact(y.get(k)) + " × ";
        rows.add(new Row((one ? "-" : "-" + NetworkTex.at(signs.y(), k)) + "\\ln " + NetworkTex.at(signs.p(), k),
            logP.get(k) < SMALLEST_LOG ? "" : factor + "ln " + probability(k, logP) + " " + Rounding.ROUNDED,
            Numbers.shown(-y.get(k) * logP.get(k), 4).text(),
            Set.of(Term.of(Quantity.NET_P, k), Term.of(Quantity.NET_Y, k))));
      }
    }
    return new StageEquation("L=-\\sum_{k=1}^{" + y.size() + "} " + signs.y() + "_k\\ln " + signs.p() + "_k", "", rows,
        new Result("L", "", Numbers.shown(frame.pass().loss(), 4).text(), OptionalDouble.empty()), "");
  }

  /** p_k, also where it is below the smallest double. */
  private String probability(int k, Vec logP) {
    var p = frame.pass().p().get(k);
    return p > 0 ? NetworkNumbers.exact(p) : Powers.exp(logP.get(k), 1);
  }

  private TwoLayerNetwork network() {
    return frame.document().network().network();
  }

  /** z = W v + b, for row {@code r}. */
  private static StageEquation sum(String layer, Mat w, Vec v, String from, Vec b, int r, double value) {
    var z = "z^{(" + layer + ")}";
    var weights = "W^{(" + layer + ")}";
    var bias = "b^{(" + layer + ")}";
    var first = layer.equals("1");
    var rows = new ArrayList<Row>();
    for (var j = 0; j < v.size(); j++) {
      var weight = NetworkNumbers.weight(w.get(r, j));
      var factor = NetworkNumbers.exact(v.get(j));
      var share = NetworkNumbers.signed(w.get(r, j) * v.get(j));
      rows.add(new Row(NetworkTex.at(weights, r, j) + NetworkTex.at(from, j),
          weight + " × " + factor + " " + Rounding.product(weight, factor, share), share,
          first
              ? Set.of(Term.of(Quantity.NET_W1, r, j), Term.of(Quantity.NET_X, j))
              : Set.of(Term.of(Quantity.NET_W2, r, j), Term.of(Quantity.NET_A1, j))));
    }
    rows.add(new Row(NetworkTex.at(bias, r), "", NetworkNumbers.signed(b.get(r)),
        Set.of(Term.of(first ? Quantity.NET_B1 : Quantity.NET_B2, r))));
    var unit = NetworkTex.at(z, r) + "=\\sum_{j=1}^{" + v.size() + "} " + weights + "_{" + (r + 1) + "j}" + from
        + "_{j}+"
        + NetworkTex.at(bias, r);
    var printed = NetworkNumbers.exact(value);
    return new StageEquation(z + "=" + weights + from + "+" + bias, unit, rows,
        new Result(NetworkTex.at(z, r), Rounding.sum(rows.stream().map(Row::value).toList(), printed), printed,
            OptionalDouble.empty()),
        shape(w.rows(), 1) + "=" + shape(w.rows(), w.columns()) + "\\cdot " + shape(v.size(), 1) + "+"
            + shape(w.rows(), 1));
  }

  static String shape(int rows, int columns) {
    return "(" + rows + "\\times " + columns + ")";
  }

  /** A printed number as TeX. */
  private static String tex(String number) {
    var power = number.indexOf('·');
    var plain = number.replace('−', '-');
    if (power < 0) {
      return plain;
    }
    var exponent = new StringBuilder();
    for (var c : number.substring(power + 3).toCharArray()) {
      exponent.append(c == '⁻' ? '-' : (char) ('0' + "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c)));
    }
    return plain.substring(0, power) + "\\cdot 10^{" + exponent + "}";
  }
}
