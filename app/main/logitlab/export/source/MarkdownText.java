package logitlab.export.source;

import java.util.regex.Pattern;

/** Words as data of Markdown: whatever they hold, they stay words. */
public final class MarkdownText {
  private static final Pattern SIGNS = Pattern.compile("[\\\\`*_{}\\[\\]<>#$|~&]");

  private MarkdownText() {}

  public static String of(String text) {
    return SIGNS.matcher(text).replaceAll("\\\\$0").replace('\n', ' ');
  }
}
