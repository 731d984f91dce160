package logitlab.export.source;

import java.util.regex.Pattern;
import logitlab.derivation.print.Tex;

/** A formula's TeX as people write it: without the marks that say which part is which. */
public final class PlainTex {
  private static final Pattern TAG = Pattern.compile("\\\\textcolor\\{#[0-9A-F]{6}}\\{");
  /** Where what follows is one argument, so that its braces must stay. */
  private static final Pattern BEFORE_ARGUMENT = Pattern.compile("(?s).*([_^]|\\\\[A-Za-z]+)\\s*");
  /** What keeps the space round a sign that is a part of its own; as a plain sign it has it anyway. */
  private static final Pattern SIGN = Pattern.compile("\\\\mathbin\\{([^{}]+)}");
  private static final Pattern COMMAND = Pattern.compile("(?s).*\\\\[A-Za-z]+");

  private PlainTex() {}

  /** The formula in symbols; a live number in it would have zeros for its digits. */
  public static String of(Tex tex) {
    return of(tex.source());
  }

  /** The same for TeX that may be marked. */
  public static String of(String source) {
    var out = new StringBuilder();
    var tags = TAG.matcher(source);
    var at = 0;
    while (tags.find(at)) {
      append(out, source.substring(at, tags.start()));
      at = end(source, tags.end());
      var inner = of(source.substring(tags.end(), at - 1));
      append(out, BEFORE_ARGUMENT.matcher(out).matches() ? "{" + inner + "}" : inner);
    }
    append(out, source.substring(at));
    return SIGN.matcher(out).replaceAll("$1");
  }

  /** A letter after a command would be read as part of its name. */
  private static void append(StringBuilder out, String more) {
    if (!more.isEmpty() && Character.isLetter(more.charAt(0)) && COMMAND.matcher(out).matches()) {
      out.append(' ');
    }
    out.append(more);
  }

  /** Where the group that begins at {@code from} is over, behind its brace. */
  private static int end(String source, int from) {
    var open = 1;
    var at = from;
    while (open > 0) {
      switch (source.charAt(at++)) {
        case '{' -> open++;
        case '}' -> open--;
        case '\\' -> at++;
        default -> {
          // Neither opens nor closes anything.
        }
      }
    }
    return at;
  }
}
