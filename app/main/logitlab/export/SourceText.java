package logitlab.export;

import java.util.List;
import java.util.stream.Collectors;

/** Text as it stands in the source of a program: whatever it holds, it stays text. Only ASCII is written. */
final class SourceText {
  private SourceText() {}

  /** A Python list of strings. */
  static String list(List<String> texts) {
    return texts.stream().map(SourceText::python).collect(Collectors.joining(", ", "[", "]"));
  }

  /** A Python string literal. */
  static String python(String text) {
    return text.codePoints()
        .mapToObj(c -> plain(c) ? Character.toString(c) : "\\U%08x".formatted(c))
        .collect(Collectors.joining("", "\"", "\""));
  }

  /** A Java string literal. Quotes and backslashes are octal: an escape by u is read before the literal is, and could end it. */
  static String java(String text) {
    return text.chars()
        .mapToObj(c -> plain(c) ? Character.toString(c) : c < 128 ? "\\%03o".formatted(c) : "\\u%04x".formatted(c))
        .collect(Collectors.joining("", "\"", "\""));
  }

  private static boolean plain(int c) {
    return c >= ' ' && c < 127 && c != '"' && c != '\\';
  }
}
