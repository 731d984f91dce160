package logitlab.figure.card;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Known;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.draw.CardFace;
import logitlab.figure.draw.Segment;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.TextWidth;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.typeset.Typeset;
import logitlab.words.Words;

/** What must hold wherever you drag, each with the residual it has in float64 right now. */
final class InvariantsCard implements Chart {
  private final Words words;

  InvariantsCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    var card = new CardFace(frame.size());
    var title = words.text(frame.isPicture() ? "cards.name.invariants" : "cards.invariants.title");
    var sheet = card.begin(title);
    var rows = InvariantRow.all(frame);
    var inside = card.inside();
    var pitch = inside.height() / rows.size();
    var said = new ArrayList<String>();
    var column = inside.x() + 28 + rows.stream().mapToDouble(row -> formula(card, row).width()).max().orElse(0);
    var room = inside.right() - 1.9 * card.text() - 28 - rows.stream()
        .mapToDouble(row -> TextWidth.of(row.value(words), Face.REGULAR, card.text())
            + TextWidth.of(row.what(words), Face.REGULAR, card.text()))
        .max()
        .orElse(0);
    // The words stand beside all formulas, or under all of them where the rows are high, or nowhere.
    var explained = column <= room;
    var under = !explained && pitch >= 4 * card.text() && rows.stream()
        .allMatch(row -> TextWidth.of(row.what(words), Face.REGULAR, card.text()) <= inside.width());
    for (var n = 0; n < rows.size(); n++) {
      var area = inside.row(n, pitch);
      if (n > 0) {
        sheet.line("rule" + n, Set.of(), Stroke.HAIRLINE, Segment.across(area.x(), area.right(), area.y()));
      }
      var row = new Sheet();
      row(row, card, rows.get(n), Source.of(Known.RESIDUAL, n),
          under ? area.withHeight(0.56 * pitch) : area,
          explained ? Optional.of(column) : Optional.empty());
      if (under) {
        row.text("what", TextStyle.muted(Face.REGULAR, card.text()), rows.get(n).what(words),
            Anchor.START.at(area.x(), area.y() + 0.78 * pitch));
      }
      sheet.add(new Mark.Group("row." + rows.get(n).id(), row.marks(), 0, 0, 1));
      said.add(rows.get(n).describe(words));
    }
    return sheet.figure(frame.size(), new Description(title, String.join(" ", said)));
  }

  private static Typeset formula(CardFace card, InvariantRow row) {
    return Formulas.typeset(row.tex(), 1.2 * card.text());
  }

  private void row(Sheet sheet, CardFace card, InvariantRow row, Source source, Rect area,
      Optional<Double> column) {
    var baseline = CardFace.baseline(area.centreY(), card.text());
    var mark = row.mark();
    sheet.text("mark", TextStyle.ink(Face.SEMIBOLD, card.text()), mark, Anchor.END.at(area.right(), baseline));
    var right = area.right() - (mark.isEmpty() ? 0 : 1.9 * card.text());
    (row.residual().isPresent() ? sheet.showing(source) : sheet)
        .text("residual", new TextStyle(row.residual().isPresent() ? Role.INK : Role.MUTED, Face.REGULAR, card.text()),
            row.value(words), Anchor.END.at(right, baseline));
    // Beside a sentence instead of a number a long formula is smaller.
    var formula = formula(card, row);
    var room = right - TextWidth.of(row.value(words), Face.REGULAR, card.text()) - 8 - area.x();
    sheet.formula("formula", row.terms(), Role.INK, formula.scaled(Math.min(1, room / formula.width())), area.x(),
        baseline);
    column.ifPresent(
        x -> sheet.text("what", TextStyle.muted(Face.REGULAR, card.text()), row.what(words),
            Anchor.START.at(x, baseline)));
  }
}
