package logitlab.figure;

import java.util.LinkedHashMap;
import java.util.Map;
import logitlab.words.Words;

/** The figures that unfold on Explore, each a card of its own, by their names on the command line. */
final class Cards {
  /** Significant digits of the table of numbers, unless others are asked for. */
  private static final int DIGITS = 17;

  private Cards() {}

  static Map<String, Chart> all(Words words) {
    var all = new LinkedHashMap<String, Chart>();
    all.put("slice", new LossSlice(words));
    all.put("jacobian", new JacobianMap(words));
    all.put("simplex", new SimplexCard(words));
    all.put("invariants", new InvariantStrip(words));
    all.put("gradient-check", new CheckCard(words));
    all.put("duel", new DuelCard(words));
    all.put("precision", new PrecisionCard(words));
    all.put("targets", new TargetStrip(words));
    all.put("surprise", new SurpriseCard(words));
    all.put("numbers", new NumbersTable(words, DIGITS));
    return all;
  }
}
