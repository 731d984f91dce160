package logitlab.math.training;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import logitlab.math.Seeded;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.math.training.Divergence.Reason;

/**
 * Trains a two-layer network by stochastic gradient descent. One mutable object over flat arrays, which allocates nothing while it
 * trains; what it hands out are values. Same start, data and plan: same bits, on every machine. Not safe for more than one thread.
 *
 * <p>The examples' order in epoch e depends on the plan's seed and on e alone. So a run goes on from any {@link Snapshot} just as if it
 * had never stopped. With a batch of all examples nothing is shuffled.
 *
 * <p>A run that diverges stops by itself: {@link #divergence} says how, and {@link #network} is the one from before.
 */
public final class Trainer {
  /** The largest magnitude of a weight; what a document can hold. */
  public static final double MAX_WEIGHT = 1e6;

  /** A mean loss this many times as large as at the start, and as that of guessing, is no longer learning. */
  private static final double LARGE_LOSS = 10;

  private final TrainingPlan plan;
  private final FlatNetwork network;
  private final FlatData train;
  private final FlatData test;
  private final int[] order;
  private final double lossLimit;
  private double[][] next;
  /** What an epoch with a loss beyond the limit goes back to. */
  private double[][] epochStart;
  private int epochStartUpdates;
  private int epochStartDone;
  private int epoch;
  private int updates;
  /** How many examples of this epoch are done. */
  private int done;
  private double epochLoss;
  private Optional<Divergence> divergence = Optional.empty();

  /**
   * A point of a run.
   *
   * @param epoch   whole epochs done
   * @param done    examples of the next one done, a multiple of the batch size
   * @param updates changes of the weights
   */
  public record Snapshot(TwoLayerNetwork network, int epoch, int done, int updates) {
    public static Snapshot start(TwoLayerNetwork network) {
      return new Snapshot(network, 0, 0, 0);
    }
  }

  /**
   * Sets out; nothing is trained yet.
   *
   * @param from where to start or to go on
   * @param data as many features as the network has inputs, as many classes as it has; scaled if that is wanted
   * @throws IllegalArgumentException if the shapes don't fit
   */
  public Trainer(Snapshot from, Dataset.Split data, TrainingPlan plan) {
    this.plan = plan;
    network = new FlatNetwork(from.network());
    fit(data.train());
    fit(data.test());
    train = new FlatData(data.train());
    test = new FlatData(data.test());
    if (from.epoch() < 0 || from.updates() < 0 || from.done() < 0 || from.done() >= train.size) {
      throw new IllegalArgumentException("the snapshot is not one of these data: " + from.done() + " examples done");
    }
    next = FlatNetwork.copy(network.weights());
    epochStart = FlatNetwork.copy(network.weights());
    order = new int[train.size];
    epoch = from.epoch();
    updates = from.updates();
    done = from.done();
    epochStartUpdates = updates;
    epochStartDone = done;
    shuffle();
    lossLimit = LARGE_LOSS * Math.max(StrictMath.log(network.classes), score(train).loss());
  }

  private void fit(Dataset data) {
    if (data.features().size() != network.inputs || data.classes().size() != network.classes) {
      throw new IllegalArgumentException("the network has " + network.inputs + " inputs and " + network.classes
          + " classes, the data " + data.features().size() + " and " + data.classes().size());
    }
  }

  /** One batch and one update. False, and nothing changed but for {@link #divergence}, if the run has diverged. */
  public boolean step() {
    if (divergence.isPresent()) {
      return false;
    }
    var end = (int) Math.min(train.size, (long) done + plan.batchSize());
    network.forget();
    for (var i = done; i < end; i++) {
      var example = order[i];
      network.learn(train.x, example * network.inputs, train.labels[example]);
    }
    if (!update(plan.rate() / (end - done))) {
      return false;
    }
    epochLoss += network.loss();
    updates++;
    done = end;
    return done < train.size || finishEpoch();
  }

  /** Steps to the end of this epoch; false if the run has diverged. */
  public boolean epoch() {
    var current = epoch;
    var going = true;
    while (going && epoch == current) {
      going = step();
    }
    return going;
  }

  /** w ← w − share · gradient, unless a weight would run away. */
  private boolean update(double share) {
    for (var r = 0; r < next.length; r++) {
      var row = next[r];
      var weights = network.weights()[r];
      var gradient = network.gradient[r];
      for (var i = 0; i < row.length; i++) {
        row[i] = weights[i] - share * gradient[i];
      }
      for (var weight : row) {
        if (!(Math.abs(weight) <= MAX_WEIGHT)) {
          diverge(Double.isFinite(weight) ? Reason.LARGE_WEIGHT : Reason.NOT_FINITE);
          return false;
        }
      }
    }
    next = network.exchange(next);
    return true;
  }

  private boolean finishEpoch() {
    if (!(epochLoss / train.size <= lossLimit)) {
      updates = epochStartUpdates;
      done = epochStartDone;
      epochStart = network.exchange(epochStart);
      diverge(Reason.LARGE_LOSS);
      return false;
    }
    epoch++;
    done = 0;
    epochLoss = 0;
    epochStartUpdates = updates;
    epochStartDone = done;
    keepEpochStart();
    shuffle();
    return true;
  }

  private void keepEpochStart() {
    for (var r = 0; r < epochStart.length; r++) {
      System.arraycopy(network.weights()[r], 0, epochStart[r], 0, epochStart[r].length);
    }
  }

  private void diverge(Reason reason) {
    divergence = Optional.of(new Divergence(reason, epoch, updates));
  }

  private void shuffle() {
    if (plan.batchSize() >= train.size) {
      for (var i = 0; i < order.length; i++) {
        order[i] = i;
      }
    } else {
      new Seeded(plan.seed(), epoch).permute(order);
    }
  }

  /** How many updates an epoch has. */
  public int updatesPerEpoch() {
    return Math.ceilDiv(train.size, Math.min(plan.batchSize(), train.size));
  }

  /** How many updates are done. */
  public int updates() {
    return updates;
  }

  /** How many whole epochs are done. */
  public int epochs() {
    return epoch;
  }

  /** The examples of the next update, in their order: indices of rows of the training part. */
  public List<Integer> batch() {
    var end = (int) Math.min(train.size, (long) done + plan.batchSize());
    return IntStream.range(done, end).mapToObj(i -> order[i]).toList();
  }

  /** How and when the run diverged, if it has. */
  public Optional<Divergence> divergence() {
    return divergence;
  }

  public TwoLayerNetwork network() {
    return network.toNetwork(network.weights());
  }

  public Snapshot snapshot() {
    return new Snapshot(network(), epoch, done, updates);
  }

  /** Looks at all examples of both parts; the run is not changed by it. */
  public Progress progress() {
    var onTest = score(test);
    var idle = new double[network.hidden];
    var onTrain = score(train, idle);
    var share = 1.0 / train.size;
    return new Progress(epoch, updates, onTrain, onTest,
        new Progress.Norms(network.gradientNorm(1) * share, network.gradientNorm(2) * share),
        Vec.of(idle).scale(share));
  }

  private Progress.Score score(FlatData data) {
    return score(data, new double[network.hidden]);
  }

  /** Leaves the sum of the gradients in the network, and adds to each unit's {@code idle} the examples at which it is. */
  private Progress.Score score(FlatData data, double[] idle) {
    var limit = Progress.IDLE_SLOPE * network.activation.derivative(network.activation == Activation.RELU ? 1 : 0);
    var counts = new int[network.classes * network.classes];
    network.forget();
    for (var i = 0; i < data.size; i++) {
      network.learn(data.x, i * network.inputs, data.labels[i]);
      counts[data.labels[i] * network.classes + network.winner()]++;
      for (var h = 0; h < idle.length; h++) {
        idle[h] += network.slope(h) < limit ? 1 : 0;
      }
    }
    return new Progress.Score(network.loss() / data.size, Confusion.of(counts, network.classes));
  }
}
