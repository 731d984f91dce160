package logitlab.state.document;

import java.util.HashSet;
import java.util.List;
import logitlab.math.training.Dataset;
import logitlab.math.training.TrainingPlan;
import logitlab.state.data.Table;
import logitlab.state.domain.Domain;
import logitlab.state.domain.InvalidDocument;
import logitlab.words.Message;

/**
 * What is learnt and how: all that a run of training depends on. Same task, same run, bit for bit.
 *
 * @param source   where the examples come from
 * @param features the columns that the network sees, indices from 0, 1 to 4 of them, none twice
 * @param setup    the network's shape, rate, batches, seed, epochs and the test's share
 */
public record Task(DataSource source, List<Integer> features, TrainingSetup setup) {
  public static final int MAX_EPOCHS = 1000;
  public static final int MAX_SEED = 1_000_000;
  /** A batch of this size holds all examples. */
  public static final int WHOLE_BATCH = Table.MAX_ROWS;
  public static final double MIN_RATE = 1e-6;
  /** The smallest and the largest share that is kept for the test. */
  public static final double MIN_TEST = 0.05;
  public static final double MAX_TEST = 0.9;

  /** The penguins by their bills. */
  public static final Task DEFAULT = new Task(new DataSource.Penguins(), List.of(0, 1), TrainingSetup.DEFAULT);

  /** @throws InvalidDocument naming what is outside its range */
  public Task {
    features = List.copyOf(features);
    Domain.count("training.features", features.size(), 1, Domain.MAX_INPUTS);
    var columns = source.features().size();
    for (var feature : features) {
      if (feature < 0 || feature >= columns || new HashSet<>(features).size() < features.size()) {
        throw new IllegalArgumentException("features are different columns below " + columns + ": " + features);
      }
    }
    if (source instanceof DataSource.Own own && !own.table().enough(features)) {
      throw new InvalidDocument(Message.of("state.invalid.gaps", String.valueOf(Table.MIN_ROWS)));
    }
    Domain.count("training.epochs", setup.epochs(), 1, MAX_EPOCHS);
    Domain.count("training.batch", setup.plan().batchSize(), 1, WHOLE_BATCH);
    if (!(setup.testShare() >= MIN_TEST && setup.testShare() <= MAX_TEST)) {
      throw Domain.refuse("number", "training.test", Domain.print(setup.testShare()), Domain.print(MIN_TEST),
          Domain.print(MAX_TEST));
    }
    if (!(setup.plan().rate() >= MIN_RATE)) {
      throw Domain.refuse("number", "training.rate", Domain.print(setup.plan().rate()), Domain.print(MIN_RATE),
          Domain.print(TrainingPlan.MAX_RATE));
    }
    if (setup.plan().seed() < 1 || setup.plan().seed() > MAX_SEED) {
      throw Domain.refuse("number", "training.seed", String.valueOf(setup.plan().seed()), "1",
          String.valueOf(MAX_SEED));
    }
  }

  /** The chosen columns of all rows, in their own units. */
  public Dataset data() {
    return source.data(features);
  }

  public Task withFeatures(List<Integer> changed) {
    return new Task(source, changed, setup);
  }

  public Task withSetup(TrainingSetup changed) {
    return new Task(source, features, changed);
  }
}
