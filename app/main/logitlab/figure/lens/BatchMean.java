package logitlab.figure.lens;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.network.BatchFormulas;
import logitlab.derivation.network.NetworkTex;
import logitlab.derivation.print.Conventions;
import logitlab.figure.BatchMoment;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Printed;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.draw.Lines;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.SignLegend;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.TextWidth;
import logitlab.state.Action;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.words.Words;

/**
 * How the columns of a batch become one gradient: an entry worked out, and the mean gradient of every weight and of the first biases. That of
 * the second biases stands beside the columns it is the mean of.
 */
final class BatchMean {
  private static final double NAME = 40;
  private static final double WIDEST = 64;
  private static final double TALLEST = 36;
  private static final double APART = 16;
  /** Two lines of text with their distances. */
  private static final double BELOW = 84;
  /** No convention changes the letters of weights and of the mean loss. */
  private static final NetworkTex NAMES = NetworkTex.of(Conventions.STANDARD).asLine();
  private static final List<Quantity> ARRAYS = List.of(Quantity.BATCH_DW2, Quantity.BATCH_DW1, Quantity.BATCH_DB1);

  private final Words words;

  BatchMean(Words words) {
    this.words = words;
  }

  Figure draw(Frame frame, BatchMoment moment) {
    var sheet = new Sheet();
    var size = frame.size();
    var bill = BatchBill.of(moment, NetworkTex.of(frame.conventions()), words);
    sheet.card("card", size.page());
    var title = title(moment);
    var line = line(sheet, size.width());
    sheet.showing(title)
        .text("title", TextStyle.TITLE, Sheet.fitted(title.text(), Face.SEMIBOLD, 18, line - Space.NARROW_PAD - 16),
            Anchor.START.at(Space.NARROW_PAD + 4, 36));
    if (frame.isPicture()) {
      SignLegend.ending(sheet, size.width() - Space.NARROW_PAD, 36);
    }
    var formula = Sheet.fitted(bill.formula(), moment.size() > 5 ? 18 : 22, size.width() - 2 * Space.NARROW_PAD);
    sheet.formula("formula", Set.of(), Role.INK, formula, (size.width() - formula.width()) / 2, 50 + formula.ascent());
    var top = 58 + formula.ascent() + formula.depth();
    var rows = ARRAYS.stream().mapToInt(array -> moment.gradient(array).rows()).max().orElse(1);
    // What is left for lines of the bill and rows of the arrays.
    var alone = frame.isPicture() && size.width() >= Space.TWO_COLUMNS;
    var room = size.height() - top - BatchBill.FRAME - BELOW - (alone ? 0 : NAME);
    var y = bill.draw(sheet, top, size.width(), room / (bill.lines() + (alone ? 0 : rows)));
    var sentence = bill.sentence();
    y = sheet.showing(sentence)
        .paragraph("sentence", TextStyle.TEXT, sentence.text(),
            new Lines(Space.NARROW_PAD + 4, y + 24, size.width() - 2 * Space.NARROW_PAD - 8, 21));
    // Before an audience the calculation is what it is about.
    if (!alone) {
      grids(sheet, moment,
          size.page().without(Space.NARROW_PAD, y - 8, Space.NARROW_PAD, 12));
    }
    return sheet.figure(size,
        new Description(title.text(), () -> title.text() + ": " + bill.value() + ". " + sentence.text()));
  }

  private Printed title(BatchMoment moment) {
    var entry = moment.entry();
    return Printed.say(words, "backprop.name." + key(entry.quantity()),
        Printed.of(entry.row() + 1, new Source.Ordinal(entry.row())),
        Printed.of(entry.column() + 1, new Source.Ordinal(entry.column())));
  }

  /** The derivation's line on batches; returns where it begins. */
  private double line(Sheet sheet, double width) {
    var step = ChainCard.step("batch");
    var text = words.text("backprop.chain.line");
    var wide = TextWidth.of(text, Face.MEDIUM, Space.TEXT) + 16;
    var region = new Rect(width - Space.NARROW_PAD - wide, 14, wide, 32);
    sheet.handle(Presses.quiet(sheet, "batch.line",
        new Action.Walk.OpenLine(ChainCard.ROUTE, step.number()), region, text,
        words.text("backprop.chain.line.name")));
    return region.x();
  }

  /** How wide an entry is, so that all arrays have room side by side, each at least as wide as its name. */
  private static double cell(BatchMoment moment, double width) {
    var cell = WIDEST;
    while (cell > 4 && wide(moment, cell) > width) {
      cell -= 0.5;
    }
    return cell;
  }

  private static double wide(BatchMoment moment, double cell) {
    return ARRAYS.stream().mapToDouble(array -> width(moment, array, cell)).sum() + (ARRAYS.size() - 1) * APART;
  }

  private void grids(Sheet sheet, BatchMoment moment, Rect area) {
    var rows = ARRAYS.stream().mapToInt(array -> moment.gradient(array).rows()).max().orElse(1);
    var pitch = Math.clamp((area.height() - NAME) / rows, 12, TALLEST);
    var cell = cell(moment, area.width());
    var x = area.x() + (area.width() - wide(moment, cell)) / 2;
    for (var array : ARRAYS) {
      var values = moment.gradient(array);
      var width = width(moment, array, cell);
      var name = Formulas.typeset(NAMES.tex(BatchFormulas.array(array)), 17);
      sheet.formula("name." + array, Set.of(), Role.INK, name, x + (width - name.width()) / 2,
          area.y() + NAME - 8 - name.depth());
      var box = new Rect(x + (width - values.columns() * cell) / 2, area.y() + NAME, values.columns() * cell,
          values.rows() * pitch);
      grid(sheet, words, new HeatGrid(array, values, box, HeatGrid.Heat.SIGNS, 15), moment);
      x += width + APART;
    }
  }

  /** An array of mean gradients, of which an entry can be chosen. */
  static void grid(Sheet sheet, Words words, HeatGrid grid, BatchMoment moment) {
    grid.draw(sheet, "grid." + grid.quantity(), moment.entry()::equals, Role.INK);
    var columns = grid.values().columns();
    var chosen = grid.terms().indexOf(moment.entry());
    sheet.handle(new Handle.Cells("batch." + grid.quantity(), grid.area(),
        words.text("backprop.batch." + key(grid.quantity())),
        chosen < 0 ? "" : chosen / columns + 1 + ", " + (chosen % columns + 1), grid.values().rows(), columns,
        grid.terms()
            .stream()
            .map(entry -> new Handle.Cells.Cell(entry, new Action.Batch.Choose(Optional.of(entry))))
            .toList(),
        chosen, Optional.of(new Action.Batch.Choose(Optional.empty()))));
  }

  private static double width(BatchMoment moment, Quantity array, double cell) {
    return Math.max(moment.gradient(array).columns() * cell,
        Formulas.typeset(NAMES.tex(BatchFormulas.array(array)), 17).width());
  }

  private static String key(Quantity array) {
    return switch (array) {
      case BATCH_DW2 -> "w2";
      case BATCH_DB2 -> "b2";
      case BATCH_DW1 -> "w1";
      default -> "b1";
    };
  }
}
