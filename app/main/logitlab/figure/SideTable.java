package logitlab.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import logitlab.derivation.Quantity;
import logitlab.derivation.Term;
import logitlab.figure.Sheet.Anchor;
import logitlab.state.Action;
import logitlab.state.Reach;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.words.Numbers;
import logitlab.words.Words;

/**
 * The class table at the side of large cards: name, logit, p, target and gradient of each class, short bars under the numbers, which can be
 * dragged as in the whole table. A narrow table has its sliders under the names where rows are high; where they are low too, classes whose
 * names are long go by their signs and numbers.
 */
final class SideTable implements Chart {
  private static final double PAD = 16;
  private static final double HEADING = 40;
  private static final double FOOT = 10;
  private static final double TEXT = 15;
  /** What a class's sign takes before its name. */
  private static final double SIGN = 16;
  private static final double TALLEST_ROW = 56;
  /** Where there is nothing else to show. */
  private static final double LARGEST_ROW = 96;
  private static final double LOWEST_ROW = 26;
  /** From here on rows have bars under their numbers. */
  private static final double BARS = 24;
  /** From here on a narrow row has its slider under the name. */
  private static final double TWO_LINES = 42;
  private static final double WITH_LOGITS = 380;
  /** The widest label beside a slider on a narrow line. */
  private static final double LABEL = 40;
  private static final double STEP = 0.01;

  private final Words words;
  private final Corner corner;

  /** What stands in the corner of the heading. */
  enum Corner {
    /** Where there is no room for the tools. */
    NOTHING,
    /** What unfolds the tools. */
    TOOLS,
    /** The loss, where it has no card of its own. */
    LOSS
  }

  SideTable(Words words, Corner corner) {
    this.words = words;
    this.corner = corner;
  }

  /** How high the table is when it has {@code available} pixels for {@code classes} rows. */
  static double height(int classes, double available) {
    return Math.min(available, HEADING + FOOT + classes * TALLEST_ROW);
  }

  /** How high it must be to be read with ease; {@code ample}: and to have room for its sliders. */
  static double least(int classes, double width, boolean ample) {
    return HEADING + FOOT + classes * (ample && width < WITH_LOGITS ? TWO_LINES : LOWEST_ROW);
  }

  /** Where the columns stand; numbers end at their column's right. */
  private record Columns(double width, double pitch, double label) {
    boolean logits() {
      return width >= WITH_LOGITS;
    }

    /** Whether the slider and the bars stand under the name and the numbers. */
    boolean twoLines() {
      return !logits() && pitch >= TWO_LINES;
    }

    /** Whether there is room for bars under the numbers. */
    boolean bars() {
      return pitch >= BARS;
    }

    double barHeight() {
      return pitch < 38 ? 4 : Math.clamp(0.12 * pitch, 5, 10);
    }

    double bar() {
      return Math.clamp(0.12 * width, 44, 64);
    }

    /** How long a gradient bar of 1 is. */
    double unit() {
      return Math.clamp(0.07 * width, 28, 40);
    }

    double gradient() {
      return width - PAD;
    }

    double target() {
      return gradient() - Math.max(64, 2 * unit()) - 14;
    }

    double p() {
      return target() - 20;
    }

    double z() {
      return p() - bar() - 12;
    }

    /** What the name and its sign take at most. */
    double nameWidth() {
      return logits() ? 0.24 * (width - 2 * PAD) : twoLines() ? p() - bar() - 8 - PAD : SIGN + label;
    }

    Rect slider(double middle) {
      var left = twoLines() ? PAD : PAD + nameWidth() + 6;
      return new Rect(left, middle - 13, (logits() ? z() - 50 : p() - bar() - 8) - left, 26);
    }
  }

  @Override
  public Figure draw(Frame frame) {
    var size = frame.size();
    var sheet = new Sheet();
    var handles = new ArrayList<Handle>();
    var count = frame.document().size();
    var pitch = Math.min(LARGEST_ROW, (size.height() - HEADING - FOOT) / count);
    var names = frame.document().classes();
    var longest = IntStream.range(0, count).mapToDouble(k -> labelWidth(names.get(k))).max().orElse(0);
    var numbers = longest > LABEL;
    var columns = new Columns(size.width(), pitch, numbers ? labelWidth(String.valueOf(count)) : longest);
    sheet.card("card", new Rect(0, 0, size.width(), size.height()));
    headings(sheet, handles, frame, columns);
    var rows = frame.session().table().rows(frame.document());
    for (var place = 0; place < count; place++) {
      var k = rows.get(place);
      var row = new Sheet();
      var label = numbers && !columns.logits() && !columns.twoLines() ? String.valueOf(k + 1) : names.get(k);
      new Row(frame, k, columns, new Rect(0, HEADING + place * pitch, size.width(), pitch)).draw(row, handles, label);
      sheet.add(new Mark.Group("row" + k, row.marks(), 0, 0, 1));
    }
    return new Figure(size, sheet.marks(), handles,
        new Description(words.text("figure.table.title"), () -> ClassTable.describe(words, frame)));
  }

  private static double labelWidth(String name) {
    return TextWidth.of(name, Face.SEMIBOLD, TEXT);
  }

  private void headings(Sheet sheet, List<Handle> handles, Frame frame, Columns columns) {
    var signs = Signs.of(frame);
    var slider = columns.slider(0);
    var z = columns.logits() ? columns.z() : corner == Corner.NOTHING ? slider.centreX() + 6 : slider.right();
    var left = heading(sheet, "z", signs.z(), z);
    heading(sheet, "p", signs.p(), columns.p());
    heading(sheet, "y", signs.y(), columns.target() + 6);
    heading(sheet, "gradient", "\\partial L/\\partial z", columns.gradient());
    switch (corner) {
      case NOTHING -> {}
      case TOOLS -> {
        var text = words.text("figure.table.tools");
        handles.add(Presses.quiet(sheet, "tools", new Action.OpenTools(true),
            new Rect(PAD - 6, 6, TextWidth.of(text, Face.MEDIUM, TEXT) + 12, 28), text,
            words.text("figure.table.tools-help")));
      }
      case LOSS -> {
        var loss = Set.of(Term.of(Quantity.LOSS));
        var value = Powers.loss(frame.loss());
        var right = sheet.formula("loss.symbol", loss, Role.INK, Formulas.typeset("L=", TEXT), PAD, 26);
        sheet.text("loss", loss, Role.INK, value, Face.SEMIBOLD,
            Sheet.fittedSize(value, Face.SEMIBOLD, TEXT, left - 8 - right - 4), right + 4, 26, Anchor.START);
      }
    }
  }

  /** Returns where the symbol begins. */
  private static double heading(Sheet sheet, String key, String tex, double right) {
    var symbol = Formulas.typeset(tex, 17);
    sheet.formula("h." + key, Set.of(), Role.INK, symbol, right - symbol.width(), 26);
    return right - symbol.width();
  }

  /** The line of class {@code k}, or its two lines. */
  private final class Row {
    private final Frame frame;
    private final int k;
    private final Columns columns;
    private final Rect area;
    private final String name;
    /** The middle of the numbers, and of the bars. */
    private final double upper;
    private final double lower;

    Row(Frame frame, int k, Columns columns, Rect area) {
      this.frame = frame;
      this.k = k;
      this.columns = columns;
      this.area = area;
      name = frame.document().classes().get(k);
      var height = area.height();
      upper = columns.twoLines()
          ? area.y() + 0.3 * height
          : area.centreY() - (columns.bars() ? Math.clamp(0.1 * height, 3, 6) : 0);
      lower = columns.twoLines() ? area.y() + 0.73 * height : upper + Math.clamp(0.3 * height, 13, 20);
    }

    void draw(Sheet sheet, List<Handle> handles, String label) {
      if (frame.session().watched() == k) {
        sheet.fill("watched", Set.of(), area.inset(6, 1), Math.min(8, area.height() / 3), Role.CURRENT);
      }
      var baseline = CardFace.baseline(upper, TEXT);
      ClassShape.draw(sheet, "sign", k, PAD + 5, upper, 4.5);
      sheet.text("name", Role.INK, Sheet.fitted(label, Face.SEMIBOLD, TEXT, columns.nameWidth() - SIGN),
          Face.SEMIBOLD, TEXT, PAD + SIGN, baseline, Anchor.START);
      var high = Math.min(columns.twoLines() ? 24 : 30, area.height());
      handles.add(new Handle.Press("side-watch" + k, new Action.Watch(k),
          Rect.centred(PAD + columns.nameWidth() / 2, columns.twoLines() ? upper : area.centreY(),
              columns.nameWidth() + 8, high),
          words.text("figure.watch.choose", name), ""));
      handles.add(LogitSlider.draw(sheet, "side-slider" + k, frame, k,
          columns.slider(columns.twoLines() ? lower : upper), words.text("figure.handle.logit", name)));
      if (columns.logits()) {
        sheet.text("z", Set.of(Term.of(Quantity.Z, k)), Role.INK,
            Powers.plain(frame.document().logits().get(k), Face.REGULAR, TEXT, 46), Face.REGULAR, TEXT, columns.z(),
            baseline, Anchor.END);
      }
      sheet.text("p", Set.of(Term.of(Quantity.P, k)), Role.INK, Numbers.fixed(frame.p().get(k), 3), Face.SEMIBOLD,
          TEXT, columns.p(), baseline, Anchor.END);
      target(handles);
      var value = frame.gradient().get(k);
      var shown = Numbers.signed(value, 3);
      sheet.text("gradient", Set.of(Term.of(Quantity.DL_DZ, k)), Role.gradientText(value), shown, Face.SEMIBOLD,
          Sheet.fittedSize(shown, Face.SEMIBOLD, TEXT, 62), columns.gradient(), baseline, Anchor.END);
      if (columns.bars()) {
        probability(sheet, handles);
        gradient(sheet, handles, value);
      }
    }

    private void target(List<Handle> handles) {
      var y = frame.target().get(k);
      var terms = Set.of(Term.of(Quantity.Y, k));
      var side = Math.min(18, area.height() - 2);
      var place = Rect.centred(columns.target(), upper, side, side);
      var marks = new Sheet();
      marks.ring("side-ring" + k, terms, place, side / 2, Role.SURFACE, Role.TARGET, 1.5);
      if (y > 0) {
        var dot = (side - 7) * Math.sqrt(y);
        marks.fill("side-dot" + k, terms, Rect.centred(place.centreX(), place.centreY(), dot, dot), dot / 2,
            Role.TARGET);
      }
      handles.add(new Handle.Choice("side-target" + k, Term.of(Quantity.Y, k), place,
          words.text("figure.handle.target", name), y == 1, marks.marks()));
    }

    private void probability(Sheet sheet, List<Handle> handles) {
      var term = Term.of(Quantity.P, k);
      var p = frame.p().get(k);
      var height = columns.barHeight();
      var track = new Rect(columns.p() - columns.bar(), lower - height / 2, columns.bar(), height);
      sheet.fill("p.track", Set.of(term), track, height / 2, Role.TRACK);
      Bars.fill(sheet, "p.bar", Set.of(term), new Rect(track.x(), track.y(), track.width() * p, height),
          Role.PROBABILITY);
      Ghost.of(frame).ifPresent(ghost -> ghost.probability(sheet, k, track));
      var reach = Reach.probability(p);
      handles.add(Handle.Slider.bar("side-p" + k, term, hit(track), called("figure.handle.probability", reach),
          Range.linear(0, 1, STEP).within(reach.low(), reach.high()), p));
    }

    private void gradient(Sheet sheet, List<Handle> handles, double value) {
      var term = Term.of(Quantity.DL_DZ, k);
      var unit = columns.unit();
      var height = columns.barHeight();
      var reach = Reach.gradient(frame.p().get(k), frame.target().get(k), frame.document().temperature());
      var axis = columns.gradient() - unit;
      Bars.reach(sheet, "gradient.track", Set.of(term), axis, lower, unit, height, reach.low(), reach.high());
      Bars.diverging(sheet, "gradient", Set.of(term), axis, lower, unit, height, value);
      Ghost.of(frame).ifPresent(ghost -> ghost.gradient(sheet, k, axis, unit, lower, height));
      handles.add(Handle.Slider.bar("side-gradient" + k, term,
          hit(new Rect(axis - unit, lower - height / 2, 2 * unit, height)), called("figure.handle.gradient", reach),
          Range.linear(-1, 1, STEP).within(reach.low(), reach.high()), value));
    }

    /** What of a thin bar can be taken hold of: from the foot of its number to the end of the row. */
    private Rect hit(Rect bar) {
      var top = upper + 5;
      return new Rect(bar.x(), top, bar.width(), Math.min(area.bottom() - 2, lower + 12) - top);
    }

    private String called(String key, Reach reach) {
      return words.text(key, name, Numbers.fixed(reach.low(), 3), Numbers.fixed(reach.high(), 3));
    }
  }
}
