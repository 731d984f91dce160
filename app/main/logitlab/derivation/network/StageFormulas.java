package logitlab.derivation.network;

import static logitlab.derivation.expr.Quantity.*;
import static logitlab.derivation.expr.Write.*;

import java.util.List;
import java.util.stream.Stream;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Expr.Sym;
import logitlab.derivation.expr.Function;
import logitlab.derivation.expr.Index.Letter;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Quantity;

/**
 * What each stage of the network's journey computes: forward to the loss, back to the input, and the step downhill.
 *
 * @param layer for whole arrays
 * @param unit  for one entry: k counts classes, i and j hidden units, j inputs too
 */
public record StageFormulas(Block layer, Block unit) {
  /** A hidden unit. */
  public static final Letter UNIT = new Letter("i", Range.HIDDEN);
  /** A hidden unit that a class listens to. */
  public static final Letter FROM = new Letter("j", Range.HIDDEN);
  public static final Letter INPUT = new Letter("j", Range.INPUTS);

  private static final Letter EACH = new Letter("m", Range.CLASSES);
  private static final Sym L = sym(NET_LOSS);
  private static final Sym ETA = sym(NET_RATE);
  private static final Sym X = sym(NET_X, INPUT);
  private static final Sym D2 = sym(NET_DZ2, k);
  private static final Sym D1 = sym(NET_DZ1, UNIT);

  public static final StageFormulas Z1 = new StageFormulas(
      formula("stage.z1", whole(NET_Z1), add(matmul(whole(NET_W1), whole(NET_X)), whole(NET_B1))),
      formula("stage.z1.unit", sym(NET_Z1, UNIT),
          add(sum(INPUT, mul(sym(NET_W1, UNIT, INPUT), X)), sym(NET_B1, UNIT))));

  public static final StageFormulas A1 = new StageFormulas(
      formula("stage.a1", whole(NET_A1), apply(Function.ACTIVATION, whole(NET_Z1))),
      formula("stage.a1.unit", sym(NET_A1, UNIT), apply(Function.ACTIVATION, sym(NET_Z1, UNIT))));

  public static final StageFormulas Z2 = new StageFormulas(
      formula("stage.z2", whole(NET_Z2), add(matmul(whole(NET_W2), whole(NET_A1)), whole(NET_B2))),
      formula("stage.z2.unit", sym(NET_Z2, k),
          add(sum(FROM, mul(sym(NET_W2, k, FROM), sym(NET_A1, FROM))), sym(NET_B2, k))));

  public static final StageFormulas P = new StageFormulas(
      formula("stage.p", whole(NET_P), apply(Function.SOFTMAX, whole(NET_Z2))),
      formula("stage.p.unit", sym(NET_P, k), frac(e(sym(NET_Z2, k)), sum(EACH, e(sym(NET_Z2, EACH))))));

  public static final StageFormulas LOSS = new StageFormulas(
      formula("stage.loss", L, neg(matmul(transpose(whole(NET_Y)), ln(whole(NET_P))))),
      formula("stage.loss.unit", L, neg(sum(k, mul(sym(NET_Y, k), ln(sym(NET_P, k)))))));

  public static final StageFormulas DZ2 = new StageFormulas(
      formula("stage.dz2", whole(NET_DZ2), gradient(L, NET_Z2), sub(whole(NET_P), whole(NET_Y))),
      formula("stage.dz2.unit", D2, sub(sym(NET_P, k), sym(NET_Y, k))));

  public static final StageFormulas DW2 = new StageFormulas(
      formula("stage.dw2", gradient(L, NET_W2), matmul(whole(NET_DZ2), transpose(whole(NET_A1)))),
      formula("stage.dw2.unit", partial(L, sym(NET_W2, k, FROM)), mul(D2, sym(NET_A1, FROM))));

  public static final StageFormulas DB2 = new StageFormulas(
      formula("stage.db2", gradient(L, NET_B2), whole(NET_DZ2)),
      formula("stage.db2.unit", partial(L, sym(NET_B2, k)), mul(D2, ONE), D2));

  public static final StageFormulas DA1 = new StageFormulas(
      formula("stage.da1", gradient(L, NET_A1), matmul(transpose(whole(NET_W2)), whole(NET_DZ2))),
      formula("stage.da1.unit", partial(L, sym(NET_A1, FROM)), sum(k, mul(sym(NET_W2, k, FROM), D2))));

  public static final StageFormulas DZ1 = new StageFormulas(
      formula("stage.dz1", whole(NET_DZ1),
          hadamard(gradient(L, NET_A1), apply(Function.ACTIVATION_SLOPE, whole(NET_Z1)))),
      formula("stage.dz1.unit", D1,
          mul(partial(L, sym(NET_A1, UNIT)), apply(Function.ACTIVATION_SLOPE, sym(NET_Z1, UNIT)))));

  public static final StageFormulas DW1 = new StageFormulas(
      formula("stage.dw1", gradient(L, NET_W1), matmul(whole(NET_DZ1), transpose(whole(NET_X)))),
      formula("stage.dw1.unit", partial(L, sym(NET_W1, UNIT, INPUT)), mul(D1, X)));

  public static final StageFormulas DB1 = new StageFormulas(
      formula("stage.db1", gradient(L, NET_B1), whole(NET_DZ1)),
      formula("stage.db1.unit", partial(L, sym(NET_B1, UNIT)), mul(D1, ONE), D1));

  public static final StageFormulas DX = new StageFormulas(
      formula("stage.dx", gradient(L, NET_X), matmul(transpose(whole(NET_W1)), whole(NET_DZ1))),
      formula("stage.dx.unit", partial(L, X), sum(UNIT, mul(sym(NET_W1, UNIT, INPUT), D1))));

  /** The step downhill, for the weights and biases of both layers, the second first. */
  public static final StageFormulas NEW_W2 = step("w2", NET_NEW_W2, NET_W2, k, FROM);
  public static final StageFormulas NEW_B2 = step("b2", NET_NEW_B2, NET_B2, k);
  public static final StageFormulas NEW_W1 = step("w1", NET_NEW_W1, NET_W1, UNIT, INPUT);
  public static final StageFormulas NEW_B1 = step("b1", NET_NEW_B1, NET_B1, UNIT);

  private static final List<StageFormulas> ALL = List.of(Z1, A1, Z2, P, LOSS, DZ2, DW2, DB2, DA1, DZ1, DW1, DB1, DX,
      NEW_W2, NEW_B2, NEW_W1, NEW_B1);

  /** The formula of a block's last line. */
  public static Expr result(Block block) {
    return block.lines().getLast().expr();
  }

  /** All of them, to be checked. */
  public static List<Block> blocks() {
    return ALL.stream().flatMap(stage -> Stream.of(stage.layer, stage.unit)).toList();
  }

  private static StageFormulas step(String name, Quantity after, Quantity before, Letter... indices) {
    return new StageFormulas(
        formula("stage.update." + name, whole(after), sub(whole(before), mul(ETA, gradient(L, before)))),
        formula("stage.update." + name + ".unit", sym(after, indices),
            sub(sym(before, indices), mul(ETA, partial(L, sym(before, indices))))));
  }
}
