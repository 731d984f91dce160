package logitlab.derivation.practice;

/**
 * A piece of a typed text.
 *
 * @param kind what it is
 * @param text what it says, in one spelling: {@code sum} for Σ too
 * @param from where it begins in the text
 * @param to   where it ends
 */
record Token(Kind kind, String text, int from, int to) {
  enum Kind {
    NUMBER, NAME, SIGN, END
  }

  boolean is(String what) {
    return kind != Kind.END && text.equals(what);
  }
}
