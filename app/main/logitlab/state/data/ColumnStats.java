package logitlab.state.data;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import logitlab.state.data.Column.Kind;
import logitlab.state.domain.Domain;
import org.jspecify.annotations.Nullable;

/** What is known of one column after all its cells have passed. */
final class ColumnStats {
  /** As many different values are counted; a column of more is no label and, if none came twice, a name for each row. */
  static final int MOST_VALUES = 2000;
  private static final int MOST_WORDS = 4;
  private static final double NEARLY_ALL = 0.9;
  private static final double FEW = 0.1;
  private static final int SEVERAL = 10;
  /** Rows from which on numbers that are whole, long and nearly all different are taken for names. */
  private static final int MANY = 50;
  private static final double LONG_NUMBER = 1e5;
  private static final Pattern TOKENS = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^\\p{L}\\p{N}#]+");
  private static final Set<String> IDS = Set.of("id", "ids", "index", "idx", "rowid", "rownames", "rowname", "uuid",
      "guid", "key");
  private static final Set<String> WHOLE_IDS = Set.of("#", "no", "nr", "row", "rownum", "row number", "rn", "unnamed 0",
      "x1 index",
      "serial", "serial no", "s no", "passengerid", "studentid", "customerid");

  private final char decimal;
  /** How often each value came, while they are few: from {@link #MOST_VALUES} on, nothing is counted. */
  private final Map<String, Long> tally = new LinkedHashMap<>();
  private final Set<String> words = new LinkedHashSet<>();
  private long cells;
  private long missing;
  private long numbers;
  private long large;
  private long wordCells;
  private long whole;
  private long counted;
  private long steps;
  private double least = Double.POSITIVE_INFINITY;
  private double before = Double.NaN;
  private double step = Double.NaN;
  private @Nullable Map<String, Long> classes;

  ColumnStats(char decimal) {
    this.decimal = decimal;
  }

  void add(String cell) {
    add(cell.toCharArray(), 0, cell.length());
  }

  /** Takes the characters of a cell. */
  void add(char[] text, int start, int end) {
    cells++;
    classes = null;
    if (Cell.missing(text, start, end)) {
      missing++;
      return;
    }
    if (!isCut()) {
      tally.merge(new String(text, start, end - start), 1L, Long::sum);
      counted += isCut() ? 0 : 1;
    }
    var value = Cell.number(text, start, end, decimal);
    if (Double.isNaN(value)) {
      wordCells++;
      if (words.size() < MOST_WORDS) {
        words.add(new String(text, start, end - start));
      }
      return;
    }
    if (Math.abs(value) <= Table.MAX_VALUE) {
      numbers++;
    } else {
      large++;
    }
    least = Math.min(least, value);
    whole += value == Math.rint(value) ? 1 : 0;
    var now = value - before;
    steps += now == step && now != 0 ? 1 : 0;
    step = now;
    before = value;
  }

  long filled() {
    return cells - missing;
  }

  /** Rows without a number, in a column of numbers; else those without a value. */
  long gaps() {
    return isNumeric() ? cells - numbers : missing;
  }

  double gapShare() {
    return cells == 0 ? 1 : (double) gaps() / cells;
  }

  long numbers() {
    return numbers;
  }

  /** The first words in it. */
  Set<String> words() {
    return words;
  }

  /** Whether numbers too large to learn from are what it holds. */
  boolean isLarge() {
    return isNumeric() && large > numbers;
  }

  /**
   * Whether it is a column of numbers: words in it are rare, or are one of a few marks for what is not there. Tickets, of which most are
   * numbers and some have letters, are text.
   */
  boolean isNumeric() {
    var found = numbers + large;
    return 2 * found > filled() && (wordCells <= FEW * filled()
        || (words.size() < MOST_WORDS
            && words.stream().noneMatch(word -> word.chars().anyMatch(Character::isDigit))));
  }

  boolean isWhole() {
    return isNumeric() && whole == numbers + large;
  }

  /** Whether all numbers go on by the same step, with a few breaks. */
  private boolean isRunning() {
    return isWhole() && numbers + large >= SEVERAL && steps >= NEARLY_ALL * (numbers + large - 2);
  }

  private boolean isDifferent() {
    return isCut()
        ? counted >= MOST_VALUES - 1 && counted <= MOST_VALUES
        : tally.size() >= NEARLY_ALL * filled();
  }

  /** Whether they look like numbers given to people or cases. */
  private boolean isNumbering() {
    return filled() >= MANY && isDifferent() && least >= LONG_NUMBER;
  }

  /**
   * What the column holds.
   *
   * @param name as it stands in the file, empty where it has none
   */
  Kind kind(String name) {
    if (filled() == 0) {
      return Kind.EMPTY;
    }
    if (isNumeric()) {
      return isRunning() || (isWhole() && (isId(name) || (name.isEmpty() && isNumbering()))) ? Kind.ID : Kind.NUMBER;
    }
    return isDifferent() && filled() >= SEVERAL
        && (isId(name) || tally.keySet().stream().noneMatch(value -> value.indexOf(' ') >= 0))
            ? Kind.ID
            : Kind.TEXT;
  }

  static boolean isId(String name) {
    var tokens = tokens(name);
    return WHOLE_IDS.contains(tokens) || IDS.contains(tokens.substring(tokens.lastIndexOf(' ') + 1));
  }

  /** The words of a name in small letters, with one blank between. */
  static String tokens(String name) {
    return TOKENS.splitAsStream(name)
        .filter(token -> !token.isEmpty())
        .collect(Collectors.joining(" "))
        .toLowerCase(Locale.ROOT);
  }

  /** Whether so many values are there that not all were counted. */
  boolean isCut() {
    return tally.size() >= MOST_VALUES;
  }

  /** How many different values there are. */
  int values() {
    return classes().size();
  }

  /** What a cell is called as a class: all ways to write a number are one. */
  static String className(String cell, boolean numeric, char decimal) {
    return numeric ? Domain.print(Cell.number(cell, decimal) + 0.0) : Cell.name(cell);
  }

  /** How often each value is there: numbers by size, text in the order of the alphabet. */
  Map<String, Long> classes() {
    var known = classes == null ? Collections.unmodifiableMap(merged()) : classes;
    classes = known;
    return known;
  }

  private Map<String, Long> merged() {
    var numeric = isNumeric();
    var order = numeric
        ? Comparator.<String>comparingDouble(Double::parseDouble)
        : Comparator.<String>naturalOrder();
    var merged = new TreeMap<String, Long>(order);
    tally.forEach((cell, count) -> Table.value(cell, this, decimal)
        .ifPresent(name -> merged.merge(name, count, Long::sum)));
    return merged;
  }

  /** The class that each value stands for, where it stands for one. */
  Map<String, String> classesOfValues() {
    var found = new HashMap<String, String>();
    tally.keySet().forEach(cell -> Table.value(cell, this, decimal).ifPresent(name -> found.put(cell, name)));
    return found;
  }
}
