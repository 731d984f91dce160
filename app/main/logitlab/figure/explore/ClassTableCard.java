package logitlab.figure.explore;

import java.util.Set;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Known;
import logitlab.figure.Rect;
import logitlab.figure.Size;
import logitlab.figure.Source;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Segment;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Powers;
import logitlab.figure.text.Rounding;
import logitlab.figure.text.TextWidth;
import logitlab.math.Vec;
import logitlab.state.Action;
import logitlab.state.document.Document;
import logitlab.state.domain.Domain;
import logitlab.state.view.TableColumn;
import logitlab.typeset.Face;
import logitlab.words.Numbers;
import logitlab.words.Words;

/**
 * A row per class, columns in the order of the computation: name, logit, z − max z, exponential, p, target, ∂L/∂z; their sums below. Slider,
 * bars and numbers of one class stand on one line. The table's tools unfold between the headings and the rows.
 */
public final class ClassTableCard implements Chart {
  private static final double FOOTER = 52;
  private static final double TALLEST_ROW = 92;
  private static final double NATURAL_ROW = 56;
  private static final double LOW_ROW = 44;
  private static final int MANY = 5;
  private static final double LONGEST_NAME = 300;
  /** What ≈ takes before a number. */
  private static final double ABOUT = 16;

  private final Words words;
  private final ClassHeadings headings;
  private final ClassTools tools;

  public ClassTableCard(Words words) {
    this.words = words;
    headings = new ClassHeadings(words);
    tools = new ClassTools(words);
  }

  /** How high the table is when it has {@code available} pixels. */
  public static double height(Frame frame, double available) {
    return Math.min(available, top(frame) + FOOTER + frame.document().size() * TALLEST_ROW);
  }

  /** As large as it is where nothing limits it: as wide as asked for with short names, and wider with longer ones. */
  public static Size natural(Document document, double width) {
    var rows = document.size();
    return new Size(width + Math.max(0, names(document) - ClassColumns.NAME),
        ClassHeadings.HEIGHT + FOOTER + rows * (rows > MANY ? LOW_ROW : NATURAL_ROW));
  }

  /** What the longest name takes in full, within reason. */
  private static double names(Document document) {
    return Math.min(LONGEST_NAME, document.classes()
        .stream()
        .mapToDouble(name -> TextWidth.of(name, Face.SEMIBOLD, ClassRow.LARGE) + 4)
        .max()
        .orElse(0));
  }

  private static double top(Frame frame) {
    return ClassHeadings.HEIGHT + (frame.session().table().open() ? ClassTools.HEIGHT : 0);
  }

  @Override
  public Figure draw(Frame frame) {
    var sheet = new Sheet();
    var size = frame.size();
    var table = frame.session().table();
    var columns = new ClassColumns(size.width(), table.columns(), frame.isPicture() ? names(frame.document()) : 0);
    var top = top(frame);
    var pitch = (size.height() - top - FOOTER) / frame.document().size();
    sheet.card("card", size.page());
    headings.draw(sheet, frame, columns);
    sheet.line("heading-rule", Set.of(), Stroke.HAIRLINE, Segment.across(16, size.width() - 16, ClassHeadings.HEIGHT));
    if (table.open()) {
      tools.draw(sheet, frame, columns, size.page().band(ClassHeadings.HEIGHT, ClassTools.HEIGHT));
    }
    var ghost = PinnedOutlines.of(frame);
    var rows = table.rows(frame.document());
    for (var place = 0; place < rows.size(); place++) {
      var k = rows.get(place);
      var area = size.page().band(top + place * pitch, pitch);
      sheet.group("row" + k, new ClassRow(frame, k, columns, area, ghost, words)::draw);
    }
    var bottom = size.height() - FOOTER;
    sheet.line("sum-rule", Set.of(), Stroke.HAIRLINE, Segment.across(16, size.width() - 16, bottom));
    sums(sheet, frame, columns, bottom);
    return sheet.figure(size, new Description(words.text("figure.table.title"), () -> describe(words, frame)));
  }

  private void sums(Sheet sheet, Frame frame, ClassColumns columns, double top) {
    var baseline = top + FOOTER / 2 + 5;
    sheet.text("sum", TextStyle.QUIET, words.text("figure.table.sum"), Anchor.START.at(columns.left(), baseline));
    var document = frame.document();
    if (columns.shows(TableColumn.EXPONENTIAL)) {
      var shifted = columns.shows(TableColumn.SHIFTED);
      var logits = shifted ? document.logits().map(z -> z - document.logits().max()) : document.logits();
      var exp = Powers.expSum(logits, document.temperature());
      var addends = logits.stream().mapToObj(z -> Powers.exp(z, document.temperature())).toList();
      var rounded = !Rounding.sum(addends, exp).equals(Rounding.EQUAL);
      var style = TextStyle.QUIET.fitting(exp, columns.expWidth() - (rounded ? ABOUT : 0));
      if (rounded) {
        sheet.text("sum.exp.about", style, Rounding.ROUNDED,
            Anchor.END.at(columns.expRight() - style.width(exp) - 4, baseline));
      }
      var term = Term.of(Quantity.EXP);
      sheet.showing(Source.of(shifted ? Known.SHIFTED_EXP_SUM : Known.EXP_SUM))
          .text("sum.exp", shifted ? Set.of(term, Term.of(Quantity.MAX)) : Set.of(term),
              style, exp, Anchor.END.at(columns.expRight(), baseline));
    }
    if (columns.shows(TableColumn.PROBABILITY)) {
      sum(sheet, "sum.p", Quantity.P, columns.probabilityRight(), baseline, frame.p());
    }
    if (columns.shows(TableColumn.GRADIENT)) {
      sum(sheet, "sum.gradient", Quantity.DL_DZ, columns.gradientRight(), baseline, frame.gradient());
    }
    if (document.size() < Domain.MAX_CLASSES && columns.shows(TableColumn.LOGIT)) {
      var text = words.text("figure.table.add");
      sheet.handle(Presses.quiet(sheet, "add", new Action.Example.AddClass(),
          Rect.centred(columns.logitCentre(), top + FOOTER / 2, 132, 30),
          text, text));
    }
  }

  /** A sum, behind ≈ where the summands as shown do not add up to it. */
  private static void sum(Sheet sheet, String key, Quantity quantity, double right, double baseline, Vec summands) {
    sheet.text(key, Set.of(Term.of(quantity)), TextStyle.HEADING, Numbers.fixed(summands.sum(), 3),
        Anchor.END.at(right, baseline));
    if (!Rounding.addsUp(summands.stream(), summands.sum(), 3)) {
      sheet.text(key + ".about", TextStyle.QUIET, Rounding.ROUNDED, Anchor.END.at(right - 54, baseline));
    }
  }

  static String describe(Words words, Frame frame) {
    var names = frame.document().classes();
    var rows = IntStream.range(0, names.size())
        .mapToObj(k -> words.text("figure.table.describe-row", names.get(k),
            Numbers.fixed(frame.document().logits().get(k), 2), Numbers.fixed(frame.p().get(k), 3),
            Numbers.fixed(frame.target().get(k), 2), Numbers.signed(frame.gradient().get(k), 3)))
        .toList();
    return words.text("figure.table.describe", String.join(" ", rows), Numbers.fixed(frame.loss(), 4));
  }
}
