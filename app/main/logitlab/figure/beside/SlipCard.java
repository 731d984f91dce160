package logitlab.figure.beside;

import java.util.Optional;
import java.util.Set;
import logitlab.derivation.expr.Condition;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.mistake.Mistake;
import logitlab.derivation.mistake.Slip;
import logitlab.derivation.mistake.Slips;
import logitlab.derivation.print.Notation.Layout;
import logitlab.derivation.print.Reading;
import logitlab.derivation.print.TexPrinter;
import logitlab.derivation.print.WatchedExample;
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
import logitlab.figure.derive.DerivationWords;
import logitlab.figure.derive.SentenceLayout;
import logitlab.figure.draw.CardFace;
import logitlab.figure.draw.Lines;
import logitlab.figure.draw.Presses;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.TextWidth;
import logitlab.state.Action;
import logitlab.typeset.Face;
import logitlab.typeset.Formulas;
import logitlab.typeset.Typeset;
import logitlab.words.Numbers;
import logitlab.words.Words;

/** A slip that stands in print: its places to choose from, and then the verdict and the truth. */
final class SlipCard implements Chart {
  private static final double TALLEST_PLACE = 56;

  private final Words words;

  SlipCard(Words words) {
    this.words = words;
  }

  @Override
  public Figure draw(Frame frame) {
    var card = CardFace.panel(frame.size());
    var sheet = card.begin(words.text("beside.slips.title"));
    var inside = card.inside();
    var wide = inside.width() >= Space.TWO_COLUMNS;
    var area = inside.withWidth(wide ? Math.floor(0.56 * inside.width()) : inside.width());
    var slip = Slips.all().get(frame.session().experiments().slip());
    stepper(sheet, frame, slip, card, area);
    var y = sheet.paragraph("source", TextStyle.ink(Face.REGULAR, card.text()), words.text(slip.key() + ".source"),
        new Lines(area.x(), area.y() + 42 + card.text(), area.width(), card.leading()));
    if (!slip.given().isEmpty()) {
      y = new GivenArrays(frame.conventions(), new WatchedExample(slip.model(), 0), slip.given()).draw(sheet,
          area.below(y - 0.75 * card.text()), 1.1 * card.text()) + 1.1 * card.text();
    }
    sheet.text("ask", TextStyle.muted(Face.REGULAR, card.text()), words.text("beside.slips.ask"),
        Anchor.START.at(area.x(), y));
    y += 0.7 * card.text();
    var pitch = Math.min(TALLEST_PLACE, (area.bottom() - y - (wide ? 0 : 8.5 * card.text())) / slip.places().size());
    for (var place = 0; place < slip.places().size(); place++) {
      place(sheet, frame, card, slip, place, area.band(y + place * pitch, pitch - 6));
    }
    var right = area.right() + 40;
    var said = verdict(sheet, frame, card, slip, wide
        ? inside.rightOf(right).band(y, 0)
        : area.band(y + slip.places().size() * pitch, 0));
    return sheet.figure(frame.size(),
        new Description(words.text("beside.slips.title"), words.text(slip.key() + ".source") + " " + said));
  }

  private void stepper(Sheet sheet, Frame frame, Slip slip, CardFace card, Rect area) {
    var here = frame.session().experiments().slip();
    var count = Slips.all().size();
    var counted = Printed.say(words, "beside.mistakes.count", Printed.of(here + 1, Source.of(Known.SLIP)),
        Printed.of(count, Source.of(Known.SLIPS)));
    Presses.stepper(sheet.showing(counted), frame, new Presses.Stepper("slip", words.text(slip.key() + ".title"),
        counted.text(),
        new Action.Experiments.LookAtSlip((here + count - 1) % count), words.text("beside.slips.back"),
        new Action.Experiments.LookAtSlip((here + 1) % count), words.text("beside.slips.on")), area, card.text());
  }

  /** As it was published: in ln, and as each way has its gradients; the letters are the reader's. */
  private static TexPrinter printer(Frame frame, Slip slip) {
    var conventions = frame.document().conventions().with(LogBase.E).with(Layout.AS_TAUGHT);
    return new TexPrinter(conventions.notation(1), Reading.SYMBOLS, new WatchedExample(slip.model(), 0));
  }

  private static Typeset typeset(Frame frame, Slip slip, Expr expr, double size) {
    return Formulas.typeset(printer(frame, slip).formula(expr, new Condition.Always()).source(), size);
  }

  private void place(Sheet sheet, Frame frame, CardFace card, Slip slip, int n, Rect area) {
    var spotted = frame.session().experiments().spotted();
    var chosen = spotted.filter(place -> place == n).isPresent();
    var key = "place" + n;
    sheet.ring(key, Set.of(), area, 8, chosen ? Role.CURRENT : Role.SURFACE,
        new Stroke(chosen ? Role.ACCENT : Role.HAIRLINE, 1));
    var place = slip.places().get(n);
    var size = 1.15 * card.text();
    var left = typeset(frame, slip, place.left(), size);
    var row = new Sheet();
    var equals = Formulas.typeset("=", size);
    switch (place) {
      case Slip.Printed(_, var printed) -> {
        var scale = Math.min(1, (area.height() - 6) / (left.ascent() + left.depth()));
        var baseline = area.centreY() + (left.ascent() - left.depth()) * scale / 2;
        var x = row.formula("left", Set.of(), Role.INK, left.scaled(scale), area.x() + 14, baseline);
        x = row.formula("equals", Set.of(), Role.INK, equals, x + 7, baseline);
        row.showing(Source.of(Known.SLIP_PRINTED, n))
            .text("printed", TextStyle.ink(Face.MEDIUM, card.text()), printed.replace('-', '−'),
                Anchor.START.at(x + 8, baseline));
      }
      case Slip.Equation(_, var to) -> {
        var right = typeset(frame, slip, to, size);
        var whole = left.width() + equals.width() + right.width() + 14;
        var scale = Math.min(1, Math.min((area.width() - 60) / whole,
            (area.height() - 6) / (Math.max(left.ascent(), right.ascent()) + Math.max(left.depth(), right.depth()))));
        var ascent = Math.max(left.ascent(), right.ascent()) * scale;
        var depth = Math.max(left.depth(), right.depth()) * scale;
        var baseline = area.centreY() + (ascent - depth) / 2;
        var x = row.formula("left", Set.of(), Role.INK, left.scaled(scale), area.x() + 14, baseline);
        x = row.formula("equals", Set.of(), Role.INK, equals.scaled(scale), x + 7, baseline);
        row.formula("right", Set.of(), Role.INK, right.scaled(scale), x + 7, baseline);
      }
    }
    if (found(frame, slip) || chosen) {
      row.text("sign", TextStyle.ink(Face.SEMIBOLD, 1.1 * card.text()), slip.holds(n) ? "✓" : "✗",
          Anchor.END.at(area.right() - 12, CardFace.baseline(area.centreY(), 1.1 * card.text())));
    }
    sheet.add(new Mark.Group(key + ".row", row.marks(), 0, 0, 1));
    sheet.handle(new Handle.Option(key, new Action.Experiments.Spot(Optional.of(n)), area,
        words.text("beside.slips.place", String.valueOf(n + 1)), chosen));
  }

  private static boolean found(Frame frame, Slip slip) {
    return frame.session().experiments().spotted().filter(place -> place == slip.wrong()).isPresent();
  }

  private String verdict(Sheet sheet, Frame frame, CardFace card, Slip slip, Rect area) {
    var spotted = frame.session().experiments().spotted();
    if (spotted.isEmpty()) {
      return words.text("beside.slips.ask");
    }
    var told = found(frame, slip)
        ? Printed.of(words.text("beside.slips.found") + " ").then(truth(slip))
        : Printed.of(words.text(slip.holds(spotted.get()) ? "beside.slips.holds" : "beside.slips.later"));
    var text = told.text();
    var again = words.text("beside.slips.again");
    var width = TextWidth.of(again, Face.MEDIUM, 15) + 8;
    var y = sheet.showing(told)
        .paragraph("verdict", TextStyle.ink(Face.MEDIUM, card.text()), text.strip(),
            new Lines(area.x(), area.y() + 1.3 * card.text(), area.width() - width - 10, card.leading()));
    sheet.handle(Presses.quiet(sheet, "again", new Action.Experiments.Spot(Optional.empty()),
        area.cutRight(width).part().band(area.y() + 1, 26), again, words.text("beside.slips.again-help")));
    if (!found(frame, slip)) {
      return text;
    }
    var why = DerivationWords.ofSoftmax(frame, words).read(slip.key() + ".why", Mistake.SIGN.block().orElseThrow());
    new SentenceLayout(sheet, Role.INK, card.text(), area.width(), card.leading()).draw("why", why, area.x(), y);
    return text + " " + why.spoken();
  }

  /** Published says …, true is …; nothing for a formula. */
  private Printed truth(Slip slip) {
    return switch (slip.places().get(slip.wrong())) {
      case Slip.Printed printed -> {
        var typed = printed.printed();
        var digits = Math.max(3, (int) typed.chars().filter(Character::isDigit).dropWhile(c -> c == '0').count() + 1);
        yield Printed.say(words, "beside.slips.true",
            Printed.of(typed.replace('-', '−'), Source.of(Known.SLIP_PRINTED, slip.wrong())),
            Printed.of(Numbers.significant(slip.value(printed), digits).text(), Source.of(Known.SLIP_TRUE)));
      }
      case Slip.Equation _ -> Printed.of("");
    };
  }
}
