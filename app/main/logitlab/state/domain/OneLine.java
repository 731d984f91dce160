package logitlab.state.domain;

/** Texts of others that are shown on one line, such as the names of columns and tables: at most 1000 characters that can be shown. */
public final class OneLine {
  /** More than any header that people write, and little enough to be drawn at once. */
  public static final int MAX_LENGTH = 1000;

  private OneLine() {}

  /** Whether all of the text's characters can be shown. */
  public static boolean isShown(String text) {
    return text.codePoints().allMatch(OneLine::isShown);
  }

  /** The text as it can be shown: a blank for what cannot, and … for what is too much. */
  public static String of(String text) {
    return of(text, MAX_LENGTH);
  }

  /** The same, of at most so many characters. */
  public static String of(String text, int most) {
    var line = isShown(text) ? text : blanked(text);
    var whole = line.length() <= most;
    var end = whole ? line.length() : most - 1 - (Character.isHighSurrogate(line.charAt(most - 2)) ? 1 : 0);
    return ClassNames.trim(whole ? line : line.substring(0, end) + "…");
  }

  private static String blanked(String text) {
    return text.codePoints()
        .map(c -> isShown(c) ? c : ' ')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Half of a surrogate pair cannot be written as UTF-8; a control character or a line's end cannot be drawn. */
  private static boolean isShown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }
}
