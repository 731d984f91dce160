package logitlab.state.file;

import static logitlab.state.json.Shapes.LINE;
import static logitlab.state.json.Shapes.TEXT;
import static logitlab.state.json.Shapes.TEXT_OR_NUMBER;
import static logitlab.state.json.Shapes.choice;
import static logitlab.state.json.Shapes.lines;
import static logitlab.state.json.Shapes.number;
import static logitlab.state.json.Shapes.row;
import static logitlab.state.json.Shapes.whole;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import logitlab.math.training.ToyData;
import logitlab.state.data.Table;
import logitlab.state.document.DataSource;
import logitlab.state.document.DataSource.Own;
import logitlab.state.document.DataSource.Toy;
import logitlab.state.document.Task;
import logitlab.state.domain.Domain;
import logitlab.state.json.Key;
import logitlab.state.json.Keys;
import logitlab.state.json.Keys.Found;
import logitlab.state.json.Shape;

/**
 * The key {@code training.data} of a file, where it is an object: points made from a seed where the key {@code toy} is there, else a table. A
 * table says of each row its class, in the column {@code label}, or the number of its class, in {@code labels}.
 */
final class DataShape {
  private static final Keys<DataSource> KEYS = new Keys<>();
  private static final Key<DataSource, ToyData> TOY = KEYS.some("toy", toy(Toy::shape),
      choice(List.of(ToyData.values())));
  private static final Key<DataSource, List<String>> NAMES = KEYS.former("classes", row(TEXT));
  private static final Key<DataSource, Integer> CLASSES = KEYS.some("classes", toy(Toy::classes),
      whole(ToyData.MIN_CLASSES, ToyData.MAX_CLASSES), ToyData.MIN_CLASSES);
  private static final Key<DataSource, Integer> SIZE = KEYS.some("size", toy(Toy::size),
      whole(Toy.MIN_SIZE, Toy.MAX_SIZE), 100);
  private static final Key<DataSource, Double> NOISE = KEYS.some("noise", toy(Toy::noise), number(0, 1), 0.1);
  private static final Key<DataSource, Integer> SEED = KEYS.some("seed", toy(Toy::seed), whole(1, Task.MAX_SEED), 1);
  private static final Key<DataSource, String> NAME = KEYS.some("name", own(Own::name), LINE);
  private static final Key<DataSource, List<String>> COLUMNS = KEYS.some("columns", own(own -> own.table().columns()),
      row(LINE));
  private static final Key<DataSource, String> LABEL = KEYS.some("label",
      own(own -> own.table().columns().get(own.table().label())), TEXT);
  private static final Key<DataSource, Integer> OF = KEYS.some("of", DataShape::more, whole(1, Own.MOST));
  private static final Key<DataSource, List<List<String>>> ROWS = KEYS.some("rows", own(own -> own.table().rows()),
      lines(row(TEXT_OR_NUMBER)));
  private static final Key<DataSource, List<Integer>> LABELS = KEYS.former("labels",
      row(whole(1, Domain.MAX_NETWORK_CLASSES)));

  static final Shape<DataSource> SHAPE = KEYS.object(Toy.class::isInstance, DataShape::made);

  private DataShape() {}

  private static <V> Function<DataSource, Optional<V>> toy(Function<Toy, V> value) {
    return source -> source instanceof Toy toy ? Optional.of(value.apply(toy)) : Optional.empty();
  }

  private static <V> Function<DataSource, Optional<V>> own(Function<Own, V> value) {
    return source -> source instanceof Own own ? Optional.of(value.apply(own)) : Optional.empty();
  }

  /** How many rows the file had, where these are not all. */
  private static Optional<Integer> more(DataSource source) {
    return source instanceof Own own && own.of() > own.table().rows().size() ? Optional.of(own.of()) : Optional.empty();
  }

  private static DataSource made(Found found) {
    if (found.find(TOY).isPresent()) {
      return new Toy(found.get(TOY), found.get(CLASSES), found.get(SIZE), found.get(NOISE), found.get(SEED));
    }
    var name = found.get(NAME);
    var columns = found.get(COLUMNS);
    var rows = found.get(ROWS);
    var table = found.find(LABELS).isPresent()
        ? numbered(found, columns, rows)
        : table(found, columns, rows, found.get(LABEL));
    return new Own(name, table, found.find(OF).orElse(rows.size()));
  }

  /** With a column for the class of each row. */
  private static Table numbered(Found found, List<String> columns, List<List<String>> rows) {
    var classes = found.get(NAMES);
    var numbers = found.get(LABELS);
    Domain.length(found.field(LABELS), numbers.size(), found.field(ROWS), rows.size());
    for (var n = 0; n < rows.size(); n++) {
      length(found, rows, n, columns);
      if (numbers.get(n) > classes.size()) {
        throw Domain.refuse("number", found.entry(LABELS, n), String.valueOf(numbers.get(n)), "1",
            String.valueOf(classes.size()));
      }
    }
    var label = Stream.iterate("class", taken -> taken + "_")
        .filter(free -> !columns.contains(free))
        .findFirst()
        .orElseThrow();
    var labelled = IntStream.range(0, rows.size())
        .mapToObj(n -> Stream.concat(rows.get(n).stream(), Stream.of(classes.get(numbers.get(n) - 1))).toList())
        .toList();
    return table(found, Stream.concat(columns.stream(), Stream.of(label)).toList(), labelled, label);
  }

  private static Table table(Found found, List<String> columns, List<List<String>> rows, String label) {
    Domain.count(found.field(COLUMNS), columns.size(), 2, Table.MAX_COLUMNS);
    Domain.count(found.field(ROWS), rows.size(), Table.MIN_ROWS, Table.MAX_ROWS);
    for (var n = 0; n < rows.size(); n++) {
      length(found, rows, n, columns);
    }
    return Table.of(columns, rows, label);
  }

  private static void length(Found found, List<List<String>> rows, int row, List<String> columns) {
    Domain.length(found.entry(ROWS, row), rows.get(row).size(), found.field(COLUMNS), columns.size());
  }
}
