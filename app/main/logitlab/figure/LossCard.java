package logitlab.figure;

import java.util.List;
import java.util.Set;
import logitlab.derivation.Quantity;
import logitlab.derivation.Term;
import logitlab.figure.Sheet.Anchor;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.words.Numbers;
import logitlab.words.Words;

/** The loss, large, and where it comes from. */
final class LossCard implements Chart {
  private final Words words;

  LossCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    var size = frame.size();
    var sheet = new Sheet();
    sheet.card("card", new Rect(0, 0, size.width(), size.height()));
    sheet.text("title", Role.MUTED, words.text("figure.loss.title"), Face.REGULAR, 15, 20, 32, Anchor.START);
    var middle = size.height() / 2 + 14;
    var terms = Set.of(Term.of(Quantity.LOSS));
    var symbol = sheet.formula("symbol", terms, Role.INK, Formulas.typeset("L=", 34), 20, middle);
    var value = Powers.loss(frame.loss());
    sheet.text("value", terms, Role.INK, value, Face.BOLD,
        Sheet.fittedSize(value, Face.BOLD, 34, size.width() - symbol - 28), symbol + 8, middle, Anchor.START);
    var source = source(frame);
    sheet.paragraph("source", Role.MUTED, source, Face.REGULAR, 15, 20, Math.min(middle + 34, size.height() - 38),
        size.width() - 40, 21);
    return new Figure(size, sheet.marks(), List.of(),
        new Description(words.text("figure.loss.title"),
            words.text("figure.loss.describe", Powers.loss(frame.loss()))));
  }

  /** p of class k, with digits enough not to look like 1. */
  private static String probability(Frame frame, int k) {
    var p = frame.p().get(k);
    var rest = frame.softmax().complement().get(k);
    return p < 0.9995 || rest == 0 ? Numbers.shown(p, 3).text() : "1 − " + Numbers.shown(rest, 3).text();
  }

  /** The loss with its number put in: −ln 0.659, or that the target is spread over several classes. */
  private String source(Frame frame) {
    return ClassTable.oneHot(frame)
        .map(k -> frame.p().get(k) == 0
            ? words.text("figure.loss.beyond")
            : words.text("figure.loss.one-hot", Sheet.fitted(frame.document().classes().get(k), Face.REGULAR, 15, 100),
                probability(frame, k)))
        .orElseGet(() -> words.text("figure.loss.soft"));
  }
}
