package logitlab.math.training;

import java.util.Arrays;
import logitlab.math.Vec;
import logitlab.math.network.TwoLayerNetwork;

/**
 * What a network says at every point of a grid over two of its inputs: the classes' probabilities at the centre of each cell. Row 0 is
 * at the smallest y. Never changes; two are equal when all their numbers are.
 */
public final class RegionGrid {
  private final Grid grid;
  private final int classes;
  /** p_k of column c, row r at (r · columns + c) · K + k. */
  private final double[] p;

  /**
   * One side of a grid.
   *
   * @param input the network's input that varies along it, an index from 0
   * @param low   where it begins, in the network's own (standardised) numbers
   * @param high  where it ends; larger than {@code low}
   * @param cells how many cells stand along it, at least 1
   */
  public record Side(int input, double low, double high, int cells) {
    public Side {
      if (input < 0 || cells < 1) {
        throw new IllegalArgumentException("a grid varies two inputs and has at least one cell");
      }
      if (!(low < high && Double.isFinite(high - low))) {
        throw new IllegalArgumentException("the edges of a grid are finite, the right and upper ones the larger");
      }
    }

    /** The centre of a cell. */
    public double centre(int cell) {
      return low + (high - low) * (cell + 0.5) / cells;
    }
  }

  /**
   * Cells side by side over a rectangle.
   *
   * @param across along x, in columns
   * @param up     along y, in rows from the bottom up
   */
  public record Grid(Side across, Side up) {
    public Grid {
      if (across.input() == up.input()) {
        throw new IllegalArgumentException("a grid has two different inputs");
      }
    }

    public int columns() {
      return across.cells();
    }

    public int rows() {
      return up.cells();
    }

    /** The x of a column's centre. */
    public double x(int column) {
      return across.centre(column);
    }

    /** The y of a row's centre. */
    public double y(int row) {
      return up.centre(row);
    }
  }

  private RegionGrid(Grid grid, int classes, double[] p) {
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
  public static RegionGrid of(TwoLayerNetwork network, Grid grid, Vec others) {
    if (others.size() != network.inputs() || Math.max(grid.across().input(), grid.up().input()) >= network.inputs()) {
      throw new IllegalArgumentException("the network has " + network.inputs() + " inputs");
    }
    var flat = new FlatNetwork(network);
    var classes = network.classes();
    var x = others.toArray();
    var p = new double[grid.columns() * grid.rows() * classes];
    var at = 0;
    for (var row = 0; row < grid.rows(); row++) {
      x[grid.up().input()] = grid.y(row);
      for (var column = 0; column < grid.columns(); column++) {
        x[grid.across().input()] = grid.x(column);
        flat.forward(x, 0);
        flat.softmax();
        for (var k = 0; k < classes; k++) {
          p[at++] = flat.p(k);
        }
      }
    }
    return new RegionGrid(grid, classes, p);
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
    return other instanceof RegionGrid region && grid.equals(region.grid) && Arrays.equals(p, region.p);
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
