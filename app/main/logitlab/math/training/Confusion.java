package logitlab.math.training;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** How often each class was taken for which: {@code counts.get(true class).get(predicted class)}, K × K. */
public record Confusion(List<List<Integer>> counts) {

  /** @throws IllegalArgumentException if the table is not square, or a count is negative */
  public Confusion {
    counts = counts.stream().map(List::copyOf).toList();
    for (var row : counts) {
      if (row.size() != counts.size() || Collections.min(row) < 0) {
        throw new IllegalArgumentException("a confusion matrix is square, with counts of at least 0: " + counts);
      }
    }
  }

  /** From counts row by row. */
  static Confusion of(int[] counts, int classes) {
    return new Confusion(IntStream.range(0, classes)
        .mapToObj(k -> IntStream.range(0, classes).mapToObj(i -> counts[k * classes + i]).toList())
        .toList());
  }

  /** How many of class {@code actual} were taken for {@code predicted}. */
  public int count(int actual, int predicted) {
    return counts.get(actual).get(predicted);
  }

  public int total() {
    var total = 0;
    for (var row : counts) {
      for (var count : row) {
        total += count;
      }
    }
    return total;
  }

  public int correct() {
    var correct = 0;
    for (var k = 0; k < counts.size(); k++) {
      correct += count(k, k);
    }
    return correct;
  }

  /** The share predicted correctly, 0 to 1; NaN where there is nothing. */
  public double accuracy() {
    return correct() / (double) total();
  }
}
