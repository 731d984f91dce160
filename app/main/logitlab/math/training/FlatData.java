package logitlab.math.training;

/** A data set in flat arrays, for loops that run a million times. */
final class FlatData {
  final int size;
  /** Example i at i · n. */
  final double[] x;
  final int[] labels;

  FlatData(Dataset data) {
    var inputs = data.features().size();
    size = data.size();
    x = new double[size * inputs];
    labels = new int[size];
    for (var i = 0; i < size; i++) {
      var row = data.row(i);
      labels[i] = row.label();
      for (var j = 0; j < inputs; j++) {
        x[i * inputs + j] = row.x().get(j);
      }
    }
  }
}
