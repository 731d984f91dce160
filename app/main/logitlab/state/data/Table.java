package logitlab.state.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import logitlab.math.Vec;
import logitlab.math.training.Dataset;
import logitlab.math.training.Dataset.Row;
import logitlab.state.data.Column.Kind;
import logitlab.state.domain.ClassNames;
import logitlab.state.domain.Domain;
import logitlab.state.domain.InvalidDocument;
import logitlab.words.Message;
import org.jspecify.annotations.Nullable;

/**
 * A table of examples, and which of its columns holds the labels: all other columns of numbers can be features. Columns that can be neither
 * are not kept. A row with a gap is kept, and is an example wherever the column with the gap is not in use. Of more classes than a network
 * of the program can tell apart, the most frequent ones are learnt. Compared by value.
 */
public final class Table {
  public static final int MAX_ROWS = 2000;
  public static final int MIN_ROWS = 10;
  public static final int MAX_COLUMNS = 100;
  /** The largest magnitude of a feature. */
  public static final double MAX_VALUE = 1e12;
  /** A feature of more values than this is worth an axis. */
  private static final int FINE = 10;
  private static final double FEW_GAPS = 0.25;
  private static final double MANY_GAPS = 0.5;

  private final List<String> columns;
  private final List<List<String>> rows;
  private final int label;
  private final List<ColumnStats> stats;
  private final List<Integer> labels;
  private final List<String> classes;
  /** Of each row the index of its class, or −1. */
  private final int[] codes;
  /** The columns that can be features. */
  private final List<Integer> features;
  /** The numbers of each of them, NaN for a gap. */
  private final double[][] numbers;

  private Table(List<String> columns, List<List<String>> rows, int label, List<ColumnStats> stats) {
    this.columns = List.copyOf(columns);
    this.rows = List.copyOf(rows);
    this.label = label;
    this.stats = stats;
    labels = rule(this.columns, stats).possible();
    var stat = stats.get(label);
    classes = classes(stat);
    codes = codes(stat);
    features = IntStream.range(0, columns.size()).filter(this::canBeFeature).boxed().toList();
    numbers = features.stream().map(this::numbers).toArray(double[][]::new);
  }

  /**
   * The table with this header and these rows; the labels are in the column of this name.
   *
   * @throws InvalidDocument for whatever keeps it from being data
   */
  public static Table of(List<String> header, List<List<String>> rows, String label) {
    var seen = new HashSet<String>();
    for (var column = 0; column < header.size(); column++) {
      if (header.get(column).isEmpty()) {
        throw TableFile.refuse("no-name", String.valueOf(column + 1));
      }
      if (!seen.add(header.get(column))) {
        throw TableFile.refuse("twice", Message.foreign(header.get(column)));
      }
    }
    if (!header.contains(label)) {
      throw TableFile.refuse("no-column", Message.foreign(label));
    }
    var stats = stats(header.size(), rows);
    var possible = rule(header, stats).possible();
    var kept = IntStream.range(0, header.size())
        .filter(
            column -> stats.get(column).isNumeric() || possible.contains(column) || header.get(column).equals(label))
        .boxed()
        .toList();
    var table = new Table(kept.stream().map(header::get).toList(),
        rows.stream().map(row -> kept.stream().map(row::get).toList()).toList(),
        kept.indexOf(header.indexOf(label)), kept.stream().map(stats::get).toList());
    table.check();
    return table;
  }

  private static List<ColumnStats> stats(int columns, List<List<String>> rows) {
    var stats = IntStream.range(0, columns).mapToObj(_ -> new ColumnStats('.')).toList();
    for (var row : rows) {
      for (var column = 0; column < columns; column++) {
        stats.get(column).add(row.get(column));
      }
    }
    return stats;
  }

  private static LabelRule rule(List<String> columns, List<ColumnStats> stats) {
    return new LabelRule(columns, stats, true);
  }

  private void check() {
    if (features.isEmpty()) {
      var numeric = IntStream.range(0, columns.size())
          .filter(column -> column != label && stats.get(column).isNumeric())
          .findFirst();
      if (numeric.isEmpty()) {
        throw TableFile.refuse("no-numbers");
      }
      throw few((int) rows(List.of(numeric.getAsInt())).count());
    }
    if (classes.size() < Domain.MIN_CLASSES) {
      throw TableFile.refuse("labels", Message.foreign(columns.get(label)), String.valueOf(classes.size()),
          String.valueOf(Domain.MIN_CLASSES), String.valueOf(Domain.MAX_NETWORK_CLASSES));
    }
  }

  private static InvalidDocument few(int rows) {
    return TableFile.refuse("few", String.valueOf(rows), String.valueOf(MIN_ROWS));
  }

  /** The most frequent values, as many as a network tells apart; numbers by size, text in the order of the alphabet. */
  private static List<String> classes(ColumnStats stat) {
    return mostFrequent(stat.classes(), Domain.MAX_NETWORK_CLASSES);
  }

  /** The {@code most} most frequent keys in the order of the map. */
  static List<String> mostFrequent(Map<String, Long> counts, int most) {
    var chosen = counts.entrySet()
        .stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
    return counts.keySet().stream().filter(chosen::contains).toList();
  }

  private int[] codes(ColumnStats stat) {
    return rows.stream().mapToInt(row -> {
      var cell = row.get(label);
      return value(cell, stat, '.').map(classes::indexOf).orElse(-1);
    }).toArray();
  }

  private boolean canBeFeature(int column) {
    return column != label && stats.get(column).isNumeric()
        && IntStream.range(0, rows.size())
            .filter(row -> codes[row] >= 0 && !Double.isNaN(number(row, column)))
            .limit(MIN_ROWS)
            .count() >= MIN_ROWS;
  }

  private double number(int row, int column) {
    var value = Cell.number(rows.get(row).get(column), '.');
    return Math.abs(value) <= MAX_VALUE ? value + 0.0 : Double.NaN;
  }

  private double[] numbers(int column) {
    return IntStream.range(0, rows.size()).mapToDouble(row -> number(row, column)).toArray();
  }

  /** The same table with the labels in another column, one of {@link #labels}. */
  public Table withLabel(int column) {
    var changed = new Table(columns, rows, column, stats);
    changed.check();
    return changed;
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

  /** The columns that can hold the labels. */
  public List<Integer> labels() {
    return labels;
  }

  /** The names of the columns that can be features. */
  public List<String> features() {
    return features.stream().map(columns::get).toList();
  }

  /** The names of the classes, 2 to 6, none longer than a name may be. */
  public List<String> classes() {
    return shortened(classes);
  }

  /** Names of at most 40 characters: longer ones lose their end, and keep apart by a number. */
  static List<String> shortened(List<String> names) {
    var result = new ArrayList<String>();
    for (var name : names) {
      var shown = name;
      for (var n = 1; result.contains(shown) || shown.codePointCount(0, shown.length()) > ClassNames.MAX_LENGTH; n++) {
        var end = n == 1 ? "…" : "… " + n;
        shown = cut(name, ClassNames.MAX_LENGTH - end.length()) + end;
      }
      result.add(shown);
    }
    return List.copyOf(result);
  }

  private static String cut(String name, int length) {
    return name.codePointCount(0, name.length()) <= length
        ? name
        : name.substring(0, name.offsetByCodePoints(0, length)).strip();
  }

  /**
   * The features that are used at first, indices into {@link #features}: two that are neither a running number nor always the same and
   * have few gaps, those of many values before those of a few; where there are no such, what there is.
   */
  public List<Integer> firstFeatures() {
    var proper = defaults(features, columns, stats);
    return first(proper.isEmpty() ? features : proper);
  }

  /** The same of some columns, indices into {@link #columns}. */
  List<Integer> first(List<Integer> among) {
    var first = among.stream()
        .filter(features::contains)
        .sorted(Comparator.comparing((Integer column) -> stats.get(column).gapShare() > FEW_GAPS)
            .thenComparing(column -> stats.get(column).values() <= FINE))
        .limit(2)
        .sorted()
        .map(features::indexOf)
        .toList();
    return first.isEmpty() || enough(first) ? first : first.subList(0, 1);
  }

  /** Those of some columns of numbers that somebody would measure: no running number, nothing that is always the same or mostly missing. */
  static List<Integer> defaults(List<Integer> numeric, List<String> names, List<ColumnStats> stats) {
    return numeric.stream()
        .filter(column -> stats.get(column).kind(names.get(column)) == Kind.NUMBER && stats.get(column).values() > 1
            && !stats.get(column).isLarge() && stats.get(column).gapShare() <= MANY_GAPS)
        .toList();
  }

  /** Whether enough rows have a label and all of these features, of {@link #features}. */
  public boolean enough(List<Integer> chosen) {
    return complete(chosen).limit(MIN_ROWS).count() >= MIN_ROWS;
  }

  private IntStream complete(List<Integer> chosen) {
    return IntStream.range(0, rows.size())
        .filter(row -> codes[row] >= 0 && chosen.stream().noneMatch(feature -> Double.isNaN(numbers[feature][row])));
  }

  private IntStream rows(List<Integer> whole) {
    return IntStream.range(0, rows.size())
        .filter(row -> codes[row] >= 0 && whole.stream().noneMatch(column -> Double.isNaN(number(row, column))));
  }

  /**
   * The rows that have a label and all of these features.
   *
   * @param chosen of {@link #features}
   * @throws InvalidDocument if they are too few
   */
  public Dataset data(List<Integer> chosen) {
    var complete = complete(chosen)
        .mapToObj(row -> new Row(Vec.generate(chosen.size(), i -> numbers[chosen.get(i)][row]), codes[row]))
        .toList();
    if (complete.size() < MIN_ROWS) {
      throw few(complete.size());
    }
    return new Dataset(chosen.stream().map(feature -> columns.get(features.get(feature))).toList(), classes(),
        complete);
  }

  /** The rows in which nothing is missing that could be a feature; throws as {@link #data(List)} does. */
  public Dataset data() {
    return data(IntStream.range(0, features.size()).boxed().toList());
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
    return rows.size() + " rows of " + columns + ", labelled by " + columns.get(label) + " as "
        + Arrays.stream(codes).distinct().count() + " classes";
  }

  /** The value of a label that a cell of this column holds, if it does. */
  static Optional<String> value(String cell, ColumnStats stat, char decimal) {
    return Cell.missing(cell) || (stat.isNumeric() && Double.isNaN(Cell.number(cell, decimal)))
        ? Optional.empty()
        : Optional.of(ColumnStats.className(cell, stat.isNumeric(), decimal)).filter(name -> !name.isEmpty());
  }
}
