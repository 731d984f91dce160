package logitlab.figure;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.math.softmax.Softmax;
import logitlab.math.training.Dataset;
import logitlab.state.document.DataSource;
import logitlab.state.document.Task;
import logitlab.state.document.Training;
import logitlab.state.training.Run;

/** What a training has reached at its moment, counted row by row with the network of that moment. */
record TrainingOracle(Run run, int updates) {
  private static final Map<Task, Run> RUNS = new ConcurrentHashMap<>();

  static TrainingOracle of(Training training) {
    var run = RUNS.computeIfAbsent(training.task(), Run::of);
    return new TrainingOracle(run, Math.min(training.updates(), run.end()));
  }

  double value(Known known, int row, int column) {
    var train = run.split().train();
    var test = run.split().test();
    return switch (known) {
      case TRAIN_LOSS -> loss(train);
      case TRAIN_ACCURACY -> right(train) / (double) train.size();
      case TEST_LOSS -> loss(test);
      case TEST_ACCURACY -> right(test) / (double) test.size();
      case TEST_ROWS -> test.size();
      case TEST_CORRECT -> right(test);
      case CONFUSED -> test.rows().stream().filter(each -> each.label() == row && answer(each) == column).count();
      case FIRST_NORM -> norm(mean().dw1(), mean().db1());
      case SECOND_NORM -> norm(mean().dw2(), mean().db2());
      case IDLE_SHARE -> idle(row);
      case IDLE_UNITS -> IntStream.range(0, run.network(updates).hidden()).filter(unit -> idle(unit) == 1).count();
      case LEAST_TEST_LOSS_AT -> {
        var per = run.updatesPerEpoch();
        yield IntStream.rangeClosed(0, updates / per)
            .boxed()
            .min(Comparator.comparingDouble(epoch -> new TrainingOracle(run, epoch * per).loss(test)))
            .orElseThrow();
      }
      default -> throw new IllegalArgumentException(known + " is not of a training");
    };
  }

  /** How the data of a toy set are made; NaN for other data, which are not. */
  static double made(Known known, DataSource source) {
    if (!(source instanceof DataSource.Toy toy)) {
      return Double.NaN;
    }
    return switch (known) {
      case DATA_CLASSES -> toy.data().rows().stream().mapToInt(Dataset.Row::label).distinct().count();
      case DATA_NOISE -> toy.noise();
      default -> toy.seed();
    };
  }

  private double loss(Dataset data) {
    return data.rows()
        .stream()
        .mapToDouble(row -> -Softmax.of(logits(row), 1).logP().get(row.label()))
        .average()
        .orElseThrow();
  }

  private long right(Dataset data) {
    return data.rows().stream().filter(row -> answer(row) == row.label()).count();
  }

  private int answer(Dataset.Row row) {
    return logits(row).argMax();
  }

  private TwoLayerNetwork.Batch mean() {
    var network = run.network(updates);
    return network.batch(run.split()
        .train()
        .rows()
        .stream()
        .map(row -> new TwoLayerNetwork.Example(row.x(), Vec.oneHot(network.classes(), row.label())))
        .toList());
  }

  /** The root of the sum of all squares. */
  private static double norm(Mat weights, Vec biases) {
    return StrictMath.sqrt(Stream.concat(weights.rowVectors().stream(), Stream.of(biases))
        .flatMapToDouble(Vec::stream)
        .map(each -> each * each)
        .sum());
  }

  /** At what share of the examples the unit's slope is below a twentieth of the steepest one. */
  private double idle(int unit) {
    var network = run.network(updates);
    var activation = network.activation();
    var steepest = activation == Activation.SIGMOID ? 0.25 : 1;
    var train = run.split().train();
    return train.rows()
        .stream()
        .filter(row -> activation
            .derivative(network.w1().row(unit).dot(row.x()) + network.b1().get(unit)) < 0.05 * steepest)
        .count() / (double) train.size();
  }

  private Vec logits(Dataset.Row row) {
    var network = run.network(updates);
    var hidden = network.w1().times(row.x()).plus(network.b1()).map(network.activation()::apply);
    return network.w2().times(hidden).plus(network.b2());
  }
}
