package logitlab.figure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import logitlab.derivation.Quantity;
import logitlab.derivation.Term;
import logitlab.figure.Sheet.Anchor;
import logitlab.math.Vec;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.words.Numbers;
import logitlab.words.Words;

/** Every value in a table, with 2 to 17 significant digits: as many as were asked for, fewer where the card is too narrow for them. */
final class NumbersTable implements Chart {
  static final int FEWEST = 2;
  static final int MOST = 17;
  private static final double SIZE = 15;

  private final Words words;
  private final int digits;

  /** @param digits how many significant digits, {@link #FEWEST} to {@link #MOST} */
  NumbersTable(Words words, int digits) {
    if (digits < FEWEST || digits > MOST) {
      throw new IllegalArgumentException("digits " + digits);
    }
    this.words = words;
    this.digits = digits;
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
    var columns = List.of(new Column("z", Set.of(Quantity.Z), frame.document().logits()),
        new Column("\\ln p", Set.of(Quantity.P, Quantity.Z), frame.softmax().logP()),
        new Column("p", Set.of(Quantity.P), frame.p()), new Column("y", Set.of(Quantity.Y), frame.target()),
        new Column("\\partial L/\\partial z", Set.of(Quantity.DL_DZ), frame.gradient()));
    var inside = card.inside();
    var names = frame.document().classes();
    var nameWidth = ClassNameColumn.width(names, card, (card.small() ? 0.16 : 0.14) * inside.width());
    var head = card.leading();
    var foot = card.leading();
    var pitch = Math.min(2.6 * card.text(), (inside.height() - head - foot) / names.size());
    var pitchX = (inside.width() - nameWidth) / columns.size();
    var fitting = fitting(card, columns, frame.loss(), pitchX - 10);
    for (var c = 0; c < columns.size(); c++) {
      var symbol = Formulas.typeset(columns.get(c).tex(), 1.1 * card.text());
      sheet.formula("head" + c, Set.of(), Role.INK, symbol,
          inside.x() + nameWidth + (c + 1) * pitchX - symbol.width(), inside.y() + 0.8 * card.text());
    }
    sheet.line("rule", Set.of(), Role.HAIRLINE, inside.x(), inside.y() + head, inside.right(), inside.y() + head, 1);
    for (var k = 0; k < names.size(); k++) {
      var row = new Sheet();
      var baseline = CardFace.baseline(inside.y() + head + (k + 0.5) * pitch, card.text());
      card.words(row, "name", Role.INK, Face.MEDIUM, inside.x(), baseline, nameWidth, names.get(k));
      for (var c = 0; c < columns.size(); c++) {
        var text = printed(columns.get(c).values().get(k), fitting);
        var point = inside.x() + nameWidth + (c + 1) * pitchX - after(columns.get(c), fitting, card);
        if (fitting >= FEWEST) {
          row.text("v" + c, columns.get(c).terms(k), Role.INK, text, Face.REGULAR, card.text(),
              point - before(text, card), baseline, Anchor.START);
        } else {
          card.narrow(row, "v" + c, columns.get(c).terms(k), Role.INK, printed(columns.get(c).values().get(k), FEWEST),
              Face.REGULAR, inside.x() + nameWidth + (c + 1) * pitchX, baseline, pitchX - 8);
        }
      }
      sheet.add(new Mark.Group("row" + k, row.marks(), 0, 0, 1));
    }
    foot(card, sheet, frame, Math.max(FEWEST, fitting),
        Math.min(inside.bottom(), inside.y() + head + names.size() * pitch + foot + 4),
        inside);
    return new Figure(frame.size(), sheet.marks(), List.of(), describe(frame));
  }

  /** The loss and the temperature, and a word where digits were left out. */
  private void foot(CardFace card, Sheet sheet, Frame frame, int fitting, double baseline, Rect inside) {
    var loss = Set.of(Term.of(Quantity.LOSS));
    var right = card.formula(sheet, "loss.symbol", loss, Role.INK, "L=", inside.x(), baseline);
    right = sheet.text("loss", loss, Role.INK, printed(frame.loss(), fitting), Face.SEMIBOLD, card.text(), right + 6,
        baseline, Anchor.START);
    var temperature = Set.of(Term.of(Quantity.T));
    right = card.formula(sheet, "t.symbol", temperature, Role.INK, "T=", right + 24, baseline);
    right = sheet.text("t", temperature, Role.INK, printed(frame.softmax().temperature(), fitting), Face.SEMIBOLD,
        card.text(), right + 6, baseline, Anchor.START);
    var less = words.text("cards.numbers.digits", String.valueOf(fitting));
    if (right + 24 + TextWidth.of(less, Face.REGULAR, card.text()) <= inside.right()) {
      sheet.text("digits", Role.MUTED, less, Face.REGULAR, card.text(), inside.right(), baseline, Anchor.END);
    }
  }

  /** How many digits fit into every column with the points one under the other; 1 if not even the fewest do. */
  private int fitting(CardFace card, List<Column> columns, double loss, double width) {
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

  private Description describe(Frame frame) {
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
