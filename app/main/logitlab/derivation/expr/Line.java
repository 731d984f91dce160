package logitlab.derivation.expr;

/**
 * One line of a block: "= expr".
 *
 * @param expr what stands right of the sign =
 * @param rule the rule that leads here from the line before
 * @param key  the stem of the line's words in the message bundle: one sentence at {@link #why()}, more at {@link #more()}
 */
public record Line(Expr expr, Rule rule, String key) {

  /** The key of the one sentence that says why this line holds. */
  public String why() {
    return key + ".why";
  }

  /** The key of the longer answer to what is usually asked at this line. */
  public String more() {
    return key + ".more";
  }
}
