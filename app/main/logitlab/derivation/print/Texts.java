package logitlab.derivation.print;

/** Where texts come from: {@code {0}}, {@code {1}} in the text of {@code key} are filled with the arguments. */
@FunctionalInterface
public interface Texts {
  /** The text of a key that starts with {@code derivation.}. */
  String text(String key, Object... arguments);
}
