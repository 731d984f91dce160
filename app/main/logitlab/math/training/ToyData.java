package logitlab.math.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import logitlab.math.Seeded;
import logitlab.math.Vec;

/**
 * Two-dimensional data sets made from a seed, each with one thing to teach. The classes have 2 to 4 members, all of one size, and their
 * rows take turns; every feature lies within about ±1.5. {@code noise} is the deviation of the normal noise added to both features: 0
 * gives clean shapes, 0.1 touching ones, 0.3 and more mixed ones.
 */
public enum ToyData {
  /** A cloud for each class, their centres on the unit circle: a straight line is enough. */
  BLOBS {
    @Override
    Vec clean(int label, int classes, double along, Seeded random) {
      return polar(1, label / (double) classes);
    }
  },

  /**
   * The four quadrants. Two classes share them crosswise, so that no straight line parts them; of three, the first has two opposite
   * quadrants; of four, each has its own.
   */
  XOR {
    @Override
    Vec clean(int label, int classes, double along, Seeded random) {
      var own = IntStream.range(0, QUADRANTS).filter(q -> owner(q, classes) == label).toArray();
      var quadrant = own[random.nextInt(own.length)];
      var right = quadrant == 0 || quadrant == 3 ? 1 : -1;
      var up = quadrant < 2 ? 1 : -1;
      return Vec.of(right * random.between(GAP, 1), up * random.between(GAP, 1));
    }
  },

  /** A disc, and rings round it. */
  RINGS {
    @Override
    Vec clean(int label, int classes, double along, Seeded random) {
      var width = 1 / (classes - 0.5);
      var inner = label == 0 ? 0 : (label - 0.5 + 0.3) * width;
      var outer = label == 0 ? 0.4 * width : (label + 0.5 - 0.1) * width;
      // Uniform over the area: the square of the radius is uniform.
      return polar(Math.sqrt(random.between(inner * inner, outer * outer)), random.nextDouble());
    }
  },

  /** An arm for each class, wound once round the middle. */
  SPIRAL {
    @Override
    Vec clean(int label, int classes, double along, Seeded random) {
      return polar(0.1 + 0.9 * along, label / (double) classes + along);
    }
  };

  public static final int MIN_CLASSES = 2;
  public static final int MAX_CLASSES = 4;

  private static final int QUADRANTS = 4;
  /** What is kept free on both sides of the axes. */
  private static final double GAP = 0.08;

  /** The name in files, such as {@code spiral}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A point of the shape, {@code along} being its place in the class, from 0 to 1. */
  abstract Vec clean(int label, int classes, double along, Seeded random);

  /**
   * The features {@code x1}, {@code x2}; same arguments, same bits on every machine.
   *
   * @param classes  the names of 2 to 4 classes
   * @param perClass at least 1 row for each
   * @param noise    at least 0, finite
   */
  public Dataset generate(List<String> classes, int perClass, double noise, long seed) {
    if (classes.size() < MIN_CLASSES || classes.size() > MAX_CLASSES) {
      throw new IllegalArgumentException("these data have 2 to 4 classes: " + classes.size());
    }
    if (perClass < 1 || !(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a class has at least one row, and the noise is at least 0");
    }
    var random = new Seeded(seed);
    var rows = new ArrayList<Dataset.Row>();
    for (var i = 0; i < perClass; i++) {
      for (var label = 0; label < classes.size(); label++) {
        var point = clean(label, classes.size(), (i + random.nextDouble()) / perClass, random);
        rows.add(new Dataset.Row(point.map(x -> x + noise * random.nextGaussian()), label));
      }
    }
    return new Dataset(List.of("x1", "x2"), classes, rows);
  }

  private static Vec polar(double radius, double turns) {
    var angle = 2 * Math.PI * turns;
    return Vec.of(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle));
  }

  private static int owner(int quadrant, int classes) {
    return switch (classes) {
      case 2 -> quadrant % 2;
      case 3 -> quadrant % 2 == 1 ? 0 : 1 + quadrant / 2;
      default -> quadrant;
    };
  }
}
