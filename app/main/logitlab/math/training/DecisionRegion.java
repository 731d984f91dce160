package logitlab.math.training;

import java.util.Arrays;
import logitlab.math.Vec;
import logitlab.math.network.TwoLayerNetwork;

/**
 * What a network says at every point of a grid over two of its inputs: the classes' probabilities at the centre of each cell. Row 0 is
 * at the smallest y. Never changes; two are equal when all their numbers are.
 */
public final class DecisionRegion {
  private final Grid grid;
  private final int classes;
  /** p_k of column c, row r at (r · columns + c) · K + k. */
  private final double[] p;

  /**
   * Cells side by side over a rectangle.
   *
   * @param first   the input along x, an index from 0
   * @param second  the input along y
   * @param left    the left edge, in the network's own (standardised) numbers; the right one is larger
   * @param bottom  the lower edge; the upper one is larger
   * @param columns cells along x, at least 1
   * @param rows    cells along y, at least 1
   */
  public record Grid(int first, int second, double left, double right, double bottom, double top, int columns,
      int rows) {
    public Grid {
      if (first < 0 || second < 0 || first == second || columns < 1 || rows < 1) {
        throw new IllegalArgumentException("a grid has two different inputs and at least one cell");
      }
      if (!(left < right && bottom < top && Double.isFinite(right - left) && Double.isFinite(top - bottom))) {
        throw new IllegalArgumentException("the edges of a grid are finite, the right and upper ones the larger");
      }
    }

    /** The x of a column's centre. */
    public double x(int column) {
      return left + (right - left) * (column + 0.5) / columns;
    }

    /** The y of a row's centre. */
    public double y(int row) {
      return bottom + (top - bottom) * (row + 0.5) / rows;
    }
  }

  private DecisionRegion(Grid grid, int classes, double[] p) {
    this.grid = grid;
    this.classes = classes;
    this.p = p;
  }

  /**
   * Sends the centre of every cell through the network.
   *
   * @param others n numbers: the inputs that the grid does not vary; 0 is the mean of standardised ones
   * @throws IllegalArgumentException if the network has not as many inputs, or lacks one of the grid's
   */
  public static DecisionRegion of(TwoLayerNetwork network, Grid grid, Vec others) {
    if (others.size() != network.inputs() || Math.max(grid.first(), grid.second()) >= network.inputs()) {
      throw new IllegalArgumentException("the network has " + network.inputs() + " inputs");
    }
    var flat = new FlatNetwork(network);
    var classes = network.classes();
    var x = others.toArray();
    var p = new double[grid.columns() * grid.rows() * classes];
    var at = 0;
    for (var row = 0; row < grid.rows(); row++) {
      x[grid.second()] = grid.y(row);
      for (var column = 0; column < grid.columns(); column++) {
        x[grid.first()] = grid.x(column);
        flat.forward(x, 0);
        flat.softmax();
        for (var k = 0; k < classes; k++) {
          p[at++] = flat.p(k);
        }
      }
    }
    return new DecisionRegion(grid, classes, p);
  }

  public Grid grid() {
    return grid;
  }

  /** K. */
  public int classes() {
    return classes;
  }

  /** The probability of class k in a cell. */
  public double p(int column, int row, int k) {
    return p[cell(column, row) + k];
  }

  /** The most probable class of a cell, the first of equals. */
  public int winner(int column, int row) {
    var at = cell(column, row);
    var best = 0;
    for (var k = 1; k < classes; k++) {
      if (p[at + k] > p[at + best]) {
        best = k;
      }
    }
    return best;
  }

  private int cell(int column, int row) {
    return (row * grid.columns() + column) * classes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DecisionRegion region && grid.equals(region.grid) && Arrays.equals(p, region.p);
  }

  @Override
  public int hashCode() {
    return 31 * grid.hashCode() + Arrays.hashCode(p);
  }

  @Override
  public String toString() {
    return "decision region of " + classes + " classes on " + grid;
  }
}
