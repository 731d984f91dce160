package logitlab.math.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import logitlab.math.Vec;

/**
 * Where a number on a grid is above a level, as closed polygons (marching squares, after Lorensen and Cline 1987). Between the centres of
 * cells the number is taken to be linear; from the outermost centres to the edges of the grid it stays as it is.
 */
public final class Contour {
  /** A number for every cell of a grid. */
  @FunctionalInterface
  public interface Field {
    double at(int column, int row);
  }

  private final RegionGrid.Grid grid;
  private final double level;
  /** The field with two more cells on each side: a copy of the outermost at the grid's edge, and beyond it what is below the level. */
  private final double[] values;
  private final int width;
  private final int height;
  /** For each edge between neighbouring cells, the edge at which the polygon that comes in leaves again; −1 where none comes. */
  private final int[] next;

  private Contour(RegionGrid.Grid grid, Field field, double level) {
    this.grid = grid;
    this.level = level;
    width = grid.columns() + 4;
    height = grid.rows() + 4;
    values = new double[width * height];
    for (var j = 0; j < height; j++) {
      for (var i = 0; i < width; i++) {
        var outside = i == 0 || j == 0 || i == width - 1 || j == height - 1;
        values[j * width + i] = outside
            ? level - 1
            : field.at(Math.clamp(i - 2, 0, grid.columns() - 1), Math.clamp(j - 2, 0, grid.rows() - 1));
      }
    }
    next = new int[2 * width * height];
    Arrays.fill(next, -1);
  }

  /**
   * The polygons, each as x and y of its corners in turn, in the grid's own numbers; what is above the level lies to the left of their
   * way. Holes go round the other way.
   */
  public static List<Vec> above(RegionGrid.Grid grid, Field field, double level) {
    var contour = new Contour(grid, field, level);
    contour.cut();
    return contour.polygons();
  }

  private void cut() {
    for (var j = 0; j < height - 1; j++) {
      for (var i = 0; i < width - 1; i++) {
        cell(i, j);
      }
    }
  }

  /** The way through the square between four neighbouring centres: a and b below, c and d above, c over b. */
  private void cell(int i, int j) {
    var bottom = horizontal(i, j);
    var right = vertical(i + 1, j);
    var top = horizontal(i, j + 1);
    var left = vertical(i, j);
    var inside = (above(i, j) ? 1 : 0) + (above(i + 1, j) ? 2 : 0) + (above(i + 1, j + 1) ? 4 : 0)
        + (above(i, j + 1) ? 8 : 0);
    switch (inside) {
      case 1 -> next[bottom] = left;
      case 2 -> next[right] = bottom;
      case 3 -> next[right] = left;
      case 4 -> next[top] = right;
      case 6 -> next[top] = bottom;
      case 7 -> next[top] = left;
      case 8 -> next[left] = top;
      case 9 -> next[bottom] = top;
      case 11 -> next[right] = top;
      case 12 -> next[left] = right;
      case 13 -> next[bottom] = right;
      case 14 -> next[left] = bottom;
      case 5 -> {
        var joined = middle(i, j) > level;
        next[bottom] = joined ? right : left;
        next[top] = joined ? left : right;
      }
      case 10 -> {
        var joined = middle(i, j) > level;
        next[right] = joined ? top : bottom;
        next[left] = joined ? bottom : top;
      }
      default -> {
        // All inside, or all outside: nothing passes through.
      }
    }
  }

  private boolean above(int i, int j) {
    return values[j * width + i] > level;
  }

  private double middle(int i, int j) {
    var at = j * width + i;
    return (values[at] + values[at + 1] + values[at + width] + values[at + width + 1]) / 4;
  }

  private int horizontal(int i, int j) {
    return 2 * (j * width + i);
  }

  private int vertical(int i, int j) {
    return 2 * (j * width + i) + 1;
  }

  private List<Vec> polygons() {
    var polygons = new ArrayList<Vec>();
    var corners = new double[64];
    for (var start = 0; start < next.length; start++) {
      var used = 0;
      var edge = start;
      while (next[edge] >= 0) {
        if (used == corners.length) {
          corners = Arrays.copyOf(corners, 2 * used);
        }
        corners[used++] = crossingX(edge);
        corners[used++] = crossingY(edge);
        var following = next[edge];
        next[edge] = -1;
        edge = following;
      }
      if (used > 0) {
        polygons.add(Vec.of(Arrays.copyOf(corners, used)));
      }
    }
    return List.copyOf(polygons);
  }

  private double crossingX(int edge) {
    var cell = edge / 2;
    var i = cell % width;
    return edge % 2 == 0 ? x(i) + share(cell, cell + 1) * (x(i + 1) - x(i)) : x(i);
  }

  private double crossingY(int edge) {
    var cell = edge / 2;
    var j = cell / width;
    return edge % 2 == 0 ? y(j) : y(j) + share(cell, cell + width) * (y(j + 1) - y(j));
  }

  private double share(int from, int to) {
    return (level - values[from]) / (values[to] - values[from]);
  }

  private double x(int i) {
    return i < 2 ? grid.across().low() : i > width - 3 ? grid.across().high() : grid.x(i - 2);
  }

  private double y(int j) {
    return j < 2 ? grid.up().low() : j > height - 3 ? grid.up().high() : grid.y(j - 2);
  }
}
