package logitlab.state.data;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A text in which every run of blanks outside quotes is one tab, and none is left where a line begins or ends. */
final class Collapsed extends FilterReader {
  private static final int END = -1;
  private static final int CHUNK = 1 << 13;

  private final boolean spaces;
  private final char quote;
  private final char[] chunk = new char[CHUNK];
  private int at;
  private int size;
  private boolean quoted;
  private boolean fresh = true;
  /** Whether a run of blanks has passed, of which nothing is handed out yet. */
  private boolean run;

  /**
   * @param spaces whether a blank is one of those that make a run, or tabs alone
   */
  Collapsed(Reader text, boolean spaces, char quote) {
    super(text);
    this.spaces = spaces;
    this.quote = quote;
  }

  @Override
  public int read() throws IOException {
    var one = new char[1];
    return read(one, 0, 1) == END ? END : one[0];
  }

  /** What comes next; {@link #END} after the last character. It comes again until {@link #at} is moved. */
  private int next() throws IOException {
    while (at == size) {
      at = 0;
      size = in.read(chunk, 0, CHUNK);
      if (size == END) {
        size = 0;
        return END;
      }
    }
    return chunk[at];
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    var to = offset;
    while (to < offset + length) {
      var next = next();
      if (next == END) {
        return to == offset && length > 0 ? END : to - offset;
      }
      if (!quoted && blank(next)) {
        run = true;
        at++;
        continue;
      }
      var ends = next == '\n' || next == '\r';
      if (run) {
        run = false;
        if (!fresh && !ends) {
          target[to++] = '\t';
          continue;
        }
      }
      target[to++] = (char) next;
      at++;
      quoted ^= next == quote;
      fresh = ends;
    }
    return to - offset;
  }

  private boolean blank(int c) {
    return c == '\t' || (spaces && c == ' ');
  }
}
