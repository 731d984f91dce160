package logitlab.state.data;

import java.util.Locale;

/** What stands between two cells of a line. */
public enum Separator {
  COMMA(','), SEMICOLON(';'), TAB('\t'), PIPE('|'),
  /** Any number of tabs: no cell is empty. */
  TABS('\t'),
  /** Any number of blanks and tabs: no cell is empty. */
  BLANKS(' ');

  private final char character;

  Separator(char character) {
    this.character = character;
  }

  char character() {
    return character;
  }

  /** Whether any number of characters stands between two cells. */
  boolean isRun() {
    return this == TABS || this == BLANKS;
  }

  /** Its name in results and in the keys of its texts. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
