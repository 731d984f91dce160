package logitlab.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import logitlab.derivation.Quantity;
import logitlab.derivation.Term;
import logitlab.figure.Sheet.Anchor;
import logitlab.math.CrossEntropy;
import logitlab.math.Invariants;
import logitlab.math.Invariants.Residual;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.typeset.Typeset;
import logitlab.words.Numbers;
import logitlab.words.Words;

/** What must hold wherever you drag, each with the residual it has in float64 right now. */
final class InvariantStrip implements Chart {
  /** What is added to every logit. */
  private static final double SHIFT = 3;

  private final Words words;

  InvariantStrip(Words words) {
    this.words = words;
  }

  /** One invariant as TeX, its words, its terms and its residual; none where float64 cannot compute it. */
  private record Row(String id, String tex, Set<Term> terms, Optional<Residual> residual) {}

  @Override
  public Figure draw(Frame frame) {
    var card = new CardFace(frame.size());
    var sheet = card.begin(words.text("cards.invariants.title"));
    var rows = rows(frame);
    var inside = card.inside();
    var pitch = inside.height() / rows.size();
    var said = new ArrayList<String>();
    var column = inside.x() + 28 + rows.stream().mapToDouble(row -> formula(card, row).width()).max().orElse(0);
    var room = inside.right() - 1.9 * card.text() - 28 - rows.stream()
        .mapToDouble(row -> TextWidth.of(value(row), Face.REGULAR, card.text())
            + TextWidth.of(what(row), Face.REGULAR, card.text()))
        .max()
        .orElse(0);
    // The words stand in all rows or in none.
    var explained = column <= room;
    for (var n = 0; n < rows.size(); n++) {
      var area = new Rect(inside.x(), inside.y() + n * pitch, inside.width(), pitch);
      if (n > 0) {
        sheet.line("rule" + n, Set.of(), Role.HAIRLINE, area.x(), area.y(), area.right(), area.y(), 1);
      }
      var row = new Sheet();
      row(row, card, rows.get(n), area, explained ? Optional.of(column) : Optional.empty());
      sheet.add(new Mark.Group("row." + rows.get(n).id(), row.marks(), 0, 0, 1));
      said.add(describe(rows.get(n)));
    }
    return new Figure(frame.size(), sheet.marks(), List.of(),
        new Description(words.text("cards.invariants.title"), String.join(" ", said)));
  }

  private static List<Row> rows(Frame frame) {
    var invariants = new Invariants(new CrossEntropy(frame.softmax(), frame.target()), SHIFT);
    var gradient = frame.softmax().temperature() == 1 ? "p-y" : "(p-y)/T";
    return List.of(
        new Row("p", "\\textstyle\\sum_k p_k=1", Set.of(Term.of(Quantity.P), all(Quantity.P, frame)),
            Optional.of(invariants.probabilities())),
        new Row("gradient", "\\textstyle\\sum_i\\partial L/\\partial z_i=0",
            Set.of(Term.of(Quantity.DL_DZ), all(Quantity.DL_DZ, frame)),
            Optional.of(invariants.gradient())),
        new Row("jacobian", "J\\,\\mathbf{1}=\\mathbf{0}", Set.of(), Optional.of(invariants.jacobian())),
        new Row("shift", "\\mathrm{softmax}(z+" + Numbers.fixed(SHIFT, 0) + ")=p", Set.of(),
            Optional.of(invariants.shifted())),
        new Row("chain", "J^{\\top}(-y/p)=" + gradient, Set.of(), invariants.chainRule()));
  }

  private static Term all(Quantity quantity, Frame frame) {
    return Term.of(quantity, frame.session().watched());
  }

  private static Typeset formula(CardFace card, Row row) {
    return Formulas.typeset(row.tex(), 1.2 * card.text());
  }

  private String value(Row row) {
    return row.residual()
        .map(residual -> residual.value() == 0 ? "0" : Numbers.scientific(residual.value(), 1).text())
        .orElseGet(() -> words.text("cards.invariants.cannot"));
  }

  private String what(Row row) {
    return words.text("cards.invariants." + row.id());
  }

  private void row(Sheet sheet, CardFace card, Row row, Rect area, Optional<Double> column) {
    var baseline = CardFace.baseline(area.centreY(), card.text());
    var mark = row.residual().map(residual -> residual.holds() ? "✓" : "✗").orElse("");
    sheet.text("mark", Role.INK, mark, Face.SEMIBOLD, card.text(), area.right(), baseline, Anchor.END);
    var right = area.right() - (mark.isEmpty() ? 0 : 1.9 * card.text());
    sheet.text("residual", row.residual().isPresent() ? Role.INK : Role.MUTED, value(row), Face.REGULAR, card.text(),
        right,
        baseline, Anchor.END);
    sheet.formula("formula", row.terms(), Role.INK, formula(card, row), area.x(), baseline);
    column.ifPresent(
        x -> sheet.text("what", Role.MUTED, what(row), Face.REGULAR, card.text(), x, baseline, Anchor.START));
  }

  private String describe(Row row) {
    var what = what(row);
    return row.residual()
        .map(residual -> words.text(residual.holds() ? "cards.invariants.holds" : "cards.invariants.fails", what,
            Numbers.scientific(residual.value(), 1).text()))
        .orElseGet(() -> words.text("cards.invariants.unknown", what));
  }
}
