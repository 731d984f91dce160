package logitlab.state.data;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import logitlab.math.Vec;
import logitlab.state.domain.Domain;
import logitlab.state.domain.InvalidDocument;
import logitlab.words.Message;

/**
 * A row of numbers as people copy it: cells of a spreadsheet (a row or a column), a list of Python or NumPy, or numbers with commas or
 * spaces between them. A comma inside a cell, as in 2,5, is a decimal comma; between numbers it parts them.
 */
public final class NumberRow {
  private static final int LONGEST = 10_000;
  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");

  private NumberRow() {}

  /**
   * The logits that the text holds.
   *
   * @throws InvalidDocument for text that is no row of 2 to 10 numbers of the domain
   */
  public static Vec logits(String text) {
    var plain = text.strip().replace('−', '-');
    if (plain.isEmpty()) {
      throw refuse("empty");
    }
    if (plain.length() > LONGEST) {
      throw refuse("long");
    }
    var cells = cells(plain);
    Domain.count("logits", cells.size(), Domain.MIN_CLASSES, Domain.MAX_CLASSES);
    return Domain.entries("logits", Vec.generate(cells.size(), n -> number(cells.get(n))));
  }

  /** Whether the text is such a row. */
  public static boolean holds(String text) {
    try {
      return logits(text).size() >= Domain.MIN_CLASSES;
    } catch (InvalidDocument e) {
      return false;
    }
  }

  private static List<String> cells(String text) {
    if (text.indexOf('[') >= 0 || text.indexOf('(') >= 0 || text.indexOf('{') >= 0) {
      return listed(text);
    }
    var lines = text.lines().toList();
    if (lines.size() > 1 && lines.stream().anyMatch(line -> line.strip().matches(".*[\\t;].*|.*\\d\\s+[-+.\\d].*"))) {
      throw refuse("rows");
    }
    if (lines.size() > 1 || text.indexOf('\t') >= 0 || text.indexOf(';') >= 0) {
      return parted(text, "[\\t;\\n\\r]+").stream().map(NumberRow::point).toList();
    }
    var words = parted(text, "\\s+");
    if (words.size() > 1 && words.stream().allMatch(word -> DECIMAL_COMMA.matcher(word).matches())) {
      return words.stream().map(NumberRow::point).toList();
    }
    return text.indexOf(',') >= 0 ? parted(text, ",") : words;
  }

  /** Between the first brackets that hold no others; two such lists are a table. */
  private static List<String> listed(String text) {
    if (text.chars().filter(c -> c == '[').count() > 1 && text.replaceAll("\\s", "").contains("],[")) {
      throw refuse("rows");
    }
    var end = closing(text);
    var start = opening(text.substring(0, end));
    if (start < 0) {
      throw refuse("list");
    }
    var inside = text.substring(start + 1, end).strip();
    var ended = inside.endsWith(",") ? inside.substring(0, inside.length() - 1) : inside;
    return ended.indexOf(',') >= 0 ? parted(ended, ",") : parted(ended, "[\\s;]+");
  }

  /** Where the first bracket closes; 0 where none does, before which none can open. */
  private static int closing(String text) {
    return IntStream.range(0, text.length()).filter(n -> "])}".indexOf(text.charAt(n)) >= 0).findFirst().orElse(0);
  }

  /** Where the last bracket opens; −1 where none does. */
  private static int opening(String text) {
    return Math.max(text.lastIndexOf('['), Math.max(text.lastIndexOf('('), text.lastIndexOf('{')));
  }

  private static List<String> parted(String text, String between) {
    var cells = new ArrayList<String>();
    for (var cell : text.split(between, -1)) {
      cells.add(cell.strip());
    }
    return cells;
  }

  private static String point(String cell) {
    return DECIMAL_COMMA.matcher(cell).matches() ? cell.replace(',', '.') : cell;
  }

  private static double number(String cell) {
    if (!NUMBER.matcher(cell).matches()) {
      throw new InvalidDocument(Message.of("state.paste.number", Message.foreign(cell)));
    }
    return Double.parseDouble(cell);
  }

  private static InvalidDocument refuse(String key) {
    return new InvalidDocument(Message.of("state.paste." + key));
  }
}
