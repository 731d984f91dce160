package logitlab.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import logitlab.derivation.Quantity;
import logitlab.derivation.Term;
import logitlab.figure.Sheet.Anchor;
import logitlab.math.Vec;
import logitlab.state.Action;
import logitlab.state.Domain;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.words.Numbers;
import logitlab.words.Words;

/**
 * A row per class, columns in the order of the computation: name, logit, e^z, p, target, ∂L/∂z; their sums below. Slider, bars and
 * numbers of one class stand on one line.
 */
public final class ClassTable implements Chart {
  private static final double HEADING = 64;
  private static final double FOOTER = 52;
  private static final double TALLEST_ROW = 92;

  private final Words words;

  public ClassTable(Words words) {
    this.words = words;
  }

  /** How high the table is when it has {@code available} pixels for {@code classes} rows. */
  static double height(int classes, double available) {
    return Math.min(available, HEADING + FOOTER + classes * TALLEST_ROW);
  }

  @Override
  public Figure draw(Frame frame) {
    var sheet = new Sheet();
    var handles = new ArrayList<Handle>();
    var size = frame.size();
    var columns = new ClassColumns(size.width());
    var count = frame.document().size();
    var pitch = (size.height() - HEADING - FOOTER) / count;
    sheet.card("card", new Rect(0, 0, size.width(), size.height()));
    headings(sheet, columns, frame.softmax().temperature());
    sheet.line("heading-rule", Set.of(), Role.HAIRLINE, 16, HEADING, size.width() - 16, HEADING, 1);
    for (var k = 0; k < count; k++) {
      var rowSheet = new Sheet();
      var row = new ClassRow(frame, k, columns, new Rect(0, HEADING + k * pitch, size.width(), pitch), words);
      row.draw(rowSheet, handles);
      sheet.add(new Mark.Group("row" + k, rowSheet.marks(), 0, 0, 1));
    }
    var bottom = size.height() - FOOTER;
    sheet.line("sum-rule", Set.of(), Role.HAIRLINE, 16, bottom, size.width() - 16, bottom, 1);
    sums(sheet, handles, frame, columns, bottom);
    return new Figure(size, sheet.marks(), handles,
        new Description(words.text("figure.table.title"), () -> describe(frame)));
  }

  private void headings(Sheet sheet, ClassColumns columns, double temperature) {
    sheet.text("h.class", Role.MUTED, words.text("figure.table.class"), Face.REGULAR, 13, columns.name(), 36,
        Anchor.START);
    heading(sheet, "z", temperature == 1
        ? words.text("figure.table.z")
        : words.text("figure.table.z-at", Numbers.shown(temperature, 3).text()), "z", columns.logitCentre());
    heading(sheet, "exp", words.text("figure.table.exp"), temperature == 1 ? "e^{z}" : "e^{z/T}", columns.expCentre());
    heading(sheet, "p", words.text("figure.table.p"), "p", columns.probabilityCentre());
    heading(sheet, "y", words.text("figure.table.y"), "y", columns.target());
    heading(sheet, "gradient", words.text("figure.table.gradient"), "\\partial L/\\partial z",
        columns.gradientCentre());
  }

  private void heading(Sheet sheet, String column, String word, String tex, double centre) {
    var symbol = Formulas.typeset(tex, 20);
    sheet.formula("h." + column, Set.of(), Role.INK, symbol, centre - symbol.width() / 2, 30);
    sheet.text("h." + column + ".word", Role.MUTED, word, Face.REGULAR, 13, centre, 50,
        Anchor.MIDDLE);
  }

  private void sums(Sheet sheet, List<Handle> handles, Frame frame, ClassColumns columns, double top) {
    var baseline = top + FOOTER / 2 + 5;
    sheet.text("sum", Role.MUTED, words.text("figure.table.sum"), Face.REGULAR, 15, columns.name(), baseline,
        Anchor.START);
    var document = frame.document();
    var exp = Powers.expSum(document.logits(), document.temperature());
    sheet.text("sum.exp", Set.of(Term.of(Quantity.EXP)), Role.MUTED, exp, Face.REGULAR,
        Sheet.fittedSize(exp, Face.REGULAR, 15, columns.expWidth()), columns.expRight(), baseline, Anchor.END);
    sheet.text("sum.p", Set.of(Term.of(Quantity.P)), Role.INK, Numbers.fixed(frame.p().sum(), 3), Face.SEMIBOLD, 15,
        columns.probabilityRight(), baseline, Anchor.END);
    sheet.text("sum.gradient", Set.of(Term.of(Quantity.DL_DZ)), Role.INK, Numbers.fixed(frame.gradient().sum(), 3),
        Face.SEMIBOLD, 15, columns.gradientRight(), baseline, Anchor.END);
    approximately(sheet, "sum.p", columns.probabilityRight(), baseline, frame.p(), 3);
    approximately(sheet, "sum.gradient", columns.gradientRight(), baseline, frame.gradient(), 3);
    if (document.size() < Domain.MAX_CLASSES) {
      var text = words.text("figure.table.add");
      handles.add(Presses.quiet(sheet, "add", new Action.AddClass(),
          Rect.centred(columns.logitCentre(), top + FOOTER / 2, 132, 30),
          text, text));
    }
  }

  /** Puts ≈ before a sum that its summands, as shown, do not add up to. */
  private static void approximately(Sheet sheet, String key, double right, double baseline, Vec summands,
      int decimals) {
    if (!Rounding.addsUp(summands.stream(), summands.sum(), decimals)) {
      sheet.text(key + ".about", Role.MUTED, "≈", Face.REGULAR, 15, right - 54, baseline, Anchor.END);
    }
  }

  private String describe(Frame frame) {
    var names = frame.document().classes();
    var rows = IntStream.range(0, names.size())
        .mapToObj(k -> words.text("figure.table.describe-row", names.get(k),
            Numbers.fixed(frame.document().logits().get(k), 2), Numbers.fixed(frame.p().get(k), 3),
            Numbers.fixed(frame.target().get(k), 2), Numbers.signed(frame.gradient().get(k), 3)))
        .toList();
    return words.text("figure.table.describe", String.join(" ", rows), Numbers.fixed(frame.loss(), 4));
  }

  /** The class whose target entry, as it is in use, is 1, if there is one. */
  static Optional<Integer> oneHot(Frame frame) {
    var best = frame.target().argMax();
    return frame.target().get(best) == 1 ? Optional.of(best) : Optional.empty();
  }
}
