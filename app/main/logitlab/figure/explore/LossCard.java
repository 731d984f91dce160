package logitlab.figure.explore;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.expr.Write;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Known;
import logitlab.figure.Printed;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.draw.CardFace;
import logitlab.figure.draw.Lines;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Labels;
import logitlab.figure.text.Powers;
import logitlab.figure.text.Redone;
import logitlab.figure.text.TextWidth;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.typeset.Texts;
import logitlab.words.Words;

/** The loss, large, and where it comes from. */
public final class LossCard implements Chart {
  /** Below this there is one line. */
  private static final double SLIM = 152;
  /** From here on a slim card has room for the loss that is pinned below the loss. */
  private static final double WITH_PINNED = 72;
  private static final double LEADING = 20;

  private final Words words;

  public LossCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    var size = frame.size();
    var sheet = new Sheet();
    sheet.card("card", size.page());
    if (size.height() < SLIM) {
      slim(sheet, frame);
    } else {
      var title = sheet.text("title", TextStyle.QUIET, words.text("figure.loss.title"), Anchor.START.at(20, 32));
      before(frame).ifPresent(text -> sheet.showing(text)
          .text("before", TextStyle.TEXT, Sheet.fitted(text.text(), Face.REGULAR, 15, size.width() - 20 - title - 16),
              Anchor.END.at(size.width() - 20, 32)));
      var middle = size.height() / 2 + 14;
      value(sheet, frame, 34, middle, size.width() - 20);
      var source = source(frame, 15);
      sheet.showing(source)
          .paragraph("source", TextStyle.QUIET, source.text(),
              new Lines(20, Math.min(middle + 34, size.height() - 38), size.width() - 40, 21));
    }
    return sheet.figure(size, new Description(words.text("figure.loss.title"),
        words.text("figure.loss.describe", Powers.loss(frame.loss()))));
  }

  /** The loss, and beside it, where there is room, where it comes from. */
  private void slim(Sheet sheet, Frame frame) {
    var size = frame.size();
    var right = value(sheet, frame, 30, CardFace.baseline(size.height() / 2, 30), size.width() - 20);
    var room = Math.max(1, size.width() - right - 40);
    var pinned = before(frame);
    if (pinned.isPresent() && size.height() >= WITH_PINNED) {
      sheet.showing(pinned.get())
          .text("before", TextStyle.ink(Face.REGULAR, Space.SMALL),
              Sheet.fitted(pinned.get().text(), Face.REGULAR, Space.SMALL, size.width() - 40),
              Anchor.START.at(20, size.height() - 9));
      return;
    }
    var source = source(frame, Space.SMALL);
    var texts = pinned.map(text -> List.of(text, source)).orElse(List.of(source));
    var lines = pinned.map(text -> List.of(text.text()))
        .filter(all -> TextWidth.of(all.getFirst(), Face.REGULAR, Space.SMALL) <= room)
        .orElseGet(() -> Texts.wrap(source.text(), Face.REGULAR, Space.SMALL, room));
    if (right + 80 <= size.width() && lines.size() <= 3 && lines.size() * LEADING <= size.height() - 8) {
      var top = size.height() / 2 - lines.size() * LEADING / 2;
      for (var n = 0; n < lines.size(); n++) {
        sheet.showing(texts)
            .text("source." + n, TextStyle.SMALL, lines.get(n),
                Anchor.START.at(right + 20, top + (n + 0.75) * LEADING));
      }
    }
  }

  /** The loss that is pinned. */
  private Optional<Printed> before(Frame frame) {
    return PinnedOutlines.of(frame)
        .map(ghost -> Printed.say(words, "figure.loss.before",
            Printed.of(Powers.loss(ghost.loss()), Source.of(Known.PINNED_LOSS))));
  }

  /** L = 0.4170; returns its right end, which is at most {@code most}. */
  private static double value(Sheet sheet, Frame frame, double text, double baseline, double most) {
    var terms = Set.of(Term.of(Quantity.LOSS));
    var symbol = sheet.formula("symbol", terms, Role.INK, Formulas.typeset(Labels.line(frame).tex(Write.L) + "=", text),
        20, baseline);
    var value = Powers.loss(frame.loss());
    return sheet.text("value", terms, TextStyle.ink(Face.BOLD, text).fitting(value, most - symbol - 8), value,
        Anchor.START.at(symbol + 8, baseline));
  }

  /** p of class k, with digits enough not to look like 1, and for its logarithm to be the loss as printed. */
  private static Printed probability(Frame frame, int k) {
    var p = frame.p().get(k);
    var rest = frame.softmax().complement().get(k);
    return p < 0.9995 || rest == 0
        ? Printed.of(known(p, each -> -StrictMath.log(each), frame), Source.of(Quantity.P, k))
        : Printed.of("1", new Source.Constant(1))
            .then(" − ")
            .then(Printed.of(known(rest, each -> -StrictMath.log1p(-each), frame), Source.of(Known.COMPLEMENT, k)));
  }

  private static String known(double value, DoubleUnaryOperator loss, Frame frame) {
    return Redone.known(value, 3, Redone.more(more -> List.of(Redone.known(value, 3, more)),
        values -> loss.applyAsDouble(values[0]), Powers.loss(frame.loss())));
  }

  /** The loss with its number put in: −ln 0.659, or that the target is spread over several classes. */
  private Printed source(Frame frame, double text) {
    return frame.oneHot()
        .map(k -> frame.p().get(k) == 0
            ? Printed.say(words, "figure.loss.beyond", Labels.spelledP(frame))
            : Printed.say(words, "figure.loss.one-hot",
                Sheet.fitted(frame.document().classes().get(k), Face.REGULAR, text, 100),
                probability(frame, k), Labels.spelledP(frame)))
        .orElseGet(() -> Printed.say(words, "figure.loss.soft"));
  }
}
