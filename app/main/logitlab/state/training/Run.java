package logitlab.state.training;

import java.util.List;
import java.util.Optional;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.math.training.Dataset;
import logitlab.math.training.Divergence;
import logitlab.math.training.Progress;
import logitlab.math.training.Scaler;
import logitlab.math.training.Trainer;
import logitlab.state.document.NetworkExample;
import logitlab.state.document.Task;

/**
 * A run of training as far as it is computed: a function of its task alone. Moments of it are counted in updates of the weights.
 *
 * @param task            what is learnt and how
 * @param raw             the examples in their own units
 * @param scaler          what standardises them
 * @param split           the same examples as the network sees them, standardised
 * @param updatesPerEpoch at least 1
 * @param stride          from one network that is kept to the next, in updates; every epoch's first is kept
 * @param epochs          what is known of each epoch so far, from 0; at least its start
 * @param divergence      how the run ended before its time, if it did
 */
public record Run(Task task, Dataset.Split raw, Scaler scaler, Dataset.Split split, int updatesPerEpoch, int stride,
    List<Epoch> epochs,
    Optional<Divergence> divergence) {

  /**
   * One epoch of it.
   *
   * @param progress at the start of the epoch
   * @param networks as they were after 0, stride, 2 stride, … updates of it
   */
  public record Epoch(Progress progress, List<TwoLayerNetwork> networks) {
    public Epoch {
      networks = List.copyOf(networks);
    }
  }

  public Run {
    epochs = List.copyOf(epochs);
  }

  /** The whole run, computed here and now. */
  public static Run of(Task task) {
    return new Learner(task).learn(Long.MAX_VALUE);
  }

  /** How many updates the task asks for. */
  public int total() {
    return task.setup().epochs() * updatesPerEpoch;
  }

  /** The last moment that is known; the last of all where {@link #complete}. */
  public int end() {
    return divergence.map(Divergence::updates)
        .orElseGet(() -> (epochs.size() - 1) * updatesPerEpoch + (epochs.getLast().networks().size() - 1) * stride);
  }

  /** Whether nothing is left to compute. */
  public boolean complete() {
    return divergence.isPresent() || epochs.size() > task.setup().epochs();
  }

  /** Whether the run has run away at this moment, which is then its last. */
  public boolean divergesAt(int updates) {
    return divergence.isPresent() && updates >= end();
  }

  /** The moment at or before this one whose network is kept. */
  public int kept(int updates) {
    var inside = Math.clamp(updates, 0, end());
    var done = inside % updatesPerEpoch;
    return inside - done + done / stride * stride;
  }

  /** The weights after this many updates; what is not kept is computed again. */
  public TwoLayerNetwork network(int updates) {
    var inside = Math.clamp(updates, 0, end());
    var from = kept(inside);
    var network = epochs.get(from / updatesPerEpoch).networks().get(from % updatesPerEpoch / stride);
    if (from == inside) {
      return network;
    }
    var trainer = trainer(network, from);
    for (var step = from; step < inside; step++) {
      trainer.step();
    }
    return trainer.network();
  }

  /** Whether the weights after this many updates are those of the example. */
  public boolean isAt(int updates, NetworkExample example) {
    return network(updates).equals(example.network());
  }

  /** Losses, accuracies and norms after this many updates. */
  public Progress progress(int updates) {
    var inside = Math.clamp(updates, 0, end());
    return inside % updatesPerEpoch == 0
        ? epochs.get(inside / updatesPerEpoch).progress()
        : trainer(network(inside), inside).progress();
  }

  /** A trainer that goes on from a moment as if it had never stopped. */
  private Trainer trainer(TwoLayerNetwork network, int updates) {
    var done = updates % updatesPerEpoch * Math.min(task.setup().plan().batchSize(), split.train().size());
    return new Trainer(new Trainer.Snapshot(network, updates / updatesPerEpoch, done, updates), split,
        task.setup().plan());
  }

  /** How many examples there are, those for training first. */
  public int size() {
    return split.train().size() + split.test().size();
  }

  /** Whether an example is kept for the test. */
  public boolean isTest(int index) {
    return index >= split.train().size();
  }

  /** An example as the network sees it. */
  public TwoLayerNetwork.Example example(int index) {
    return isTest(index) ? split.test().example(index - split.train().size()) : split.train().example(index);
  }

  /** An example in its own units. */
  public Dataset.Row row(int index) {
    return isTest(index) ? raw.test().row(index - raw.train().size()) : raw.train().row(index);
  }

  /** The example that {@code shown} is, if it is one of these. */
  public Optional<Integer> find(NetworkExample shown) {
    for (var index = 0; index < size(); index++) {
      var example = example(index);
      if (example.x().equals(shown.input()) && example.y().equals(shown.target())) {
        return Optional.of(index);
      }
    }
    return Optional.empty();
  }
}
