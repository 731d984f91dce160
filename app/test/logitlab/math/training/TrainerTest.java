package logitlab.math.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logitlab.math.Mat;
import logitlab.math.Seeded;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.network.Initialisation;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.math.training.Dataset.Row;
import logitlab.math.training.Divergence.Reason;
import logitlab.math.training.Trainer.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Training held against the network’s own mean gradient, and what its runs promise. It is long because it holds their oracle too. */
class TrainerTest {
  private static final RandomGenerator RANDOM = new java.util.Random(17);

  @ParameterizedTest
  @EnumSource
  void theGradientIsThatOfTheNetwork(Activation activation) {
    for (var round = 0; round < 200; round++) {
      var data = randomData(1 + RANDOM.nextInt(4), 2 + RANDOM.nextInt(5), 1 + RANDOM.nextInt(40));
      var start = randomNetwork(activation, data, 1 + RANDOM.nextInt(8), round % 5 == 0 ? 20 : 1);
      var flat = learn(start, data);
      var gradient = flat.toNetwork(flat.gradient);
      var batch = start.batch(IntStream.range(0, data.size()).mapToObj(data::example).toList());
      close(gradient.w1().scale(1.0 / data.size()), batch.dw1());
      close(gradient.w2().scale(1.0 / data.size()), batch.dw2());
      close(Mat.ofColumn(gradient.b1().scale(1.0 / data.size())), Mat.ofColumn(batch.db1()));
      close(Mat.ofColumn(gradient.b2().scale(1.0 / data.size())), Mat.ofColumn(batch.db2()));
      assertThat(flat.loss() / data.size()).isCloseTo(batch.loss(), within(1e-12 * Math.max(1, batch.loss())));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theGradientIsTheSlopeOfTheLoss(Activation activation) {
    var h = 1e-6;
    for (var round = 0; round < 20; round++) {
      var data = randomData(3, 3, 5);
      var flat = learn(randomNetwork(activation, data, 4, 1), data);
      var gradient = FlatNetwork.copy(flat.gradient);
      for (var r = 0; r < gradient.length; r++) {
        var row = flat.weights()[r];
        for (var i = 0; i < row.length; i++) {
          var w = row[i];
          row[i] = w + h;
          var above = loss(flat, data);
          row[i] = w - h;
          var below = loss(flat, data);
          row[i] = w;
          assertThat((above - below) / (2 * h)).isCloseTo(gradient[r][i], within(1e-7));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStepGoesAgainstTheMeanGradient(Activation activation) {
    var data = randomData(2, 3, 12);
    var start = randomNetwork(activation, data, 5, 1);
    var trainer = new Trainer(Snapshot.start(start), split(data), new TrainingPlan(0.7, TrainingPlan.WHOLE, 1));
    assertThat(trainer.step()).isTrue();
    var batch = start.batch(IntStream.range(0, data.size()).mapToObj(data::example).toList());
    close(trainer.network().w1(), start.w1().plus(batch.dw1().scale(-0.7)));
    close(trainer.network().w2(), start.w2().plus(batch.dw2().scale(-0.7)));
    assertThat(trainer.progress().epoch()).isEqualTo(1);
    assertThat(trainer.progress().updates()).isEqualTo(1);
  }

  /** Batches of 5 of 12 examples: 5, 5, and the 2 that are left, each weighed by its own size; together every example once. */
  @Test
  void anEpochTakesEveryExampleOnce() {
    var data = randomData(2, 3, 12);
    var start = randomNetwork(Activation.TANH, data, 4, 1);
    var plan = new TrainingPlan(1e-7, 5, 3);
    var trainer = new Trainer(Snapshot.start(start), split(data), plan);
    assertThat(trainer.updatesPerEpoch()).isEqualTo(3);
    assertThat(trainer.epoch()).isTrue();
    assertThat(trainer.snapshot().updates()).isEqualTo(3);
    var order = new Seeded(3, 0).permutation(12);
    var expected = start;
    for (var batch : List.of(new int[]{0, 5}, new int[]{5, 10}, new int[]{10, 12})) {
      var examples = IntStream.range(batch[0], batch[1]).mapToObj(i -> data.example(order[i])).toList();
      var gradient = expected.batch(examples);
      expected = new TwoLayerNetwork(Activation.TANH, expected.w1().plus(gradient.dw1().scale(-1e-7)),
          expected.b1().plus(gradient.db1().scale(-1e-7)), expected.w2().plus(gradient.dw2().scale(-1e-7)),
          expected.b2().plus(gradient.db2().scale(-1e-7)));
    }
    assertThat(trainer.network().w1().plus(expected.w1().scale(-1)).maxAbs()).isLessThan(1e-15);
    assertThat(trainer.network().w2().plus(expected.w2().scale(-1)).maxAbs()).isLessThan(1e-15);
  }

  @ParameterizedTest
  @EnumSource
  void aRunGoesOnFromAnyOfItsPoints(Activation activation) {
    var data = ToyData.RINGS.generate(List.of("in", "out"), 30, 0.1, 1).split(0.3, 1);
    var plan = new TrainingPlan(0.1, 4, 8);
    var whole = new Trainer(Snapshot.start(Initialisation.of(activation, 2, 6, 2, 5)), data, plan);
    for (var i = 0; i < 37; i++) {
      whole.step();
    }
    var resumed = new Trainer(whole.snapshot(), data, plan);
    for (var i = 0; i < 50; i++) {
      whole.step();
      resumed.step();
    }
    assertThat(resumed.snapshot()).isEqualTo(whole.snapshot());
    assertThat(resumed.progress()).isEqualTo(whole.progress());
  }

  /** This number is what every machine must give, from the seed to the last weight. */
  @Test
  void theBitsAreFixed() {
    var hash = 0;
    for (var activation : Activation.values()) {
      var trainer = spiral(activation, new TrainingPlan(0.1, 10, 3));
      for (var i = 0; i < 30; i++) {
        trainer.epoch();
      }
      hash = 31 * hash + List.of(trainer.network().w1(), trainer.network().b1(), trainer.network().w2(),
          trainer.network().b2()).hashCode();
    }
    assertThat(hash).isEqualTo(563826155);
  }

  @Test
  void progressSaysWhatTheNetworkDoes() {
    var trainer = spiral(Activation.TANH, new TrainingPlan(0.2, 7, 3));
    trainer.epoch();
    var before = trainer.snapshot();
    var progress = trainer.progress();
    assertThat(trainer.snapshot()).isEqualTo(before);
    var data = spiralData();
    var batch = trainer.network().batch(IntStream.range(0, data.test().size()).mapToObj(data.test()::example).toList());
    assertThat(progress.test().loss()).isCloseTo(batch.loss(), within(1e-12));
    var correct = IntStream.range(0, data.test().size())
        .filter(i -> batch.passes().get(i).z2().argMax() == data.test().row(i).label())
        .count();
    assertThat(progress.test().confusion().correct()).isEqualTo((int) correct);
    assertThat(progress.test().confusion().total()).isEqualTo(data.test().size());
    var gradient = trainer.network()
        .batch(IntStream.range(0, data.train().size()).mapToObj(data.train()::example).toList());
    assertThat(progress.gradient().first()).isCloseTo(norm(gradient.dw1(), gradient.db1()), within(1e-13));
    assertThat(progress.gradient().second()).isCloseTo(norm(gradient.dw2(), gradient.db2()), within(1e-13));
  }

  @Test
  void deadAndSaturatedUnitsAreSeen() {
    var data = split(randomData(2, 2, 50));
    var w1 = Mat.of(new double[]{0, 0}, new double[]{1, 0}, new double[]{0, 0.01});
    var w2 = Mat.of(new double[]{1, 1, 1}, new double[]{0, 1, 0});
    var dead = new TwoLayerNetwork(Activation.RELU, w1, Vec.of(-1, 0, 1), w2, Vec.of(0, 0));
    var idle = new Trainer(Snapshot.start(dead), data, new TrainingPlan(0.1, 5, 1)).progress();
    assertThat(idle.idle().get(0)).isEqualTo(1);
    assertThat(idle.idle().get(1)).isStrictlyBetween(0.0, 1.0);
    assertThat(idle.idle().get(2)).isEqualTo(0);
    assertThat(idle.idleUnits()).isEqualTo(1);
    var saturated = new TwoLayerNetwork(Activation.SIGMOID, w1, Vec.of(-9, 0, 1), w2, Vec.of(0, 0));
    assertThat(new Trainer(Snapshot.start(saturated), data, new TrainingPlan(0.1, 5, 1)).progress().idleUnits())
        .isEqualTo(1);
  }

  @Test
  void tooHighARateIsNoticedAndTheWeightsBeforeAreKept() {
    var reasons = Stream.of(Activation.values())
        .map(activation -> spiral(activation, new TrainingPlan(1000, 10, 3)))
        .map(TrainerTest::runAway)
        .toList();
    assertThat(reasons).doesNotContainNull();
    var huge = new Dataset(List.of("x"), List.of("a", "b"),
        List.of(new Row(Vec.of(1e200), 0), new Row(Vec.of(-1e300), 1), new Row(Vec.of(1e300), 1)));
    var net = new TwoLayerNetwork(Activation.RELU, Mat.of(new double[]{1}), Vec.of(0),
        Mat.of(new double[]{1}, new double[]{2}), Vec.of(0, 0));
    var trainer = new Trainer(Snapshot.start(net), new Dataset.Split(huge, huge), new TrainingPlan(10, 1, 3));
    assertThat(runAway(trainer)).isNotNull();
    assertThat(trainer.network()).isEqualTo(net);
  }

  private static Reason runAway(Trainer trainer) {
    var good = trainer.network();
    for (var i = 0; i < 300 && trainer.divergence().isEmpty(); i++) {
      good = trainer.network();
      trainer.epoch();
    }
    assertThat(trainer.divergence()).isPresent();
    var kept = trainer.snapshot();
    assertThat(trainer.step()).isFalse();
    assertThat(trainer.snapshot()).isEqualTo(kept);
    if (trainer.divergence().get().reason() == Reason.LARGE_LOSS) {
      assertThat(trainer.network()).isEqualTo(good);
    }
    assertThat(trainer.divergence().get().updates()).isEqualTo(kept.updates());
    return trainer.divergence().get().reason();
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsAllocatedWhileTraining(Activation activation) {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    var trainer = spiral(activation, new TrainingPlan(0.01, 10, 3));
    for (var i = 0; i < 200; i++) {
      trainer.step();
    }
    var before = threads.getCurrentThreadAllocatedBytes();
    for (var i = 0; i < 2000; i++) {
      trainer.step();
    }
    // 20,000 examples and 83 shuffles; what asking costs is in it too.
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(20_000);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    var data = split(randomData(2, 3, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> new Trainer(
        Snapshot.start(Initialisation.of(Activation.TANH, 3, 4, 3, 1)), data, new TrainingPlan(1, 1, 1)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Trainer(
        Snapshot.start(Initialisation.of(Activation.TANH, 2, 4, 2, 1)), data, new TrainingPlan(1, 1, 1)));
    assertThatIllegalArgumentException().isThrownBy(() -> new TrainingPlan(0, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new TrainingPlan(Double.NaN, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new TrainingPlan(1, 0, 1));
  }

  private static Trainer spiral(Activation activation, TrainingPlan plan) {
    return new Trainer(Snapshot.start(Initialisation.of(activation, 2, 16, 3, 1)), spiralData(), plan);
  }

  private static Dataset.Split spiralData() {
    return ToyData.SPIRAL.generate(List.of("a", "b", "c"), 100, 0.05, 1).split(0.2, 1).standardised();
  }

  private static FlatNetwork learn(TwoLayerNetwork start, Dataset data) {
    var flat = new FlatNetwork(start);
    loss(flat, data);
    return flat;
  }

  private static double loss(FlatNetwork flat, Dataset data) {
    var rows = new FlatData(data);
    flat.forget();
    for (var i = 0; i < rows.size; i++) {
      flat.learn(rows.x, i * flat.inputs, rows.labels[i]);
    }
    return flat.loss();
  }

  private static Dataset randomData(int features, int classes, int size) {
    return new Dataset(IntStream.range(0, features).mapToObj(j -> "x" + j).toList(),
        IntStream.range(0, classes).mapToObj(k -> "class " + k).toList(),
        Stream.generate(() -> new Row(Vec.generate(features, _ -> RANDOM.nextGaussian()), RANDOM.nextInt(classes)))
            .limit(size)
            .toList());
  }

  private static TwoLayerNetwork randomNetwork(Activation activation, Dataset data, int hidden, double size) {
    return new TwoLayerNetwork(activation,
        Mat.generate(hidden, data.features().size(), (_, _) -> size * RANDOM.nextGaussian()),
        Vec.generate(hidden, _ -> size * RANDOM.nextGaussian()),
        Mat.generate(data.classes().size(), hidden, (_, _) -> size * RANDOM.nextGaussian()),
        Vec.generate(data.classes().size(), _ -> size * RANDOM.nextGaussian()));
  }

  private static Dataset.Split split(Dataset data) {
    return new Dataset.Split(data, data);
  }

  private static double norm(Mat w, Vec b) {
    return Math.sqrt(DoubleStream.concat(w.rowVectors().stream().flatMapToDouble(Vec::stream), b.stream())
        .map(g -> g * g)
        .sum());
  }

  /** Within 1e-12 of the larger of 1e-3 and the largest entry. */
  private static void close(Mat actual, Mat expected) {
    assertThat(actual.plus(expected.scale(-1)).maxAbs()).isLessThanOrEqualTo(1e-12 * Math.max(1e-3, expected.maxAbs()));
  }
}
