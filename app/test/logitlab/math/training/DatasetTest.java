package logitlab.math.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import logitlab.math.Seeded;
import logitlab.math.Vec;
import logitlab.math.training.Dataset.Row;
import org.junit.jupiter.api.Test;

class DatasetTest {
  private static final List<String> FOUR = List.of("a", "b", "c", "d");

  @Test
  void aSplitKeepsEveryRowOnceAndTheSharesOfTheClasses() {
    var random = new Seeded(1);
    for (var round = 0; round < 50; round++) {
      var data = new Dataset(List.of("index"), FOUR, IntStream.range(0, 20 + round)
          .mapToObj(i -> new Row(Vec.of(i), i < 8 ? i / 2 : random.nextInt(4)))
          .toList());
      var share = random.between(0.05, 0.95);
      var split = data.split(share, round);
      assertThat(split.train().rows()).doesNotContainAnyElementsOf(split.test().rows());
      assertThat(split.train().size() + split.test().size()).isEqualTo(data.size());
      assertThat(split.test().rows()).isSortedAccordingTo((u, v) -> Double.compare(u.x().get(0), v.x().get(0)));
      for (var k = 0; k < 4; k++) {
        var whole = data.counts().get(k);
        assertThat(split.test().counts().get(k)).isBetween(1, whole - 1);
        assertThat((double) split.test().counts().get(k)).isCloseTo(whole * share, within(1.0));
      }
      assertThat(data.split(share, round)).isEqualTo(split);
      assertThat(data.split(share, round + 1000L)).isNotEqualTo(split);
    }
  }

  @Test
  void aClassOfOneRowIsTrainedOn() {
    var data = new Dataset(List.of("x"), List.of("a", "b"),
        List.of(new Row(Vec.of(1), 0), new Row(Vec.of(2), 1), new Row(Vec.of(3), 1)));
    assertThat(data.split(0.9, 1).test().counts()).containsExactly(0, 1);
  }

  @Test
  void standardisedTrainingDataHaveMeanZeroAndDeviationOne() {
    var data = ToyData.SPIRAL.generate(FOUR, 40, 0.2, 9);
    var far = new Dataset(data.features(), FOUR, data.rows()
        .stream()
        .map(row -> new Row(Vec.of(1e3 + row.x().get(0), 1e-200 * row.x().get(1)), row.label()))
        .toList());
    var split = far.split(0.25, 4);
    var standard = split.standardised();
    for (var j = 0; j < 2; j++) {
      var feature = j;
      var values = standard.train().rows().stream().mapToDouble(row -> row.x().get(feature)).toArray();
      assertThat(Vec.of(values).sum() / values.length).isCloseTo(0, within(1e-12));
      assertThat(Vec.of(values).dot(Vec.of(values)) / values.length).isCloseTo(1, within(1e-12));
    }
    // The test part is scaled by the training part, not by itself.
    var scaler = Scaler.of(split.train());
    for (var i = 0; i < split.test().size(); i++) {
      var back = scaler.invert(standard.test().row(i).x());
      assertThat(back.get(0)).isCloseTo(split.test().row(i).x().get(0), within(1e-12));
    }
  }

  @Test
  void aConstantFeatureBecomesZero() {
    var data = new Dataset(List.of("x"), List.of("a"),
        IntStream.range(0, 7).mapToObj(_ -> new Row(Vec.of(0.1), 0)).toList());
    assertThat(Scaler.of(data).apply(data).row(3).x().get(0)).isCloseTo(0, within(1e-15));
  }

  @Test
  void featuresAreChosenInAnyOrder() {
    var data = new Dataset(List.of("u", "v", "w"), List.of("a"), List.of(new Row(Vec.of(1, 2, 3), 0)));
    var chosen = data.withFeatures(List.of(2, 0));
    assertThat(chosen.features()).containsExactly("w", "u");
    assertThat(chosen.row(0).x()).isEqualTo(Vec.of(3, 1));
  }

  @Test
  void wrongDataAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Dataset(List.of("x"), List.of("a"), List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> one(Vec.of(1, 2), 0));
    assertThatIllegalArgumentException().isThrownBy(() -> one(Vec.of(Double.NaN), 0));
    assertThatIllegalArgumentException().isThrownBy(() -> one(Vec.of(1), 1));
    assertThatIllegalArgumentException().isThrownBy(() -> one(Vec.of(1), 0).split(1, 0));
  }

  private static Dataset one(Vec x, int label) {
    return new Dataset(List.of("x"), List.of("a"), List.of(new Row(x, label)));
  }
}
