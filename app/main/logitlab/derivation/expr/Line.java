package logitlab.derivation.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One line of a block: "= expr".
 *
 * @param expr what stands right of the sign =
 * @param rule the rule that leads here from the line before
 * @param key  the stem of the line's words in the message bundle: one sentence at {@link #why()}, more at {@link #more()}
 * @param cancels under {@link Rule#CANCEL} the names of what cancels: each is that of two parts of the line before; otherwise empty
 * @param main whether a brief walk shows it
 * @param joins in a brief walk the lines of its block between the one shown before and this one, which are left out there: perhaps none;
 *              empty where every line is told
 */
public record Line(Expr expr, Rule rule, String key, List<String> cancels, boolean main, Optional<List<Line>> joins) {
  public Line {
    cancels = List.copyOf(cancels);
    joins = joins.map(List::copyOf);
    if (cancels.isEmpty() == (rule == Rule.CANCEL)) {
      throw new IllegalArgumentException(key + ": what cancels is named under the rule for it, and only there");
    }
  }

  /** The line as a brief walk tells it, with what it leaves out before it. */
  Line joining(List<Line> others) {
    return new Line(expr, rule, key, cancels, main, Optional.of(others));
  }

  /** Whether it is told as in a brief walk. */
  public boolean isBrief() {
    return joins.isPresent();
  }

  /** The lines that lead here from the one shown before, this one last. */
  public List<Line> way() {
    var way = new ArrayList<>(joins.orElse(List.of()));
    way.add(this);
    return List.copyOf(way);
  }

  /** The rules that lead here from the line shown before, each once. */
  public List<Rule> rules() {
    return Stream.concat(joins.stream().flatMap(List::stream).map(Line::rule), Stream.of(rule)).distinct().toList();
  }

  /** The key of the one sentence that says why this line holds. */
  public String why() {
    return stem() + ".why";
  }

  /** The key of the longer answer to what is usually asked at this line. */
  public String more() {
    return stem() + ".more";
  }

  private String stem() {
    return isBrief() ? key + ".brief" : key;
  }
}
