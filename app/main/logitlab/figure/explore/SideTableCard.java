package logitlab.figure.explore;

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
import logitlab.figure.draw.Bars;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.SignLegend;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Labels;
import logitlab.figure.text.Powers;
import logitlab.figure.text.TextWidth;
import logitlab.state.Action;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.words.Words;

/**
 * The class table at the side of large cards: name, logit, p, target and gradient of each class, short bars under the numbers, which can be
 * dragged as in the whole table. A narrow table has its sliders under the names where rows are high; where they are low too, classes whose
 * names are long go by their signs and numbers.
 */
public final class SideTableCard implements Chart {
  private static final double HEADING = 44;
  /** Of the symbols over the columns, below what says what the colours of signs mean. */
  private static final double BASELINE = 36;
  private static final double FOOT = 12;
  private static final double TALLEST_ROW = 56;
  /** Where there is nothing else to show. */
  private static final double LARGEST_ROW = 96;
  private static final double LOWEST_ROW = 28;
  /** The widest label beside a slider on a narrow line. */
  private static final double LABEL = 40;

  private final Words words;
  private final Corner corner;

  /** What stands in the corner of the heading. */
  public enum Corner {
    /** Where there is no room for the tools. */
    NOTHING,
    /** What unfolds the tools. */
    TOOLS,
    /** The loss, where it has no card of its own. */
    LOSS
  }

  public SideTableCard(Words words, Corner corner) {
    this.words = words;
    this.corner = corner;
  }

  /** How high the table is when it has {@code available} pixels for {@code classes} rows. */
  public static double height(int classes, double available) {
    return Math.min(available, HEADING + FOOT + classes * TALLEST_ROW);
  }

  /** How high it must be to be read with ease; {@code ample}: and to have room for its sliders. */
  public static double least(int classes, double width, boolean ample) {
    return HEADING + FOOT + classes * (ample && width < SideColumns.WITH_LOGITS ? SideColumns.TWO_LINES : LOWEST_ROW);
  }

  @Override
  public Figure draw(Frame frame) {
    var size = frame.size();
    var sheet = new Sheet();
    var count = frame.document().size();
    var pitch = Math.min(LARGEST_ROW, (size.height() - HEADING - FOOT) / count);
    var names = frame.document().classes();
    var longest = IntStream.range(0, count).mapToDouble(k -> labelWidth(names.get(k))).max().orElse(0);
    var numbers = longest > LABEL;
    var columns = new SideColumns(size.width(), pitch, numbers ? labelWidth(String.valueOf(count)) : longest);
    sheet.card("card", size.page());
    headings(sheet, frame, columns);
    var rows = frame.session().table().rows(frame.document());
    for (var place = 0; place < count; place++) {
      var k = rows.get(place);
      var label = numbers && !columns.logits() && !columns.twoLines() ? String.valueOf(k + 1) : names.get(k);
      var area = size.page().band(HEADING + place * pitch, pitch);
      sheet.group("row" + k, row -> new SideRow(words, frame, k, columns, area).draw(row, label));
    }
    return sheet.figure(size,
        new Description(words.text("figure.table.title"), () -> ClassTableCard.describe(words, frame)));
  }

  private static double labelWidth(String name) {
    return TextWidth.of(name, Face.SEMIBOLD, Space.TEXT);
  }

  private void headings(Sheet sheet, Frame frame, SideColumns columns) {
    var labels = Labels.line(frame);
    var slider = columns.slider(0);
    var free = corner == Corner.NOTHING || (corner == Corner.TOOLS && frame.isPicture());
    var z = columns.logits() ? columns.z() : free ? slider.centreX() + 6 : slider.right();
    var left = heading(sheet, "z", labels.tex(Write.whole(Quantity.Z)), z);
    heading(sheet, "p", labels.tex(Write.whole(Quantity.P)), columns.p());
    heading(sheet, "y", labels.tex(Write.whole(Quantity.Y)), columns.target() + 6);
    var gradient = heading(sheet, "gradient", labels.tex(CardFormulas.GRADIENT.lhs()), columns.gradient());
    SignLegend.ending(sheet, columns.gradient(), 18);
    var full = Bars.Axis.full(frame.document().temperature());
    if (columns.bars() && full != 1) {
      sheet.handle(
          new Handle.Hint("h.gradient", new Rect(gradient - 4, BASELINE - 20, columns.gradient() - gradient + 8, 28),
              words.text("figure.table.gradient"), words.text("figure.table.gradient-to", Powers.plain(full))));
    }
    switch (corner) {
      case NOTHING -> {}
      case TOOLS -> {
        var text = words.text("figure.table.tools");
        sheet.handle(Presses.quiet(sheet, "tools", new Action.Table.OpenTools(true),
            new Rect(Space.NARROW_PAD - 6, BASELINE - 20, TextWidth.of(text, Face.MEDIUM, Space.TEXT) + 12, 28), text,
            words.text("figure.table.tools-help")));
      }
      case LOSS -> {
        var loss = Set.of(Term.of(Quantity.LOSS));
        var value = Powers.loss(frame.loss());
        var right = sheet.formula("loss.symbol", loss, Role.INK,
            Formulas.typeset(labels.tex(Write.L) + "=", Space.TEXT),
            Space.NARROW_PAD, BASELINE);
        sheet.text("loss", loss, TextStyle.HEADING.fitting(value, left - 8 - right - 4), value,
            Anchor.START.at(right + 4, BASELINE));
      }
    }
  }

  /** Returns where the symbol begins. */
  private static double heading(Sheet sheet, String key, String tex, double right) {
    var symbol = Formulas.typeset(tex, 17);
    sheet.formula("h." + key, Set.of(), Role.INK, symbol, right - symbol.width(), BASELINE);
    return right - symbol.width();
  }
}
