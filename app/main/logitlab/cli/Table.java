package logitlab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import logitlab.math.Vec;

/** Rows of cells in aligned columns, for people. Numbers keep all their digits, with room for a sign. */
final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  /** A row of names. */
  Table heading(String first, List<String> others) {
    var row = new ArrayList<String>();
    row.add(first);
    others.forEach(other -> row.add(" " + other));
    rows.add(row);
    return this;
  }

  Table row(String name, Vec numbers) {
    var row = new ArrayList<String>();
    row.add(name);
    numbers.stream().mapToObj(Table::number).forEach(row::add);
    rows.add(row);
    return this;
  }

  private static String number(double value) {
    var digits = Double.toString(value + 0.0);
    return digits.startsWith("-") ? digits : " " + digits;
  }

  @Override
  public String toString() {
    return rows.stream().map(this::line).collect(Collectors.joining());
  }

  private String line(List<String> row) {
    return IntStream.range(0, row.size())
        .mapToObj(column -> row.get(column) + " ".repeat(width(column) - length(row.get(column))))
        .collect(Collectors.joining(GAP))
        .stripTrailing() + "\n";
  }

  private int width(int column) {
    return rows.stream().filter(row -> column < row.size()).mapToInt(row -> length(row.get(column))).max().orElse(0);
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
