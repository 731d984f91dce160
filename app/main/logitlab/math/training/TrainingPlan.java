package logitlab.math.training;

import java.util.List;
import java.util.stream.IntStream;
import logitlab.math.Seeded;

/**
 * How to train: stochastic gradient descent, w ← w − rate · (the mean gradient of a batch).
 *
 * @param rate      the learning rate, above 0 and at most 1000
 * @param batchSize examples per update, at least 1; one of the training part's size or more means all of them
 * @param seed      of the order in which the examples come
 */
public record TrainingPlan(double rate, int batchSize, long seed) {
  public static final double MAX_RATE = 1000;
  /** A batch size that no data set exceeds. */
  public static final int WHOLE = Integer.MAX_VALUE;

  public TrainingPlan {
    if (!(rate > 0 && rate <= MAX_RATE)) {
      throw new IllegalArgumentException("the learning rate is above 0 and at most 1000: " + rate);
    }
    if (batchSize < 1) {
      throw new IllegalArgumentException("a batch has at least one example: " + batchSize);
    }
  }

  public TrainingPlan withRate(double next) {
    return new TrainingPlan(next, batchSize, seed);
  }

  public TrainingPlan withBatchSize(int next) {
    return new TrainingPlan(rate, next, seed);
  }

  /** How many batches an epoch over {@code size} examples has. */
  public int batches(int size) {
    return Math.ceilDiv(size, Math.min(batchSize, size));
  }

  /**
   * The examples that a {@link Trainer} takes together: indices of rows of its training part, in their order.
   *
   * @param size   how many examples there are
   * @param epoch  which epoch, from 0
   * @param number which batch of it, from 0
   */
  public List<Integer> batch(int size, int epoch, int number) {
    var from = number * Math.min(batchSize, size);
    var rows = IntStream.range(from, Math.min(size, from + Math.min(batchSize, size)));
    if (batchSize >= size) {
      return rows.boxed().toList();
    }
    var order = new Seeded(seed, epoch).permutation(size);
    return rows.mapToObj(i -> order[i]).toList();
  }
}
