package logitlab.state.training;

import java.util.List;
import java.util.stream.IntStream;
import logitlab.math.Vec;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.math.training.Progress;
import logitlab.state.document.Task;

/**
 * One moment of a run, computed into what its figures show.
 *
 * @param task    the run's
 * @param updates the moment
 * @param cells   how fine the landscape is
 * @param wrong   the examples that the network takes for another class, as the run counts them
 * @param hidden  a⁽¹⁾ of every example where there are two hidden units, else empty
 */
public record TrainingSnapshot(Task task, int updates, int cells, TwoLayerNetwork network, Progress progress,
    DecisionRegions landscape,
    List<Integer> wrong, List<Vec> hidden) {
  /** While the run plays. */
  public static final int MOVING = 100;
  public static final int AT_REST = 200;

  public TrainingSnapshot {
    wrong = List.copyOf(wrong);
    hidden = List.copyOf(hidden);
  }

  /** The moment of the run at or before {@code updates}. */
  public static TrainingSnapshot of(Run run, int updates, int cells) {
    var at = Math.min(updates, run.end());
    var network = run.network(at);
    var layers = IntStream.range(0, run.size())
        .mapToObj(index -> network.w1().affine(run.example(index).x(), network.b1()).map(network.activation()::apply))
        .toList();
    var wrong = IntStream.range(0, run.size())
        .filter(index -> network.w2().affine(layers.get(index), network.b2()).argMax() != run.row(index).label())
        .boxed()
        .toList();
    return new TrainingSnapshot(run.task(), at, cells, network, run.progress(at),
        DecisionRegions.of(network, run.split(), cells), wrong,
        network.hidden() == 2 ? layers : List.of());
  }

  /** Whether it shows this moment as finely as that. */
  public boolean shows(Run run, int when, int fine) {
    return task.equals(run.task()) && updates == Math.min(when, run.end()) && cells >= fine;
  }
}
