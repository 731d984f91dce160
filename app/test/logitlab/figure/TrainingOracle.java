package logitlab.figure;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import logitlab.math.Vec;
import logitlab.math.softmax.Softmax;
import logitlab.math.training.Dataset;
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
      default -> throw new IllegalArgumentException(known + " is not of a training");
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

  private Vec logits(Dataset.Row row) {
    var network = run.network(updates);
    var hidden = network.w1().times(row.x()).plus(network.b1()).map(network.activation()::apply);
    return network.w2().times(hidden).plus(network.b2());
  }
}
