package logitlab.derivation.value;

import static logitlab.derivation.expr.Write.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Rule;
import logitlab.derivation.print.WatchedExample;
import logitlab.math.Vec;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
  private static final Bindings FIRST_BY_SECOND = Bindings.NONE.with(k, 0).with(i, 1);

  private static double value(Expr expr, SoftmaxModel model) {
    return new Evaluator(model).evaluate(expr, FIRST_BY_SECOND).value();
  }

  @Test
  void derivativesAgreeWithFiniteDifferences() {
    var random = new Random(11);
    var formulas = List.of(L, p(k), p(i), e(k), sum(j, e(j)), frac(e(k), sum(j, e(j))), ln(p(k)), pow(p(k), 3),
        mul(p(k), sub(ONE, p(i))), neg(sumBut(j, i, mul(y(j), ln(p(j))))));
    for (var n = 0; n < 50; n++) {
      var z = Vec.generate(4, _ -> 2 * random.nextGaussian());
      var temperature = 0.5 + random.nextDouble();
      var y = Vec.of(0.1, 0.2, 0.3, 0.4);
      var h = 1e-5;
      var up = SoftmaxModel.of(z.with(1, z.get(1) + h), temperature, y);
      var down = SoftmaxModel.of(z.with(1, z.get(1) - h), temperature, y);
      for (var formula : formulas) {
        var difference = (value(formula, up) - value(formula, down)) / (2 * h);
        var derivative = value(partial(formula, z(i)), SoftmaxModel.of(z, temperature, y));
        assertThat(derivative).isCloseTo(difference, within(1e-6 * (1 + Math.abs(difference))));
      }
    }
  }

  @Test
  void withProbabilitiesFreeTheSoftmaxIsNotFollowed() {
    var model = SoftmaxModel.of(Vec.of(2, 1, 0.1), 1, Vec.of(1, 0, 0));
    assertThat(value(partial(L, p(k)), model)).isCloseTo(-1.5174480604, within(1e-9));
    assertThat(value(partial(p(k), p(i)), model)).isZero();
    assertThat(value(partial(p(k), p(k)), model)).isEqualTo(1);
  }

  @Test
  void sizeIsTheSumOfAbsoluteValues() {
    var model = SoftmaxModel.of(Vec.of(0, 0), 1, Vec.of(1, 0));
    var estimate = new Evaluator(model).evaluate(sub(p(k), add(y(k), neg(num(3)))), FIRST_BY_SECOND);
    assertThat(estimate.value()).isEqualTo(2.5);
    assertThat(estimate.size()).isEqualTo(4.5);
  }

  @Test
  void sumsObeyTheirCondition() {
    var model = SoftmaxModel.of(Vec.of(0, 0, 0), 1, Vec.of(0.5, 0.2, 0.3));
    assertThat(value(sumBut(j, i, y(j)), model)).isEqualTo(0.8);
    assertThat(value(sum(j, mul(delta(j, i), y(j))), model)).isEqualTo(0.2);
  }

  @Test
  void aDerivativeHoldsNoDerivative() {
    assertThatIllegalArgumentException().isThrownBy(() -> partial(mul(ONE, partial(L, z(i))), z(i)));
  }

  @Test
  void saturationIsNeverANumberThatIsNone() {
    var points = List.of(Vec.of(800, 0, -800), Vec.of(-800, 800, 0), Vec.of(1e6, -1e6, 0), Vec.of(-745, 0, 0),
        Vec.of(-720, -735, 0), Vec.of(0, 0, 0));
    for (var z : points) {
      for (var target = 0; target < 3; target++) {
        for (var temperature : new double[]{1, 0.001, 1000}) {
          var evaluator = new Evaluator(SoftmaxModel.of(z, temperature, Vec.oneHot(3, target)));
          for (var step : Routes.byId("two-cases").orElseThrow().steps()) {
            var check = evaluator.check(step.block(), step.lineIndex() + 1, Bindings.NONE).getLast();
            assertThat(check).as("%s %s %s", step.line().key(), z, target).isNotInstanceOf(Check.Differs.class);
            if (check instanceof Check.Agrees(var value, var digits)) {
              assertThat(value).isFinite();
              assertThat(digits).isBetween(10, 16);
            }
          }
        }
      }
    }
  }

  @Test
  void whereTheProductIsZeroTimesInfinityTheResultStillStands() {
    var watch = new WatchedExample(SoftmaxModel.of(Vec.of(800, 0, -800), 1, Vec.oneHot(3, 1)), 1);
    var steps = Routes.byId("two-cases").orElseThrow().steps();
    var chain = steps.stream().filter(s -> s.line().key().endsWith("chain.put-in")).findFirst().orElseThrow();
    assertThat(watch.check(chain)).isEqualTo(new Check.CannotCompute(Check.Reason.NOT_FINITE));
    assertThat(watch.check(steps.getLast())).isEqualTo(new Check.Agrees(-1, 16));
  }

  @Test
  void aWrongLineIsNotTakenForTrueBecauseAllIsTooSmall() {
    var block = route("wrong", block("x", partial(p(k), z(i))).is("x", Rule.PUT_IN, neg(mul(p(k), p(k))))).blocks()
        .getFirst();
    var evaluator = new Evaluator(SoftmaxModel.of(Vec.of(-800, 0), 1, Vec.oneHot(2, 1)));
    assertThat(evaluator.check(block, 1, FIRST_BY_SECOND).getFirst()).isInstanceOf(Check.CannotCompute.class);
  }

  @Test
  void theValueOfALineIsTheOneShown() {
    var watch = new WatchedExample(SoftmaxModel.of(Vec.of(2, 1, 0.1), 1, Vec.oneHot(3, 0)), 1);
    var steps = Routes.byId("two-cases").orElseThrow().steps();
    var softmax = steps.stream().filter(s -> s.line().key().endsWith("softmax.define")).findFirst().orElseThrow();
    assertThat(watch.check(softmax)).isInstanceOfSatisfying(Check.Agrees.class,
        agrees -> assertThat(agrees.value()).isCloseTo(0.2424329707, within(1e-9)));
    assertThat(watch.check(steps.getLast())).isInstanceOfSatisfying(Check.Agrees.class,
        agrees -> assertThat(agrees.value()).isCloseTo(0.2424329707, within(1e-9)));
  }
}
