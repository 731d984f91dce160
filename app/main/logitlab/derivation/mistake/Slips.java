package logitlab.derivation.mistake;

import static logitlab.derivation.expr.Write.L;
import static logitlab.derivation.expr.Write.ONE;
import static logitlab.derivation.expr.Write.add;
import static logitlab.derivation.expr.Write.at;
import static logitlab.derivation.expr.Write.delta;
import static logitlab.derivation.expr.Write.frac;
import static logitlab.derivation.expr.Write.i;
import static logitlab.derivation.expr.Write.j;
import static logitlab.derivation.expr.Write.k;
import static logitlab.derivation.expr.Write.ln;
import static logitlab.derivation.expr.Write.mul;
import static logitlab.derivation.expr.Write.neg;
import static logitlab.derivation.expr.Write.num;
import static logitlab.derivation.expr.Write.p;
import static logitlab.derivation.expr.Write.partial;
import static logitlab.derivation.expr.Write.sub;
import static logitlab.derivation.expr.Write.sum;
import static logitlab.derivation.expr.Write.sumBut;
import static logitlab.derivation.expr.Write.sym;
import static logitlab.derivation.expr.Write.y;
import static logitlab.derivation.expr.Write.z;

import java.util.List;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.mistake.Slip.Equation;
import logitlab.derivation.mistake.Slip.Printed;
import logitlab.derivation.value.Model;
import logitlab.derivation.value.NetworkModel;
import logitlab.derivation.value.SoftmaxModel;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.network.TwoLayerNetwork;

/** Slips that stand in print, numbers and formulas, in the order they are offered. */
public final class Slips {
  private static final List<Slip> ALL = List.of(
      new Slip("three-scores", example(2, Vec.of(10, 9, 9)), List.of(number(p(at(0)), "0.84"),
          number(p(at(1)), "0.08"), number(p(at(2)), "0.08"))),
      new Slip("signs", example(0, Vec.of(2, 1, 0.1)), List.of(
          entry(0, 0, mul(p(at(0)), sub(ONE, p(at(0))))),
          entry(0, 1, neg(mul(p(at(0)), p(at(1))))),
          entry(1, 0, neg(mul(p(at(1)), p(at(0))))),
          entry(1, 1, mul(p(at(1)), sub(ONE, p(at(1))))),
          entry(2, 0, neg(mul(p(at(2)), p(at(0))))),
          entry(2, 1, mul(p(at(2)), p(at(1)))))),
      new Slip("one-entry", example(2, Vec.of(1, 2, 3)), List.of(number(p(at(2)), "0.67"),
          number(partial(L, z(at(0))), "0.09"), number(partial(L, z(at(1))), "0.24"),
          number(partial(L, z(at(2))), "-0.67"))),
      new Slip("letters", example(0, Vec.of(2, 1, 0.1)), List.of(
          chain(neg(sum(k, mul(y(k), partial(ln(p(k)), z(i)))))),
          chain(neg(sum(k, mul(y(k), frac(ONE, p(k)), partial(p(k), z(i)))))),
          chain(neg(sum(k, mul(y(k), frac(ONE, p(k)), p(i), sub(delta(i, j), p(j)))))),
          chain(neg(sum(k, mul(y(k), frac(ONE, p(k)), p(k), sub(delta(i, k), p(i)))))))),
      new Slip("sure", example(0, Vec.of(12.5, 0.6, -23)), List.of(number(p(at(0)), "0.9"),
          number(p(at(1)), "0.09"), number(p(at(2)), "0.01"))),
      new Slip("extra-sum", example(0, Vec.of(2, 1, 0.1)), List.of(
          chain(neg(sum(k, mul(y(k), frac(ONE, p(k)), p(k), sub(delta(i, k), p(i)))))),
          chain(sub(neg(sum(i, mul(y(i), frac(ONE, p(i)), p(i), sub(ONE, p(i))))),
              sumBut(k, i, mul(y(k), frac(ONE, p(k)), p(k), sub(num(0), p(i)))))),
          chain(add(neg(mul(y(i), sub(ONE, p(i)))), sumBut(k, i, mul(y(k), p(i))))),
          chain(sub(p(i), y(i))))),
      new Slip("loss", example(0, Vec.of(2, 1, -1)), List.of(number(p(at(0)), "0.7054"),
          number(p(at(1)), "0.2595"), number(p(at(2)), "0.0351"), number(L, "0.3265"))),
      new Slip("network", network(), List.of(number(sym(Quantity.NET_Z2, at(0)), "0.428"),
          number(sym(Quantity.NET_Z2, at(1)), "0.185"), number(sym(Quantity.NET_P, at(0)), "0.561"),
          number(sym(Quantity.NET_LOSS), "0.579"))));

  private Slips() {}

  public static List<Slip> all() {
    return ALL;
  }

  private static Model example(int target, Vec logits) {
    return SoftmaxModel.of(logits, 1, Vec.oneHot(logits.size(), target));
  }

  /** That of the published page. */
  private static Model network() {
    var network = new TwoLayerNetwork(Activation.SIGMOID,
        Mat.of(new double[]{0.2, -0.3, 0.4}, new double[]{-0.5, 0.1, 0.2}), Vec.of(0.5, 0.5),
        Mat.of(new double[]{0.3, 0.4}, new double[]{-0.1, 0.2}), Vec.of(0.1, 0.1));
    return new NetworkModel(network, Vec.of(1, 2, -1), Vec.oneHot(2, 0), 1);
  }

  private static Slip.Place number(Expr left, String printed) {
    return new Printed(left, printed);
  }

  private static Slip.Place entry(int row, int column, Expr right) {
    return new Equation(partial(p(at(row)), z(at(column))), right);
  }

  private static Slip.Place chain(Expr right) {
    return new Equation(partial(L, z(i)), right);
  }
}
