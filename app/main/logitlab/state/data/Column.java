package logitlab.state.data;

import java.util.Locale;
import java.util.Optional;
import logitlab.words.Message;

/**
 * A column of a table, as it was read.
 *
 * @param name    unlike every other column's
 * @param kind    what it holds
 * @param missing in how many rows it has a gap, or a word where the others have numbers
 * @param values  how many different ones there are, where that could be counted
 * @param note    why it is not used, or what is set aside in it
 */
public record Column(String name, Kind kind, long missing, int values, Optional<Message> note) {

  /** What a column holds. */
  public enum Kind {
    /** Something to measure. */
    NUMBER,
    /** Words. */
    TEXT,
    /** A running number, or a name that every row has for itself. */
    ID,
    /** Nothing. */
    EMPTY;

    /** Its name in results and in the keys of its texts. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
