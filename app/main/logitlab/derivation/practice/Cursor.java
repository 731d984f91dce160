package logitlab.derivation.practice;

import java.util.List;

/** Where the reading of a typed text is, and the pieces of it that are told when it cannot be read. */
final class Cursor {
  private final String text;
  private final List<Token> tokens;
  private int at;

  /** At the first token; the last one is the end. */
  Cursor(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /** How many tokens were read. */
  int at() {
    return at;
  }

  Token now() {
    return tokens.get(at);
  }

  /** The token that was read last. */
  Token last() {
    return tokens.get(at - 1);
  }

  /** The one behind this, if this is not the end. */
  Token after() {
    return tokens.get(Math.min(at + 1, tokens.size() - 1));
  }

  /** Whether there is no gap before this token. */
  boolean touches() {
    return now().from() == last().to();
  }

  /** Goes on, never beyond the end; returns where it was. */
  int next() {
    var was = at;
    at = Math.min(at + 1, tokens.size() - 1);
    return was;
  }

  void back(int where) {
    at = where;
  }

  boolean accept(String what) {
    if (now().is(what)) {
      at++;
      return true;
    }
    return false;
  }

  void close(int from) {
    if (!accept(")")) {
      throw new Trouble(Trouble.Kind.BRACKET, piece(from));
    }
  }

  String letterName(int from) {
    accept(",");
    var token = now();
    if (token.kind() != Token.Kind.NAME || !token.text().matches("[a-z]")) {
      throw new Trouble(Trouble.Kind.INDEX, piece(from));
    }
    at++;
    return token.text();
  }

  String rest() {
    return piece(at, tokens.size() - 1);
  }

  /** What was read last. */
  String before() {
    return at == 0 ? "" : piece(at - 1, at);
  }

  String piece(int from) {
    return piece(from, Math.min(Math.max(at, from + 1), tokens.size() - 1));
  }

  /** The text of the tokens from {@code from} to before {@code to}. */
  String piece(int from, int to) {
    return from >= to ? "" : text.substring(tokens.get(from).from(), tokens.get(to - 1).to());
  }
}
