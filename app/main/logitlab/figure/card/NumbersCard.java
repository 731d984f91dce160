package logitlab.figure.card;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import logitlab.derivation.CardFormulas;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.expr.Write;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Known;
import logitlab.figure.Mark;
import logitlab.figure.Printed;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.draw.CardFace;
import logitlab.figure.draw.ClassNameColumn;
import logitlab.figure.draw.Dials;
import logitlab.figure.draw.Segment;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Labels;
import logitlab.figure.text.TextWidth;
import logitlab.math.Vec;
import logitlab.state.session.CardSetting;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.words.Numbers;
import logitlab.words.Words;

/** Every value in a table, with 2 to 17 significant digits: as many as were asked for, fewer where the card is too narrow for them. */
final class NumbersCard implements Chart {
  private static final int FEWEST = (int) CardSetting.DIGITS.low();
  private static final double SIZE = 15;
  /** From one row to the next at the most, in sizes of the text: a large card is used, and its rows still belong together. */
  private static final double ROOMY = 8;
  /** The column of ln p. */
  private static final int LOGARITHM = 1;
  private static final Expr LN_P = Write.column(Write.k, Write.ln(Write.p(Write.k)));
  /** The formats of the copy buttons, as the bundle of words and the exporter call them. */
  static final List<String> FORMATS = List.of("csv", "markdown", "latex", "numpy", "python", "pytorch", "java");

  private final Words words;

  NumbersCard(Words words) {
    this.words = words;
  }

  /** A column: its heading as TeX, what its numbers are called, and the numbers. */
  private record Column(String tex, Set<Quantity> quantities, Vec values) {
    Set<Term> terms(int k) {
      return quantities.stream().map(quantity -> Term.of(quantity, k)).collect(Collectors.toSet());
    }
  }

  @Override
  public Figure draw(Frame frame) {
    var page = new CardFace(frame.size());
    var sheet = page.begin(words.text("cards.numbers.title"));
    // Digits matter more here than the size of the text.
    var card = page.withTextAtMost(SIZE);
    var labels = Labels.line(frame);
    var columns = List.of(
        new Column(labels.tex(Write.whole(Quantity.Z)), Set.of(Quantity.Z), frame.document().logits()),
        new Column(labels.tex(LN_P), Set.of(Quantity.P, Quantity.Z), frame.softmax().logP()),
        new Column(labels.tex(Write.whole(Quantity.P)), Set.of(Quantity.P), frame.p()),
        new Column(labels.tex(Write.whole(Quantity.Y)), Set.of(Quantity.Y), frame.target()),
        new Column(labels.tex(CardFormulas.GRADIENT.lhs()), Set.of(Quantity.DL_DZ), frame.gradient()));
    var inside = card.inside();
    var names = frame.document().classes();
    var nameWidth = ClassNameColumn.width(names, card, (card.small() ? 0.16 : 0.14) * inside.width());
    var head = card.leading();
    var foot = card.leading() + 6;
    var copies = card.leading() + 8;
    // Copying has a place in the menu too: it stands here where the rows do not suffer.
    var copying = !frame.isPicture() && inside.height() - head - foot - copies >= names.size() * 1.02 * card.text();
    var pitch = Math.min(ROOMY * card.text(),
        (inside.height() - head - foot - (copying ? copies : 0)) / names.size());
    var digits = frame.session().exploring().unfolded().digits();
    var pitchX = (inside.width() - nameWidth) / columns.size();
    var fitting = fitting(card, columns, frame.loss(), digits, pitchX - 10);
    for (var c = 0; c < columns.size(); c++) {
      var symbol = Formulas.typeset(columns.get(c).tex(), 1.1 * card.text());
      sheet.formula("head" + c, Set.of(), Role.INK, symbol,
          inside.x() + nameWidth + (c + 1) * pitchX - symbol.width(), inside.y() + 0.8 * card.text());
    }
    sheet.line("rule", Set.of(), Stroke.HAIRLINE, Segment.across(inside.x(), inside.right(), inside.y() + head));
    for (var k = 0; k < names.size(); k++) {
      var row = new Sheet();
      var baseline = CardFace.baseline(inside.y() + head + (k + 0.5) * pitch, card.text());
      card.words(row, "name", TextStyle.ink(Face.MEDIUM, card.text()),
          Anchor.START.at(inside.x(), baseline).within(nameWidth), names.get(k));
      for (var c = 0; c < columns.size(); c++) {
        var text = printed(columns.get(c).values().get(k), fitting);
        var point = inside.x() + nameWidth + (c + 1) * pitchX - after(columns.get(c), fitting, card);
        if (fitting >= FEWEST) {
          source(row, c, k).text("v" + c, columns.get(c).terms(k), TextStyle.ink(Face.REGULAR, card.text()), text,
              Anchor.START.at(point - before(text, card), baseline));
        } else {
          card.narrow(source(row, c, k), "v" + c, columns.get(c).terms(k), TextStyle.ink(Face.REGULAR, card.text()),
              printed(columns.get(c).values().get(k), FEWEST),
              Anchor.END.at(inside.x() + nameWidth + (c + 1) * pitchX, baseline).within(pitchX - 8));
        }
      }
      sheet.add(new Mark.Group("row" + k, row.marks(), 0, 0, 1));
    }
    var baseline = Math.min(inside.bottom() - (copying ? copies : 0), inside.y() + head + names.size() * pitch + foot);
    foot(card, sheet, frame, Math.max(FEWEST, fitting), baseline, inside);
    if (copying) {
      copies(card, sheet, inside.band(inside.bottom() - copies + 6, copies));
    }
    return sheet.figure(frame.size(), describe(frame, digits));
  }

  /** ln p is a number of its own; the other columns are terms. */
  private static Sheet source(Sheet row, int column, int k) {
    return column == LOGARITHM ? row.showing(Source.of(Known.LOG_P, k)) : row;
  }

  /** The loss and the temperature, and how many digits are shown, where the knob stands; they are not counted for those who cannot turn it. */
  private void foot(CardFace card, Sheet sheet, Frame frame, int fitting, double baseline, Rect inside) {
    var digits = frame.session().exploring().unfolded().digits();
    var text = fitting < digits
        ? Printed.say(words, "cards.numbers.fewer", Printed.of(fitting, Source.of(Known.DIGITS_SHOWN)))
        : Printed.say(words, "cards.numbers.digits", Printed.of(digits, Source.of(Known.DIGITS)));
    var textWidth = TextWidth.of(words.text("cards.numbers.fewer", "10"), Face.REGULAR, card.text());
    var slider = Rect.onLine(inside.right() - textWidth - 8 - 90, baseline - 0.36 * card.text(), 90, 24);
    var loss = Set.of(Term.of(Quantity.LOSS));
    var right = sheet.formula("loss.symbol", loss, Role.INK, card.formula(Labels.line(frame).tex(Write.L) + "="),
        inside.x(), baseline);
    var printed = printed(frame.loss(), fitting);
    var room = slider.x() - 12 - right - 6;
    right = sheet.text("loss", loss, TextStyle.ink(Face.SEMIBOLD, card.text()).fitting(printed, room), printed,
        Anchor.START.at(right + 6, baseline));
    var temperature = Set.of(Term.of(Quantity.T));
    var value = printed(frame.softmax().temperature(), fitting);
    var symbol = Formulas.typeset(Labels.line(frame).tex(Write.T) + "=", 1.12 * card.text());
    if (right + 24 + symbol.width() + 6 + TextWidth.of(value, Face.SEMIBOLD, card.text()) <= slider.x() - 12) {
      right = sheet.formula("t.symbol", temperature, Role.INK, symbol, right + 24, baseline);
      sheet.text("t", temperature, TextStyle.ink(Face.SEMIBOLD, card.text()), value,
          Anchor.START.at(right + 6, baseline));
    }
    if (frame.isPicture()) {
      return;
    }
    sheet.showing(text)
        .text("digits", TextStyle.muted(Face.REGULAR, card.text()), text.text(),
            Anchor.END.at(inside.right(), baseline));
    sheet.handle(Dials.draw(sheet, "digits-knob",
        new Dials.Turned(CardSetting.DIGITS, Math.min(digits, fitting), String.valueOf(Math.min(digits, fitting))),
        slider,
        words.text("cards.numbers.knob")));
  }

  /** A button for each format, in the accent's colour. */
  private void copies(CardFace card, Sheet sheet, Rect area) {
    var names = FORMATS.stream().map(format -> words.text("cards.numbers.copy." + format)).toList();
    var text = names.stream().mapToDouble(name -> TextWidth.of(name, Face.MEDIUM, card.text())).sum();
    var said = words.text("cards.numbers.copy");
    var saidWidth = TextWidth.of(said, Face.REGULAR, card.text()) + 12;
    var withWord = text + saidWidth + names.size() * 12 <= area.width();
    var size = withWord ? card.text() : Math.min(card.text(), card.text() * (area.width() - names.size() * 8) / text);
    var x = area.x();
    var baseline = CardFace.baseline(area.centreY(), card.text());
    if (withWord) {
      sheet.control("copy",
          looks -> looks.text("copy", TextStyle.muted(Face.REGULAR, size), said, Anchor.START.at(area.x(), baseline)));
      x += saidWidth;
    }
    var gap = withWord ? 18 : Math.min(18, (area.width() - text * size / card.text()) / (names.size() - 1));
    gap = Math.min(gap, (area.right() - x - text * size / card.text()) / (names.size() - 1));
    for (var n = 0; n < names.size(); n++) {
      var format = FORMATS.get(n);
      var name = names.get(n);
      var left = x;
      sheet.control("copy." + format, looks -> looks.text("copy." + format,
          new TextStyle(Role.ACCENT, Face.MEDIUM, size), name, Anchor.START.at(left, baseline)));
      var right = left + TextWidth.of(name, Face.MEDIUM, size);
      sheet.handle(new Handle.Copy("copy." + format, format,
          area.stretch(x - 4, right - x + 8), words.text("cards.numbers.copy-as", names.get(n))));
      x = right + gap;
    }
  }

  /** How many digits fit into every column with the points one under the other; 1 if not even the fewest do. */
  private int fitting(CardFace card, List<Column> columns, double loss, int digits, double width) {
    return IntStream.iterate(digits, n -> n >= FEWEST, n -> n - 1)
        .filter(n -> TextWidth.of(printed(loss, n), Face.SEMIBOLD, card.text()) <= 2.2 * width && columns.stream()
            .allMatch(column -> column.values().stream().map(value -> before(printed(value, n), card)).max().orElse(0)
                + after(column, n, card) <= width))
        .findFirst()
        .orElse(1);
  }

  /** How far a number reaches to the left of its point. */
  private static double before(String text, CardFace card) {
    var point = text.indexOf('.');
    return TextWidth.of(point < 0 ? text : text.substring(0, point), Face.REGULAR, card.text());
  }

  /** How far the numbers of a column reach to the right of their points. */
  private static double after(Column column, int digits, CardFace card) {
    return column.values()
        .stream()
        .mapToObj(value -> printed(value, digits))
        .mapToDouble(text -> TextWidth.of(text, Face.REGULAR, card.text()) - before(text, card))
        .max()
        .orElse(0);
  }

  private static String printed(double value, int digits) {
    return Numbers.significant(value, digits).text();
  }

  private Description describe(Frame frame, int digits) {
    var names = frame.document().classes();
    var rows = IntStream.range(0, names.size())
        .mapToObj(k -> words.text("cards.numbers.describe", names.get(k),
            printed(frame.document().logits().get(k), digits), printed(frame.p().get(k), digits),
            printed(frame.target().get(k), digits), printed(frame.gradient().get(k), digits)))
        .toList();
    return new Description(words.text("cards.numbers.title"),
        String.join(" ", rows) + " " + words.text("cards.numbers.loss", printed(frame.loss(), digits)));
  }
}
