package logitlab.derivation;

import static logitlab.derivation.expr.Quantity.*;
import static logitlab.derivation.expr.Write.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import logitlab.Sample;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Function;
import logitlab.derivation.expr.RouteId;
import logitlab.derivation.expr.Subject;
import logitlab.derivation.network.BatchFormulas;
import logitlab.derivation.network.StageFormulas;
import org.junit.jupiter.api.Test;

class FigureFormulasTest {
  private static final int POINTS = Sample.size(300, 100);

  private static final Expr L = sym(NET_LOSS);

  @Test
  void everyLineOfEveryFormulaHolds() {
    for (var formulas : FigureFormulas.all()) {
      for (var result : Checker.check(formulas, POINTS, 1)) {
        assertThat(result.passed()).as(result.step().line().key()).isTrue();
        assertThat(result.agreed()).as(result.step().line().key()).isGreaterThan(POINTS * 5 / 6);
      }
    }
  }

  /** One sign, index, transpose or factor of each kind of formula wrong: all of these are found. */
  @Test
  void wrongFormulasAreCaught() {
    var slope = apply(Function.ACTIVATION_SLOPE, sym(NET_Z1, StageFormulas.UNIT));
    var error = sub(sym(NET_P, k), sym(NET_Y, k));
    var w2 = sym(NET_W2, k, StageFormulas.UNIT);
    for (var wrong : List.of(
        formula("sign-of-loss", L, sum(k, mul(sym(NET_Y, k), ln(sym(NET_P, k))))),
        formula("sign-of-loss-in-matrices", L, matmul(transpose(whole(NET_Y)), ln(whole(NET_P)))),
        formula("error-turned-round", gradient(L, NET_Z2), sub(whole(NET_Y), whole(NET_P))),
        formula("bias-subtracted", whole(NET_Z2), sub(matmul(whole(NET_W2), whole(NET_A1)), whole(NET_B2))),
        formula("index-of-chain", partial(L, sym(NET_A1, StageFormulas.FROM)),
            sum(StageFormulas.UNIT, mul(sum(k, mul(error, w2)), slope))),
        formula("slope-left-out", partial(L, sym(NET_Z1, StageFormulas.UNIT)), sum(k, mul(error, w2))),
        formula("step-uphill", whole(NET_NEW_W2), add(whole(NET_W2), mul(sym(NET_RATE), gradient(L, NET_W2)))),
        formula("sum-for-mean", partial(sym(NET_MEAN_LOSS), sym(NET_B2, k)),
            sum(BatchFormulas.EXAMPLE, sym(BATCH_DZ2, k, BatchFormulas.EXAMPLE))))) {
      assertThat(wrong(wrong)).as(wrong.key()).isGreaterThanOrEqualTo(90);
    }
  }

  private static int wrong(Block block) {
    var route = new Derivation(new RouteId("wrong"), Subject.NETWORK, List.of(block));
    return Checker.check(route, 100, 3).getFirst().wrong();
  }
}
