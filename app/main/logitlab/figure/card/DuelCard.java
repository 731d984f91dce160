package logitlab.figure.card;

import java.util.List;
import java.util.Set;
import logitlab.derivation.CardFormulas;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.expr.Write;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Known;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.draw.Bars;
import logitlab.figure.draw.CardFace;
import logitlab.figure.draw.CardFace.Amount;
import logitlab.figure.draw.ClassNameColumn;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Labels;
import logitlab.figure.text.Powers;
import logitlab.math.Vec;
import logitlab.math.softmax.SquaredError;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.words.Numbers;
import logitlab.words.Words;

/**
 * Cross-entropy beside half the squared error through the same softmax: both losses, both gradients on one scale, and how many times larger
 * the one's largest entry is.
 */
final class DuelCard implements Chart {
  private static final double TALLEST_ROW = 128;
  private static final double TALLEST_BAR = 48;

  private final Words words;

  DuelCard(Words words) {
    this.words = words;
  }

  /** One of the two; the loss as TeX, long and short. */
  private record Side(String key, List<String> loss, String gradient, double value, Vec slope, Rect area) {}

  @Override
  public Figure draw(Frame frame) {
    var card = new CardFace(frame.size());
    var sheet = card.begin(words.text("cards.duel.title"), words.text("cards.duel.title-short"));
    var inside = card.inside();
    var error = new SquaredError(frame.softmax(), frame.target());
    var slope = error.gradient();
    var names = frame.document().classes();
    var nameWidth = ClassNameColumn.width(names, card, 0.2 * inside.width());
    var half = (inside.width() - nameWidth - 16 - 20) / 2;
    var left = inside.x() + nameWidth + 16;
    var labels = Labels.line(frame);
    var sides = List.of(
        new Side("cross", List.of(labels.tex(Write.L) + "="), labels.result(CardFormulas.GRADIENT), frame.loss(),
            frame.gradient(),
            inside.stretch(left, half)),
        new Side("squared",
            List.of(labels.equation(CardFormulas.SQUARED) + "=", labels.tex(CardFormulas.SQUARED.lhs()) + "="),
            labels.result(CardFormulas.SQUARED_GRADIENT), error.loss(), slope,
            inside.stretch(left + half + 20, half)));
    var large = !card.small();
    var head = large ? 3.9 * card.text() : 1.9 * card.text();
    var foot = card.leading() + 2;
    var count = names.size();
    var pitch = Math.min(TALLEST_ROW, (inside.height() - head - foot) / count);
    var scale = Math.max(frame.gradient().maxAbs(), slope.maxAbs());
    var rows = inside.below(inside.y() + head);
    for (var k = 0; k < count; k++) {
      var middle = rows.row(k, pitch).centreY();
      sheet.text("name" + k, TextStyle.ink(Face.MEDIUM, card.text()),
          Sheet.fitted(names.get(k), Face.MEDIUM, card.text(), nameWidth),
          Anchor.START.at(inside.x(), CardFace.baseline(middle, card.text())));
    }
    for (var side : sides) {
      var marks = new Sheet();
      head(marks, card, side, large);
      for (var k = 0; k < count; k++) {
        row(marks, card, side, k, side.area().below(rows.y()).row(k, pitch), scale);
      }
      sheet.add(new Mark.Group(side.key(), marks.marks(), 0, 0, 1));
    }
    var ratio = ratio(frame.gradient().maxAbs(), slope.maxAbs());
    card.words(sheet.showing(Source.of(Known.GRADIENT_RATIO)), "ratio", TextStyle.ink(Face.SEMIBOLD, card.text()),
        Anchor.START.at(inside.x(), Math.min(inside.bottom(), inside.y() + head + count * pitch + card.leading()))
            .within(inside.width()),
        ratio);
    return sheet.figure(frame.size(), new Description(words.text("cards.duel.title"),
        words.text("cards.duel.describe", Powers.loss(frame.loss()), Powers.loss(error.loss()), ratio)));
  }

  /** The loss; on a large card also the gradient's formula. */
  private static void head(Sheet sheet, CardFace card, Side side, boolean large) {
    var area = side.area();
    var loss = side.key().equals("cross") ? Set.of(Term.of(Quantity.LOSS)) : Set.<Term>of();
    var whole = Formulas.typeset(side.loss().getFirst(), 1.05 * card.text());
    var symbol = whole.width() > area.width() * 0.68
        ? Formulas.typeset(side.loss().getLast(), 1.05 * card.text())
        : whole;
    var right = sheet.formula("loss.symbol", loss, Role.INK, symbol, area.x(), area.y() + card.text());
    var value = Numbers.shown(side.value(), 4).text();
    (loss.isEmpty() ? sheet.showing(Source.of(Known.SQUARED_LOSS)) : sheet).text("loss", loss,
        TextStyle.ink(Face.SEMIBOLD, card.text()), value, Anchor.START.at(right + 6, area.y() + card.text()));
    if (large) {
      sheet.formula("gradient.symbol", Set.of(), Role.MUTED, Formulas.typeset(side.gradient(), 1.05 * card.text()),
          area.x(), area.y() + 2.8 * card.text());
    }
  }

  /** The gradient's entry of class k; a bar of the largest entry on the card fills its half. */
  private static void row(Sheet sheet, CardFace card, Side side, int k, Rect area, double largest) {
    var value = side.slope().get(k);
    var cross = side.key().equals("cross");
    // The other loss's slope is no term of the document; it lights with the logit it belongs to.
    var terms = cross ? Set.of(Term.of(Quantity.DL_DZ, k)) : Set.of(Term.of(Quantity.DL_DZ, k), Term.of(Quantity.Z, k));
    var numberWidth = 4.7 * card.text();
    var unit = (area.width() - numberWidth - 10) / 2;
    var axis = new Bars.Axis(area.x() + unit, area.centreY(), unit, Math.min(TALLEST_BAR, area.height() / 2));
    axis.bar(sheet, "bar" + k, terms, largest == 0 ? 0 : value / largest);
    card.signed(cross ? sheet : sheet.showing(Source.of(Known.SQUARED_GRADIENT, k)), "number" + k, terms, Face.SEMIBOLD,
        new Amount(value, 4),
        Anchor.END.at(area.right(), CardFace.baseline(area.centreY(), card.text())).within(numberWidth));
  }

  private String ratio(double cross, double squared) {
    if (cross == 0) {
      return words.text("cards.duel.both-zero");
    }
    if (squared == 0 || Double.isInfinite(cross / squared)) {
      return words.text("cards.duel.lost");
    }
    var ratio = cross / squared;
    return words.text("cards.duel.ratio",
        ratio >= 1e6 || ratio < 0.01 ? Numbers.scientific(ratio, 1).text() : Numbers.fixed(ratio, ratio < 100 ? 1 : 0));
  }
}
