package logitlab.figure.card;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.expr.Write;
import logitlab.derivation.print.LabelPrinter;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Known;
import logitlab.figure.Mark;
import logitlab.figure.Printed;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.Source;
import logitlab.figure.draw.CardFace;
import logitlab.figure.draw.CardFace.Amount;
import logitlab.figure.draw.Dials;
import logitlab.figure.draw.Lines;
import logitlab.figure.draw.Plot;
import logitlab.figure.draw.Segment;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Labels;
import logitlab.figure.text.TextWidth;
import logitlab.math.Vec;
import logitlab.math.network.GradientCheck;
import logitlab.math.softmax.CrossEntropy;
import logitlab.math.softmax.ErrorCurve;
import logitlab.state.session.CardSetting;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.typeset.Texts;
import logitlab.words.Numbers;
import logitlab.words.Words;

/**
 * The gradient three times for each logit (closed form, central difference, dual numbers), and for the watched one the error of the central
 * difference against h: a V on double logarithmic paper, with the h of the table marked.
 */
final class CheckCard implements Chart {
  private static final int DECADES = 14;
  private static final int PER_DECADE = 4;
  /** Where an error of 0 is drawn: below the smallest that shows in a number around 1. */
  private static final double FLOOR = -18;
  /** From one note to the next, in lines. */
  private static final double BETWEEN = 0.4;

  private final Words words;

  CheckCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    var card = new CardFace(frame.size());
    var sheet = card.begin(words.text("cards.check.title"));
    var inside = card.inside();
    var temperature = frame.softmax().temperature();
    var point = new CrossEntropy(frame.softmax(), frame.target());
    var exponent = frame.session().exploring().unfolded().step();
    var check = GradientCheck.of(point, StrictMath.pow(10, exponent) * temperature);
    var share = card.small() ? 0.58 : 0.56;
    var width = Math.floor(share * inside.width());
    var used = table(card, sheet, Labels.line(frame), check, inside.withWidth(width));
    if (!card.small()) {
      notes(card, sheet, inside.withWidth(width).below(used + card.leading()));
    }
    var curve = new Sheet();
    var left = inside.x() + width + (card.small() ? 12 : 32);
    sheet.handle(curve(card, curve, point, frame, check, inside.rightOf(left)));
    sheet.add(new Mark.Group("curve", curve.marks(), 0, 0, 1));
    return sheet.figure(frame.size(),
        new Description(words.text("cards.check.title"),
            describe(check)));
  }

  private String describe(GradientCheck check) {
    var h = Numbers.scientific(check.step(), 0).text();
    var dual = Numbers.scientific(check.worstDual(), 1).text();
    return Double.isFinite(check.worstCentral())
        ? words.text("cards.check.describe", h, Numbers.scientific(check.worstCentral(), 1).text(), dual)
        : words.text("cards.check.describe-still", h, dual);
  }

  /** What each of the three is, and the curve beside them, as far as there is room for all of it. */
  private void notes(CardFace card, Sheet sheet, Rect area) {
    var notes = Stream.of("analytic", "central", "dual", "curve").map(this::why).toList();
    var lines = notes.stream().mapToInt(note -> Texts.wrap(note, Face.REGULAR, card.text(), area.width()).size()).sum();
    if ((lines + (notes.size() - 1) * BETWEEN) * card.leading() > area.height()) {
      return;
    }
    var baseline = area.y() + card.text();
    for (var n = 0; n < notes.size(); n++) {
      baseline = BETWEEN * card.leading() + sheet.paragraph("note" + n, TextStyle.muted(Face.REGULAR, card.text()),
          notes.get(n), new Lines(area.x(), baseline, area.width(), card.leading()));
    }
  }

  private String why(String key) {
    return words.text("cards.check." + key + ".why");
  }

  /** Returns where it ends; each heading says what stands below it when it is pointed at. */
  private double table(CardFace card, Sheet sheet, LabelPrinter labels, GradientCheck check, Rect area) {
    var head = card.leading();
    var count = check.entries().size();
    var pitch = Math.min(46, (area.height() - head) / count);
    var label = 2.1 * card.text();
    var column = (area.width() - label) / 3;
    var keys = List.of("analytic", "central", "dual");
    for (var c = 0; c < 3; c++) {
      sheet.text("head." + keys.get(c), TextStyle.muted(Face.REGULAR, Math.min(card.text(), 15)),
          words.text("cards.check." + keys.get(c)),
          Anchor.END.at(area.x() + label + (c + 1) * column, area.y() + card.text()));
      sheet.handle(
          new Handle.Hint("hint." + keys.get(c), area.stretch(area.x() + label + c * column, column).withHeight(head),
              words.text("cards.check." + keys.get(c)), why(keys.get(c))));
    }
    sheet.line("rule", Set.of(), Stroke.HAIRLINE, Segment.across(area.x(), area.right(), area.y() + head));
    for (var i = 0; i < count; i++) {
      var entry = check.entries().get(i);
      var row = new Sheet();
      var baseline = CardFace.baseline(area.y() + head + (i + 0.5) * pitch, card.text());
      row.formula("symbol", Set.of(Term.of(Quantity.Z, i)), Role.INK,
          Formulas.typeset(labels.tex(Write.z(Write.at(i))), 1.05 * card.text()), area.x(), baseline);
      var exact = Set.of(Term.of(Quantity.DL_DZ, i));
      // An approximation lights with the gradient, but is a number of its own.
      var near = Set.of(Term.of(Quantity.DL_DZ, i), Term.of(Quantity.Z, i));
      card.signed(row, "analytic", exact, Face.SEMIBOLD, new Amount(entry.analytic(), 9),
          Anchor.END.at(area.x() + label + column, baseline).within(column - 8));
      if (Double.isFinite(entry.central())) {
        card.signed(row.showing(Source.of(Known.CENTRAL_DIFFERENCE, i)), "central", near, Face.REGULAR,
            new Amount(entry.central(), 9), Anchor.END.at(area.x() + label + 2 * column, baseline).within(column - 8));
      } else {
        // The step is too small to move this logit in float64.
        row.text("central", TextStyle.muted(Face.REGULAR, card.text()), "–",
            Anchor.END.at(area.x() + label + 2 * column, baseline));
      }
      card.signed(row.showing(Source.of(Known.DUAL_NUMBER, i)), "dual", near, Face.REGULAR, new Amount(entry.dual(), 9),
          Anchor.END.at(area.x() + label + 3 * column, baseline).within(column - 8));
      sheet.add(new Mark.Group("row" + i, row.marks(), 0, 0, 1));
    }
    return area.y() + head + count * pitch;
  }

  /** The error against every h, and on the axis the knob that turns h. */
  private Handle curve(CardFace card, Sheet sheet, CrossEntropy point, Frame frame, GradientCheck check, Rect area) {
    var high = StrictMath.log10(frame.softmax().temperature());
    var low = high - DECADES;
    var steps = Vec.generate(DECADES * PER_DECADE + 1,
        n -> StrictMath.pow(10, low + n / (double) PER_DECADE));
    var watched = frame.session().watched();
    var points = ErrorCurve.of(point, watched, steps).points();
    var most = points.stream().mapToDouble(p -> log(p.error())).max().orElse(0);
    var least = points.stream().mapToDouble(p -> log(p.error())).min().orElse(FLOOR);
    var bottom = Math.max(FLOOR, Math.floor(least) - 1);
    var top = Math.max(Math.ceil(most) + 1, bottom + 2);
    var label = Formulas.typeset(LabelPrinter.powerOfTen(-18), card.text());
    var head = 2.3 * card.text();
    var plot = new Plot(area.without(label.width() + 6, head, 4, 1.9 * card.text()), low, high, bottom, top);
    var entry = check.entries().get(watched);
    var error = Math.abs(entry.central() - entry.analytic());
    name(sheet, card, check.step(), error, area);
    decades(card, sheet, plot);
    var letters = TextStyle.muted(Face.REGULAR, card.text());
    sheet.text("axis.h", letters, words.text("cards.check.step"),
        Anchor.END.at(plot.area().x() - 16, plot.area().bottom() + 1.5 * card.text()));
    var now = StrictMath.log10(check.step());
    var axis = words.text("cards.check.error");
    var clear = plot.area().right() - plot.x(now) > letters.width(axis) + 12;
    sheet.text("axis.error", letters, axis,
        clear
            ? Anchor.END.at(plot.area().right() - 4, plot.area().y() + card.text())
            : Anchor.START.at(plot.area().x() + 4, plot.area().y() + card.text()));
    sheet.line("now", Set.of(), new Stroke(Role.ACCENT, 1.5),
        Segment.down(plot.x(now), plot.area().y(), plot.area().bottom()));
    var terms = Set.of(Term.of(Quantity.DL_DZ, watched));
    if (points.size() > 1) {
      plot.curve(sheet, "error", terms, new Stroke(Role.INK, 2),
          Vec.generate(points.size(), n -> log(points.get(n).h())),
          Vec.generate(points.size(), n -> log(points.get(n).error())));
    }
    if (Double.isFinite(error)) {
      sheet.ring("dot", terms, Rect.centred(plot.x(now), plot.insideY(log(error)), 11, 11), 5.5, Role.ACCENT,
          new Stroke(Role.SURFACE, 1.5));
    }
    // The slider's thumb reaches 9 pixels less far than its region.
    var track = Rect.onLine(plot.area().x() - 9, plot.area().bottom(), plot.area().width() + 18, 20);
    return Dials.draw(sheet, "check-h",
        new Dials.Turned(CardSetting.STEP, frame.session().exploring().unfolded().step(),
            Numbers.scientific(check.step(), 1).text()),
        track, words.text("cards.check.knob"));
  }

  /** What h is and how far off the central difference is there, as much of it as has room. */
  private void name(Sheet sheet, CardFace card, double step, double error, Rect area) {
    var size = Math.min(card.text(), 15);
    var h = Printed.of(Numbers.scientific(step, 1).text(), Source.of(Known.CHECK_STEP));
    var alone = Printed.say(words, "cards.check.h", h);
    var far = error == 0 || Double.isNaN(error) ? "0" : Numbers.scientific(error, 1).text();
    var off = Printed.of(far, Source.of(Known.CHECK_ERROR));
    var texts = Double.isNaN(error)
        ? List.of(Printed.say(words, "cards.check.still", h), alone)
        : List.of(Printed.say(words, "cards.check.at", h, off), Printed.say(words, "cards.check.at-short", h, off),
            alone);
    var text = texts.stream()
        .filter(each -> TextWidth.of(each.text(), Face.REGULAR, size) <= area.width())
        .findFirst()
        .orElse(Printed.of(""));
    sheet.showing(text)
        .text("name", TextStyle.muted(Face.REGULAR, size), text.text(),
            Anchor.START.at(area.x(), area.y() + card.text()));
  }

  private static double log(double value) {
    return Math.max(FLOOR, StrictMath.log10(value));
  }

  /** Powers of ten along both axes, as many as have room. */
  private static void decades(CardFace card, Sheet sheet, Plot plot) {
    var area = plot.area();
    sheet.line("axis.x", Set.of(), new Stroke(Role.EDGE, 1), Segment.across(area.x(), area.right(), area.bottom()));
    var across = plot.right() - plot.left() > 0 && area.width() / DECADES * 4 > 4 * card.text() ? 4 : 6;
    for (var e = (int) Math.ceil(plot.left()) + (across == 4 ? 2 : 1); e <= plot.right(); e += across) {
      var tick = Formulas.typeset(LabelPrinter.powerOfTen(e), card.text());
      sheet.line("grid.x" + e, Set.of(), Stroke.HAIRLINE, Segment.down(plot.x(e), area.y(), area.bottom()));
      sheet.formula("label.x" + e, Set.of(), Role.MUTED, tick,
          Math.min(plot.x(e) - tick.width() / 2, area.right() - tick.width()), area.bottom() + 1.5 * card.text());
    }
    var up = plot.top() - plot.bottom();
    var stride = Math.max(1, (int) Math.ceil(up * 1.6 * card.text() / area.height()));
    for (var e = (int) plot.bottom() + stride; e <= plot.top(); e += stride) {
      var tick = Formulas.typeset(LabelPrinter.powerOfTen(e), card.text());
      sheet.line("grid.y" + e, Set.of(), Stroke.HAIRLINE, Segment.across(area.x(), area.right(), plot.y(e)));
      sheet.formula("label.y" + e, Set.of(), Role.MUTED, tick, area.x() - 6 - tick.width(),
          CardFace.baseline(plot.y(e), card.text()));
    }
  }
}
