package logitlab.words;

import java.util.List;

/**
 * A sentence not yet put into words: a key of a message bundle and what to fill in. Whoever shows it asks {@link Words#say(Message)}.
 *
 * @param key       such as {@code state.invalid.temperature}
 * @param arguments for {@code {0}}, {@code {1}}, …: strings, numbers already printed, or messages
 */
public record Message(String key, List<Object> arguments) {
  private static final int MAX_FOREIGN = 60;

  public Message {
    arguments = List.copyOf(arguments);
    for (var argument : arguments) {
      if (!(argument instanceof String || argument instanceof Message)) {
        throw new IllegalArgumentException(key + ": " + argument + " is neither a string nor a message");
      }
    }
  }

  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }

  /** Foreign text as an argument: its beginning, without line breaks and their like. */
  public static String foreign(String text) {
    var safe = text.codePoints()
        .limit(MAX_FOREIGN)
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    return Isolated.of(safe + (text.length() > safe.length() ? "…" : ""));
  }
}
