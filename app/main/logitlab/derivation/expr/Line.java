package logitlab.derivation.expr;

import java.util.List;

/**
 * One line of a block: "= expr".
 *
 * @param expr what stands right of the sign =
 * @param rule the rule that leads here from the line before
 * @param key  the stem of the line's words in the message bundle: one sentence at {@link #why()}, more at {@link #more()}
 * @param cancels under {@link Rule#CANCEL} the names of what cancels: each is that of two parts of the line before; otherwise empty
 */
public record Line(Expr expr, Rule rule, String key, List<String> cancels) {
  public Line {
    cancels = List.copyOf(cancels);
    if (cancels.isEmpty() == (rule == Rule.CANCEL)) {
      throw new IllegalArgumentException(key + ": what cancels is named under the rule for it, and only there");
    }
  }

  /** The key of the one sentence that says why this line holds. */
  public String why() {
    return key + ".why";
  }

  /** The key of the longer answer to what is usually asked at this line. */
  public String more() {
    return key + ".more";
  }
}
