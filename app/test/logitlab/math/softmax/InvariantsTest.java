package logitlab.math.softmax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import logitlab.math.Vec;
import logitlab.math.softmax.Invariants.Residual;
import org.junit.jupiter.api.Test;

/** Invariants, the error curve of the gradient check, and descent on the logits. */
class InvariantsTest {
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(23);

  @Test
  void allHoldAllOverTheDomain() {
    for (var point = 0; point < 400; point++) {
      var size = random.nextInt(2, 11);
      var temperature = StrictMath.pow(10, random.nextDouble(-3, 3));
      var scale = StrictMath.pow(10, random.nextDouble(-3, 5.3));
      var softmax = Softmax.of(Vec.generate(size, k -> random.nextGaussian() * scale), temperature);
      var invariants = new Invariants(new CrossEntropy(softmax, SoftmaxRandomTest.target(random, size)), 3);
      assertThat(
          List.of(invariants.probabilities(), invariants.gradient(), invariants.jacobian(), invariants.shifted()))
          .as("%s", softmax)
          .allMatch(Residual::holds);
      assertThat(invariants.chainRule().stream()).as("%s", softmax).allMatch(Residual::holds);
    }
  }

  @Test
  void theChainRuleCannotBeComputedWherePIs0() {
    var wrong = new CrossEntropy(Softmax.of(Vec.of(0, -800), 1), Vec.oneHot(2, 1));
    assertThat(new Invariants(wrong, 1).chainRule()).isEmpty();
    var right = new CrossEntropy(Softmax.of(Vec.of(0, -800), 1), Vec.oneHot(2, 0));
    assertThat(new Invariants(right, 1).chainRule())
        .hasValueSatisfying(residual -> assertThat(residual.holds()).isTrue());
  }

  @Test
  void anErrorIsNoRounding() {
    var point = new CrossEntropy(Softmax.of(Vec.of(2, 1, 0.1), 1), Vec.oneHot(3, 0));
    var allowed = new Invariants(point, 3).gradient().allowed();
    assertThat(new Residual(1e-9, allowed).holds()).isFalse();
  }

  /** The published curve of (2, 1, 0.1), its right half, where the formula's error rules. */
  @Test
  void theErrorCurveIsAV() {
    var point = new CrossEntropy(Softmax.of(Vec.of(2, 1, 0.1), 1), Vec.oneHot(3, 0));
    var curve = ErrorCurve.of(point, 0, Vec.of(1e-15, 1e-12, 1e-5, 1e-3, 1e-2, 1e-1)).points();
    assertThat(curve).hasSize(6);
    assertThat(curve.get(4).error() / curve.get(3).error()).isCloseTo(100, within(1.0));
    assertThat(curve.get(1).error()).isGreaterThan(1e-6);
    assertThat(curve.get(2).error()).isLessThan(1e-10);
    var far = new CrossEntropy(Softmax.of(Vec.of(1e6, 0), 1), Vec.oneHot(2, 0));
    assertThat(ErrorCurve.of(far, 0, Vec.of(1e-12, 1e-3)).points()).singleElement()
        .extracting(ErrorCurve.Point::h)
        .isEqualTo(1e-3);
  }

  @Test
  void descentLowersTheLoss() {
    var point = new CrossEntropy(Softmax.of(Vec.of(2, 1, 0.1), 1), Vec.oneHot(3, 0));
    var losses = DescentPath.of(point, 1, 5, 1e6)
        .points()
        .stream()
        .map(p -> new CrossEntropy(p, point.target()).loss())
        .toList();
    assertThat(losses).hasSize(6);
    assertThat(losses.get(0)).isCloseTo(0.4170300163, within(1e-10));
    assertThat(losses.get(1)).isCloseTo(0.263624, within(1e-6));
    assertThat(losses).isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }
}
