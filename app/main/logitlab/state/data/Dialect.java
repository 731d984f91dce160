package logitlab.state.data;

import java.util.List;

/**
 * How the text of a table is written.
 *
 * @param separator what stands between cells
 * @param quote     what encloses a cell that holds separators
 * @param spaced    whether blanks stand between a quotation mark and its separator
 * @param comment   the character that begins a line that is no row; 0 where none does
 * @param decimal   the decimal point or comma
 * @param header    whether the first row names the columns
 * @param firstLine where the table begins, from 1; what stands above is no part of it
 * @param names     the names of the columns where they stand in a comment; else none
 */
public record Dialect(Separator separator, char quote, boolean spaced, char comment, char decimal, boolean header,
    long firstLine,
    List<String> names) {
  static final char NO_COMMENT = '\0';

  public Dialect {
    names = List.copyOf(names);
  }

  Dialect withDecimal(char changed) {
    return new Dialect(separator, quote, spaced, comment, changed, header, firstLine, names);
  }

  Dialect withHeader(boolean changed) {
    return new Dialect(separator, quote, spaced, comment, decimal, changed, firstLine, names);
  }

  Dialect from(long line, List<String> named) {
    return new Dialect(separator, quote, spaced, comment, decimal, header, line, named);
  }
}
