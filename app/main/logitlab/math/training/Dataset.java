package logitlab.math.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import logitlab.math.Seeded;
import logitlab.math.Vec;
import logitlab.math.network.TwoLayerNetwork;

/**
 * Labelled examples: n features each, and one of K classes.
 *
 * @param features the names of the n ≥ 1 features
 * @param classes  the names of the K ≥ 1 classes
 * @param rows     N ≥ 1 examples, in their order
 */
public record Dataset(List<String> features, List<String> classes, List<Row> rows) {

  /**
   * One example.
   *
   * @param x     n finite numbers
   * @param label the index of its class, from 0
   */
  public record Row(Vec x, int label) {}

  /** What a network is trained on, and what it has never seen. */
  public record Split(Dataset train, Dataset test) {
    /** Both parts, scaled by what is known of the first. */
    public Split standardised() {
      var scaler = Scaler.of(train);
      return new Split(scaler.apply(train), scaler.apply(test));
    }
  }

  /** @throws IllegalArgumentException if a row has another length or an unknown class, or a number is not finite */
  public Dataset {
    features = List.copyOf(features);
    classes = List.copyOf(classes);
    rows = List.copyOf(rows);
    if (features.isEmpty() || classes.isEmpty() || rows.isEmpty()) {
      throw new IllegalArgumentException("a data set has at least one feature, one class and one row");
    }
    for (var row : rows) {
      if (row.x().size() != features.size() || !row.x().isFinite()) {
        throw new IllegalArgumentException("a row has " + features.size() + " finite numbers: " + row.x());
      }
      if (row.label() < 0 || row.label() >= classes.size()) {
        throw new IllegalArgumentException("a label is below " + classes.size() + ": " + row.label());
      }
    }
  }

  /** N. */
  public int size() {
    return rows.size();
  }

  public Row row(int index) {
    return rows.get(index);
  }

  /** The example with its label as a one-hot target. */
  public TwoLayerNetwork.Example example(int index) {
    var row = rows.get(index);
    return new TwoLayerNetwork.Example(row.x(), Vec.oneHot(classes.size(), row.label()));
  }

  /** How many rows each class has. */
  public List<Integer> counts() {
    return IntStream.range(0, classes.size()).mapToObj(k -> indices(k).size()).toList();
  }

  /** The same rows with these features only, in this order. */
  public Dataset withFeatures(List<Integer> chosen) {
    return new Dataset(chosen.stream().map(features::get).toList(), classes,
        rows.stream()
            .map(row -> new Row(Vec.generate(chosen.size(), i -> row.x().get(chosen.get(i))), row.label()))
            .toList());
  }

  /**
   * Puts about this share of every class's rows aside for the test, at least one in each part where a class has two or more; a class of
   * one row stays in training. Both parts keep the order of the rows. Same seed, same parts.
   *
   * @param testShare above 0 and below 1
   * @throws IllegalArgumentException if the share is outside, or nothing would be left for a test
   */
  public Split split(double testShare, long seed) {
    if (!(testShare > 0 && testShare < 1)) {
      throw new IllegalArgumentException("the test's share is above 0 and below 1: " + testShare);
    }
    var testing = new boolean[size()];
    for (var k = 0; k < classes.size(); k++) {
      var own = indices(k);
      var order = new Seeded(seed, k).permutation(own.size());
      var count = own.size() < 2 ? 0 : Math.clamp(Math.round(own.size() * testShare), 1, own.size() - 1);
      for (var i = 0; i < count; i++) {
        testing[own.get(order[i])] = true;
      }
    }
    return new Split(part(testing, false), part(testing, true));
  }

  private Dataset part(boolean[] testing, boolean wanted) {
    var part = new ArrayList<Row>();
    for (var i = 0; i < testing.length; i++) {
      if (testing[i] == wanted) {
        part.add(rows.get(i));
      }
    }
    return new Dataset(features, classes, part);
  }

  private List<Integer> indices(int label) {
    return IntStream.range(0, size()).filter(i -> rows.get(i).label() == label).boxed().toList();
  }
}
