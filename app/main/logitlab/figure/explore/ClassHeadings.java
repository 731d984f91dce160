package logitlab.figure.explore;

import java.util.Set;
import logitlab.derivation.CardFormulas;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Write;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Known;
import logitlab.figure.Printed;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.draw.Bars;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.SignLegend;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Labels;
import logitlab.figure.text.Powers;
import logitlab.figure.text.TextWidth;
import logitlab.state.Action;
import logitlab.state.view.TableColumn;
import logitlab.typeset.Face;
import logitlab.words.Words;

/** The heads of the class table's columns: a symbol, a word, and what it means when it is pointed at. */
final class ClassHeadings {
  static final double HEIGHT = 64;
  private static final double WORD = 13;
  /** Between the word of the gradient and what the colours of its bars mean. */
  private static final double SIGNS = 12;

  private final Words words;

  ClassHeadings(Words words) {
    this.words = words;
  }

  void draw(Sheet sheet, Frame frame, ClassColumns columns) {
    var open = frame.session().table().open();
    var tools = words.text(open ? "figure.table.fewer" : "figure.table.tools");
    sheet.text("h.class", TextStyle.SMALL, words.text("figure.table.class"), Anchor.START.at(columns.left(), 50));
    sheet.handle(Presses.quiet(sheet, "tools", new Action.Table.OpenTools(!open),
        new Rect(columns.left() - 6, 10, TextWidth.of(tools, Face.MEDIUM, 15) + 12, 28), tools,
        words.text(open ? "figure.table.fewer-help" : "figure.table.tools-help")));
    for (var column : TableColumn.values()) {
      if (columns.shows(column)) {
        heading(sheet, frame, columns, column);
      }
    }
  }

  private void heading(Sheet sheet, Frame frame, ClassColumns columns, TableColumn column) {
    var key = "h." + id(column);
    var centre = switch (column) {
      case LOGIT -> columns.logitCentre();
      case SHIFTED -> columns.shiftedRight() - columns.shiftedWidth() / 2;
      case EXPONENTIAL -> columns.expRight() - columns.expWidth() / 2;
      case PROBABILITY -> columns.probabilityCentre();
      case TARGET -> columns.targetCentre();
      case GRADIENT -> columns.gradientCentre();
    };
    var room = columns.headingWidth(column);
    var symbol = Sheet.fitted(Labels.line(frame).tex(symbol(columns, column)), 20, room);
    var said = word(frame, column);
    var word = Sheet.fitted(said.text(), Face.REGULAR, WORD, room + 4);
    sheet.formula(key, Set.of(), Role.INK, symbol, centre - symbol.width() / 2, 30);
    var width = Math.max(symbol.width(), TextWidth.of(word, Face.REGULAR, WORD));
    var legend = SIGNS + SignLegend.briefWidth();
    var explained = column == TableColumn.GRADIENT && width + legend <= room;
    var middle = explained ? centre - legend / 2 : centre;
    sheet.showing(said).text(key + ".word", TextStyle.SMALL, word, Anchor.MIDDLE.at(middle, 50));
    if (explained) {
      SignLegend.brief(sheet, middle + TextWidth.of(word, Face.REGULAR, WORD) / 2 + SIGNS, 50);
    }
    sheet.handle(new Handle.Hint(key, new Rect(centre - width / 2 - 4, 8, width + 8, HEIGHT - 12), word,
        words.text("figure.table." + id(column) + ".why")));
  }

  /** The column's symbol. */
  private static Expr symbol(ClassColumns columns, TableColumn column) {
    return switch (column) {
      case LOGIT -> Write.whole(Quantity.Z);
      case SHIFTED -> Write.column(Write.k, Write.sub(Write.z(Write.k), Write.sym(Quantity.MAX)));
      case EXPONENTIAL -> CardFormulas.power(
          columns.shows(TableColumn.SHIFTED) ? CardFormulas.SHIFTED_POWERS : CardFormulas.POWERS);
      case PROBABILITY -> Write.whole(Quantity.P);
      case TARGET -> Write.whole(Quantity.Y);
      case GRADIENT -> CardFormulas.GRADIENT.lhs();
    };
  }

  /** The column's name, and what turns the plain quantity into this one. */
  private Printed word(Frame frame, TableColumn column) {
    var document = frame.document();
    var key = "figure.table." + id(column);
    return switch (column) {
      case LOGIT -> document.temperature() == 1
          ? Printed.say(words, key)
          : Printed.say(words, key + "-at",
              Printed.of(Powers.plain(document.temperature()), Source.of(Quantity.T)));
      case TARGET -> document.smoothing() == 0
          ? Printed.say(words, key)
          : Printed.say(words, key + "-at", Printed.of(Powers.plain(document.smoothing(), Face.REGULAR, WORD, 34),
              Source.of(Quantity.SMOOTHING)));
      case GRADIENT -> Bars.Axis.full(document.temperature()) == 1
          ? Printed.say(words, key)
          : Printed.say(words, key + "-to", Printed.of(Powers.plain(Bars.Axis.full(document.temperature())),
              Source.of(Known.LONGEST_BAR)));
      case SHIFTED, EXPONENTIAL, PROBABILITY -> Printed.say(words, key);
    };
  }

  /** The column's name in the texts. */
  static String id(TableColumn column) {
    return switch (column) {
      case LOGIT -> "z";
      case SHIFTED -> "shifted";
      case EXPONENTIAL -> "exp";
      case PROBABILITY -> "p";
      case TARGET -> "y";
      case GRADIENT -> "gradient";
    };
  }
}
