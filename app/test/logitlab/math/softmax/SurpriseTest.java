package logitlab.math.softmax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import logitlab.math.Vec;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class SurpriseTest {
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(22);

  @Test
  void crossEntropyIsEntropyAndDivergence() {
    for (var point = 0; point < 500; point++) {
      var size = random.nextInt(2, 11);
      var scale = StrictMath.pow(10, random.nextDouble(-3, 4));
      var softmax = Softmax.of(Vec.generate(size, k -> random.nextGaussian() * scale), 1);
      var surprise = new Surprise(softmax, SoftmaxRandomTest.target(random, size));
      assertThat(surprise.divergence()).isNotNegative();
      assertThat(surprise.targetEntropy() + surprise.divergence())
          .isCloseTo(surprise.crossEntropy(), within(2e-12 * Math.max(1, surprise.crossEntropy())));
    }
  }

  /** y = p (1 + ε) on one class and p (1 − ε) on its equal: KL = ½ Σ p ε² + O(ε⁴), far below the rounding of H(y, p). */
  @Test
  void aTinyDivergenceKeepsItsDigits() {
    var epsilon = 0x1p-30;
    var target = Vec.of(0.5 + 0.5 * epsilon, 0.5 - 0.5 * epsilon);
    var surprise = new Surprise(Softmax.of(Vec.zeros(2), 1), target);
    assertThat(surprise.divergence()).isCloseTo(0.5 * epsilon * epsilon, Percentage.withPercentage(1e-10));
    assertThat(new Surprise(Softmax.of(Vec.zeros(2), 1), Vec.of(0.5, 0.5)).divergence()).isZero();
  }

  /** The series and the logarithm are two ways to the same number on both sides of the seam. */
  @Test
  void theSeriesMeetsTheLogarithm() {
    for (var t : new double[]{-0.0999, -0.1001, 0.0999, 0.1001}) {
      var y = 0.5 * (1 + t);
      var direct = y * StrictMath.log(2 * y) + (1 - y) * StrictMath.log(2 * (1 - y));
      assertThat(new Surprise(Softmax.of(Vec.zeros(2), 1), Vec.of(y, 1 - y)).divergence())
          .isCloseTo(direct, Percentage.withPercentage(1e-10));
    }
  }

  @Test
  void knownEntropies() {
    var uniform = new Surprise(Softmax.of(Vec.zeros(4), 1), Vec.of(0.5, 0.5, 0, 0));
    assertThat(uniform.modelEntropy()).isCloseTo(StrictMath.log(4), within(1e-15));
    assertThat(uniform.targetEntropy()).isCloseTo(StrictMath.log(2), within(1e-15));
    assertThat(uniform.divergence()).isCloseTo(StrictMath.log(2), within(1e-15));
    var oneHot = new Surprise(Softmax.of(Vec.of(1e6, -1e6), 1e-3), Vec.oneHot(2, 1));
    assertThat(oneHot.targetEntropy()).isZero();
    assertThat(oneHot.modelEntropy()).isZero();
    assertThat(oneHot.divergence()).isEqualTo(oneHot.crossEntropy()).isEqualTo(2e9);
    var sure = new Surprise(Softmax.of(Vec.of(100, 0, 0), 1), Vec.oneHot(3, 0));
    assertThat(sure.divergence()).isCloseTo(sure.crossEntropy(), Percentage.withPercentage(1e-10));
  }
}
