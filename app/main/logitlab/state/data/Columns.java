package logitlab.state.data;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import logitlab.math.Vec;
import logitlab.math.training.Dataset;
import logitlab.math.training.Dataset.Row;
import logitlab.state.data.CsvReader.CsvRecord;
import logitlab.state.domain.ClassNames;
import logitlab.state.domain.Domain;
import logitlab.state.domain.InvalidDocument;
import logitlab.words.Message;

/**
 * What the columns of a table can be used for. A column is numeric if most of its values are numbers, with a decimal point; a value that is
 * none is then an error, unless the column holds the labels. A label is any text that can be a class's name.
 */
final class Columns {
  private static final Pattern NUMBER = Pattern
      .compile("[+-]?(\\d{1,400}\\.?\\d{0,400}|\\.\\d{1,400})([eE][+-]?\\d{1,9})?");
  private static final Set<String> MISSING = Set.of("", "na", "n/a", "nan", "null", "?");

  private final List<String> names;
  private final List<CsvRecord> records;
  private final List<Boolean> numeric;
  /** The rows in which no number is missing. */
  private final List<CsvRecord> whole;
  /** The first field of each column that should be a number and is none. */
  private final Map<Integer, InvalidDocument> stray = new TreeMap<>();

  /** @throws InvalidDocument if a column has no name or another's, or a record another length than the header */
  Columns(List<String> names, List<CsvRecord> records) {
    this.names = names;
    this.records = records;
    var seen = new HashSet<String>();
    for (var column = 0; column < names.size(); column++) {
      if (names.get(column).isEmpty()) {
        throw CsvFile.refuse("no-name", String.valueOf(column + 1));
      }
      if (!seen.add(names.get(column))) {
        throw CsvFile.refuse("twice", Message.foreign(names.get(column)));
      }
    }
    for (var row : records) {
      if (row.fields().size() != names.size()) {
        throw CsvFile.refuse("length", String.valueOf(row.line()), String.valueOf(row.fields().size()),
            String.valueOf(names.size()));
      }
    }
    numeric = IntStream.range(0, names.size()).mapToObj(this::mostlyNumbers).toList();
    var numbers = IntStream.range(0, names.size()).filter(numeric::get).boxed().toList();
    whole = records.stream().filter(row -> numbers.stream().noneMatch(column -> missing(row, column))).toList();
    for (var column : numbers) {
      records.stream()
          .filter(row -> !missing(row, column))
          .flatMap(row -> wrong(row, column).stream())
          .findFirst()
          .ifPresent(wrong -> stray.put(column, wrong));
    }
  }

  /** The column of this name. */
  int named(String name) {
    if (!names.contains(name)) {
      throw CsvFile.refuse("no-column", Message.foreign(name));
    }
    return names.indexOf(name);
  }

  boolean isNumeric(int column) {
    return numeric.get(column);
  }

  /** The columns that can hold the labels, in their order. */
  List<Integer> labels() {
    return IntStream.range(0, names.size()).filter(column -> refusal(column).isEmpty()).boxed().toList();
  }

  /**
   * Which column holds the labels when nobody says so: the last of text that can, or else the last of numbers that can; where none can, the
   * last of text, so that what is wrong with it is said.
   */
  int likely() {
    stray.values().stream().findFirst().ifPresent(wrong -> {
      throw wrong;
    });
    var possible = labels();
    var text = IntStream.range(0, names.size()).filter(this::isText).boxed().toList();
    return possible.stream()
        .filter(text::contains)
        .reduce((_, later) -> later)
        .or(() -> possible.stream().reduce((_, later) -> later))
        .or(() -> text.stream().reduce((_, later) -> later))
        .orElseThrow(() -> CsvFile.refuse("no-label", String.valueOf(Domain.MIN_CLASSES),
            String.valueOf(Domain.MAX_NETWORK_CLASSES)));
  }

  /** The complete rows with this column as the label; throws {@link InvalidDocument}. */
  Dataset data(int label) {
    refusal(label).ifPresent(refused -> {
      throw refused;
    });
    var features = IntStream.range(0, names.size()).filter(column -> isFeature(column, label)).boxed().toList();
    var complete = complete(label);
    var classes = ClassNames.check(inOrder(values(complete, label)));
    var rows = complete.stream()
        .map(row -> new Row(
            Vec.generate(features.size(), i -> Double.parseDouble(row.fields().get(features.get(i))) + 0.0),
            classes.indexOf(ClassNames.trim(row.fields().get(label)))))
        .toList();
    return new Dataset(features.stream().map(names::get).toList(), classes, rows);
  }

  /** Why this column cannot hold the labels. */
  private Optional<InvalidDocument> refusal(int label) {
    if (IntStream.range(0, names.size()).noneMatch(column -> isFeature(column, label))) {
      return Optional.of(CsvFile.refuse("no-numbers"));
    }
    var strays = stray.keySet().stream().filter(column -> column != label).findFirst();
    if (strays.isPresent()) {
      return strays.map(stray::get);
    }
    var complete = complete(label);
    if (complete.size() < CsvFile.MIN_ROWS) {
      return Optional
          .of(CsvFile.refuse("few", String.valueOf(complete.size()), String.valueOf(CsvFile.MIN_ROWS)));
    }
    var labels = values(complete, label).size();
    if (labels < Domain.MIN_CLASSES || labels > Domain.MAX_NETWORK_CLASSES) {
      return Optional.of(CsvFile.refuse("labels", Message.foreign(names.get(label)), String.valueOf(labels),
          String.valueOf(Domain.MIN_CLASSES), String.valueOf(Domain.MAX_NETWORK_CLASSES)));
    }
    return complete.stream()
        .filter(row -> ClassNames.problem(List.of(), 0, row.fields().get(label)).isPresent())
        .findFirst()
        .map(row -> CsvFile.refuse("label", String.valueOf(row.line()), Message.foreign(names.get(label)),
            Message.foreign(row.fields().get(label)), String.valueOf(ClassNames.MAX_LENGTH)));
  }

  private boolean isFeature(int column, int label) {
    return column != label && isNumeric(column);
  }

  private List<CsvRecord> complete(int label) {
    return isNumeric(label) ? whole : whole.stream().filter(row -> !missing(row, label)).toList();
  }

  private static Set<String> values(List<CsvRecord> rows, int column) {
    return rows.stream().map(row -> ClassNames.trim(row.fields().get(column))).collect(Collectors.toSet());
  }

  /** Numbers by size, then text in the order of the alphabet. */
  private static List<String> inOrder(Set<String> labels) {
    return labels.stream()
        .sorted(Comparator
            .<String>comparingDouble(field -> isNumber(field) ? Double.parseDouble(field) : Double.POSITIVE_INFINITY)
            .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private Optional<InvalidDocument> wrong(CsvRecord row, int column) {
    var digits = row.fields().get(column);
    var line = String.valueOf(row.line());
    var name = Message.foreign(names.get(column));
    if (!isNumber(digits)) {
      return Optional.of(CsvFile.refuse("number", line, name, Message.foreign(digits)));
    }
    return Math.abs(Double.parseDouble(digits)) <= CsvFile.MAX_VALUE
        ? Optional.empty()
        : Optional.of(CsvFile.refuse("range", line, name, Message.foreign(digits), Domain.print(-CsvFile.MAX_VALUE),
            Domain.print(CsvFile.MAX_VALUE)));
  }

  private boolean isText(int column) {
    return !isNumeric(column) && records.stream().anyMatch(row -> !missing(row, column));
  }

  private boolean mostlyNumbers(int column) {
    var numbers = records.stream().filter(row -> isNumber(row.fields().get(column))).count();
    return 2 * numbers > records.stream().filter(row -> !missing(row, column)).count();
  }

  private static boolean isNumber(String field) {
    return NUMBER.matcher(field).matches();
  }

  private static boolean missing(CsvRecord row, int column) {
    return MISSING.contains(row.fields().get(column).toLowerCase(Locale.ROOT));
  }
}
