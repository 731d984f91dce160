package logitlab.state.data;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;
import logitlab.state.domain.InvalidDocument;
import logitlab.words.Message;

/** The rows of a text, split into cells by FastCSV: cells may be quoted, a quote within is doubled, lines may end in any way. */
final class Lines {
  private Lines() {}

  /**
   * One row.
   *
   * @param number on which line it begins, from 1
   * @param cells  trimmed
   * @param quoted whether the last cell was
   */
  record Line(long number, List<String> cells, boolean quoted) {
    /** Whether there is anything in it. */
    boolean isBlank() {
      return cells.stream().allMatch(String::isEmpty);
    }
  }

  /**
   * Hands out the rows of a table, empty ones and comments left out, until {@code take} has enough.
   *
   * @param strict whether text after a closing quotation mark is refused
   * @param take   says whether it wants another one
   * @throws InvalidDocument that names the line of a quotation mark that is wrong
   */
  static void each(Reader text, Dialect dialect, boolean strict, Predicate<Line> take) throws IOException {
    raw(text, dialect, strict, line -> take.test(new Line(line.number(), line.cells(line.size()), line.quoted())));
  }

  /** The same, where {@code take} gets each line only until the next one. */
  static void raw(Reader text, Dialect dialect, boolean strict, Predicate<RawLine> take) throws IOException {
    var separator = dialect.separator();
    var counted = new Quotes(text, dialect.quote());
    Reader source = separator.isRun()
        ? new Collapsed(counted, separator == Separator.BLANKS, dialect.quote())
        : counted;
    var spaced = dialect.spaced() && !separator.isRun();
    var builder = CsvReader.builder()
        .fieldSeparator(separator.isRun() ? '\t' : separator.character())
        .quoteCharacter(dialect.quote())
        .commentStrategy(dialect.comment() == Dialect.NO_COMMENT ? CommentStrategy.NONE : CommentStrategy.SKIP)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(!strict && !spaced)
        .trimWhitespacesAroundQuotes(spaced);
    if (dialect.comment() != Dialect.NO_COMMENT) {
      builder.commentCharacter(dialect.comment());
    }
    var handler = new Handler();
    var line = handler.line;
    var some = false;
    try (var reader = builder.build(handler, source)) {
      for (var next : reader) {
        some = true;
        if (next.number() >= dialect.firstLine() && !next.isBlank(0) && !take.test(next)) {
          return;
        }
      }
    } catch (CsvParseException e) {
      throw new InvalidDocument(Message.of("state.csv.quote-after", String.valueOf(line.number())), e);
    } catch (UncheckedIOException e) {
      throw new IOException(e);
    }
    if (strict && some && line.quoted() && counted.open()) {
      throw TableFile.refuse("quote-open", String.valueOf(line.number()));
    }
  }

  private static final class Handler extends AbstractBaseCsvCallbackHandler<RawLine> {
    private final RawLine line = new RawLine();

    @Override
    protected void handleBegin(long startingLine) {
      line.begin(startingLine);
    }

    @Override
    protected void handleField(int index, char[] text, int offset, int length, boolean enclosed) {
      line.add(text, offset, length, enclosed);
    }

    @Override
    protected RawLine buildRecord() {
      return line;
    }
  }

  /** Counts the quotation marks that pass: an odd number is one that was never closed. */
  private static final class Quotes extends FilterReader {
    private final char quote;
    private boolean open;

    Quotes(Reader text, char quote) {
      super(text);
      this.quote = quote;
    }

    boolean open() {
      return open;
    }

    @Override
    public int read() throws IOException {
      var next = super.read();
      open ^= next == quote;
      return next;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      var read = super.read(target, offset, length);
      for (var n = offset; n < offset + read; n++) {
        open ^= target[n] == quote;
      }
      return read;
    }
  }
}
