package logitlab.figure.explore;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Write;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Known;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.figure.Source;
import logitlab.figure.card.InvariantRow;
import logitlab.figure.draw.CardFace;
import logitlab.figure.draw.Dials;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Labels;
import logitlab.figure.text.TextWidth;
import logitlab.state.session.CardSetting;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.typeset.Typeset;
import logitlab.words.Numbers;
import logitlab.words.Words;

/**
 * The invariants on one line, always in sight: each with its live residual, and a slider that adds c to all logits, at which nothing but the
 * logits moves. Where one line is too short, the residuals stand under the formulas.
 */
public final class InvariantBar implements Chart {
  private static final double TEXT = 13;
  private static final double FORMULA = 16;
  private static final double SLIDER = 104;
  private static final double LEAST_GAP = 12;
  private static final double LOW = 36;
  private static final double HIGH = 48;

  private final Words words;

  public InvariantBar(Words words) {
    this.words = words;
  }

  /** One line, or two where the width asks for it. */
  public static double height(Frame frame, double width) {
    return oneLine(frame, formulas(frame), width) ? LOW : HIGH;
  }

  /** How wide the widest residual is. */
  private static double residual() {
    return TextWidth.of("8.8·10⁻³⁰⁸ ✓", Face.REGULAR, TEXT);
  }

  private record Item(InvariantRow row, Typeset formula) {}

  private static double width(Typeset formula, boolean oneLine) {
    return oneLine ? formula.width() + 8 + residual() : Math.max(formula.width(), residual());
  }

  private static List<Typeset> formulas(Frame frame) {
    return InvariantRow.formulas(frame).stream().map(tex -> Formulas.typeset(tex, FORMULA)).toList();
  }

  private static double knob() {
    return 24 + SLIDER + 8 + TextWidth.of("+10.00", Face.MEDIUM, TEXT);
  }

  /** What stands behind the invariants: the slider, or what it was moved to, if it was. */
  private static double aside(Frame frame) {
    return !frame.isPicture() ? knob() : shift(frame) == 0 ? 0 : knob() - SLIDER;
  }

  private static double used(Frame frame, List<Typeset> formulas, boolean oneLine) {
    return formulas.stream().mapToDouble(formula -> width(formula, oneLine)).sum() + aside(frame)
        + 2 * Space.NARROW_PAD;
  }

  private static boolean oneLine(Frame frame, List<Typeset> formulas, double width) {
    return used(frame, formulas, true) + LEAST_GAP * formulas.size() <= width;
  }

  @Override
  public Figure draw(Frame frame) {
    var size = frame.size();
    var rows = InvariantRow.all(frame);
    var formulas = formulas(frame);
    var oneLine = oneLine(frame, formulas, size.width());
    // Without anything behind them the invariants reach from edge to edge.
    var gaps = aside(frame) == 0 ? formulas.size() - 1 : formulas.size();
    var gap = (size.width() - used(frame, formulas, oneLine)) / gaps;
    var sheet = new Sheet();
    sheet.card("card", size.page());
    var x = Space.NARROW_PAD;
    for (var n = 0; n < rows.size(); n++) {
      item(sheet, new Item(rows.get(n), formulas.get(n)), n, x, size.height(), oneLine);
      if (!frame.isPicture()) {
        var row = rows.get(n);
        sheet.handle(new Handle.Hint("why." + row.id(),
            new Rect(x - 4, 4, width(formulas.get(n), oneLine) + 8, size.height() - 8),
            row.describe(words), words.text("cards.invariants." + row.id() + ".why")));
      }
      x += width(formulas.get(n), oneLine) + gap;
    }
    if (!frame.isPicture()) {
      sheet.handle(knob(sheet, frame, x, size));
    } else if (shift(frame) != 0) {
      shifted(sheet, frame, size);
    }
    var title = words.text(frame.isPicture() ? "cards.name.invariants" : "cards.invariants.title");
    return sheet.figure(size, new Description(title,
        () -> rows.stream().map(row -> row.describe(words)).collect(Collectors.joining(" "))));
  }

  private static void item(Sheet sheet, Item item, int n, double x, double height, boolean oneLine) {
    var row = item.row();
    var marks = new Sheet();
    var baseline = oneLine ? CardFace.baseline(height / 2, 15) : 20;
    marks.formula("formula", row.terms(), Role.INK, item.formula(), x, baseline);
    var value = row.shortValue() + (row.mark().isEmpty() ? "" : " " + row.mark());
    marks.showing(Source.of(Known.RESIDUAL, n))
        .text("residual", TextStyle.SMALL, value,
            Anchor.START.at(oneLine ? x + item.formula().width() + 8 : x, oneLine ? baseline : height - 10));
    sheet.add(new Mark.Group(row.id(), marks.marks(), 0, 0, 1));
  }

  private static double shift(Frame frame) {
    return frame.session().exploring().unfolded().shift(frame.document().logits());
  }

  /** What was added to all logits, for those who only look. */
  private static void shifted(Sheet sheet, Frame frame, Size size) {
    var symbol = Formulas.typeset(Labels.line(frame).tex(Write.sym(Quantity.SHIFT)) + "=", FORMULA);
    var left = value(sheet, frame, size);
    sheet.formula("c", Set.of(), Role.INK, symbol, left - symbol.width() - 6, CardFace.baseline(size.height() / 2, 15));
  }

  /** c at the right end; returns where it begins. */
  private static double value(Sheet sheet, Frame frame, Size size) {
    var c = shift(frame);
    var text = (c > 0 ? "+" : "") + Numbers.fixed(c, 2);
    var right = size.width() - Space.NARROW_PAD;
    sheet.showing(Source.of(Known.SHIFT))
        .text("c.value", TextStyle.ink(Face.MEDIUM, TEXT), text,
            Anchor.END.at(right, CardFace.baseline(size.height() / 2, TEXT)));
    return right - TextWidth.of(text, Face.MEDIUM, TEXT);
  }

  private Handle knob(Sheet sheet, Frame frame, double x, Size size) {
    var c = shift(frame);
    var middle = size.height() / 2;
    var symbol = Formulas.typeset(Labels.line(frame).tex(Write.sym(Quantity.SHIFT)), FORMULA);
    sheet.formula("c", Set.of(), Role.INK, symbol, x + 8, CardFace.baseline(middle, 15));
    var text = (c > 0 ? "+" : "") + Numbers.fixed(c, 2);
    value(sheet, frame, size);
    return Dials.draw(sheet, "shift-knob", new Dials.Turned(CardSetting.SHIFT, c, text),
        Rect.onLine(x + 24, middle, SLIDER, 26), words.text("cards.invariants.knob"));
  }
}
