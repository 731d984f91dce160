package logitlab.figure.card;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import logitlab.derivation.CardFormulas;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.expr.Write;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.draw.CardFace;
import logitlab.figure.draw.Lines;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Labels;
import logitlab.figure.text.TextWidth;
import logitlab.math.Mat;
import logitlab.state.Action;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.words.Numbers;
import logitlab.words.Words;

/**
 * The Jacobian J_ki = ∂p_k/∂z_i as a map of colours: row k, column i, the stronger the larger, with its numbers where they have room. The
 * watched class's column is framed: it says how all probabilities move when that logit rises.
 */
public final class JacobianCard implements Chart {
  private static final double WIDE = 640;
  private static final double GAP = 3;

  private final Words words;

  JacobianCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    var card = new CardFace(frame.size());
    var cell = pointed(frame);
    var sheet = cell.isPresent()
        ? card.begin("")
        : card.beginSigned(words.text("cards.jacobian.title"),
            words.text("cards.jacobian.title-short", Labels.spelledP(frame)));
    cell.ifPresent(term -> reading(sheet, card, frame, term));
    var inside = card.inside();
    var count = frame.document().size();
    var watched = frame.session().watched();
    var name = frame.document().classes().get(watched);
    var wide = inside.width() >= WIDE;
    var rowLabel = 2.2 * card.text();
    var columnLabel = 1.7 * card.text();
    var height = inside.height() - columnLabel;
    var width = Math.min((wide ? 0.62 : 1) * inside.width() - rowLabel, 2.6 * height);
    var cells = inside.without(rowLabel, columnLabel, 0, 0).withWidth(width);
    var jacobian = frame.softmax().jacobian();
    var labels = Labels.line(frame);
    var pitchX = cells.width() / count;
    var pitchY = cells.height() / count;
    sheet.ring("watched", Set.of(),
        inside.inset(0, -2).stretch(cells.x() + watched * pitchX, pitchX), 6,
        Role.CURRENT, new Stroke(Role.ACCENT, 1.5));
    for (var k = 0; k < count; k++) {
      label(sheet, card, labels.tex(Write.p(Write.at(k))), Term.of(Quantity.P, k), cells.x() - rowLabel / 2 - 4,
          cells.y() + (k + 0.5) * pitchY + 4);
      label(sheet, card, labels.tex(Write.z(Write.at(k))), Term.of(Quantity.Z, k), cells.x() + (k + 0.5) * pitchX,
          inside.y() + card.text());
      sheet.handle(new Handle.Press("jacobian-watch" + k, new Action.Example.Watch(k),
          cells.column(k, pitchX).band(inside.y() - 2, columnLabel),
          words.text("figure.watch.choose", frame.document().classes().get(k)), ""));
    }
    for (var k = 0; k < count; k++) {
      for (var i = 0; i < count; i++) {
        var area = cells.row(k, pitchY).column(i, pitchX).inset(GAP, GAP / 1.5);
        cell(sheet, card, jacobian, k, i, area);
      }
    }
    sheet.handle(entries(frame, cells));
    if (wide) {
      beside(sheet, card, frame, inside.stretch(cells.right() + 32, inside.right() - cells.right() - 32));
    }
    return sheet.figure(frame.size(), new Description(words.text("cards.jacobian.title"),
        describe(frame, jacobian, name)));
  }

  /** The cells to go through one by one; the keyboard's place is the one of the watched classes. */
  private Handle entries(Frame frame, Rect area) {
    var count = frame.document().size();
    var row = frame.session().second();
    var column = frame.session().watched();
    return cells("jacobian-entries", area, words, count, Term.of(Quantity.JACOBIAN, row, column),
        words.text("cards.jacobian.cell", frame.document().classes().get(row), frame.document().classes().get(column),
            Numbers.shown(frame.softmax().jacobian().get(row, column), 3).text()));
  }

  /** The entries of a Jacobian of so many classes, of which one is chosen. */
  public static Handle cells(String key, Rect area, Words words, int count, Term chosen, String text) {
    var entries = IntStream.range(0, count * count)
        .mapToObj(n -> new Handle.Cells.Cell(Term.of(Quantity.JACOBIAN, n / count, n % count),
            new Action.Example.WatchEntry(n / count, n % count)))
        .toList();
    return new Handle.Cells(key, area, words.text("beside.jacobian.entries"), text, count, count, entries,
        chosen.row() * count + chosen.column(), Optional.empty());
  }

  /** The cell that is pointed at. */
  private static Optional<Term> pointed(Frame frame) {
    var count = frame.document().size();
    return frame.session()
        .pointed()
        .stream()
        .filter(term -> term.quantity() == Quantity.JACOBIAN && term.row() >= 0 && term.column() >= 0
            && term.row() < count && term.column() < count)
        .findFirst();
  }

  /** In place of the title: the entry that is pointed at, by its formula and its number. */
  private static void reading(Sheet sheet, CardFace card, Frame frame, Term term) {
    var formula = Formulas.typeset(
        Labels.line(frame).at(CardFormulas.place(term)).equation(CardFormulas.entry(term)) + "=",
        1.12 * card.titleSize());
    var baseline = card.small() ? 28 : 14 + 1.2 * card.titleSize();
    var end = sheet.formula("reading", Set.of(term), Role.INK, formula, Space.PAD, baseline);
    var value = frame.softmax().jacobian().get(term.row(), term.column());
    sheet.text("reading.value", Set.of(term), TextStyle.ink(Face.SEMIBOLD, card.titleSize()),
        Numbers.shown(value, 4).text(), Anchor.START.at(end + 6, baseline));
  }

  private static void label(Sheet sheet, CardFace card, String tex, Term term, double centre, double baseline) {
    var symbol = Formulas.typeset(tex, 1.15 * card.text());
    sheet.formula("label." + term.quantity() + term.row(), Set.of(term), Role.INK, symbol,
        centre - symbol.width() / 2, baseline);
  }

  private static void cell(Sheet sheet, CardFace card, Mat jacobian, int k, int i, Rect area) {
    var value = jacobian.get(k, i);
    var key = "cell" + k + "-" + i;
    var terms = Set.of(Term.of(Quantity.JACOBIAN, k, i));
    var radius = Math.min(5, area.height() / 4);
    var role = value < 0 ? Role.NEGATIVE : value > 0 ? Role.POSITIVE : Role.EDGE;
    sheet.fill(key + ".ground", terms, area, radius, Role.SURFACE);
    var largest = jacobian.maxAbs();
    if (value != 0) {
      sheet.tint(key + ".heat", terms, area, radius, role, Sheet.heat(Math.abs(value) / largest));
    }
    sheet.ring(key + ".border", terms, area, radius, Role.NONE, new Stroke(role, 1.2));
    var text = number(value, card, area);
    if (!text.isEmpty()) {
      sheet.text(key, terms, TextStyle.ink(Face.MEDIUM, card.text()), text,
          Anchor.MIDDLE.at(area.centreX(), CardFace.baseline(area.centreY(), card.text())));
    } else if (value != 0 && area.height() >= card.text() && area.width() >= card.text()) {
      // Without its number a cell still shows its sign.
      sheet.text(key + ".sign", TextStyle.ink(Face.MEDIUM, card.text()), value < 0 ? "−" : "+",
          Anchor.MIDDLE.at(area.centreX(), CardFace.baseline(area.centreY(), card.text())));
    }
  }

  /** The entry with three or two decimals, or as a power of ten; empty where there is no room. */
  private static String number(double value, CardFace card, Rect area) {
    if (area.height() < card.text() + 2) {
      return "";
    }
    for (var decimals = 3; decimals >= 2; decimals--) {
      var shown = Numbers.shown(value, decimals);
      var narrow = shown.scientific() ? Numbers.scientific(value, 0).text() : shown.text();
      var text = (value > 0 ? "+" : "") + narrow;
      if (TextWidth.of(text, Face.MEDIUM, card.text()) + 6 <= area.width()) {
        return text;
      }
    }
    return "";
  }

  /** What a map says, in a formula and two sentences. */
  private void beside(Sheet sheet, CardFace card, Frame frame, Rect area) {
    var formula = Formulas.typeset(Labels.tall(frame).equation(CardFormulas.ENTRY), 1.25 * card.text());
    var size = Math.min(1, area.width() / formula.width());
    sheet.formula("formula", Set.of(), Role.INK, formula.scaled(size), area.x(), area.y() + 2 * card.text());
    var name = Sheet.fitted(frame.document().classes().get(frame.session().watched()), Face.REGULAR, card.text(), 150);
    var next = sheet.paragraph("column", TextStyle.ink(Face.REGULAR, card.text()),
        words.text("cards.jacobian.column", name),
        new Lines(area.x(), area.y() + 5 * card.text(), area.width(), card.leading()));
    sheet.paragraph("sign", TextStyle.muted(Face.REGULAR, card.text()), words.text("cards.jacobian.sign"),
        new Lines(area.x(), next + 8, area.width(), card.leading()));
  }

  private String describe(Frame frame, Mat jacobian, String name) {
    var entries = new StringBuilder();
    for (var k = 0; k < jacobian.rows(); k++) {
      entries.append(k == 0 ? "" : ", ")
          .append(words.text("cards.jacobian.entry", frame.document().classes().get(k),
              Numbers.shown(jacobian.get(k, frame.session().watched()), 3).text()));
    }
    return words.text("cards.jacobian.describe", name, entries.toString());
  }
}
