package logitlab.derivation.practice;

import java.util.Locale;
import logitlab.words.Message;

/** Why a text is no formula. Thrown within the reading, and caught where it began. */
final class Trouble extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Kinds of trouble; the sentence is under {@code practice.unreadable}. */
  enum Kind {
    EMPTY, TOO_LONG, TOO_DEEP, UNKNOWN, LAYER, UNDERSCORE, INDEX, NUMBER_INDEX, BRACKET, LEFT_OVER, MISSING, UNBOUND, TWO_RANGES, SHAPES, ARRAY, POWER, BY, NESTED, OVER, NUMBER, CONDITION
  }

  private final transient Message message;

  Trouble(Kind kind, String piece) {
    super(kind + " " + piece, null, false, false);
    message = Message.of("practice.unreadable." + key(kind), Message.foreign(piece));
  }

  private static String key(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Message told() {
    return message;
  }
}
