package logitlab.state.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import logitlab.math.training.Dataset;
import logitlab.state.data.CsvReader.CsvRecord;
import logitlab.state.domain.InvalidDocument;
import org.jspecify.annotations.Nullable;

/**
 * A table of examples as it was read, and which of its columns holds the labels: all other columns of numbers are features. Columns that can
 * be neither are not kept. A row in which a feature or the label is missing (empty, NA, N/A, NaN, null or ?) is kept, but is no example.
 * Compared by value.
 */
public final class Table {
  private final List<String> columns;
  private final List<List<String>> rows;
  private final int label;
  private final Dataset data;
  private final List<Integer> labels;

  private Table(List<String> columns, List<List<String>> rows, int label, Dataset data, List<Integer> labels) {
    this.columns = List.copyOf(columns);
    this.rows = List.copyOf(rows);
    this.label = label;
    this.data = data;
    this.labels = labels;
  }

  /**
   * The table with this header and these rows; throws {@link InvalidDocument} for whatever keeps it from being data.
   *
   * @param label the name of the label column; without it, the last column of text that can hold labels, or else the last of numbers
   */
  static Table of(List<String> header, List<CsvRecord> records, Optional<String> label) {
    var read = new Columns(header, records);
    var chosen = label.map(read::named).orElseGet(read::likely);
    var data = read.data(chosen);
    var labels = read.labels();
    var kept = IntStream.range(0, header.size())
        .filter(column -> read.isNumeric(column) || labels.contains(column))
        .boxed()
        .toList();
    return new Table(kept.stream().map(header::get).toList(),
        records.stream().map(row -> kept.stream().map(row.fields()::get).toList()).toList(), kept.indexOf(chosen), data,
        labels.stream().map(kept::indexOf).toList());
  }

  /** The same with rows that are no lines of a file. */
  public static Table of(List<String> header, List<List<String>> rows, String label) {
    return of(header, records(rows), Optional.of(label));
  }

  private static List<CsvRecord> records(List<List<String>> rows) {
    return IntStream.range(0, rows.size()).mapToObj(n -> new CsvRecord(n + 2, rows.get(n))).toList();
  }

  /** The same table with the labels in another column, one of {@link #labels}. */
  public Table withLabel(int column) {
    return new Table(columns, rows, column, new Columns(columns, records(rows)).data(column), labels);
  }

  /** The names of all columns. */
  public List<String> columns() {
    return columns;
  }

  /** The fields of all rows, as they were written. */
  public List<List<String>> rows() {
    return rows;
  }

  /** The column that holds the labels. */
  public int label() {
    return label;
  }

  /** The columns that can hold the labels; {@link #label} is one of them. */
  public List<Integer> labels() {
    return labels;
  }

  /** The complete rows; classes in the order of the alphabet or of numbers. */
  public Dataset data() {
    return data;
  }

  /** How many rows are incomplete. */
  public int leftOut() {
    return rows.size() - data.size();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Table table && label == table.label && columns.equals(table.columns)
        && rows.equals(table.rows));
  }

  @Override
  public int hashCode() {
    return 31 * (31 * columns.hashCode() + label) + rows.size();
  }

  @Override
  public String toString() {
    return rows.size() + " rows of " + columns + ", labelled by " + columns.get(label);
  }
}
