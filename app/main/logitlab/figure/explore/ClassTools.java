package logitlab.figure.explore;

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
import logitlab.figure.draw.Presses.Choice;
import logitlab.figure.draw.Segment;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Labels;
import logitlab.figure.text.TextWidth;
import logitlab.state.Action;
import logitlab.state.view.TableColumn;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.words.Words;

/**
 * The tools of the class table: temperature and label smoothing, each under its formula, and below them which columns are shown, the order of
 * the rows, and the pin that keeps the numbers of now to compare with.
 */
public final class ClassTools {
  public static final double HEIGHT = 92;
  static final double TEX = 17;
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

  void draw(Sheet sheet, Frame frame, ClassColumns columns, Rect area) {
    var width = area.width() - ClassColumns.LEFT - ClassColumns.RIGHT;
    var middle = area.y() + 26;
    var half = Math.floor(width * 0.46);
    dial(sheet, Segment.across(ClassColumns.LEFT, ClassColumns.LEFT + half - 12, middle), Tool.temperature(frame),
        true);
    dial(sheet, Segment.across(ClassColumns.LEFT + half + 12, ClassColumns.LEFT + width, middle), Tool.smoothing(frame),
        true);
    choices(sheet, frame, columns, area.y() + 66);
    sheet.line("tools-rule", Set.of(), Stroke.HAIRLINE, Segment.across(16, area.width() - 16, area.bottom()));
  }

  /** A slider, a field for its number, and before them the formula or else the letter, in the middle of a line. */
  void dial(Sheet sheet, Segment line, Tool tool, boolean withFormula) {
    var key = tool.key();
    var middle = line.y1();
    var letter = Formulas.typeset(tool.symbol() + "=", TEX);
    var field = Rect.onLine(line.x2() - ClassColumns.FIELD, middle, ClassColumns.FIELD, 30);
    var letterX = withFormula ? field.x() - letter.width() - 5 : line.x1();
    var left = withFormula
        ? sheet.formula(key + ".formula", Set.of(), Role.MUTED, Formulas.typeset(tool.tex(), TEX), line.x1(),
            middle + 6) + 12
        : line.x1() + letter.width() + 10;
    sheet.formula(key + ".symbol", Set.of(tool.term()), Role.INK, letter, letterX, middle + 6);
    sheet.handle(new Handle.Hint(key + ".why", Rect.onLine(line.x1() - 4, middle, left - line.x1() - 4, 30),
        words.text("glossary." + key + ".name"), words.text("glossary." + key)));
    var right = withFormula ? letterX - 8 : field.x() - 12;
    sheet.handle(Dials.draw(sheet, key, new Dials.Moved(tool.term(), tool.range(), tool.value()),
        Rect.onLine(left, middle, right - left, 28), words.text("figure.handle." + key)));
    sheet.handle(Fields.number(key + ".field", tool.term(), field, words.text("figure.handle." + key + "-field"),
        tool.value(), tool.range().logarithmic() ? 0.1 : tool.range().step()));
  }

  /** A column that is wanted and has no room says so instead of being lit. */
  private void choices(Sheet sheet, Frame frame, ClassColumns fitting, double middle) {
    var table = frame.session().table();
    var columns = words.text("figure.table.columns");
    sheet.control("columns",
        looks -> looks.text("columns", TextStyle.QUIET, columns, Anchor.START.at(ClassColumns.LEFT, middle + 5.4)));
    var x = ClassColumns.LEFT + TextWidth.of(columns, Face.REGULAR, 15) + 8;
    for (var column : TableColumn.values()) {
      var word = words.text("figure.table." + ClassHeadings.id(column) + ".column");
      var shown = table.shows(column);
      var squeezed = shown && !fitting.shows(column);
      var help = squeezed ? "figure.table.no-room-help" : shown ? "figure.table.hide" : "figure.table.show";
      x = option(sheet, "column." + ClassHeadings.id(column),
          squeezed ? words.text("figure.table.no-room", word) : word,
          new Choice(new Action.Table.ShowColumn(column, !shown),
              words.text(help, words.text("figure.table." + ClassHeadings.id(column))), shown && !squeezed),
          x, middle);
    }
    x += 8;
    sheet.line("choices-rule", Set.of(), Stroke.HAIRLINE, Segment.down(x, middle - 14, middle + 14));
    rows(sheet, frame, x + 12, middle);
  }

  /** The order of the rows, and the pin. */
  void rows(Sheet sheet, Frame frame, double left, double middle) {
    var table = frame.session().table();
    var pinned = table.pinned().isPresent();
    var sorted = !table.order().isEmpty();
    var sort = new Choice(new Action.Table.SortRows(),
        words.text(sorted ? "figure.table.unsort-help" : "figure.table.sort-help"), sorted);
    var pin = new Choice(new Action.Table.Pin(!pinned),
        words.text(pinned ? "figure.table.unpin-help" : "figure.table.pin-help"), pinned);
    var x = option(sheet, "sort", words.text("figure.table.sort"), sort, left, middle);
    option(sheet, "pin", words.text("figure.table.pin"), pin, x, middle);
  }

  /** Returns where the next one begins. */
  private static double option(Sheet sheet, String key, String text, Choice choice, double x, double middle) {
    var width = TextWidth.of(text, Face.SEMIBOLD, 15) + 12;
    sheet.handle(Presses.option(sheet, key, Rect.onLine(x, middle, width, 28), text, choice));
    return x + width + 4;
  }
}
