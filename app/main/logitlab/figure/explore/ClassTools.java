package logitlab.figure.explore;

import java.util.List;
import java.util.Set;
import logitlab.derivation.CardFormulas;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.expr.Write;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Range;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.draw.Dials;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Segment;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Labels;
import logitlab.figure.text.TextWidth;
import logitlab.state.Action;
import logitlab.state.session.TableColumn;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.words.Words;

/**
 * The tools of the class table: temperature and label smoothing, each under its formula, and below them which columns are shown, the order of
 * the rows, and the pin that keeps the numbers of now to compare with.
 */
public final class ClassTools {
  public static final double HEIGHT = 92;
  private static final double LEFT = 24;
  private static final double RIGHT = 20;
  private static final double FIELD = 60;
  private static final double TEX = 17;
  private static final Range TEMPERATURES = Range.logarithmic(0.1, 10);
  private static final Range SMOOTHINGS = Range.linear(0, 1, 0.05);

  private final Words words;

  /** A number of the document that a tool turns: how it is called, its formula and its letter. */
  record Tool(String key, Term term, String tex, String symbol, Range range, double value) {
    static Tool temperature(Frame frame) {
      var labels = Labels.line(frame);
      return new Tool("temperature", Term.of(Quantity.T),
          labels.withTemperature().equation(CardFormulas.TEMPERATURE), labels.tex(Write.T), TEMPERATURES,
          frame.document().temperature());
    }

    static Tool smoothing(Frame frame) {
      var labels = Labels.line(frame);
      return new Tool("smoothing", Term.of(Quantity.SMOOTHING), labels.becomes(CardFormulas.SMOOTHED, Quantity.HARD),
          labels.tex(Write.sym(Quantity.SMOOTHING)), SMOOTHINGS, frame.document().smoothing());
    }
  }

  ClassTools(Words words) {
    this.words = words;
  }

  void draw(Sheet sheet, List<Handle> handles, Frame frame, Rect area) {
    var width = area.width() - LEFT - RIGHT;
    var middle = area.y() + 26;
    var half = Math.floor(width * 0.46);
    dial(sheet, handles, new Rect(LEFT, middle, half - 12, 0), Tool.temperature(frame), true);
    dial(sheet, handles, new Rect(LEFT + half + 12, middle, width - half - 12, 0), Tool.smoothing(frame), true);
    choices(sheet, handles, frame, area.y() + 66);
    sheet.line("tools-rule", Set.of(), Stroke.HAIRLINE, Segment.across(16, area.width() - 16, area.bottom()));
  }

  /** A slider, a field for its number, and before them the formula or else the letter; the middle of the line is the place's upper edge. */
  void dial(Sheet sheet, List<Handle> handles, Rect place, Tool tool, boolean withFormula) {
    var key = tool.key();
    var middle = place.y();
    var letter = Formulas.typeset(tool.symbol() + "=", TEX);
    var field = Rect.onLine(place.right() - FIELD, middle, FIELD, 30);
    var letterX = withFormula ? field.x() - letter.width() - 5 : place.x();
    var left = withFormula
        ? sheet.formula(key + ".formula", Set.of(), Role.MUTED, Formulas.typeset(tool.tex(), TEX), place.x(),
            middle + 6) + 12
        : place.x() + letter.width() + 10;
    sheet.formula(key + ".symbol", Set.of(tool.term()), Role.INK, letter, letterX, middle + 6);
    var right = withFormula ? letterX - 8 : field.x() - 12;
    handles.add(Dials.draw(sheet, key, tool.term(), Rect.onLine(left, middle, right - left, 28),
        words.text("figure.handle." + key), tool.range(), tool.value()));
    handles.add(Fields.number(key + ".field", tool.term(), field, words.text("figure.handle." + key + "-field"),
        tool.value(), tool.range().logarithmic() ? 0.1 : tool.range().step()));
  }

  private void choices(Sheet sheet, List<Handle> handles, Frame frame, double middle) {
    var table = frame.session().table();
    var columns = words.text("figure.table.columns");
    sheet.control("columns",
        looks -> looks.text("columns", TextStyle.QUIET, columns, Anchor.START.at(LEFT, middle + 5.4)));
    var x = LEFT + TextWidth.of(columns, Face.REGULAR, 15) + 8;
    for (var column : TableColumn.values()) {
      var word = words.text("figure.table." + ClassHeadings.id(column) + ".column");
      var shown = table.shows(column);
      x = option(sheet, handles, "column." + ClassHeadings.id(column), new Action.Table.ShowColumn(column, !shown), x,
          middle,
          word, words.text(shown ? "figure.table.hide" : "figure.table.show", word), shown);
    }
    x += 8;
    sheet.line("choices-rule", Set.of(), Stroke.HAIRLINE, Segment.down(x, middle - 14, middle + 14));
    rows(sheet, handles, frame, x + 12, middle);
  }

  /** The order of the rows, and the pin. */
  void rows(Sheet sheet, List<Handle> handles, Frame frame, double left, double middle) {
    var table = frame.session().table();
    var pinned = table.pinned().isPresent();
    var x = option(sheet, handles, "sort", new Action.Table.SortRows(), left, middle, words.text("figure.table.sort"),
        words.text(table.order().isEmpty() ? "figure.table.sort-help" : "figure.table.unsort-help"),
        !table.order().isEmpty());
    option(sheet, handles, "pin", new Action.Table.Pin(!pinned), x, middle, words.text("figure.table.pin"),
        words.text(pinned ? "figure.table.unpin-help" : "figure.table.pin-help"), pinned);
  }

  private static double option(Sheet sheet, List<Handle> handles, String key, Action action, double x, double middle,
      String text, String name, boolean chosen) {
    var width = TextWidth.of(text, Face.SEMIBOLD, 15) + 12;
    handles.add(Presses.option(sheet, key, action, Rect.onLine(x, middle, width, 28), text, name, chosen));
    return x + width + 4;
  }
}
