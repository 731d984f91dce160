package logitlab.state.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import logitlab.math.Decimals;
import logitlab.math.Vec;
import logitlab.state.domain.Domain;
import logitlab.state.domain.InvalidDocument;
import logitlab.words.Message;

/**
 * A row of numbers as people copy it: cells of a spreadsheet (a row or a column), what Python, NumPy, PyTorch, TensorFlow, JAX, R, Julia,
 * MATLAB, Java and C print or write, or numbers with commas or spaces between them. A comma inside a cell, as in 2,5, is a decimal comma;
 * between numbers it parts them. Every pattern looks at a character a bounded number of times.
 */
public final class NumberRow {
  private static final int LONGEST = 10_000;
  private static final int MOST_ROWS = 5;
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
  private static final Pattern UNBOUNDED = Pattern.compile("[+-]?(inf|infinity|∞|nan|na|null|none)");

  /** What a tensor says of itself beside its numbers. */
  private static final Pattern ATTRIBUTE = Pattern.compile(
      "\\b(shape|dtype|device|grad_fn|requires_grad|weak_type|layout|size|order|copy)\\s?=\\s?"
          + "(\\([^()]*\\)|<[^<>]*>|'[^']*'|\"[^\"]*\"|[\\w.:]+)");
  /** A number in its type, as NumPy 2 prints it. */
  private static final Pattern SCALAR = Pattern.compile("\\b(?:np|numpy|jnp)\\.(?:float|int)\\d+\\(([^()]*)\\)");
  /** What says the type of a number in C and Java, where lists stand in braces. */
  private static final Pattern SUFFIX = Pattern.compile("(?<=[\\d.])[fFdDlL]\\b");
  private static final Pattern KEY = Pattern.compile("\"[^\"]*\"\\s?:|\\b\\w+\\s?:(?=\\s?[\\[(])");
  private static final Pattern INDEXED = Pattern.compile("(?m)^[ \\t]*\\[\\d{1,4}\\](?=[ \\t]+[-+.\\d])");
  private static final Pattern COUNTED = Pattern.compile("^\\d+(?:-element|[×x]\\d+)[^\\n:]*:");
  /** The brackets of a type: double[], float z[3]. */
  private static final Pattern TYPE = Pattern.compile("(?<=\\w)\\[\\d{0,4}\\]");

  private NumberRow() {}

  /**
   * The logits that the text holds.
   *
   * @throws InvalidDocument for text that is no row of 2 to 10 numbers of the domain
   */
  public static Vec logits(String text) {
    var row = vec(text);
    Domain.count("logits", row.size(), Domain.MIN_CLASSES, Domain.MAX_CLASSES);
    return Domain.entries("logits", row);
  }

  /** The one row of numbers in the text; throws {@link InvalidDocument} where there is none or several. */
  public static Vec vec(String text) {
    var rows = rows(text);
    if (rows.size() > 1) {
      throw new InvalidDocument(Message.of("state.paste.rows", IntStream.range(0, Math.min(MOST_ROWS, rows.size()))
          .mapToObj(n -> Message
              .foreign((n + 1) + ": " + rows.get(n).stream().mapToObj(Domain::print).collect(Collectors.joining(", "))))
          .collect(Collectors.joining("; ")) + (rows.size() > MOST_ROWS ? "; …" : "")));
    }
    return rows.getFirst();
  }

  /** The entries of the one row in the text as they are written there, with all their digits; throws as {@link #vec} does. */
  public static List<String> written(String text) {
    vec(text);
    return joined(cells(bare(text.strip().replace('−', '-')))).getFirst();
  }

  /** All rows of numbers in the text, at least one; throws {@link InvalidDocument} for text that is something else. */
  public static List<Vec> rows(String text) {
    if (text.length() > LONGEST) {
      throw refuse("long");
    }
    var plain = text.strip().replace('−', '-');
    if (plain.isEmpty()) {
      throw refuse("empty");
    }
    if (plain.contains("...") || plain.contains("…")) {
      throw refuse("shortened");
    }
    return joined(cells(bare(plain))).stream().map(NumberRow::numbers).toList();
  }

  /** Without what a program says about the numbers: names, types, shapes and counts. */
  private static String bare(String text) {
    var attributed = text.contains("numpy=") ? text.substring(text.indexOf("numpy=") + "numpy=".length()) : text;
    var values = ATTRIBUTE.matcher(attributed).replaceAll("");
    var typed = values.indexOf('{') >= 0 ? SUFFIX.matcher(values).replaceAll("") : values;
    var scalars = SCALAR.matcher(typed).replaceAll("$1");
    var keyless = TYPE.matcher(KEY.matcher(scalars).replaceAll("")).replaceAll("");
    var assigned = Math.max(keyless.indexOf('='), keyless.indexOf("<-") < 0 ? -1 : keyless.indexOf("<-") + 1);
    var counted = COUNTED.matcher(keyless.substring(assigned + 1).strip()).replaceAll("").strip();
    return counted.endsWith(";") ? counted.substring(0, counted.length() - 1).strip() : counted;
  }

  /** A column is one row: so many rows of one number each. */
  private static List<List<String>> joined(List<List<String>> rows) {
    return rows.size() > 1 && rows.stream().allMatch(row -> row.size() == 1)
        ? List.of(rows.stream().map(List::getFirst).toList())
        : rows;
  }

  private static List<List<String>> cells(String text) {
    var indexed = INDEXED.matcher(text).replaceAll("");
    if (!indexed.equals(text) && opening(indexed, 0) < 0) {
      return List.of(parted(indexed.strip(), "\\s+"));
    }
    if (opening(text, 0) >= 0 || closing(text, 0) >= 0) {
      return listed(text);
    }
    var lines = text.lines().filter(line -> !line.isBlank()).map(String::strip).toList();
    if (lines.size() > 1) {
      return lines.stream().map(NumberRow::line).toList();
    }
    return List.of(line(text.strip()));
  }

  /** The cells of one line, with the decimal sign that all of them agree on. */
  private static List<String> line(String text) {
    if (text.indexOf('\t') >= 0 || text.indexOf(';') >= 0 || DECIMAL_COMMA.matcher(text).matches()) {
      var cells = parted(text, "[\\t;]");
      var comma = cells.stream().anyMatch(cell -> cell.indexOf(',') >= 0)
          && cells.stream().noneMatch(cell -> cell.indexOf(',') >= 0 && cell.indexOf('.') > cell.indexOf(','));
      return cells.stream().map(cell -> located(cell, comma ? ',' : '.')).toList();
    }
    var words = parted(text, "\\s+");
    if (words.size() > 1 && words.stream().allMatch(word -> DECIMAL_COMMA.matcher(word).matches())) {
      return words.stream().map(word -> word.replace(',', '.')).toList();
    }
    return text.indexOf(',') >= 0 ? parted(text, ",") : words;
  }

  private static String located(String cell, char decimal) {
    var plain = Cell.plain(cell, decimal);
    return plain.isEmpty() ? cell : plain;
  }

  /** The innermost brackets, each a row; within one, semicolons part rows. */
  private static List<List<String>> listed(String text) {
    var rows = new ArrayList<List<String>>();
    var start = -1;
    for (var n = 0; n < text.length(); n++) {
      if (opening(text, n) == n) {
        start = n;
      } else if (closing(text, n) == n && start >= 0) {
        var inside = text.substring(start + 1, n).strip();
        start = -1;
        for (var row : inside.isEmpty() ? new String[0] : inside.split(";", -1)) {
          var cells = ended(row.strip());
          rows.add(cells.indexOf(',') >= 0 ? parted(cells, ",") : parted(cells, "\\s+"));
        }
      }
    }
    if (rows.isEmpty() || start >= 0) {
      throw refuse("list");
    }
    return rows;
  }

  private static String ended(String text) {
    return text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
  }

  /** {@code n} where a bracket opens there; from 0, the first place where one does; else −1. */
  private static int opening(String text, int n) {
    return place(text, n, "[({");
  }

  private static int closing(String text, int n) {
    return place(text, n, "])}");
  }

  private static int place(String text, int n, String brackets) {
    if (n > 0) {
      return brackets.indexOf(text.charAt(n)) >= 0 ? n : -1;
    }
    return IntStream.range(0, text.length())
        .filter(at -> brackets.indexOf(text.charAt(at)) >= 0)
        .findFirst()
        .orElse(-1);
  }

  private static List<String> parted(String text, String between) {
    return Arrays.stream(text.split(between, -1)).map(String::strip).toList();
  }

  private static Vec numbers(List<String> cells) {
    var values = cells.stream().map(NumberRow::number).toList();
    return Vec.generate(values.size(), values::get);
  }

  private static double number(String cell) {
    var value = Decimals.number(cell).orElse(Double.NaN);
    if (Double.isFinite(value)) {
      return value;
    }
    throw new InvalidDocument(Message.of(
        UNBOUNDED.matcher(cell.toLowerCase(Locale.ROOT)).matches() ? "state.paste.unbounded" : "state.paste.number",
        Message.foreign(cell)));
  }

  private static InvalidDocument refuse(String key) {
    return new InvalidDocument(Message.of("state.paste." + key));
  }
}
