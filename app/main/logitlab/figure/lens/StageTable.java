package logitlab.figure.lens;

import java.util.Set;
import java.util.stream.DoubleStream;
import logitlab.derivation.expr.Term;
import logitlab.figure.Known;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.figure.Source;
import logitlab.figure.draw.Segment;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.equation.StageEquation;
import logitlab.figure.equation.StageEquation.Result;
import logitlab.figure.equation.StageEquation.Row;
import logitlab.figure.text.NetworkNumbers;
import logitlab.typeset.Face;
import logitlab.typeset.Texts;
import logitlab.words.Words;

/**
 * The numbers of a stage as on a bill: what, how it is worked out, what comes out, one part a line; under a rule the result, without one
 * where that is one of the parts again; and under it its check.
 *
 * @param size  of the numbers, as large as the longest line allows
 * @param pitch from line to line
 */
record StageTable(StageEquation equation, boolean derivative, Rect box, double size, double pitch) {
  static final double MARGIN = 12;
  static final double SIDE = 16;
  /** Between the last part and the rule, and between the rule and the result. */
  private static final double RULE = 8;
  private static final double BETWEEN = 16;
  private static final double TIGHT = 24;
  private static final double TIGHT_TEXT = 15;
  private static final double LOW_PAGE = 600;
  /** What a part's symbol may take. */
  private static final double LABEL = 152;
  /** What it takes even beside a long calculation. */
  private static final double LEAST_LABEL = 24;

  static StageTable of(StageEquation equation, boolean derivative, double top, Size page) {
    var rows = equation.rows().size();
    var width = page.width() - 2 * MARGIN - 2 * SIDE;
    var size = DoubleStream.of(18, 15, 13)
        .filter(s -> (s < 18 || rows < 6)
            && equation.rows().stream().allMatch(row -> used(equation, row, s) <= width))
        .findFirst()
        .orElse(11);
    var pitch = rows > 6 ? (page.height() < LOW_PAGE ? 20 : 24) : rows > 4 ? 28 : 32;
    return of(equation, derivative, page.page().inset(MARGIN, 0).band(top, 0), size, pitch);
  }

  private static StageTable of(StageEquation equation, boolean derivative, Rect place, double size, double pitch) {
    var below = equation.result().isEmpty() ? 0 : (derivative ? 2 : 1) * pitch + RULE;
    var height = equation.rows().size() * pitch + below + 2 * 10;
    return new StageTable(equation, derivative, place.withHeight(height), size, pitch);
  }

  /** The same with its lines closer together. */
  StageTable tight() {
    return of(equation, derivative, box, Math.min(size, TIGHT_TEXT), Math.min(pitch, TIGHT));
  }

  /** The same without what comes out of them. */
  StageTable rowsAlone() {
    return of(equation.withoutResult(), derivative, box, size, pitch);
  }

  /** The parts. */
  void rows(Sheet sheet) {
    var values = valueWidth(equation, size);
    for (var n = 0; n < equation.rows().size(); n++) {
      var row = equation.rows().get(n);
      var working = Texts.measure(row.working(), Face.REGULAR, size).width();
      var room = right() - values - BETWEEN - working - 8 - left();
      sheet.formula("row." + n + ".symbol", row.terms(), Role.MUTED,
          Sheet.fitted(row.tex(), symbolSize(size), Math.clamp(room, LEAST_LABEL, LABEL)), left(), baseline(n));
      // A text with one term is taken for that term's own number, which a product or a negated number is not.
      var terms = row.terms().size() > 1 ? row.terms() : Set.<Term>of();
      sheet.showing(Source.of(Known.ROW_WORKING, n))
          .text("row." + n + ".working", terms, TextStyle.ink(Face.REGULAR, size), row.working(),
              Anchor.END.at(right() - values - BETWEEN, baseline(n)));
      sheet.showing(Source.of(Known.ROW_VALUE, n))
          .text("row." + n + ".value", terms, TextStyle.ink(Face.MEDIUM, size), row.value(),
              Anchor.END.at(right(), baseline(n)));
    }
  }

  /** The rule, the result and its check. */
  void result(Sheet sheet, Words words) {
    equation.result().ifPresent(result -> result(sheet, result, words));
  }

  private void result(Sheet sheet, Result result, Words words) {
    var lines = equation.rows().size();
    var rule = box.y() + 10 + lines * pitch + RULE / 2;
    // Under a rule stands a sum, or what else the rows give: not one of them again.
    if (!result.again()) {
      sheet.line("rule", Set.of(), new Stroke(Role.EDGE, 1), Segment.across(left(), right(), rule));
    }
    var baseline = baseline(lines) + RULE;
    sheet.formula("symbol", Set.of(), Role.INK, Sheet.fitted(result.tex(), symbolSize(18), LABEL), left(),
        baseline);
    sheet.showing(Source.of(Known.RESULT))
        .text("value", TextStyle.ink(Face.BOLD, 18), result.value(), Anchor.END.at(right(), baseline));
    var working = right() - Texts.measure(result.value(), Face.BOLD, 18).width() - BETWEEN;
    sheet.showing(Source.of(Known.RESULT_WORKING))
        .text("working", TextStyle.TEXT, result.working(), Anchor.END.at(working, baseline));
    if (derivative) {
      check(sheet, result, words, baseline(lines + 1) + RULE);
    }
  }

  private void check(Sheet sheet, Result result, Words words, double baseline) {
    var checked = result.checked();
    var found = checked.isPresent() ? NetworkNumbers.signed(checked.getAsDouble()) : "";
    if (found.equals(result.value())) {
      var end = sheet.text("check", TextStyle.QUIET, words.text("backprop.check"), Anchor.START.at(left(), baseline));
      sheet.text("check.sign", TextStyle.HEADING, words.text("backprop.check.agrees"),
          Anchor.START.at(end + 8, baseline));
      sheet.showing(Source.of(Known.RESULT_CHECK))
          .text("check.value", TextStyle.NAME, found, Anchor.END.at(right(), baseline));
    } else {
      sheet.text("check", TextStyle.QUIET, words.text("backprop.check.coarse"), Anchor.START.at(left(), baseline));
    }
  }

  private double left() {
    return box.x() + SIDE;
  }

  private double right() {
    return box.right() - SIDE;
  }

  private double baseline(int line) {
    return box.y() + 10 + line * pitch + pitch / 2 + 5.5;
  }

  private static double symbolSize(double size) {
    return size >= 18 ? 18 : 15;
  }

  private static double used(StageEquation equation, Row row, double size) {
    return Sheet.fitted(row.tex(), symbolSize(size), LABEL).width() + BETWEEN
        + Texts.measure(row.working(), Face.REGULAR, size).width() + BETWEEN + valueWidth(equation, size);
  }

  private static double valueWidth(StageEquation equation, double size) {
    return equation.rows()
        .stream()
        .mapToDouble(row -> Texts.measure(row.value(), Face.MEDIUM, size).width())
        .max()
        .orElse(0);
  }
}
