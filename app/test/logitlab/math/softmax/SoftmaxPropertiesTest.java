package logitlab.math.softmax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import logitlab.math.Vec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of softmax with cross-entropy, on random points of the whole domain. */
class SoftmaxPropertiesTest {
  private static final double ROUNDING = 0x1p-50;

  /** A point, and the stream of numbers that a law may draw further ones from. */
  record Point(CrossEntropy crossEntropy, RandomGenerator random) {
    Softmax softmax() {
      return crossEntropy.softmax();
    }

    double temperature() {
      return softmax().temperature();
    }

    @Override
    public String toString() {
      return softmax() + ", y " + crossEntropy.target();
    }
  }

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  private static Point point(int seed) {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var size = random.nextInt(2, 11);
    var temperature = StrictMath.pow(10, random.nextDouble(-3, 3));
    var softmax = Softmax.of(SoftmaxRandomTest.logits(random, size, temperature), temperature);
    var target = SoftmaxRandomTest.target(random, size);
    return new Point(new CrossEntropy(softmax, target), random);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void probabilitiesSumToOne(int seed) {
    var softmax = point(seed).softmax();
    assertThat(softmax.p().sum()).isCloseTo(1, within(10 * Math.ulp(1.0)));
    assertThat(softmax.p().stream()).allMatch(p -> p >= 0 && p <= 1);
    assertThat(softmax.p().plus(softmax.complement()).stream()).allMatch(sum -> Math.abs(sum - 1) <= Math.ulp(1.0));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theGradientSumsToZero(int seed) {
    var point = point(seed);
    var gradient = point.crossEntropy().gradient();
    assertThat(gradient.sum()).isCloseTo(0, within(10 * Math.ulp(gradient.maxAbs())));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theJacobianIsSymmetricAndItsRowsSumToZero(int seed) {
    var jacobian = point(seed).softmax().jacobian();
    assertThat(jacobian.transpose()).isEqualTo(jacobian);
    for (var k = 0; k < jacobian.rows(); k++) {
      assertThat(jacobian.row(k).sum()).isCloseTo(0, within(10 * Math.ulp(jacobian.row(k).maxAbs())));
    }
  }

  /** Adding a number to every logit changes nothing, not even a bit where the sums are exact. */
  @ParameterizedTest
  @MethodSource("seeds")
  void aCommonShiftChangesNothing(int seed) {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var logits = Vec.generate(random.nextInt(2, 11), k -> random.nextInt(-64_000, 64_000) / 64.0);
    var shift = random.nextInt(-900_000, 900_000) / 32.0;
    var temperature = StrictMath.pow(10, random.nextDouble(-3, 3));
    var here = Softmax.of(logits, temperature);
    var there = Softmax.of(logits.map(z -> z + shift), temperature);
    assertThat(there.p()).isEqualTo(here.p());
    assertThat(there.logP()).isEqualTo(here.logP());
    assertThat(there.jacobian()).isEqualTo(here.jacobian());
  }

  /** Jᵀ ∂L/∂p with ∂L/∂p = −y/p is (p − y)/T, wherever no p is 0 in float64. */
  @ParameterizedTest
  @MethodSource("seeds")
  void theChainRuleGivesTheClosedForm(int seed) {
    var random = point(seed).random();
    var size = random.nextInt(2, 11);
    var softmax = Softmax.of(Vec.generate(size, k -> random.nextDouble(-30, 30)), random.nextDouble(0.5, 20));
    var y = SoftmaxRandomTest.target(random, size);
    var lossByP = y.zip(softmax.p(), (target, p) -> -target / p);
    var chained = softmax.jacobian().transpose().times(lossByP);
    var merged = softmax.p().minus(y).scale(1 / softmax.temperature());
    var gradient = new CrossEntropy(softmax, y).gradient();
    for (var i = 0; i < size; i++) {
      assertThat(chained.get(i)).isCloseTo(gradient.get(i), within(8 * ROUNDING / softmax.temperature()));
      // The merged form takes Σy for 1, which is so within 1e-12.
      assertThat(merged.get(i)).isCloseTo(gradient.get(i), within(1.1e-12 / softmax.temperature()));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void reorderingTheClassesReordersTheResults(int seed) {
    var point = point(seed);
    var size = point.softmax().size();
    var by = point.random().nextInt(1, size);
    var moved = new CrossEntropy(Softmax.of(turned(point.softmax().logits(), by), point.temperature()),
        turned(point.crossEntropy().target(), by));
    same(moved.softmax().p(), turned(point.softmax().p(), by), 1);
    same(moved.softmax().logP(), turned(point.softmax().logP(), by), 1);
    same(Vec.of(moved.loss()), Vec.of(point.crossEntropy().loss()), 1);
    var jacobian = point.softmax().jacobian();
    for (var k = 0; k < size; k++) {
      same(moved.softmax().jacobian().row(k), turned(jacobian.row((k + by) % size), by), 1);
    }
  }

  /** ∂L/∂z points uphill, so a small step against it lessens the loss. */
  @ParameterizedTest
  @MethodSource("seeds")
  void aSmallStepDownhillLessensTheLoss(int seed) {
    var random = point(seed).random();
    var softmax = Softmax.of(Vec.generate(random.nextInt(2, 11), k -> random.nextDouble(-3, 3)), 1);
    var crossEntropy = new CrossEntropy(softmax, Vec.oneHot(softmax.size(), random.nextInt(softmax.size())));
    var lower = softmax.logits().minus(crossEntropy.gradient().scale(0.01));
    assertThat(new CrossEntropy(Softmax.of(lower, 1), crossEntropy.target()).loss()).isLessThan(crossEntropy.loss());
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNotFiniteIsRefused(double bad) {
    assertThatThrownBy(() -> Softmax.of(Vec.of(0, bad), 1)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("logits");
    assertThatThrownBy(() -> Softmax.of(Vec.of(0, 1), bad)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("temperature");
    var softmax = Softmax.of(Vec.of(0, 1), 1);
    assertThatThrownBy(() -> new CrossEntropy(softmax, Vec.of(bad, 0))).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("target");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aTargetOfAnotherSizeIsRefused(int size) {
    var softmax = Softmax.of(Vec.of(0, 1), 1);
    assertThatThrownBy(() -> new CrossEntropy(softmax, Vec.oneHot(size, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sizes differ");
  }

  private static Vec turned(Vec vector, int by) {
    return Vec.generate(vector.size(), i -> vector.get((i + by) % vector.size()));
  }

  private static void same(Vec actual, Vec expected, int ulps) {
    for (var i = 0; i < actual.size(); i++) {
      assertThat(actual.get(i)).isCloseTo(expected.get(i), within(ulps * Math.ulp(expected.get(i))));
    }
  }
}
