package logitlab.math.training;

import logitlab.math.Vec;

/**
 * Standardises features: (x − mean)/deviation, feature by feature. Taken from the training part alone, so that nothing of the test leaks
 * into training.
 *
 * @param mean      of each feature
 * @param deviation of each feature, above 0
 */
public record Scaler(Vec mean, Vec deviation) {

  /** @throws IllegalArgumentException if the sizes differ, or a number is not finite, or a deviation not above 0 */
  public Scaler {
    if (mean.size() != deviation.size() || !mean.isFinite() || !deviation.isFinite()
        || deviation.stream().anyMatch(s -> s <= 0)) {
      throw new IllegalArgumentException("a scaler has a finite mean and a deviation above 0 for each feature");
    }
  }

  /**
   * The means and deviations (the mean's square distance, divided by N) of a data set. A feature that never varies is shifted and not
   * scaled.
   */
  public static Scaler of(Dataset data) {
    var size = data.size();
    var mean = Vec.generate(data.features().size(), j -> data.rows()
        .stream()
        .mapToDouble(row -> row.x().get(j) / size)
        .reduce(0, Double::sum));
    var deviation = Vec.generate(mean.size(), j -> {
      // In units of the largest distance, so that no square overflows.
      var largest = data.rows().stream().mapToDouble(row -> Math.abs(row.x().get(j) - mean.get(j))).max().orElseThrow();
      if (largest <= Math.ulp(mean.get(j)) * size) {
        return 1;
      }
      var sum = data.rows()
          .stream()
          .mapToDouble(row -> (row.x().get(j) - mean.get(j)) / largest)
          .map(d -> d * d)
          .reduce(0, Double::sum);
      return largest * Math.sqrt(sum / size);
    });
    return new Scaler(mean, deviation);
  }

  public Vec apply(Vec x) {
    return x.minus(mean).zip(deviation, (d, s) -> d / s);
  }

  /** The features that {@link #apply} turns into these numbers. */
  public Vec invert(Vec standard) {
    return standard.hadamard(deviation).plus(mean);
  }

  public Dataset apply(Dataset data) {
    return new Dataset(data.features(), data.classes(),
        data.rows().stream().map(row -> new Dataset.Row(apply(row.x()), row.label())).toList());
  }
}
