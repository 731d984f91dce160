package logitlab.derivation.mistake;

import static logitlab.derivation.expr.Write.L;
import static logitlab.derivation.expr.Write.ONE;
import static logitlab.derivation.expr.Write.add;
import static logitlab.derivation.expr.Write.apply;
import static logitlab.derivation.expr.Write.at;
import static logitlab.derivation.expr.Write.delta;
import static logitlab.derivation.expr.Write.e;
import static logitlab.derivation.expr.Write.frac;
import static logitlab.derivation.expr.Write.gradient;
import static logitlab.derivation.expr.Write.i;
import static logitlab.derivation.expr.Write.j;
import static logitlab.derivation.expr.Write.k;
import static logitlab.derivation.expr.Write.ln;
import static logitlab.derivation.expr.Write.matmul;
import static logitlab.derivation.expr.Write.mul;
import static logitlab.derivation.expr.Write.neg;
import static logitlab.derivation.expr.Write.num;
import static logitlab.derivation.expr.Write.p;
import static logitlab.derivation.expr.Write.partial;
import static logitlab.derivation.expr.Write.pow;
import static logitlab.derivation.expr.Write.sub;
import static logitlab.derivation.expr.Write.sum;
import static logitlab.derivation.expr.Write.sumBut;
import static logitlab.derivation.expr.Write.sym;
import static logitlab.derivation.expr.Write.transpose;
import static logitlab.derivation.expr.Write.whole;
import static logitlab.derivation.expr.Write.y;
import static logitlab.derivation.expr.Write.z;

import java.util.List;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Function;
import logitlab.derivation.expr.Index;
import logitlab.derivation.expr.Index.Letter;
import logitlab.derivation.expr.Index.Range;
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
import logitlab.math.softmax.Softmax;

/**
 * Slips, numbers and formulas, in the order they are offered: the first eight stand in print, the others are made up after what people get wrong.
 */
public final class Slips {
  private static final List<Quantity> FORMULAS = List.of();
  private static final List<Quantity> SCORES = List.of(Quantity.Z);
  private static final List<Quantity> SCORES_AND_TARGET = List.of(Quantity.Z, Quantity.Y);
  private static final List<Quantity> WEIGHTS = List.of(Quantity.NET_X, Quantity.NET_W1, Quantity.NET_B1,
      Quantity.NET_W2, Quantity.NET_B2, Quantity.NET_Y);
  private static final Letter UNIT = new Letter("j", Range.HIDDEN);
  private static final Expr NET_L = sym(Quantity.NET_LOSS);

  private static final List<Slip> ALL = List.of(
      new Slip("three-scores", example(2, Vec.of(10, 9, 9)), SCORES, List.of(number(p(at(0)), "0.84"),
          number(p(at(1)), "0.08"), number(p(at(2)), "0.08"))),
      new Slip("signs", example(0, Vec.of(2, 1, 0.1)), FORMULAS, List.of(
          entry(0, 0, mul(p(at(0)), sub(ONE, p(at(0))))),
          entry(0, 1, neg(mul(p(at(0)), p(at(1))))),
          entry(1, 0, neg(mul(p(at(1)), p(at(0))))),
          entry(1, 1, mul(p(at(1)), sub(ONE, p(at(1))))),
          entry(2, 0, neg(mul(p(at(2)), p(at(0))))),
          entry(2, 1, mul(p(at(2)), p(at(1)))))),
      new Slip("one-entry", example(2, Vec.of(1, 2, 3)), SCORES_AND_TARGET, List.of(number(p(at(2)), "0.67"),
          number(partial(L, z(at(0))), "0.09"), number(partial(L, z(at(1))), "0.24"),
          number(partial(L, z(at(2))), "-0.67"))),
      new Slip("letters", example(0, Vec.of(2, 1, 0.1)), FORMULAS, List.of(
          chain(neg(sum(k, mul(y(k), partial(ln(p(k)), z(i)))))),
          chain(neg(sum(k, mul(y(k), frac(ONE, p(k)), partial(p(k), z(i)))))),
          chain(neg(sum(k, mul(y(k), frac(ONE, p(k)), p(i), sub(delta(i, j), p(j)))))),
          chain(neg(sum(k, mul(y(k), frac(ONE, p(k)), p(k), sub(delta(i, k), p(i)))))))),
      new Slip("sure", example(0, Vec.of(12.5, 0.6, -23)), SCORES, List.of(number(p(at(0)), "0.9"),
          number(p(at(1)), "0.09"), number(p(at(2)), "0.01"))),
      new Slip("extra-sum", example(0, Vec.of(2, 1, 0.1)), FORMULAS, List.of(
          chain(neg(sum(k, mul(y(k), frac(ONE, p(k)), p(k), sub(delta(i, k), p(i)))))),
          chain(sub(neg(sum(i, mul(y(i), frac(ONE, p(i)), p(i), sub(ONE, p(i))))),
              sumBut(k, i, mul(y(k), frac(ONE, p(k)), p(k), sub(num(0), p(i)))))),
          chain(add(neg(mul(y(i), sub(ONE, p(i)))), sumBut(k, i, mul(y(k), p(i))))),
          chain(sub(p(i), y(i))))),
      new Slip("loss", example(0, Vec.of(2, 1, -1)), SCORES_AND_TARGET, List.of(number(p(at(0)), "0.7054"),
          number(p(at(1)), "0.2595"), number(p(at(2)), "0.0351"), number(L, "0.3265"))),
      new Slip("network", network(), WEIGHTS, List.of(number(sym(Quantity.NET_Z2, at(0)), "0.428"),
          number(sym(Quantity.NET_Z2, at(1)), "0.185"), number(sym(Quantity.NET_P, at(0)), "0.561"),
          number(sym(Quantity.NET_LOSS), "0.579"))),
      new Slip("bits", example(0, Vec.of(2, 1, 0.1)), SCORES_AND_TARGET, List.of(number(p(at(0)), "0.659"),
          number(p(at(1)), "0.242"), number(p(at(2)), "0.099"), number(L, "0.602"))),
      new Slip("pair", example(0, Vec.of(1, -1)), SCORES,
          List.of(number(p(at(0)), "0.731"), number(p(at(1)), "0.269"))),
      new Slip("warm", SoftmaxModel.of(Vec.of(2, 1, 0.1), 2, Vec.oneHot(3, 0)),
          List.of(Quantity.Z, Quantity.T, Quantity.Y),
          List.of(number(p(at(0)), "0.502"), number(p(at(1)), "0.304"), number(p(at(2)), "0.194"),
              number(partial(L, z(at(0))), "-0.498"), number(partial(L, z(at(1))), "0.304"))),
      new Slip("smoothed", SoftmaxModel.smoothed(Softmax.of(Vec.of(2, 1, 0.1), 1), Vec.oneHot(3, 0), 0.1),
          List.of(Quantity.HARD, Quantity.SMOOTHING),
          List.of(number(y(at(0)), "0.900"), number(y(at(1)), "0.050"), number(y(at(2)), "0.050"))),
      new Slip("quotient", example(0, Vec.of(2, 1, 0.1)), FORMULAS, List.of(
          own(frac(sub(mul(e(i), sum(k, e(k))), mul(e(i), e(i))), sum(k, e(k)))),
          own(mul(frac(e(i), sum(k, e(k))), frac(sub(sum(k, e(k)), e(i)), sum(k, e(k))))),
          own(mul(p(i), sub(ONE, p(i)))))),
      new Slip("bias", house(0), List.of(Quantity.NET_B2, Quantity.NET_P, Quantity.NET_Y), List.of(
          number(sym(Quantity.NET_DZ2, at(0)), "0.268"), number(by(Quantity.NET_B2, at(1)), "-0.929"),
          number(by(Quantity.NET_B2, at(0)), "0"))),
      new Slip("paths", house(0.05), List.of(Quantity.NET_W2, Quantity.NET_DZ2), List.of(
          number(by(Quantity.NET_A1, at(0)), "0.734"), number(by(Quantity.NET_A1, at(1)), "-0.558"),
          number(by(Quantity.NET_A1, at(2)), "-1.303"))),
      new Slip("transpose", network(), FORMULAS, List.of(
          new Equation(gradient(NET_L, Quantity.NET_W2),
              matmul(whole(Quantity.NET_DZ2), transpose(whole(Quantity.NET_A1)))),
          new Equation(gradient(NET_L, Quantity.NET_B2), whole(Quantity.NET_DZ2)),
          new Equation(gradient(NET_L, Quantity.NET_A1), matmul(whole(Quantity.NET_W2), whole(Quantity.NET_DZ2))),
          new Equation(gradient(NET_L, Quantity.NET_W1),
              matmul(whole(Quantity.NET_DZ1), transpose(whole(Quantity.NET_X)))))),
      new Slip("slope", house(0.05), FORMULAS, List.of(
          new Equation(sym(Quantity.NET_A1, UNIT), apply(Function.TANH, sym(Quantity.NET_Z1, UNIT))),
          new Equation(sym(Quantity.NET_DZ1, UNIT),
              mul(by(Quantity.NET_A1, UNIT), sub(ONE, pow(sym(Quantity.NET_Z1, UNIT), 2)))),
          new Equation(by(Quantity.NET_B1, UNIT), sym(Quantity.NET_DZ1, UNIT)))),
      new Slip("uphill", house(0.05), FORMULAS, List.of(
          new Equation(by(Quantity.NET_W2, k, UNIT), mul(sym(Quantity.NET_DZ2, k), sym(Quantity.NET_A1, UNIT))),
          new Equation(sym(Quantity.NET_NEW_W2, k, UNIT),
              add(sym(Quantity.NET_W2, k, UNIT), mul(sym(Quantity.NET_RATE), by(Quantity.NET_W2, k, UNIT)))),
          new Equation(sym(Quantity.NET_NEW_B2, k),
              sub(sym(Quantity.NET_B2, k), mul(sym(Quantity.NET_RATE), by(Quantity.NET_B2, k)))))));

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

  /** The example of the Backprop screen, with this bias for the first class. */
  private static Model house(double bias) {
    var network = new TwoLayerNetwork(Activation.TANH,
        Mat.of(new double[]{0.5, -0.3}, new double[]{0.8, 0.2}, new double[]{-0.6, 0.4}), Vec.of(0.1, -0.2, 0.05),
        Mat.of(new double[]{0.7, -0.5, 0.2}, new double[]{-0.3, 0.6, 0.9}, new double[]{0.4, -0.1, -0.8}),
        Vec.of(bias, -0.1, 0.2));
    return new NetworkModel(network, Vec.of(1, -2), Vec.oneHot(3, 1), 1);
  }

  private static Expr by(Quantity quantity, Index... indices) {
    return partial(NET_L, sym(quantity, indices));
  }

  private static Slip.Place number(Expr left, String printed) {
    return new Printed(left, printed);
  }

  private static Slip.Place entry(int row, int column, Expr right) {
    return new Equation(partial(p(at(row)), z(at(column))), right);
  }

  private static Slip.Place own(Expr right) {
    return new Equation(partial(p(i), z(i)), right);
  }

  private static Slip.Place chain(Expr right) {
    return new Equation(partial(L, z(i)), right);
  }
}
