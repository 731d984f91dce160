package logitlab.export;

import java.util.stream.Collectors;

/** Text as data of XML. What XML cannot hold, such as control characters and halves of a letter, becomes U+FFFD. */
public final class Xml {
  private static final String UNKNOWN = "\uFFFD";

  private Xml() {}

  /** Between tags. */
  public static String text(String text) {
    return text.codePoints()
        .mapToObj(c -> isXml(c) ? Character.toString(c) : UNKNOWN)
        .collect(Collectors.joining())
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  /** On one line, such as between quotation marks. */
  public static String line(String text) {
    return text(text).replace("\t", UNKNOWN).replace("\n", UNKNOWN).replace("\"", "&quot;");
  }

  private static boolean isXml(int c) {
    var blank = c == '\t' || c == '\n';
    return blank || (!Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE && c != 0xFFFE
        && c != 0xFFFF);
  }
}
