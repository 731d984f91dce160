package logitlab.math.softmax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import logitlab.math.Vec;
import logitlab.math.softmax.PrecisionTrace.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrecisionTest {
  @Test
  void theLastInputThatSurvivesExpAndTheFirstThatDoesNot() {
    assertThat(Precision.FLOAT16.lastForExp()).isEqualTo(11.0859375);
    assertThat(Precision.FLOAT16.firstBeyondExp()).isEqualTo(11.09375);
    assertThat(Precision.FLOAT32.lastForExp()).isEqualTo(88.72283f)
        .isEqualTo(Math.nextDown((float) Precision.FLOAT32.firstBeyondExp()));
    assertThat(Precision.FLOAT64.lastForExp()).isEqualTo(709.782712893384);
    assertThat(Precision.FLOAT64.firstBeyondExp()).isEqualTo(Math.nextUp(709.782712893384));
  }

  @ParameterizedTest
  @EnumSource
  void theLimitsAreNeighboursAroundTheOverflow(Precision precision) {
    assertThat(precision.exp(precision.lastForExp())).isFinite();
    assertThat(precision.exp(precision.firstBeyondExp())).isInfinite();
    var middle = (precision.lastForExp() + precision.firstBeyondExp()) / 2;
    assertThat(precision.round(middle)).isIn(precision.lastForExp(), precision.firstBeyondExp());
  }

  /** Known roundings: half precision has 11 digits, up to 65504, and a smallest number of 2⁻²⁴. */
  @Test
  void halfPrecisionRounds() {
    assertThat(Precision.FLOAT16.round(2049)).isEqualTo(2048);
    assertThat(Precision.FLOAT16.round(65519)).isEqualTo(65504);
    assertThat(Precision.FLOAT16.round(65520)).isInfinite();
    assertThat(Precision.FLOAT16.round(0x1p-24)).isEqualTo(0x1p-24);
    assertThat(Precision.FLOAT16.round(0x1p-25)).isZero();
    assertThat(Precision.FLOAT16.over(1, 3)).isEqualTo(0.333251953125);
    assertThat(Precision.FLOAT32.over(1, 3)).isEqualTo((double) (1f / 3f));
  }

  /** Operations on floats, done by the machine. */
  @Test
  void singlePrecisionIsThatOfTheMachine() {
    var random = new Random(4);
    for (var n = 0; n < 1000; n++) {
      var a = random.nextFloat(-1e3f, 1e3f);
      var b = random.nextFloat(-1e3f, 1e3f);
      assertThat(Precision.FLOAT32.plus(a, b)).isEqualTo((double) (a + b));
      assertThat(Precision.FLOAT32.times(a, b)).isEqualTo((double) (a * b));
      assertThat(Precision.FLOAT32.over(a, b)).isEqualTo((double) (a / b));
    }
  }

  @ParameterizedTest
  @EnumSource
  void tameLogitsComeOutRightByEveryMethod(Method method) {
    var exact = new CrossEntropy(Softmax.of(Vec.of(2, 1, 0.1), 1), Vec.oneHot(3, 0));
    for (var precision : Precision.values()) {
      var trace = PrecisionTrace.of(precision, method, Vec.of(2, 1, 0.1), 1, Vec.oneHot(3, 0));
      var near = precision == Precision.FLOAT16 ? 2e-3 : precision == Precision.FLOAT32 ? 3e-7 : 1e-15;
      assertThat(trace.p().minus(exact.softmax().p()).maxAbs()).isLessThan(near);
      assertThat(trace.gradient().minus(exact.gradient()).maxAbs()).isLessThan(near);
      assertThat(trace.loss()).isCloseTo(exact.loss(), within(near));
    }
  }

  /** The naive way breaks at 800 in float64: ∞/∞ is NaN, and so is the gradient. Shifted, p is 0 and its logarithm −∞; log-softmax holds. */
  @Test
  void beyondExp() {
    var logits = Vec.of(800, 0);
    var target = Vec.oneHot(2, 1);
    var naive = PrecisionTrace.of(Precision.FLOAT64, Method.NAIVE, logits, 1, target);
    assertThat(naive.weights().get(0)).isInfinite();
    assertThat(naive.p().get(0)).isNaN();
    assertThat(naive.gradient().get(0)).isNaN();
    var shifted = PrecisionTrace.of(Precision.FLOAT64, Method.SHIFTED, logits, 1, target);
    assertThat(shifted.p()).isEqualTo(Vec.of(1, 0));
    assertThat(shifted.loss()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(shifted.gradient()).isEqualTo(Vec.of(1, -1));
    var log = PrecisionTrace.of(Precision.FLOAT64, Method.LOG_SOFTMAX, logits, 1, target);
    assertThat(log.loss()).isEqualTo(800);
    assertThat(PrecisionTrace.of(Precision.FLOAT16, Method.LOG_SOFTMAX, Vec.of(1e5, 0), 1, target).loss()).isNaN();
  }
}
