package logitlab.words;

/**
 * A stretch of foreign text inside a sentence. Letters that run from right to left, and the marks that turn text round, would take what
 * stands beside them along, numbers too; between U+2068 and U+2069 they order only themselves.
 */
public final class Isolated {
  private static final char FIRST_STRONG = '\u2068';
  private static final char POP = '\u2069';
  /** Hebrew begins here; Latin, Greek and Cyrillic letters and all digits of theirs come before. */
  private static final int FIRST_THAT_TURNS = 0x590;
  /** Isolates one inside the other beyond which a text is no text any more. */
  private static final int DEEPEST = 100;

  private Isolated() {}

  /** The text as it is where nothing in it runs from right to left; else isolated, with every isolate in it closed and none closed twice. */
  public static String of(String text) {
    for (int at = 0, code; at < text.length(); at += Character.charCount(code)) {
      code = text.codePointAt(at);
      if (code >= FIRST_THAT_TURNS && turns(code)) {
        return FIRST_STRONG + balanced(text) + POP;
      }
    }
    return text;
  }

  private static String balanced(String text) {
    var result = new StringBuilder(text.length() + 2);
    var open = 0;
    for (var n = 0; n < text.length(); n++) {
      var c = text.charAt(n);
      if (c >= '\u2066' && c <= FIRST_STRONG) {
        if (open == DEEPEST) {
          continue;
        }
        open++;
      } else if (c == POP && open-- == 0) {
        open = 0;
        continue;
      }
      result.append(c);
    }
    return result.append(String.valueOf(POP).repeat(open)).toString();
  }

  private static boolean turns(int codePoint) {
    return switch (Character.getDirectionality(codePoint)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          Character.DIRECTIONALITY_ARABIC_NUMBER, Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE, Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE, Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE, Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE, Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT ->
        true;
      default -> codePoint == '\u200F' || codePoint == '\u061C';
    };
  }
}
