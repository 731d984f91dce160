package logitlab.state.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import logitlab.math.Vec;
import logitlab.math.training.Dataset;
import logitlab.state.data.SampleData;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;

class TrainingSetupTest {
  @Test
  void thePenguinsAreWhole() {
    var penguins = SampleData.penguins();
    assertThat(penguins.features())
        .containsExactly("bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g")
        .isEqualTo(new DataSource.Penguins().features());
    assertThat(penguins.classes()).containsExactly("Adelie", "Chinstrap", "Gentoo");
    assertThat(penguins.counts()).containsExactly(151, 68, 123);
    assertThat(penguins.row(0).x()).isEqualTo(Vec.of(39.1, 18.7, 181, 3750));
    assertThat(new Words(Locale.ENGLISH).say(SampleData.PENGUINS_SOURCE)).contains("CC0");
  }

  /** Bill length and depth, 2-8-3 tanh, 60 epochs, seeds 1 to 20. */
  @Test
  void theDefaultLearnsThePenguins() {
    var data = SampleData.penguins().withFeatures(List.of(0, 1));
    var accuracies = IntStream.rangeClosed(1, 20).mapToDouble(seed -> accuracy(data, seed)).toArray();
    var mean = Vec.of(accuracies).sum() / accuracies.length;
    var worst = Vec.of(accuracies).stream().min().orElseThrow();
    System.out.printf(Locale.ROOT, "Penguins, default setup: mean held-out accuracy %.4f, worst %.4f%n", mean,
        worst);
    assertThat(mean).isGreaterThanOrEqualTo(0.945);
    assertThat(accuracies).hasSize(20);
    assertThat(worst).isGreaterThanOrEqualTo(0.85);
  }

  private static double accuracy(Dataset data, long seed) {
    var setup = TrainingSetup.DEFAULT.withSeed(seed);
    var trainer = setup.start(data);
    for (var epoch = 0; epoch < setup.epochs(); epoch++) {
      assertThat(trainer.epoch()).isTrue();
    }
    return trainer.progress().test().accuracy();
  }
}
