package logitlab.export.source;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import logitlab.derivation.print.Sentence;

/** Sentences for where nothing is typeset, such as the notes of a slide: their small formulas as people type them, {@code ∂L/∂p_k}. */
public final class InlineText {
  private static final Map<String, String> SIGNS = Map.ofEntries(Map.entry("\\delta", "δ"), Map.entry("\\sigma", "σ"),
      Map.entry("\\varepsilon", "ε"), Map.entry("\\partial", "∂"), Map.entry("\\sum", "Σ"), Map.entry("\\ln", "ln"),
      Map.entry("\\log", "log"), Map.entry("\\neq", "≠"), Map.entry("\\Vert", "‖"));
  private static final Pattern COMMAND = Pattern.compile("\\\\[A-Za-z]+");
  /** What is raised or lowered needs no sign round it where it is one word, or has its own. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|\\([^()]*\\)");
  private static final Pattern SHIFTED = Pattern.compile("([_^])\\{([^{}\\\\]+)}");
  private static final Pattern HAT = Pattern.compile("\\\\hat\\{(?:\\\\mathbf\\{)?y}?}");
  private static final Pattern FRACTION = Pattern.compile("\\\\frac\\{([^{}]+)}\\{([^{}]+)}");
  private static final Pattern GROUP = Pattern.compile("(?:\\\\math(?:rm|bf))?(?<!\\\\frac|[}_^])\\{([^{}]*)}");

  private InlineText() {}

  /** A formula that cannot be typed on one line is in words. */
  public static String of(Sentence sentence) {
    return sentence.pieces().stream().map(InlineText::of).collect(Collectors.joining());
  }

  private static String of(Sentence.Piece piece) {
    return switch (piece) {
      case Sentence.Plain(var text) -> text;
      case Sentence.Formula(var tex, var spoken) -> {
        var typed = typed(PlainTex.of(tex));
        yield typed.matches("(?s).*[\\\\{}].*") ? spoken : typed;
      }
    };
  }

  private static String typed(String tex) {
    var text = COMMAND.matcher(HAT.matcher(tex).replaceAll("ŷ"))
        .replaceAll(command -> SIGNS.getOrDefault(command.group(), "\\" + command.group()));
    for (var before = ""; !before.equals(text);) {
      before = text;
      text = SHIFTED.matcher(text).replaceAll(shifted -> shifted.group(1) + word(shifted.group(2)));
      text = FRACTION.matcher(text).replaceAll("$1/$2");
      text = GROUP.matcher(text).replaceAll("$1");
    }
    return text.replace("∂ ", "∂").replace(" ‖ ", "‖").replace("'", "′").replace('-', '−').strip();
  }

  private static String word(String inside) {
    return WORD.matcher(inside).matches() ? inside : "(" + inside + ")";
  }
}
