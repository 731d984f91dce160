package logitlab.state.data;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import logitlab.state.data.Lines.Line;
import logitlab.state.domain.InvalidDocument;
import logitlab.words.Message;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how a table is written, from its beginning. A separator is as good as the lines it splits into equally many cells, and the
 * cells it makes are numbers or words without another separator inside.
 */
final class DialectGuess {
  private static final Pattern NAMED = Pattern.compile("\"?sep=(.)\"?\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern INTEGER = Pattern.compile("\\d{1,9}");
  private static final String COMMENTS = "#%";
  private static final int MOST_LINES = 400;
  private static final double HALF = 0.5;
  /** More than what lies between the preferences for one tab and several. */
  private static final double DOUBLED = 0.1;

  private final String head;
  private final boolean whole;
  private final List<Message> notes = new ArrayList<>();

  /**
   * A guess.
   *
   * @param width how many cells a row has
   * @param notes what stands above the table
   */
  record Guess(Dialect dialect, int width, List<Message> notes) {}

  private record Split(Separator separator, List<Line> lines, int width, double score) {}

  private DialectGuess(String head, boolean whole) {
    this.head = head;
    this.whole = whole;
  }

  /**
   * @param head   the beginning of a text, in whole lines
   * @param whole  whether that is all of it
   * @param wished the separator, where somebody says so
   */
  static Guess of(String head, boolean whole, Optional<Separator> wished) {
    return new DialectGuess(head, whole).guess(wished);
  }

  private Guess guess(Optional<Separator> wished) {
    var lines = head.lines().limit(MOST_LINES).toList();
    var first = 1;
    var separators = new ArrayList<>(wished.map(List::of).orElse(List.of(Separator.values())));
    var named = lines.isEmpty() ? null : namedBy(lines.getFirst());
    if (named != null) {
      first = 2;
      if (wished.isEmpty()) {
        separators.clear();
        separators.add(named);
      }
      notes.add(Message.of("state.table.note.sep"));
    }
    var comment = comment(lines.subList(Math.min(lines.size(), first - 1), lines.size()));
    var quote = lines.stream().filter(line -> line.startsWith("'")).count() * 2 > lines.size()
        && head.indexOf('"') < 0 ? '\'' : '"';
    var spaced = head.contains("\" ") || head.contains(" \"");
    @Nullable
    Split best = null;
    for (var separator : separators) {
      var split = split(new Dialect(separator, quote, spaced, comment, '.', false, first, List.of()));
      if (best == null || split.score() > best.score()) {
        best = split;
      }
    }
    if (best == null) {
      throw new IllegalStateException("no separator to try");
    }
    var plain = new Dialect(best.separator(), quote, spaced, comment, decimal(best), false, first, List.of());
    return placed(plain, best, lines);
  }

  private static @Nullable Separator namedBy(String line) {
    var said = NAMED.matcher(line.startsWith("\uFEFF") ? line.substring(1) : line);
    if (!said.matches()) {
      return null;
    }
    for (var separator : Separator.values()) {
      if (said.group(1).charAt(0) == separator.character()) {
        return separator;
      }
    }
    return null;
  }

  /** Which character begins a comment: one that begins some line, but not most. */
  private static char comment(List<String> lines) {
    for (var n = 0; n < COMMENTS.length(); n++) {
      var c = COMMENTS.charAt(n);
      var count = lines.stream().filter(line -> !line.isEmpty() && line.charAt(0) == c).count();
      if (count > 0 && count * 2 < lines.size()) {
        return c;
      }
    }
    return Dialect.NO_COMMENT;
  }

  private Split split(Dialect dialect) {
    var lines = new ArrayList<Line>();
    try {
      Lines.each(new StringReader(head), dialect, false, line -> {
        lines.add(line);
        return lines.size() < MOST_LINES;
      });
    } catch (InvalidDocument _) {
      // A wrong separator finds quotation marks in wrong places; what was split until then tells enough.
      lines.removeIf(Line::isBlank);
    } catch (IOException e) {
      throw new IllegalStateException("a string is always there", e);
    }
    var width = width(lines);
    if (width < 2) {
      return new Split(dialect.separator(), lines, width, dialect.separator() == Separator.COMMA ? 0 : -1);
    }
    // Titles above the table and a header without a name for the index do not count against a separator.
    var fitting = lines.stream().filter(line -> fits(line, width)).count();
    var even = (double) fitting / Math.max(1, lines.size() - 1);
    var cells = lines.stream().filter(line -> fits(line, width)).flatMap(line -> line.cells().stream()).toList();
    var clean = (double) cells.stream().filter(cell -> clean(cell, dialect.separator())).count() / cells.size();
    return new Split(dialect.separator(), lines, width,
        Math.min(1, even) + HALF * clean + preference(dialect.separator())
            - (dialect.separator() == Separator.TAB && doubled(lines, width) ? DOUBLED : 0));
  }

  /** Whether no line has anything in some column before the last: two tabs stand there for one. */
  private static boolean doubled(List<Line> lines, int width) {
    return IntStream.range(1, width - 1)
        .anyMatch(column -> lines.stream()
            .allMatch(line -> column >= line.cells().size() || line.cells().get(column).isEmpty()));
  }

  /** Between equals: what is more usual; a run only where single ones leave rows uneven. */
  private static double preference(Separator separator) {
    return switch (separator) {
      case COMMA, TAB -> 0.03;
      case SEMICOLON -> 0.02;
      case PIPE -> 0.01;
      case TABS -> 0;
      case BLANKS -> -0.1;
    };
  }

  /** How many cells most lines have; those that are empty at the end of every line count. */
  private static int width(List<Line> lines) {
    var counts = new HashMap<Integer, Integer>();
    lines.forEach(line -> counts.merge(line.cells().size(), 1, Integer::sum));
    return counts.entrySet()
        .stream()
        .max((a, b) -> a.getValue().equals(b.getValue()) ? a.getKey() - b.getKey() : a.getValue() - b.getValue())
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  private static boolean fits(Line line, int width) {
    return line.cells().size() == width;
  }

  private static boolean clean(String cell, Separator separator) {
    if (Cell.missing(cell) || !Double.isNaN(Cell.number(cell, '.')) || !Double.isNaN(Cell.number(cell, ','))) {
      return true;
    }
    for (var n = 0; n < cell.length(); n++) {
      var c = cell.charAt(n);
      if (c != separator.character() && (c == ';' || c == '\t' || c == '|')) {
        return false;
      }
      if ((c == ' ' || c == ',') && n > 0 && Character.isDigit(cell.charAt(n - 1))) {
        return false;
      }
    }
    return true;
  }

  /** A comma where more cells can only be read with one than only with a point. */
  private static char decimal(Split split) {
    var point = 0;
    var comma = 0;
    var either = 0;
    for (var line : split.lines()) {
      for (var cell : line.cells()) {
        var withPoint = !Double.isNaN(Cell.number(cell, '.'));
        var withComma = !Double.isNaN(Cell.number(cell, ','));
        if (withPoint != withComma) {
          point += withPoint ? 1 : 0;
          comma += withComma ? 1 : 0;
        } else if (withPoint && cell.indexOf(',') >= 0) {
          either++;
        } else if (withPoint && cell.indexOf('.') >= 0) {
          either--;
        }
      }
    }
    // 1,234 and 1.234 can be either; where cells are parted by semicolons, a comma is more likely to part decimals.
    return comma > point || (comma == point && either > 0 && split.separator() != Separator.COMMA) ? ',' : '.';
  }

  /** Where the table begins, and whether it has a header. */
  private Guess placed(Dialect dialect, Split split, List<String> text) {
    var lines = split.lines();
    var width = split.width();
    var start = 0;
    while (start < lines.size() - 1 && above(lines, start, width)) {
      start++;
    }
    if (start > 0) {
      var single = start == 1 && INTEGER.matcher(lines.getFirst().cells().getFirst()).matches();
      notes.add(single
          ? Message.of("state.table.note.count", Message.foreign(String.join(", ", lines.getFirst().cells())))
          : Message.of("state.table.note.title", String.valueOf(start)));
    }
    var rows = lines.subList(start, lines.size());
    var from = start == 0 ? dialect.firstLine() : rows.isEmpty() ? 1 : rows.getFirst().number();
    var names = start == 0 ? commented(dialect, text, width, rows) : List.<String>of();
    if (!names.isEmpty()) {
      notes.add(Message.of("state.table.note.comment-header"));
    } else if (dialect.comment() != Dialect.NO_COMMENT) {
      notes.add(Message.of("state.table.note.comments"));
    }
    var header = names.isEmpty() && Headers.first(rows, dialect.decimal());
    return new Guess(dialect.from(from, names).withHeader(header), width, List.copyOf(notes));
  }

  /** A title, or a line that counts: fewer cells than the rows below, or the number of rows and columns and nothing to measure. */
  private boolean above(List<Line> lines, int at, int width) {
    var cells = lines.get(at).cells();
    var filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
    if (width > 2 && filled == 1 && !fits(lines.get(at + 1), 1)) {
      return true;
    }
    var counts = cells.size() >= 2 && INTEGER.matcher(cells.get(0)).matches()
        && INTEGER.matcher(cells.get(1)).matches();
    if (!counts || at > 0) {
      return false;
    }
    var few = width > 3 && filled == 2;
    var columns = Integer.parseInt(cells.get(1)) == width - 1
        && cells.stream().skip(2).noneMatch(cell -> !Double.isNaN(Cell.number(cell, '.')))
        && (!whole || lines.size() >= MOST_LINES || Integer.parseInt(cells.get(0)) == lines.size() - 1);
    return few || (columns && (width > 2 || whole));
  }

  /** The names that the last comment above the first row gives to the columns, if it does. */
  private static List<String> commented(Dialect dialect, List<String> text, int width, List<Line> rows) {
    if (dialect.comment() == Dialect.NO_COMMENT || rows.isEmpty()) {
      return List.of();
    }
    var above = (int) rows.getFirst().number() - 2;
    if (above < 0 || above >= text.size() || text.get(above).isEmpty()
        || text.get(above).charAt(0) != dialect.comment() || Headers.first(rows, dialect.decimal())) {
      return List.of();
    }
    var found = new ArrayList<Line>();
    try {
      Lines.each(new StringReader(text.get(above).substring(1).strip()),
          new Dialect(dialect.separator(), dialect.quote(), dialect.spaced(), Dialect.NO_COMMENT, '.', false, 1,
              List.of()),
          false, found::add);
    } catch (IOException e) {
      throw new IllegalStateException("a string is always there", e);
    }
    return found.size() == 1 && fits(found.getFirst(), width)
        && IntStream.range(0, width).noneMatch(n -> found.getFirst().cells().get(n).isEmpty())
            ? found.getFirst().cells()
            : List.of();
  }
}
