package logitlab.figure.beside;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.expr.Write;
import logitlab.figure.Frame;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.draw.CardFace;
import logitlab.figure.draw.PrintedSum;
import logitlab.figure.draw.Segment;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Labels;
import logitlab.figure.text.TextWidth;
import logitlab.motion.VectorJacobianScript.Cue;
import logitlab.motion.VectorJacobianScript;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.words.Numbers;

/**
 * ∂L/∂p as a column on the left, the Jacobian beside it row by row, ∂L/∂z below it column by column: every row is multiplied with what stands
 * left of it, and every column is added up to what stands below it.
 *
 * @param multiplied how far the rows have taken their factors, 0 to 1
 * @param summed     how far the columns are added up, 0 to 1
 */
record JacobianGrid(Frame frame, CardFace card, Rect area, double multiplied, double summed) {
  private static final double TALLEST_ROW = 72;
  private static final double GAP = 3;
  /** Of the size of the text. */
  private static final double HEADER = 1.9;
  private static final double RESULT = 4.1;
  /** What is left of a row that adds nothing. */
  private static final double DARK = 0.14;

  static JacobianGrid of(Frame frame, CardFace card, Rect area) {
    var time = VectorJacobianMoment.of(frame);
    return new JacobianGrid(frame, card, area, VectorJacobianScript.progress(Cue.MULTIPLY, time),
        VectorJacobianScript.progress(Cue.SUM, time));
  }

  private int count() {
    return frame.document().size();
  }

  private double text() {
    return card.text();
  }

  private double header() {
    return HEADER * text();
  }

  private double result() {
    return RESULT * text();
  }

  private double pitch() {
    return pitch(frame, card, area.height());
  }

  /** How high a row is where the grid has {@code height}. */
  static double pitch(Frame frame, CardFace card, double height) {
    return Math.min(TALLEST_ROW, (height - (HEADER + RESULT) * card.text()) / frame.document().size());
  }

  /** Where the entries stand. */
  Rect cells() {
    var left = 2.2 * text() + factorWidth() + 8;
    return area.without(left, header(), 0, 0).withHeight(count() * pitch());
  }

  private double factorWidth() {
    return 5 * text();
  }

  /** The lower end of all of it. */
  double bottom() {
    return cells().bottom() + result();
  }

  private Rect cell(int k, int i) {
    var cells = cells();
    return cells.row(k, pitch()).column(i, cells.width() / count()).inset(GAP, Math.min(GAP, pitch() / 10));
  }

  void draw(Sheet sheet, JacobianFocus focus, Term chosen) {
    var labels = Labels.line(frame);
    var cells = cells();
    var label = 1.15 * text();
    sheet.centred("factors.label", Set.of(), Role.MUTED,
        Formulas.typeset(labels.tex(Write.partial(Write.L, Write.p(Write.k))), text()),
        area.x() + 2.2 * text() + factorWidth() / 2, area.y() + text());
    for (var k = 0; k < count(); k++) {
      var here = cell(k, k);
      sheet.centred("label.p" + k, Set.of(Term.of(Quantity.P, k)), Role.INK,
          Formulas.typeset(labels.tex(Write.p(Write.at(k))), Math.min(label, pitch())), area.x() + text(),
          here.centreY() + 0.3 * text());
      sheet.centred("label.z" + k, Set.of(Term.of(Quantity.Z, k)), Role.INK,
          Formulas.typeset(labels.tex(Write.z(Write.at(k))), label), here.centreX(), area.y() + text());
      factor(sheet, k);
      row(sheet, k, focus);
    }
    var ring = cell(chosen.row(), chosen.column()).inset(-2, -2);
    sheet.ring("chosen", Set.of(), ring, 6, Role.NONE, new Stroke(Role.INK, 2.5));
    if (summed == 0 && frame.isPicture()) {
      return;
    }
    sheet.centred("result.label", Set.of(), summed > 0 ? Role.INK : Role.MUTED,
        Formulas.typeset(labels.tex(Write.partial(Write.L, Write.z(Write.i))), text()),
        area.x() + 2.2 * text() + factorWidth() / 2, cells.bottom() + result() / 2 + 0.4 * text());
    sheet.line("rule", Set.of(), new Stroke(Role.EDGE, 1),
        Segment.across(cells.x(), cells.right(), cells.bottom() + 5));
    for (var i = 0; i < count(); i++) {
      result(sheet, i);
    }
  }

  private void factor(Sheet sheet, int k) {
    var term = Term.of(Quantity.DL_DP, k);
    var box = cell(k, 0).stretch(area.x() + 2.2 * text(), factorWidth());
    var value = frame.value(term);
    var lit = frame.target().get(k) > 0;
    sheet.ring("factor" + k + ".box", Set.of(term), box, Math.min(5, box.height() / 4),
        lit && multiplied > 0 ? Role.CURRENT : Role.SURFACE,
        new Stroke(lit ? Role.NEGATIVE : Role.HAIRLINE, 1.2));
    var shown = value.isPresent() ? Numbers.shown(value.getAsDouble(), 3).text() : "–";
    sheet.text("factor" + k, value.isPresent() ? Set.of(term) : Set.of(),
        new TextStyle(lit ? Role.TEXT_NEGATIVE : Role.MUTED, Face.MEDIUM, fitting(box)).fitting(shown, box.width() - 4),
        shown, Anchor.MIDDLE.at(box.centreX(), CardFace.baseline(box.centreY(), fitting(box))));
  }

  private double fitting(Rect box) {
    return Math.min(text(), box.height() - 2);
  }

  /** Rows that are multiplied with 0 go dark; the others turn into their products. */
  private void row(Sheet sheet, int k, JacobianFocus focus) {
    var row = new Sheet();
    var y = frame.target().get(k);
    for (var i = 0; i < count(); i++) {
      cell(row, k, i, focus);
    }
    sheet.add(new Mark.Group("row" + k, row.marks(), 0, 0, y == 0 ? 1 - (1 - DARK) * multiplied : 1));
    if (y > 0 && summed > 0 && summed < 1 && !frame.session().reducedMotion()) {
      for (var i = 0; i < count(); i++) {
        falling(sheet, k, i);
      }
    }
  }

  private void cell(Sheet sheet, int k, int i, JacobianFocus focus) {
    var box = cell(k, i);
    var entry = Term.of(Quantity.JACOBIAN, k, i);
    var product = isMultiplied(multiplied);
    var value = product ? product(k, i) : frame.softmax().jacobian().get(k, i);
    var terms = product ? Set.of(entry, Term.of(Quantity.DL_DP, k)) : Set.of(entry);
    var role = role(value);
    var radius = Math.min(5, box.height() / 4);
    var key = "cell" + k + "-" + i;
    sheet.fill(key + ".ground", terms, box, radius, Role.SURFACE);
    sheet.tint(key + ".heat", terms, box, radius, role, Sheet.STRONGEST * strength(k, i));
    sheet.ring(key + ".border", terms, box, radius, Role.NONE,
        new Stroke(focus.has(k, i) ? Role.ACCENT : role, focus.has(k, i) ? 2.2 : 1.2));
    var shown = number(value, box, 3);
    var sign = value < 0 ? "−" : value > 0 ? "+" : "";
    var size = shown.isEmpty() ? fitting(box) : text();
    if (!(shown.isEmpty() && sign.isEmpty())) {
      var number = new Sheet();
      number.text("number", shown.isEmpty() ? Set.of() : terms, TextStyle.ink(Face.MEDIUM, size),
          shown.isEmpty() ? sign : shown, Anchor.MIDDLE.at(box.centreX(), CardFace.baseline(box.centreY(), size)));
      sheet.add(new Mark.Group(key, number.marks(), 0, 0, Math.abs(2 * multiplied - 1)));
    }
  }

  private static boolean isMultiplied(double multiplied) {
    return multiplied >= 0.5;
  }

  /** Whether cells hold products at this moment, and no entries any more. */
  static boolean isMultiplied(Frame frame) {
    return isMultiplied(VectorJacobianScript.progress(Cue.MULTIPLY, VectorJacobianMoment.of(frame)));
  }

  private static Role role(double value) {
    return value < 0 ? Role.NEGATIVE : value > 0 ? Role.POSITIVE : Role.EDGE;
  }

  /** A product on its way down to its sum. */
  private void falling(Sheet sheet, int k, int i) {
    var box = cell(k, i);
    var top = box.y() + summed * (cells().bottom() + 10 - box.y());
    var height = box.height() + summed * (1.8 * text() - box.height());
    var copy = new Mark.Box("colour", Set.of(), box.band(top, height), Math.min(5, height / 4),
        role(product(k, i)), Role.NONE, 0);
    sheet.add(new Mark.Group("falling" + k + "-" + i, List.of(copy), 0, 0,
        Sheet.STRONGEST * strength(k, i) * (1 - summed)));
  }

  /** −y_k/p_k · J_ki = −y_k (δ_ki − p_i)/T, without the division, which float64 cannot do where p_k is too small. */
  private double product(int k, int i) {
    return product(frame, k, i);
  }

  static double product(Frame frame, int k, int i) {
    var rest = k == i ? frame.softmax().complement().get(i) : -frame.p().get(i);
    return -frame.unit() * frame.target().get(k) * rest / frame.softmax().temperature();
  }

  /** How strong the colour is, 0 to 1: the square root of the entry's share in the largest, before and after the product. */
  private double strength(int k, int i) {
    var before = share(frame.softmax().jacobian().get(k, i), frame.softmax().jacobian().maxAbs());
    var largest = 0.0;
    for (var row = 0; row < count(); row++) {
      for (var column = 0; column < count(); column++) {
        largest = Math.max(largest, Math.abs(product(row, column)));
      }
    }
    return before + (share(product(k, i), largest) - before) * multiplied;
  }

  private static double share(double value, double largest) {
    return largest == 0 ? 0 : Math.sqrt(Math.abs(value) / largest);
  }

  private void result(Sheet sheet, int i) {
    var column = cell(0, i);
    var term = Term.of(Quantity.DL_DZ, i);
    var value = frame.gradient().get(i);
    var middle = cells().bottom() + 9 + 0.9 * text();
    var reach = 0.9 * text();
    sheet.line("axis" + i, Set.of(), Stroke.HAIRLINE, Segment.across(column.x(), column.right(), middle));
    if (summed == 0) {
      return;
    }
    var marks = new Sheet();
    var height = reach * Math.abs(value) / Math.max(frame.gradient().maxAbs(), Double.MIN_NORMAL);
    if (height > 0) {
      marks.fill("bar", Set.of(term), new Rect(column.x() + column.width() * 0.2, value > 0 ? middle - height : middle,
          column.width() * 0.6, height), Math.min(3, height / 2), Role.gradient(value));
    }
    var room = column.inset(-2, 0).withHeight(text() + 3);
    var shown = number(value, room, 3);
    if (!shown.isEmpty()) {
      var baseline = cells().bottom() + result() - 0.35 * text();
      var style = new TextStyle(Role.gradientText(value), Face.SEMIBOLD, text());
      var products = IntStream.range(0, count()).mapToObj(k -> number(product(k, i), cell(k, i), 3)).toList();
      PrintedSum.of(products, shown)
          .centred(marks, "number", Set.of(term), style,
              Anchor.MIDDLE.at(column.centreX(), baseline).within(room.width()));
    }
    sheet.add(new Mark.Group("result" + i, marks.marks(), 0, 0, summed));
  }

  /** The number with its sign and as many decimals as have room; empty where not even one has. */
  private String number(double value, Rect box, int most) {
    if (box.height() < text() + 2) {
      return "";
    }
    for (var decimals = most; decimals >= 2; decimals--) {
      var shown = Numbers.shown(value, decimals);
      var narrow = shown.scientific() ? Numbers.scientific(value, 0).text() : shown.text();
      var signed = (value > 0 ? "+" : "") + narrow;
      if (TextWidth.of(signed, Face.SEMIBOLD, text()) + 4 <= box.width()) {
        return signed;
      }
    }
    return "";
  }
}
