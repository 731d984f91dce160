package logitlab.state.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import logitlab.math.training.Dataset;
import logitlab.math.training.ToyData;
import logitlab.state.data.SampleData;
import logitlab.state.data.Table;
import logitlab.state.domain.ClassNames;
import logitlab.state.domain.Domain;
import logitlab.state.domain.InvalidDocument;
import logitlab.state.domain.OneLine;

/** Where the examples of a training come from. One that exists gives data that a network of the program can learn. */
public sealed interface DataSource {
  /** The examples, with everything that can be a feature. */
  Dataset data();

  /** The names of all that can be features. */
  default List<String> features() {
    return data().features();
  }

  /** The names of the classes. */
  default List<String> classNames() {
    return data().classes();
  }

  /** The examples with these features only, of {@link #features}; throws {@link InvalidDocument} where they are too few. */
  default Dataset data(List<Integer> chosen) {
    return data().withFeatures(chosen);
  }

  /** The Palmer penguins, which come with the program. */
  record Penguins() implements DataSource {
    @Override
    public Dataset data() {
      return SampleData.penguins();
    }

    /** Known without the file, which need not be read until the examples are asked for. */
    @Override
    public List<String> features() {
      return SampleData.PENGUIN_FEATURES;
    }
  }

  /**
   * Two-dimensional data made from a seed.
   *
   * @param classes 2 to 4
   * @param size    rows of each class, 10 to 500
   * @param noise   the deviation of what is added to both features, 0 to 1
   * @param seed    1 to 1000000
   */
  record Toy(ToyData shape, int classes, int size, double noise, int seed) implements DataSource {
    public static final int MIN_SIZE = 10;
    public static final int MAX_SIZE = 500;

    /** As a button offers it: as many classes as show the point of the shape. */
    public static Toy of(ToyData shape) {
      return switch (shape) {
        case BLOBS -> new Toy(shape, 3, 100, 0.3, 1);
        case XOR -> new Toy(shape, 2, 150, 0.05, 1);
        case RINGS -> new Toy(shape, 2, 150, 0.05, 1);
        case SPIRAL -> new Toy(shape, 2, 150, 0.03, 1);
      };
    }

    /** @throws InvalidDocument naming what is outside its range */
    public Toy {
      Domain.count("training.data.classes", classes, ToyData.MIN_CLASSES, ToyData.MAX_CLASSES);
      Domain.count("training.data.size", size, MIN_SIZE, MAX_SIZE);
      Domain.count("training.data.seed", seed, 1, Task.MAX_SEED);
      if (!(noise >= 0 && noise <= 1)) {
        throw Domain.refuse("number", "training.data.noise", Domain.print(noise), "0", "1");
      }
    }

    @Override
    public Dataset data() {
      return shape.generate(ClassNames.numbered(classes), size, noise, seed);
    }

    public Toy withClasses(int changed) {
      return new Toy(shape, changed, size, noise, seed);
    }

    public Toy withSeed(int changed) {
      return new Toy(shape, classes, size, noise, changed);
    }

    public Toy withNoise(double changed) {
      return new Toy(shape, classes, size, changed, seed);
    }

    /** The shape of this name in files. */
    public static Optional<ToyData> byId(String id) {
      return Stream.of(ToyData.values()).filter(shape -> shape.id().equals(id)).findFirst();
    }
  }

  /**
   * A table that the user brought.
   *
   * @param name what its file is called, without folders
   * @param of   how many rows the file had: more than the table where that is a sample of them
   */
  record Own(String name, Table table, int of) implements DataSource {
    /** As many rows as a file may have. */
    public static final int MOST = 1_000_000;

    /** @throws InvalidDocument if the table has too many rows */
    public Own {
      name = OneLine.of(name);
      Domain.count("training.data.rows", table.rows().size(), Table.MIN_ROWS, Table.MAX_ROWS);
      Domain.count("training.data.of", of, table.rows().size(), MOST);
    }

    /** A whole table. */
    public Own(String name, Table table) {
      this(name, table, table.rows().size());
    }

    @Override
    public Dataset data() {
      return table.data();
    }

    @Override
    public List<String> features() {
      return table.features();
    }

    @Override
    public List<String> classNames() {
      return table.classes();
    }

    @Override
    public Dataset data(List<Integer> chosen) {
      return table.data(chosen);
    }

    @Override
    public List<Integer> firstFeatures() {
      return table.firstFeatures();
    }

    public Own withLabel(int column) {
      return new Own(name, table.withLabel(column), of);
    }
  }

  /** The features that are chosen at first: the first two, or the only one. */
  default List<Integer> firstFeatures() {
    return features().size() == 1 ? List.of(0) : List.of(0, 1);
  }
}
