package logitlab.math;

import java.util.List;
import java.util.stream.IntStream;

/** A matrix of rows that never changes. Row r, column c; both counted from 0. */
public record Mat(List<Vec> rowVectors) {

  /** An entry by its place. */
  @FunctionalInterface
  public interface Entry {
    double at(int row, int column);
  }

  public Mat {
    rowVectors = List.copyOf(rowVectors);
    if (rowVectors.isEmpty() || rowVectors.stream().mapToInt(Vec::size).distinct().count() != 1) {
      throw new IllegalArgumentException("a matrix has rows of one length");
    }
  }

  /** The matrix with these rows; at least one, all of one length. */
  public static Mat of(double[]... rows) {
    return new Mat(List.of(rows).stream().map(Vec::of).toList());
  }

  public static Mat generate(int rows, int columns, Entry entry) {
    return new Mat(IntStream.range(0, rows).mapToObj(r -> Vec.generate(columns, c -> entry.at(r, c))).toList());
  }

  /** The matrix with this one column. */
  public static Mat ofColumn(Vec column) {
    return generate(column.size(), 1, (r, c) -> column.get(r));
  }

  /** The outer product u vᵀ. */
  public static Mat outer(Vec u, Vec v) {
    return generate(u.size(), v.size(), (r, c) -> u.get(r) * v.get(c));
  }

  public int rows() {
    return rowVectors.size();
  }

  public int columns() {
    return rowVectors.getFirst().size();
  }

  public double get(int row, int column) {
    return rowVectors.get(row).get(column);
  }

  public Vec row(int row) {
    return rowVectors.get(row);
  }

  public Vec column(int column) {
    return Vec.generate(rows(), r -> get(r, column));
  }

  /** This matrix with one entry replaced. */
  public Mat with(int row, int column, double entry) {
    return generate(rows(), columns(), (r, c) -> r == row && c == column ? entry : get(r, c));
  }

  public Mat transpose() {
    return generate(columns(), rows(), (r, c) -> get(c, r));
  }

  /** The product with a column of {@link #columns()} entries. */
  public Vec times(Vec column) {
    return Vec.generate(rows(), r -> row(r).dot(column));
  }

  /** The affine map {@code this · column + offset}, each entry with one rounding error. */
  public Vec affine(Vec column, Vec offset) {
    if (offset.size() != rows()) {
      throw new IllegalArgumentException("sizes differ: " + rows() + " rows and " + offset.size());
    }
    return Vec.generate(rows(), r -> row(r).dot(column, offset.get(r)));
  }

  public Mat plus(Mat other) {
    if (other.rows() != rows() || other.columns() != columns()) {
      throw new IllegalArgumentException("shapes differ: " + shape() + " and " + other.shape());
    }
    return generate(rows(), columns(), (r, c) -> get(r, c) + other.get(r, c));
  }

  public Mat scale(double factor) {
    return generate(rows(), columns(), (r, c) -> factor * get(r, c));
  }

  /** Whether no entry is infinite or NaN. */
  public boolean isFinite() {
    return rowVectors.stream().allMatch(Vec::isFinite);
  }

  public double maxAbs() {
    return rowVectors.stream().mapToDouble(Vec::maxAbs).max().orElseThrow();
  }

  private String shape() {
    return rows() + " × " + columns();
  }
}
