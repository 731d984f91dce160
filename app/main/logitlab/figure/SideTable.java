package logitlab.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import logitlab.derivation.Quantity;
import logitlab.derivation.Term;
import logitlab.figure.Sheet.Anchor;
import logitlab.state.Action;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.words.Numbers;
import logitlab.words.Words;

/** The class table at the side of large cards: name, logit, p, target and gradient of each class on one line, short bars under the numbers. */
final class SideTable implements Chart {
  private static final double PAD = 16;
  private static final double HEADING = 40;
  private static final double FOOT = 10;
  private static final double TEXT = 15;
  /** What a class's sign takes before its name. */
  private static final double SIGN = 16;
  private static final double TALLEST_ROW = 56;
  private static final double LOWEST_ROW = 26;
  /** From here on rows have bars under their numbers. */
  private static final double BARS = 38;
  private static final double WITH_LOGITS = 380;

  private final Words words;

  SideTable(Words words) {
    this.words = words;
  }

  /** How high the table is when it has {@code available} pixels for {@code classes} rows. */
  static double height(int classes, double available) {
    return Math.min(available, HEADING + FOOT + classes * TALLEST_ROW);
  }

  /** How high it must be to be read with ease. */
  static double least(int classes) {
    return HEADING + FOOT + classes * LOWEST_ROW;
  }

  /** Where the columns stand; numbers end at their column's right. */
  private record Columns(double width) {
    boolean logits() {
      return width >= WITH_LOGITS;
    }

    double gradient() {
      return width - PAD;
    }

    double target() {
      return gradient() - 64 - 14;
    }

    double p() {
      return target() - 20;
    }

    double z() {
      return p() - 56;
    }

    double nameWidth() {
      return 0.24 * (width - 2 * PAD);
    }

    Rect slider(double middle) {
      var left = PAD + nameWidth() + 6;
      return new Rect(left, middle - 13, (logits() ? z() - 50 : p() - 50) - left, 26);
    }
  }

  @Override
  public Figure draw(Frame frame) {
    var size = frame.size();
    var sheet = new Sheet();
    var handles = new ArrayList<Handle>();
    var columns = new Columns(size.width());
    var signs = Signs.of(frame);
    sheet.card("card", new Rect(0, 0, size.width(), size.height()));
    heading(sheet, "z", signs.z(), columns.logits() ? columns.z() : columns.slider(0).centreX() + 6);
    heading(sheet, "p", signs.p(), columns.p());
    heading(sheet, "y", signs.y(), columns.target() + 6);
    heading(sheet, "gradient", "\\partial L/\\partial z", columns.gradient());
    var count = frame.document().size();
    var pitch = Math.min(TALLEST_ROW, (size.height() - HEADING - FOOT) / count);
    for (var k = 0; k < count; k++) {
      var row = new Sheet();
      row(row, handles, frame, k, columns, new Rect(0, HEADING + k * pitch, size.width(), pitch));
      sheet.add(new Mark.Group("row" + k, row.marks(), 0, 0, 1));
    }
    return new Figure(size, sheet.marks(), handles,
        new Description(words.text("figure.table.title"), () -> ClassTable.describe(words, frame)));
  }

  private static void heading(Sheet sheet, String key, String tex, double right) {
    var symbol = Formulas.typeset(tex, 17);
    sheet.formula("h." + key, Set.of(), Role.INK, symbol, right - symbol.width(), 26);
  }

  private void row(Sheet sheet, List<Handle> handles, Frame frame, int k, Columns columns, Rect area) {
    if (frame.session().watched() == k) {
      sheet.fill("watched", Set.of(), area.inset(6, 1), Math.min(8, area.height() / 3), Role.CURRENT);
    }
    var bars = area.height() >= BARS;
    var middle = area.centreY() - (bars ? 4 : 0);
    var baseline = CardFace.baseline(middle, TEXT);
    var name = frame.document().classes().get(k);
    ClassShape.draw(sheet, "sign", k, PAD + 5, middle, 4.5);
    sheet.text("name", Role.INK, Sheet.fitted(name, Face.SEMIBOLD, TEXT, columns.nameWidth() - SIGN), Face.SEMIBOLD,
        TEXT, PAD + SIGN, baseline, Anchor.START);
    handles.add(new Handle.Press("side-watch" + k, new Action.Watch(k),
        Rect.centred(PAD + columns.nameWidth() / 2, area.centreY(), columns.nameWidth() + 8,
            Math.min(30, area.height())),
        words.text("figure.watch.choose", name), ""));
    handles.add(LogitSlider.draw(sheet, "side-slider" + k, frame, k, columns.slider(middle),
        words.text("figure.handle.logit", name)));
    if (columns.logits()) {
      sheet.text("z", Set.of(Term.of(Quantity.Z, k)), Role.INK,
          Powers.plain(frame.document().logits().get(k), Face.REGULAR, TEXT, 46), Face.REGULAR, TEXT, columns.z(),
          baseline, Anchor.END);
    }
    var p = Set.of(Term.of(Quantity.P, k));
    sheet.text("p", p, Role.INK, Numbers.fixed(frame.p().get(k), 3), Face.SEMIBOLD, TEXT, columns.p(), baseline,
        Anchor.END);
    target(handles, frame, k, columns, middle, area.height());
    gradient(sheet, frame, k, columns.gradient(), baseline);
    if (bars) {
      var under = middle + 14;
      sheet.fill("p.track", p, new Rect(columns.p() - 44, under, 44, 5), 2.5, Role.TRACK);
      Bars.fill(sheet, "p.bar", p, new Rect(columns.p() - 44, under, 44 * frame.p().get(k), 5), Role.PROBABILITY);
      Bars.diverging(sheet, "gradient", Set.of(Term.of(Quantity.DL_DZ, k)), columns.gradient() - 28, under + 2.5, 28,
          5, frame.gradient().get(k));
    }
  }

  private void target(List<Handle> handles, Frame frame, int k, Columns columns, double middle, double height) {
    var y = frame.target().get(k);
    var terms = Set.of(Term.of(Quantity.Y, k));
    var place = Rect.centred(columns.target(), middle, Math.min(18, height - 2), Math.min(18, height - 2));
    var marks = new Sheet();
    marks.ring("side-ring" + k, terms, place, place.width() / 2, Role.SURFACE, Role.TARGET, 1.5);
    if (y > 0) {
      var dot = (place.width() - 7) * Math.sqrt(y);
      marks.fill("side-dot" + k, terms, Rect.centred(place.centreX(), place.centreY(), dot, dot), dot / 2,
          Role.TARGET);
    }
    handles.add(new Handle.Choice("side-target" + k, Term.of(Quantity.Y, k), place,
        words.text("figure.handle.target", frame.document().classes().get(k)), y == 1, marks.marks()));
  }

  private static void gradient(Sheet sheet, Frame frame, int k, double right, double baseline) {
    var value = frame.gradient().get(k);
    var shown = Numbers.signed(value, 3);
    sheet.text("gradient", Set.of(Term.of(Quantity.DL_DZ, k)), Role.gradientText(value), shown, Face.SEMIBOLD,
        Sheet.fittedSize(shown, Face.SEMIBOLD, TEXT, 62), right, baseline, Anchor.END);
  }
}
