package logitlab.math.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.BatchSoftmax.Axis;
import logitlab.math.network.GradientCheck.Parameter;
import logitlab.math.network.GradientCheck.Place;
import logitlab.math.network.TwoLayerNetwork.Example;
import logitlab.math.training.Dataset;
import logitlab.math.training.Trainer;
import logitlab.math.training.Trainer.Snapshot;
import logitlab.math.training.TrainingPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A batch with softmax along the right axis and along the wrong one. */
class BatchPassTest {
  private static final double H = 1e-5;

  private final Random random = new Random(23);

  @ParameterizedTest
  @EnumSource
  void alongTheClassesItIsTheMeanOfTheExamplesGradients(Activation activation) {
    for (var round = 0; round < 50; round++) {
      var data = data();
      var network = network(activation, data);
      var examples = examples(data);
      var batch = network.batch(examples);
      var pass = BatchPass.of(network, examples, Axis.CLASSES);
      assertThat(pass.gradient()).isEqualTo(new NetworkGradient(batch.dw1(), batch.db1(), batch.dw2(), batch.db2()));
      assertThat(pass.slope()).isEqualTo(pass.gradient());
      assertThat(pass.softmax().loss()).isCloseTo(batch.loss(), within(1e-13 * Math.max(1, batch.loss())));
      for (var n = 0; n < pass.size(); n++) {
        assertThat(pass.error().column(n)).isEqualTo(batch.passes().get(n).dz2());
        assertThat(pass.hiddenError(n)).isEqualTo(batch.passes().get(n).dz1());
        assertThat(pass.softmax().losses().get(n)).isCloseTo(batch.passes().get(n).loss(), within(1e-14));
      }
    }
  }

  /** The trainer goes against the same gradient, computed by other code. */
  @ParameterizedTest
  @EnumSource
  void theTrainerTakesThisGradient(Activation activation) {
    for (var round = 0; round < 20; round++) {
      var data = data();
      var network = network(activation, data);
      var plan = new TrainingPlan(0.5, 1 + random.nextInt(data.size()), 1 + random.nextInt(9));
      var trainer = new Trainer(Snapshot.start(network), new Dataset.Split(data, data), plan);
      var rows = trainer.batch();
      assertThat(plan.batch(data.size(), 0, 0)).isEqualTo(rows);
      var gradient = BatchPass.of(network, rows.stream().map(data::example).toList(), Axis.CLASSES).gradient();
      assertThat(trainer.step()).isTrue();
      var moved = trainer.network();
      assertThat(moved.w1().plus(network.w1().plus(gradient.w1().scale(-0.5)).scale(-1)).maxAbs()).isLessThan(1e-13);
      assertThat(moved.b1().minus(network.b1().plus(gradient.b1().scale(-0.5))).maxAbs()).isLessThan(1e-13);
      assertThat(moved.w2().plus(network.w2().plus(gradient.w2().scale(-0.5)).scale(-1)).maxAbs()).isLessThan(1e-13);
      assertThat(moved.b2().minus(network.b2().plus(gradient.b2().scale(-0.5))).maxAbs()).isLessThan(1e-13);
    }
  }

  /** Batch after batch, epoch after epoch, as a trainer takes them. */
  @Test
  void aPlanKnowsEveryBatchOfATrainer() {
    for (var size : List.of(1, 4, 5, 23, 24, 99)) {
      var data = data(2, 3, 23);
      var plan = new TrainingPlan(1e-3, size, 7);
      var trainer = new Trainer(Snapshot.start(network(Activation.TANH, data)), new Dataset.Split(data, data), plan);
      assertThat(plan.batches(23)).isEqualTo(trainer.updatesPerEpoch());
      for (var step = 0; step < 3 * plan.batches(23); step++) {
        assertThat(plan.batch(23, step / plan.batches(23), step % plan.batches(23))).isEqualTo(trainer.batch());
        assertThat(trainer.step()).isTrue();
      }
    }
  }

  @Test
  void theAxisSaysWhatSumsToOne() {
    for (var round = 0; round < 200; round++) {
      var data = data();
      var network = network(Activation.TANH, data);
      var right = BatchPass.of(network, examples(data), Axis.CLASSES);
      var wrong = BatchPass.of(network, examples(data), Axis.EXAMPLES);
      for (var n = 0; n < data.size(); n++) {
        assertThat(right.softmax().p().column(n).sum()).isCloseTo(1, within(1e-14));
        assertThat(right.error().column(n).sum()).isCloseTo(0, within(1e-14));
        assertThat(wrong.error().column(n).sum())
            .isCloseTo(wrong.softmax().p().column(n).sum() - 1, within(1e-13));
      }
      for (var k = 0; k < network.classes(); k++) {
        assertThat(wrong.softmax().p().row(k).sum()).isCloseTo(1, within(1e-14));
      }
      // K columns' worth of 1 are spread over N: on average a column has K/N.
      var total = wrong.softmax().p().rowVectors().stream().mapToDouble(Vec::sum).sum();
      assertThat(total).isCloseTo(network.classes(), within(1e-12));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSlopeIsThatOfTheLossOnBothAxes(Axis axis) {
    for (var round = 0; round < 20; round++) {
      var data = data();
      var pass = BatchPass.of(network(Activation.TANH, data), examples(data), axis);
      for (var place : places(pass.network())) {
        assertThat(pass.central(place, H)).as("%s", place).isCloseTo(pass.slope().at(place), within(2e-8));
      }
    }
  }

  /** Across the examples p − y is no gradient of the loss, unless every class occurs as often as classes sum to 1: once. */
  @Test
  void onTheWrongAxisPMinusYIsNotTheGradient() {
    var wrong = 0;
    for (var round = 0; round < 100; round++) {
      var data = data();
      var pass = BatchPass.of(network(Activation.TANH, data), examples(data), Axis.EXAMPLES);
      for (var k = 0; k < pass.network().classes(); k++) {
        var sum = pass.softmax().targets().row(k).sum();
        var place = new Place(Parameter.B2, k, 0);
        // A bias shifts its whole row, which softmax along the row does not see.
        assertThat(pass.central(place, H)).isCloseTo(0, within(1e-9));
        assertThat(pass.gradient().at(place)).isCloseTo((1 - sum) / pass.size(), within(1e-13));
        wrong += sum == 1 ? 0 : 1;
      }
      var luck = pass.softmax().targets().rowVectors().stream().allMatch(row -> row.sum() == 1);
      var difference = places(pass.network()).stream()
          .mapToDouble(place -> Math.abs(pass.central(place, H) - pass.gradient().at(place)))
          .max()
          .orElseThrow();
      if (luck) {
        assertThat(difference).isLessThan(1e-8);
      } else {
        assertThat(difference).isGreaterThan(1e-3);
      }
    }
    assertThat(wrong).isGreaterThan(100);
  }

  /** With one example alone there is nobody to compete with: every class gets all. */
  @Test
  void aSingleExampleOnTheWrongAxisIsCertainOfEverything() {
    var data = data(2, 4, 1);
    var pass = BatchPass.of(network(Activation.RELU, data), examples(data), Axis.EXAMPLES);
    assertThat(pass.softmax().p()).isEqualTo(Mat.generate(4, 1, (_, _) -> 1));
    assertThat(pass.softmax().loss()).isZero();
    assertThat(pass.error().column(0).sum()).isEqualTo(3);
  }

  @Test
  void shapesMustFit() {
    var square = Mat.of(new double[]{1, 2}, new double[]{3, 4});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BatchSoftmax(square, Mat.of(new double[]{1}, new double[]{0}), Axis.CLASSES))
        .withMessageContaining("2 × 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BatchPass.of(network(Activation.TANH, data(1, 2, 1)), List.of(), Axis.CLASSES));
    assertThatIllegalArgumentException().isThrownBy(
        () -> BatchPass.of(network(Activation.TANH, data(1, 2, 1)), examples(data(1, 2, 1)), Axis.CLASSES)
            .gradient()
            .at(new Place(Parameter.X, 0, 0)));
  }

  private Dataset data() {
    return data(1 + random.nextInt(4), 2 + random.nextInt(5), 1 + random.nextInt(8));
  }

  private Dataset data(int features, int classes, int size) {
    var rows = IntStream.range(0, size)
        .mapToObj(_ -> new Dataset.Row(Vec.generate(features, _ -> random.nextGaussian()), random.nextInt(classes)))
        .toList();
    return new Dataset(IntStream.range(0, features).mapToObj(j -> "f" + j).toList(),
        IntStream.range(0, classes).mapToObj(k -> "c" + k).toList(), rows);
  }

  private static List<Example> examples(Dataset data) {
    return IntStream.range(0, data.size()).mapToObj(data::example).toList();
  }

  private TwoLayerNetwork network(Activation activation, Dataset data) {
    var hidden = 1 + random.nextInt(8);
    var classes = data.classes().size();
    return new TwoLayerNetwork(activation,
        Mat.generate(hidden, data.features().size(), (_, _) -> random.nextGaussian()),
        Vec.generate(hidden, _ -> random.nextGaussian()),
        Mat.generate(classes, hidden, (_, _) -> random.nextGaussian()),
        Vec.generate(classes, _ -> random.nextGaussian()));
  }

  private static List<Place> places(TwoLayerNetwork network) {
    return new NetworkPoint(network, Vec.zeros(network.inputs()), Vec.oneHot(network.classes(), 0)).places()
        .stream()
        .filter(place -> place.parameter() != Parameter.X)
        .toList();
  }
}
