package logitlab.state.data;

import java.util.ArrayList;
import java.util.List;
import logitlab.state.domain.InvalidDocument;
import logitlab.words.Message;

/**
 * Text with separators (RFC 4180) as records of fields: fields may be quoted, a quote within is doubled, lines may end in any way, empty
 * ones are skipped. What is wrong becomes an {@link InvalidDocument} that names the line. Used once.
 */
public final class CsvReader {
  /** A field of a header of this many is one too many. */
  public static final int MAX_COLUMNS = 100;

  private static final char QUOTE = '"';
  private static final char END = '\0';

  private final String text;
  private final char separator;
  private final int maxRecords;
  private int at;
  private int line = 1;

  /** The fields of one record, trimmed, and the line on which it begins, counted from 1. */
  record CsvRecord(int line, List<String> fields) {}

  private CsvReader(String text, char separator, int maxRecords) {
    this.text = text;
    this.separator = separator;
    this.maxRecords = maxRecords;
  }

  /** All records; one more than {@code maxRecords} is the last that is read. */
  static List<CsvRecord> read(String text, int maxRecords) {
    return new CsvReader(text, separator(text), maxRecords).records();
  }

  /** Whichever of comma, semicolon and tab the first line has most of; the comma if it has none. */
  private static char separator(String text) {
    var header = text.lines().filter(row -> !row.isBlank()).findFirst().orElse("");
    var best = ',';
    for (var candidate : new char[]{';', '\t'}) {
      if (count(header, candidate) > count(header, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String row, char wanted) {
    return row.chars().filter(c -> c == wanted).count();
  }

  private List<CsvRecord> records() {
    var records = new ArrayList<CsvRecord>();
    while (at < text.length() && records.size() <= maxRecords) {
      var start = line;
      var fields = fields(start);
      if (fields.size() > 1 || !fields.getFirst().isEmpty()) {
        records.add(new CsvRecord(start, fields));
      }
    }
    return records;
  }

  private List<String> fields(int start) {
    var fields = new ArrayList<String>();
    do {
      if (fields.size() == MAX_COLUMNS) {
        throw CsvFile.refuse("columns", String.valueOf(start), String.valueOf(MAX_COLUMNS));
      }
      fields.add(field());
    } while (skip(separator));
    endLine();
    return fields;
  }

  private String field() {
    while (peek() == ' ') {
      at++;
    }
    return peek() == QUOTE ? quoted() : plain();
  }

  private String plain() {
    var start = at;
    while (at < text.length() && !atEnd()) {
      at++;
    }
    return text.substring(start, at).strip();
  }

  private String quoted() {
    var start = line;
    var field = new StringBuilder();
    at++;
    while (at < text.length()) {
      var c = text.charAt(at++);
      if (c == QUOTE && !skip(QUOTE)) {
        return closed(field.toString());
      }
      line += c == '\n' || (c == '\r' && peek() != '\n') ? 1 : 0;
      field.append(c);
    }
    throw CsvFile.refuse("quote-open", String.valueOf(start));
  }

  private String closed(String field) {
    while (peek() == ' ') {
      at++;
    }
    if (at < text.length() && !atEnd()) {
      throw CsvFile.refuse("quote-after", String.valueOf(line), Message.foreign(field));
    }
    return field.strip();
  }

  private void endLine() {
    if (at < text.length()) {
      if (text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
        at++;
      }
      at++;
      line++;
    }
  }

  /** Whether a field ends here. */
  private boolean atEnd() {
    var c = text.charAt(at);
    return c == separator || c == '\n' || c == '\r';
  }

  private boolean skip(char wanted) {
    var found = at < text.length() && text.charAt(at) == wanted;
    at += found ? 1 : 0;
    return found;
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : END;
  }
}
