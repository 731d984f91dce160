package logitlab.derivation.value;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The value of a formula: rows × columns of numbers that may be moving. A number is 1 × 1.
 *
 * @param entries row by row
 */
public record Grid(int rows, int columns, List<Rate> entries) {
  public Grid {
    entries = List.copyOf(entries);
    if (entries.size() != rows * columns) {
      throw new IllegalArgumentException(entries.size() + " entries for " + rows + " × " + columns);
    }
  }

  /** The entry of a place. */
  @FunctionalInterface
  interface Entry {
    Rate at(int row, int column);
  }

  static Grid number(Rate rate) {
    return new Grid(1, 1, List.of(rate));
  }

  static Grid of(int rows, int columns, Entry entry) {
    var entries = new ArrayList<Rate>(rows * columns);
    for (var row = 0; row < rows; row++) {
      for (var column = 0; column < columns; column++) {
        entries.add(entry.at(row, column));
      }
    }
    return new Grid(rows, columns, entries);
  }

  public Rate get(int row, int column) {
    return entries.get(row * columns + column);
  }

  /** The only entry; throws IllegalStateException where there are more. */
  Rate single() {
    if (entries.size() != 1) {
      throw new IllegalStateException(rows + " × " + columns + " is no number");
    }
    return entries.getFirst();
  }

  /** Whether the two have one shape, and every entry was found equal to the other's. */
  public boolean agrees(Grid other) {
    return rows == other.rows && columns == other.columns && IntStream.range(0, entries.size())
        .allMatch(n -> Evaluator.compare(entries.get(n).value(), other.entries.get(n).value()) instanceof Check.Agrees);
  }

  public Grid map(UnaryOperator<Rate> change) {
    return new Grid(rows, columns, entries.stream().map(change).toList());
  }

  Grid zip(Grid other, BinaryOperator<Rate> join) {
    if (rows != other.rows || columns != other.columns) {
      throw new IllegalStateException(
          rows + " × " + columns + " does not fit " + other.rows + " × " + other.columns);
    }
    return of(rows, columns, (row, column) -> join.apply(get(row, column), other.get(row, column)));
  }

  /** The product of matrices. */
  Grid times(Grid other) {
    if (columns != other.rows) {
      throw new IllegalStateException(columns + " columns times " + other.rows + " rows");
    }
    return of(rows, other.columns, (row, column) -> {
      var sum = Rate.constant(Estimate.ZERO);
      for (var m = 0; m < columns; m++) {
        sum = sum.plus(get(row, m).times(other.get(m, column)));
      }
      return sum;
    });
  }

  /** The product with a number, where one of the two is one. */
  Grid scale(Grid other) {
    return rows * columns == 1 ? other.map(single()::times) : map(entry -> entry.times(other.single()));
  }

  Grid transpose() {
    return of(columns, rows, (row, column) -> get(column, row));
  }

  /** The square matrix with this column on its diagonal. */
  Grid diagonal() {
    return of(rows, rows, (row, column) -> row == column ? get(row, 0) : Rate.constant(Estimate.ZERO));
  }
}
