package logitlab.figure.card;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import logitlab.derivation.CardFormulas;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.figure.Frame;
import logitlab.figure.text.Labels;
import logitlab.math.softmax.CrossEntropy;
import logitlab.math.softmax.Invariants;
import logitlab.math.softmax.Invariants.Residual;
import logitlab.words.Numbers;
import logitlab.words.Words;

/**
 * One invariant of a moment.
 *
 * @param id       its name in the bundle of words
 * @param tex      what must hold
 * @param terms    what it is about
 * @param residual how far off it is; none where float64 cannot compute it
 */
public record InvariantRow(String id, String tex, Set<Term> terms, Optional<Residual> residual) {
  /** What is added to every logit, unless the user adds something. */
  private static final double SHIFT = 3;

  /** What must hold, row by row, as TeX. */
  public static List<String> formulas(Frame frame) {
    var labels = Labels.line(frame);
    return Stream.of(CardFormulas.SUM_OF_P, CardFormulas.SUM_OF_GRADIENT, CardFormulas.ROWS, CardFormulas.CHAIN,
        CardFormulas.SHIFTED).map(labels::equation).toList();
  }

  public static List<InvariantRow> all(Frame frame) {
    var added = frame.session().exploring().unfolded().shift(frame.document().logits());
    // What the user added is taken away again: that compares with where the logits stood.
    var shift = added == 0 ? SHIFT : -added;
    var invariants = new Invariants(new CrossEntropy(frame.softmax(), frame.target()), shift);
    var tex = formulas(frame);
    return List.of(
        new InvariantRow("p", tex.get(0),
            Set.of(Term.of(Quantity.P), all(Quantity.P, frame)),
            Optional.of(invariants.probabilities())),
        new InvariantRow("gradient", tex.get(1),
            Set.of(Term.of(Quantity.DL_DZ), all(Quantity.DL_DZ, frame)), Optional.of(invariants.gradient())),
        new InvariantRow("jacobian", tex.get(2), Set.of(), Optional.of(invariants.jacobian())),
        new InvariantRow("chain", tex.get(3), Set.of(),
            invariants.chainRule()),
        new InvariantRow("shift", tex.get(4), Set.of(),
            Optional.of(invariants.shifted())));
  }

  private static Term all(Quantity quantity, Frame frame) {
    return Term.of(quantity, frame.session().watched());
  }

  /** The residual with two digits, or that it cannot be computed. */
  String value(Words words) {
    return residual().map(InvariantRow::printed).orElseGet(() -> words.text("cards.invariants.cannot"));
  }

  /** The same, short. */
  public String shortValue() {
    return residual().map(InvariantRow::printed).orElse("–");
  }

  private static String printed(Residual residual) {
    return residual.value() == 0 ? "0" : Numbers.scientific(residual.value(), 1).text();
  }

  /** ✓ or ✗, or nothing where it cannot be computed. */
  public String mark() {
    return residual().map(found -> found.holds() ? "✓" : "✗").orElse("");
  }

  /** What it says, without its subject. */
  String what(Words words) {
    return words.text("cards.invariants." + id);
  }

  /** The invariant with its residual in one sentence. */
  public String describe(Words words) {
    return residual()
        .map(found -> words.text(found.holds() ? "cards.invariants.holds" : "cards.invariants.fails", what(words),
            printed(found)))
        .orElseGet(() -> words.text("cards.invariants.unknown", what(words)));
  }
}
