package logitlab.state.data;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A text in which every run of blanks outside quotes is one tab, and none is left where a line begins or ends. */
final class Collapsed extends FilterReader {
  private static final int END = -1;

  private final boolean spaces;
  private final char quote;
  private boolean quoted;
  private boolean fresh = true;
  /** What comes after the run that was just passed; −2 where nothing waits. */
  private int waiting = -2;

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
    if (waiting != -2) {
      var next = waiting;
      waiting = -2;
      return seen(next);
    }
    var next = in.read();
    if (quoted || !blank(next)) {
      return seen(next);
    }
    while (blank(next)) {
      next = in.read();
    }
    if (fresh || next == END || next == '\n' || next == '\r') {
      return seen(next);
    }
    waiting = next;
    return '\t';
  }

  private int seen(int next) {
    quoted ^= next == quote;
    fresh = next == '\n' || next == '\r';
    return next;
  }

  private boolean blank(int c) {
    return c == '\t' || (spaces && c == ' ');
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    var count = 0;
    while (count < length) {
      var next = read();
      if (next == END) {
        return count == 0 ? END : count;
      }
      target[offset + count++] = (char) next;
    }
    return count;
  }
}
