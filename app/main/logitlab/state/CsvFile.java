package logitlab.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import logitlab.math.Dataset;
import logitlab.math.Dataset.Row;
import logitlab.math.Vec;
import logitlab.state.CsvReader.CsvRecord;
import logitlab.words.Message;

/**
 * A table of examples: UTF-8 text with a header, numeric columns, which become the features, and a label column. Separated by commas,
 * semicolons or tabs; numbers with a decimal point. Other columns of text are ignored. A row in which a feature or the label is missing
 * (empty, NA, N/A, NaN, null or ?) is left out.
 *
 * <p>A column is numeric if most of its values are numbers; a value that is none is then an error, not a label.
 */
public final class CsvFile {
  public static final int MAX_BYTES = 4 * 1024 * 1024;
  public static final int MAX_ROWS = 2000;
  public static final int MIN_ROWS = 10;
  /** The largest magnitude of a feature. */
  public static final double MAX_VALUE = 1e12;

  private static final Pattern NUMBER = Pattern
      .compile("[+-]?(\\d{1,400}\\.?\\d{0,400}|\\.\\d{1,400})([eE][+-]?\\d{1,9})?");
  private static final Set<String> MISSING = Set.of("", "na", "n/a", "nan", "null", "?");

  private final List<String> names;
  private final List<CsvRecord> records;

  /** The complete rows, classes in alphabetical order, and how many rows were left out. */
  public record Loaded(Dataset data, int leftOut) {}

  private CsvFile(CsvRecord header, List<CsvRecord> records) {
    this.names = header.fields();
    this.records = records;
    var seen = new HashSet<String>();
    for (var column = 0; column < names.size(); column++) {
      if (names.get(column).isEmpty()) {
        throw refuse("no-name", String.valueOf(column + 1));
      }
      if (!seen.add(names.get(column))) {
        throw refuse("twice", Message.foreign(names.get(column)));
      }
    }
    for (var row : records) {
      if (row.fields().size() != names.size()) {
        throw refuse("length", String.valueOf(row.line()), String.valueOf(row.fields().size()),
            String.valueOf(names.size()));
      }
    }
  }

  /**
   * Reads a file; throws {@link InvalidDocument} for whatever keeps it from being data, being unreadable included.
   *
   * @param label the name of the label column; without it, the last column that is not numeric
   */
  public static Loaded read(Path file, Optional<String> label) {
    try (var stream = Files.newInputStream(file)) {
      return parse(stream.readNBytes(MAX_BYTES + 1), label);
    } catch (IOException e) {
      throw new InvalidDocument(FileProblem.reading(file, e), e);
    }
  }

  /** Reads the bytes of a file; throws {@link InvalidDocument}. */
  public static Loaded parse(byte[] bytes, Optional<String> label) {
    if (bytes.length > MAX_BYTES) {
      throw refuse("large", String.valueOf(MAX_BYTES / (1024 * 1024)));
    }
    var records = CsvReader.read(decode(bytes), MAX_ROWS + 1);
    if (records.isEmpty()) {
      throw refuse("empty");
    }
    if (records.size() > MAX_ROWS + 1) {
      throw refuse("rows", String.valueOf(MAX_ROWS));
    }
    var table = new CsvFile(records.getFirst(), records.subList(1, records.size()));
    return table.load(label.map(table::named).orElseGet(table::lastText));
  }

  private static String decode(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new InvalidDocument(Message.of("state.csv.encoding"), e);
    }
  }

  private int named(String name) {
    if (!names.contains(name)) {
      throw refuse("no-column", Message.foreign(name));
    }
    return names.indexOf(name);
  }

  private int lastText() {
    var text = IntStream.range(0, names.size()).filter(this::isText).max();
    return text.orElseThrow(() -> refuse("no-label"));
  }

  private Loaded load(int label) {
    var features = IntStream.range(0, names.size())
        .filter(column -> column != label && isNumeric(column))
        .boxed()
        .toList();
    if (features.isEmpty()) {
      throw refuse("no-numbers");
    }
    var complete = records.stream()
        .filter(row -> !missing(row, label) && features.stream().noneMatch(column -> missing(row, column)))
        .toList();
    if (complete.size() < MIN_ROWS) {
      throw refuse("few", String.valueOf(complete.size()), String.valueOf(MIN_ROWS));
    }
    var classes = classes(complete, label);
    var rows = complete.stream()
        .map(row -> new Row(Vec.generate(features.size(), i -> number(row, features.get(i))),
            classes.indexOf(row.fields().get(label))))
        .toList();
    return new Loaded(new Dataset(features.stream().map(names::get).toList(), classes, rows),
        records.size() - complete.size());
  }

  private List<String> classes(List<CsvRecord> complete, int label) {
    var labels = new TreeSet<String>();
    complete.forEach(row -> labels.add(row.fields().get(label)));
    if (labels.size() < Domain.MIN_CLASSES || labels.size() > Domain.MAX_NETWORK_CLASSES) {
      throw refuse("labels", Message.foreign(names.get(label)), String.valueOf(labels.size()),
          String.valueOf(Domain.MIN_CLASSES), String.valueOf(Domain.MAX_NETWORK_CLASSES));
    }
    for (var row : complete) {
      var name = row.fields().get(label);
      if (ClassNames.problem(List.of(), 0, name).isPresent()) {
        throw refuse("label", String.valueOf(row.line()), Message.foreign(names.get(label)), Message.foreign(name),
            String.valueOf(ClassNames.MAX_LENGTH));
      }
    }
    return ClassNames.check(List.copyOf(labels));
  }

  private double number(CsvRecord row, int column) {
    var digits = row.fields().get(column);
    if (!isNumber(digits)) {
      throw refuse("number", String.valueOf(row.line()), Message.foreign(names.get(column)), Message.foreign(digits));
    }
    var value = Double.parseDouble(digits);
    if (!(Math.abs(value) <= MAX_VALUE)) {
      throw refuse("range", String.valueOf(row.line()), Message.foreign(names.get(column)), Message.foreign(digits),
          Domain.print(-MAX_VALUE), Domain.print(MAX_VALUE));
    }
    return value + 0.0;
  }

  private boolean isText(int column) {
    return !isNumeric(column) && records.stream().anyMatch(row -> !missing(row, column));
  }

  /** Whether more of the column's values are numbers than not. */
  private boolean isNumeric(int column) {
    var numbers = records.stream().filter(row -> isNumber(row.fields().get(column))).count();
    return 2 * numbers > records.stream().filter(row -> !missing(row, column)).count();
  }

  private static boolean isNumber(String field) {
    return NUMBER.matcher(field).matches();
  }

  private static boolean missing(CsvRecord row, int column) {
    return MISSING.contains(row.fields().get(column).toLowerCase(Locale.ROOT));
  }

  static InvalidDocument refuse(String key, Object... arguments) {
    return new InvalidDocument(Message.of("state.csv." + key, arguments));
  }
}
