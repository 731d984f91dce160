package logitlab.math.softmax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import logitlab.math.Vec;
import org.junit.jupiter.api.Test;

class SquaredErrorTest {
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(21);

  @Test
  void theGradientIsThatOfTheLoss() {
    for (var point = 0; point < 200; point++) {
      var size = random.nextInt(2, 11);
      var temperature = StrictMath.pow(10, random.nextDouble(-2, 2));
      var logits = Vec.generate(size, k -> random.nextGaussian() * 2 * temperature);
      var target = SoftmaxRandomTest.target(random, size);
      var error = new SquaredError(Softmax.of(logits, temperature), target);
      var h = 1e-5 * temperature;
      for (var i = 0; i < size; i++) {
        var above = new SquaredError(Softmax.of(logits.with(i, logits.get(i) + h), temperature), target).loss();
        var below = new SquaredError(Softmax.of(logits.with(i, logits.get(i) - h), temperature), target).loss();
        assertThat((above - below) / (2 * h) * temperature)
            .isCloseTo(error.gradient().get(i) * temperature, within(1e-9));
      }
      var product = error.softmax().jacobian().transpose().times(error.softmax().p().minus(target));
      assertThat(product.minus(error.gradient()).maxAbs() * temperature).isLessThan(1e-14);
    }
  }

  /** How much smaller the largest entry is than that of cross-entropy, sure of the wrong class. */
  @Test
  void itAllButVanishesWhereTheModelIsSureAndWrong() {
    assertThat(ratio(Vec.of(10, 0, 0))).isCloseTo(7344, within(0.5));
    assertThat(ratio(Vec.of(5, 0, 0))).isCloseTo(51, within(0.5));
    assertThat(ratio(Vec.of(2, 0, 0))).isCloseTo(4.5, within(0.05));
    assertThat(ratio(Vec.zeros(3))).isCloseTo(3, within(1e-12));
  }

  /** (100, 0, 0) with target 1: p − y is (−2w, w, w) with w = e^(−100), and the gradient (−6w², 3w², 3w²) · 1 to first order is p_i/T Σ p_k (d_i − d_k). */
  @Test
  void tinyErrorsKeepTheirDigits() {
    var w = StrictMath.exp(-100);
    var error = new SquaredError(Softmax.of(Vec.of(100, 0, 0), 1), Vec.oneHot(3, 0));
    assertThat(error.loss() / (3 * w * w)).isCloseTo(1, within(1e-14));
    assertThat(error.gradient().get(0) / (-6 * w * w)).isCloseTo(1, within(1e-14));
    assertThat(error.gradient().get(1) / (3 * w * w)).isCloseTo(1, within(1e-14));
  }

  @Test
  void sizesMustAgree() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SquaredError(Softmax.of(Vec.zeros(3), 1), Vec.oneHot(2, 0)));
  }

  private static double ratio(Vec logits) {
    var softmax = Softmax.of(logits, 1);
    var target = Vec.oneHot(3, 1);
    return new CrossEntropy(softmax, target).gradient().maxAbs()
        / new SquaredError(softmax, target).gradient().maxAbs();
  }
}
