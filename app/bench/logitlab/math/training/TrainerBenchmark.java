package logitlab.math.training;

import java.util.List;
import java.util.concurrent.TimeUnit;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.network.Initialisation;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.math.training.RegionGrid.Grid;
import logitlab.math.training.RegionGrid.Side;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What training costs with 2 inputs, 16 hidden units and 3 classes, and what a picture of its regions costs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TrainerBenchmark {
  private static final int BATCH = 10;

  @Param({"TANH", "SIGMOID", "RELU"})
  public Activation activation = Activation.TANH;

  private Trainer trainer = start();
  private TwoLayerNetwork network = trainer.network();

  /** One example forward, backward, and its share of the update. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public boolean example() {
    return trainer.step();
  }

  /** Losses, accuracies, norms over 300 examples. */
  @Benchmark
  public Progress progress() {
    return trainer.progress();
  }

  /** The picture at rest. */
  @Benchmark
  public RegionGrid regions() {
    return RegionGrid.of(network, new Grid(new Side(0, -2, 2, 200), new Side(1, -2, 2, 200)), Vec.zeros(2));
  }

  @Setup
  public void reset() {
    trainer = start();
    network = trainer.network();
  }

  private Trainer start() {
    var data = ToyData.SPIRAL.generate(List.of("a", "b", "c"), 100, 0.05, 1).split(0.2, 1).standardised();
    return new Trainer(Trainer.Snapshot.start(Initialisation.of(activation, 2, 16, 3, 1)), data,
        new TrainingPlan(0.03, BATCH, 1));
  }
}
