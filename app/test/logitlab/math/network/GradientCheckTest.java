package logitlab.math.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.GradientCheck.Parameter;
import logitlab.math.network.TwoLayerNetwork.Example;
import logitlab.math.softmax.CrossEntropy;
import logitlab.math.softmax.Softmax;
import logitlab.math.softmax.SoftmaxRandomTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Closed forms against central differences and dual numbers. */
class GradientCheckTest {
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);

  @Test
  void softmaxWithCrossEntropy() {
    var worst = 0.0;
    for (var point = 0; point < 300; point++) {
      var size = random.nextInt(2, 11);
      var temperature = StrictMath.pow(10, random.nextDouble(-3, 3));
      var logits = Vec.generate(size, k -> random.nextGaussian() * 3 * temperature);
      var crossEntropy = new CrossEntropy(Softmax.of(logits, temperature), SoftmaxRandomTest.target(random, size));
      var check = GradientCheck.of(crossEntropy, 1e-5 * temperature);
      assertThat(check.entries()).hasSize(size);
      assertThat(check.worstDual() * temperature).isLessThan(1e-14);
      assertThat(check.worstCentral() * temperature).isLessThan(1e-9);
      worst = Math.max(worst, check.worstDual() * temperature);
    }
    System.out.printf(Locale.ROOT, "Dual numbers and T ∂L/∂z differ by at most %.1e%n", worst);
  }

  @ParameterizedTest
  @EnumSource
  void network(Activation activation) {
    for (var point = 0; point < 30; point++) {
      var network = network(activation, random);
      var example = example(network, random);
      var check = GradientCheck.of(network, example.x(), example.y(), 1e-5);
      assertThat(check.entries()).hasSize((network.hidden() + 1) * network.classes()
          + (network.inputs() + 1) * network.hidden() + network.inputs());
      assertThat(check.worstDual()).isLessThan(1e-13);
      assertThat(check.worstCentral()).isLessThan(1e-8);
      assertThat(check.worst()).isEqualTo(Math.max(check.worstDual(), check.worstCentral()));
    }
  }

  /** The batch's gradient is that of the mean loss. */
  @ParameterizedTest
  @EnumSource
  void batch(Activation activation) {
    var network = network(activation, random);
    var examples = List.of(example(network, random), example(network, random), example(network, random));
    var batch = network.batch(examples);
    assertThat(batch.passes()).hasSize(3);
    assertThat(batch.loss())
        .isCloseTo(examples.stream().mapToDouble(e -> network.loss(e.x(), e.y())).sum() / 3, within(1e-14));
    for (var place : new NetworkPoint(network, examples.getFirst().x(), examples.getFirst().y()).places()) {
      var dual = examples.stream()
          .map(e -> new NetworkPoint(network, e.x(), e.y()))
          .mapToDouble(at -> at.definition(place, Dual.variable(at.value(place))).derivative())
          .sum() / 3;
      switch (place.parameter()) {
        case W1 -> assertThat(batch.dw1().get(place.row(), place.column())).isCloseTo(dual, within(1e-13));
        case B1 -> assertThat(batch.db1().get(place.row())).isCloseTo(dual, within(1e-13));
        case W2 -> assertThat(batch.dw2().get(place.row(), place.column())).isCloseTo(dual, within(1e-13));
        case B2 -> assertThat(batch.db2().get(place.row())).isCloseTo(dual, within(1e-13));
        case X, Z -> assertThat(batch.passes()).allMatch(pass -> pass.dx().size() == network.inputs());
      }
    }
    assertThatThrownBy(() -> network.batch(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  /** The check notices a gradient that is wrong: here that of another target. */
  @Test
  void aWrongGradientIsSeen() {
    var softmax = Softmax.of(Vec.of(2, 1, 0.1), 1);
    var right = GradientCheck.of(new CrossEntropy(softmax, Vec.oneHot(3, 0)), 1e-5).entries().getFirst();
    var wrong = new CrossEntropy(softmax, Vec.oneHot(3, 1)).gradient().get(0);
    var entry = new GradientCheck.Entry(right.place(), wrong, right.central(), right.dual());
    assertThat(right.place()).isEqualTo(new GradientCheck.Place(Parameter.Z, 0, 0));
    assertThat(right.difference()).isLessThan(1e-9);
    assertThat(new GradientCheck(1e-5, List.of(entry)).worst()).isCloseTo(1, within(1e-9));
    assertThat(entry.difference()).isCloseTo(1, within(1e-9));
    // Either of the two alone is enough.
    var central = new GradientCheck(1e-5, List.of(new GradientCheck.Entry(right.place(), 0, 2, 0)));
    assertThat(List.of(central.worstCentral(), central.worstDual(), central.worst())).containsExactly(2.0, 0.0, 2.0);
    var dual = new GradientCheck(1e-5, List.of(new GradientCheck.Entry(right.place(), 0, 0, -3)));
    assertThat(List.of(dual.worstCentral(), dual.worstDual(), dual.worst())).containsExactly(0.0, 3.0, 3.0);
    assertThat(new GradientCheck(1e-5, List.of(new GradientCheck.Entry(right.place(), 0, 0, Double.NaN))).worst())
        .isNaN();
  }

  static TwoLayerNetwork network(Activation activation, RandomGenerator random) {
    var inputs = random.nextInt(1, 5);
    var hidden = random.nextInt(1, 9);
    var classes = random.nextInt(2, 7);
    return new TwoLayerNetwork(activation, Mat.generate(hidden, inputs, (r, c) -> random.nextGaussian()),
        Vec.generate(hidden, r -> random.nextGaussian()),
        Mat.generate(classes, hidden, (r, c) -> random.nextGaussian()),
        Vec.generate(classes, r -> random.nextGaussian()));
  }

  static Example example(TwoLayerNetwork network, RandomGenerator random) {
    return new Example(Vec.generate(network.inputs(), i -> random.nextGaussian()),
        Vec.oneHot(network.classes(), random.nextInt(network.classes())));
  }
}
