package logitlab.math.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import logitlab.math.network.Activation;
import logitlab.math.network.Initialisation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ToyDataTest {
  @ParameterizedTest
  @EnumSource
  void theClassesAreEqualAndTheSeedDecides(ToyData shape) {
    for (var classes = 2; classes <= 4; classes++) {
      var data = shape.generate(names(classes), 60, 0.1, 5);
      assertThat(data.counts()).hasSize(classes).allMatch(count -> count == 60);
      assertThat(data.rows()).allMatch(row -> row.x().maxAbs() < 2);
      assertThat(shape.generate(names(classes), 60, 0.1, 5)).isEqualTo(data);
      assertThat(shape.generate(names(classes), 60, 0.1, 6)).isNotEqualTo(data);
    }
    assertThatIllegalArgumentException().isThrownBy(() -> shape.generate(names(5), 60, 0.1, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> shape.generate(names(2), 60, -0.1, 5));
  }

  /** These numbers are what every machine must give. */
  @ParameterizedTest
  @CsvSource({"BLOBS, 811067918", "XOR, 321404396", "RINGS, -962517929", "SPIRAL, -1348641506"})
  void theBitsAreFixed(ToyData shape, int bits) {
    var data = shape.generate(names(3), 100, 0.15, 42);
    assertThat(Arrays.hashCode(data.rows().stream().mapToInt(row -> 7 * row.x().hashCode() + row.label()).toArray()))
        .isEqualTo(bits);
  }

  /** Without noise each shape can be learnt, but only the blobs by what is almost a straight line. */
  @ParameterizedTest
  @EnumSource
  void sixteenUnitsLearnTheCleanShape(ToyData shape) {
    for (var classes = 2; classes <= 4; classes++) {
      var data = shape.generate(names(classes), 60, 0, 2).split(0.25, 2).standardised();
      var trainer = new Trainer(
          Trainer.Snapshot.start(Initialisation.of(Activation.TANH, 2, 16, classes, 3)), data,
          new TrainingPlan(0.3, 10, 4));
      for (var epoch = 0; epoch < 400; epoch++) {
        trainer.epoch();
      }
      assertThat(trainer.divergence()).isEmpty();
      assertThat(trainer.progress().train().accuracy()).as(shape + " " + classes).isGreaterThan(0.97);
    }
  }

  private static List<String> names(int classes) {
    return IntStream.range(0, classes).mapToObj(k -> "class " + k).toList();
  }
}
