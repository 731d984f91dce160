package logitlab.figure.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.figure.Frame;
import logitlab.figure.equation.StageEquation.Result;
import logitlab.figure.equation.StageEquation.Row;
import logitlab.figure.text.NetworkNumbers;
import logitlab.figure.text.NetworkTex;
import logitlab.figure.text.Rounding;
import logitlab.words.Numbers;

/** The step downhill that the whole journey was for: what becomes of the weights and biases on the path, and of the loss. */
public record UpdateEquation(Frame frame, NetworkFocus focus) {

  public StageEquation step() {
    var i = focus.hidden();
    var j = focus.input();
    var k = focus.category();
    var network = frame.document().network().network();
    var pass = frame.pass();
    var rows = new ArrayList<Row>(List.of(
        row(NetworkTex.at("W^{(2)}", k, i), network.w2().get(k, i), pass.dw2().get(k, i),
            Set.of(Term.of(Quantity.NET_W2, k, i), Term.of(Quantity.NET_DW2, k, i))),
        row(NetworkTex.at("b^{(2)}", k), network.b2().get(k), pass.db2().get(k),
            Set.of(Term.of(Quantity.NET_B2, k), Term.of(Quantity.NET_DB2, k))),
        row(NetworkTex.at("W^{(1)}", i, j), network.w1().get(i, j), pass.dw1().get(i, j),
            Set.of(Term.of(Quantity.NET_W1, i, j), Term.of(Quantity.NET_DW1, i, j))),
        row(NetworkTex.at("b^{(1)}", i), network.b1().get(i), pass.db1().get(i),
            Set.of(Term.of(Quantity.NET_B1, i), Term.of(Quantity.NET_DB1, i)))));
    var before = Numbers.shown(pass.loss(), 4).text();
    return new StageEquation(
        "W\\leftarrow W-\\eta\\,\\frac{\\partial L}{\\partial W},\\quad b\\leftarrow b-\\eta\\,\\frac{\\partial L}{\\partial b}",
        "", rows,
        new Result("L", before + " →", Numbers.shown(lossAfter(frame), 4).text(), OptionalDouble.empty()), "");
  }

  private Row row(String tex, double weight, double gradient, Set<Term> terms) {
    return new Row(tex,
        NetworkNumbers.weight(weight) + " − η × " + NetworkNumbers.factor(NetworkNumbers.signed(gradient)) + " "
            + Rounding.ROUNDED,
        NetworkNumbers.exact(weight - frame.session().journey().rate() * gradient), terms);
  }

  /** The example's loss after the step. */
  public static double lossAfter(Frame frame) {
    var after = frame.document().network().stepped(frame.session().journey().rate());
    return after.network().loss(after.input(), after.target());
  }
}
