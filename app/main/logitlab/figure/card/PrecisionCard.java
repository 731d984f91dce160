package logitlab.figure.card;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import logitlab.derivation.CardFormulas;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.expr.Write;
import logitlab.derivation.print.LabelPrinter;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Known;
import logitlab.figure.Mark;
import logitlab.figure.Printed;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.draw.CardFace;
import logitlab.figure.draw.CardFace.Amount;
import logitlab.figure.draw.Segment;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Labels;
import logitlab.figure.text.TextWidth;
import logitlab.math.softmax.Precision;
import logitlab.math.softmax.PrecisionTrace;
import logitlab.math.softmax.PrecisionTrace.Method;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.words.Numbers;
import logitlab.words.Words;

/**
 * The same logits in float16, float32 and float64, each by three ways, followed from e^u to the gradient of the watched class. What
 * overflowed, underflowed to 0 or became NaN is framed, strongly where it arises in a row and lightly where it flows on. The only figure that may show NaN and ∞.
 */
final class PrecisionCard implements Chart {
  private static final int COLUMNS = 5;
  private static final double WORDY = 640;
  /** What is free between two formats, as a share of the size of text. */
  private static final double BETWEEN = 0.5;
  private static final List<Precision> FORMATS = List.of(Precision.values());
  private static final List<Method> METHODS = List.of(Method.values());

  /** What stands in the columns. */
  private static final List<Known> PARTS = List.of(Known.PRECISION_EXP, Known.PRECISION_SUM, Known.PRECISION_P,
      Known.PRECISION_LOSS, Known.PRECISION_GRADIENT);

  private final Words words;

  PrecisionCard(Words words) {
    this.words = words;
  }

  /** A number of a row: what it is, and what it should be. */
  private record Cell(String key, double value, double exact, Set<Term> terms) {
    boolean broken() {
      return !Double.isFinite(value) || (value == 0 && exact != 0);
    }
  }

  @Override
  public Figure draw(Frame frame) {
    var card = new CardFace(frame.size());
    var watched = frame.session().watched();
    var name = frame.document().classes().get(watched);
    var sheet = card.begin(words.text("cards.precision.title", name), words.text("cards.precision.title-short", name));
    var inside = card.inside();
    var head = 1.6 * card.text();
    var lines = METHODS.size() + 1;
    var gap = BETWEEN * card.text();
    var pitch = Math.min(52, (inside.height() - head - (FORMATS.size() - 1) * gap) / (FORMATS.size() * lines));
    var limits = limits(card, inside.width());
    var left = inside.x() + words(frame, card);
    var column = (inside.right() - left) / COLUMNS;
    headings(card, sheet, Labels.line(frame), left, column, inside.y() + card.text());
    var broken = 0;
    for (var f = 0; f < FORMATS.size(); f++) {
      var precision = FORMATS.get(f);
      var top = inside.y() + head + f * (lines * pitch + gap);
      sheet.line("rule." + id(precision), Set.of(), Stroke.HAIRLINE,
          Segment.across(inside.x(), inside.right(), f == 0 ? top : top - gap / 2));
      card.words(sheet.showing(limits.get(f)), id(precision), TextStyle.ink(Face.SEMIBOLD, card.text()),
          Anchor.START.at(inside.x(), CardFace.baseline(top + pitch / 2, card.text())).within(inside.width()),
          limits.get(f).text());
      for (var m = 0; m < METHODS.size(); m++) {
        var method = METHODS.get(m);
        var row = new Sheet();
        var middle = top + (m + 1.5) * pitch;
        row.text("method", TextStyle.muted(Face.REGULAR, card.text()), words.text(methodKey(card, method)),
            Anchor.START.at(inside.x(), CardFace.baseline(middle, card.text())));
        var trace = PrecisionTrace.of(precision, method, frame.document().logits(), frame.softmax().temperature(),
            frame.target());
        var cells = cells(trace, frame, watched);
        var first = IntStream.range(0, cells.size()).filter(c -> cells.get(c).broken()).findFirst().orElse(COLUMNS);
        broken += first < COLUMNS ? 1 : 0;
        for (var c = 0; c < cells.size(); c++) {
          cell(card, row.showing(Source.of(PARTS.get(c), f, m)), cells.get(c), c == first,
              Rect.onLine(left + c * column, middle, column, pitch));
        }
        sheet.add(new Mark.Group("row." + id(precision) + "." + m, row.marks(), 0, 0, 1));
      }
    }
    return sheet.figure(frame.size(), new Description(words.text("cards.precision.title", name),
        words.text("cards.precision.describe", String.valueOf(broken), limit(Precision.FLOAT16),
            limit(Precision.FLOAT32), limit(Precision.FLOAT64))));
  }

  /** Whether the numbers need the room of longer words. */
  private static boolean brief(CardFace card) {
    return card.small() || card.inside().width() < WORDY;
  }

  private static String id(Precision precision) {
    return precision.name().toLowerCase(Locale.ROOT);
  }

  private static String methodKey(CardFace card, Method method) {
    return "cards.precision." + method.name().toLowerCase(Locale.ROOT).replace('_', '-')
        + (brief(card) ? "-short" : "");
  }

  private double words(Frame frame, CardFace card) {
    return METHODS.stream()
        .mapToDouble(method -> TextWidth.of(words.text(methodKey(card, method)), Face.REGULAR, card.text()))
        .max()
        .orElse(frame.size().width()) + 6;
  }

  private static void headings(CardFace card, Sheet sheet, LabelPrinter labels, double left, double column,
      double baseline) {
    var symbols = List.of(CardFormulas.power(CardFormulas.SCALED_POWERS),
        CardFormulas.total(CardFormulas.SCALED_POWERS),
        Write.whole(Quantity.P), Write.L, CardFormulas.GRADIENT.lhs());
    for (var c = 0; c < COLUMNS; c++) {
      var symbol = Formulas.typeset(labels.tex(symbols.get(c)), 1.05 * card.text());
      sheet.formula("head" + c, Set.of(), Role.INK, symbol, left + (c + 1) * column - symbol.width() - 4, baseline);
    }
  }

  /** What stands over the rows of each format: its name, the last input that exp survives and the first that it does not, all in the same words. */
  private List<Printed> limits(CardFace card, double room) {
    var wordy = limits("cards.precision.limits");
    var fits = wordy.stream().allMatch(each -> TextWidth.of(each.text(), Face.SEMIBOLD, card.text()) <= room);
    return fits ? wordy : limits("cards.precision.limits-short");
  }

  private List<Printed> limits(String key) {
    return IntStream.range(0, FORMATS.size())
        .mapToObj(at -> Printed.say(words, key, id(FORMATS.get(at)),
            Printed.of(limit(FORMATS.get(at)), Source.of(Known.LAST_FOR_EXP, at)),
            Printed.of(first(FORMATS.get(at)), Source.of(Known.FIRST_BEYOND_EXP, at))))
        .toList();
  }

  /** Rounded down to three decimals, so that what is printed survives. */
  private static String limit(Precision precision) {
    return Numbers.fixed(Math.floor(precision.lastForExp() * 1e3) / 1e3, 3);
  }

  /** Rounded up. */
  private static String first(Precision precision) {
    return Numbers.fixed(Math.ceil(precision.firstBeyondExp() * 1e3) / 1e3, 3);
  }

  private static List<Cell> cells(PrecisionTrace trace, Frame frame, int i) {
    var p = frame.p().get(i);
    var gradient = frame.gradient().get(i);
    // Each lights with its class; none is the exact number of a term.
    return List.of(
        new Cell("exp", trace.weights().get(i), 1, terms(Quantity.EXP, Quantity.Z, i)),
        new Cell("sum", trace.whole(), 1, Set.of()),
        new Cell("p", trace.p().get(i), p == 0 ? 1 : p, terms(Quantity.P, Quantity.Z, i)),
        new Cell("loss", trace.loss(), frame.loss(), Set.of()),
        new Cell("gradient", trace.gradient().get(i), gradient, terms(Quantity.DL_DZ, Quantity.Z, i)));
  }

  private static Set<Term> terms(Quantity quantity, Quantity logit, int i) {
    return Set.of(Term.of(quantity, i), Term.of(logit, i));
  }

  private static void cell(CardFace card, Sheet sheet, Cell cell, boolean first, Rect area) {
    if (cell.broken()) {
      var height = Math.min(area.height() - 2, 2.2 * card.text());
      sheet.ring(cell.key() + ".broken", Set.of(), Rect.onLine(area.x() + 3, area.centreY(), area.width() - 3, height),
          4, first ? Role.CURRENT : Role.NONE, new Stroke(first ? Role.INK : Role.EDGE, first ? 1.5 : 1));
    }
    var baseline = CardFace.baseline(area.centreY(), card.text());
    if (Double.isFinite(cell.value())) {
      card.number(sheet, cell.key(), cell.terms(),
          TextStyle.ink(cell.broken() ? Face.SEMIBOLD : Face.REGULAR, card.text()), new Amount(cell.value(), 3),
          Anchor.END.at(area.right() - 4, baseline).within(area.width() - 8));
    } else {
      var text = Double.isNaN(cell.value()) ? "NaN" : cell.value() > 0 ? "∞" : "−∞";
      sheet.text(cell.key(), cell.terms(), TextStyle.ink(Face.SEMIBOLD, card.text()), text,
          Anchor.END.at(area.right() - 4, baseline));
    }
  }
}
