package logitlab.figure.card;

import java.util.Set;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.expr.Write;
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
import logitlab.figure.draw.Plot;
import logitlab.figure.draw.Segment;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Labels;
import logitlab.figure.text.Powers;
import logitlab.math.Vec;
import logitlab.state.domain.Domain;
import logitlab.typeset.Face;
import logitlab.words.Numbers;
import logitlab.words.Words;

/**
 * The loss as a function of the watched logit, all others held: the point where it stands, the tangent whose slope is the gradient bar, and
 * under a lens a nudge of the logit with what the tangent promises and what the loss does.
 */
final class LossSliceCard implements Chart {
  private static final double NUDGE = 0.1;
  private static final double WIDE = 620;
  private static final double DOT = 6;

  private final Words words;

  LossSliceCard(Words words) {
    this.words = words;
  }

  /** What a nudge promises and does. */
  private record Nudge(double by, double predicted, double actual) {
    static Nudge of(LossAlong along) {
      var by = along.z() + NUDGE <= Domain.MAX_LOGIT ? NUDGE : -NUDGE;
      var to = along.z() + by;
      return new Nudge(by, along.slope() * (to - along.z()), along.loss(to) - along.loss());
    }
  }

  @Override
  public Figure draw(Frame frame) {
    var card = new CardFace(frame.size());
    var name = frame.document().classes().get(frame.session().watched());
    var sheet = card.begin(words.text("cards.slice.title", name), words.text("cards.slice.title-short", name));
    var along = LossAlong.of(frame);
    var nudge = Nudge.of(along);
    var inside = card.inside();
    var wide = inside.width() >= WIDE;
    var width = wide ? Math.floor(0.58 * inside.width()) : inside.width();
    var picture = wide ? inside : inside.cutBottom(card.leading()).rest();
    sheet.handle(slice(card, sheet, frame, along, picture.withWidth(width)));
    if (wide) {
      var left = inside.x() + width + 36;
      var lens = new Sheet();
      lens(card, lens, along, nudge, inside.rightOf(left));
      sheet.add(new Mark.Group("lens", lens.marks(), 0, 0, 1));
    } else {
      var said = said("cards.slice.nudge-short", nudge);
      card.words(sheet.showing(said), "nudge", TextStyle.muted(Face.REGULAR, card.text()),
          Anchor.START.at(inside.x(), inside.bottom()).within(inside.width()), said.text());
    }
    return sheet.figure(frame.size(),
        new Description(words.text("cards.slice.title", name),
            words.text("cards.slice.describe", Powers.plain(along.z()), Powers.loss(along.loss()),
                Numbers.shown(along.slope(), 3).text()) + " " + said("cards.slice.nudge", nudge).text()));
  }

  private Printed said(String key, Nudge nudge) {
    return Printed.say(words, key, Printed.of(signed(nudge.by(), 1), Source.of(Known.SLICE_NUDGE)),
        Printed.of(signed(nudge.predicted(), 4), Source.of(Known.SLICE_PREDICTED)),
        Printed.of(signed(nudge.actual(), 4), Source.of(Known.SLICE_ACTUAL)));
  }

  private static String signed(double value, int decimals) {
    return (value > 0 ? "+" : "") + Numbers.shown(value, decimals).text();
  }

  /** The curve with its point; wherever the plot is pressed, the point comes there. */
  private Handle slice(CardFace card, Sheet sheet, Frame frame, LossAlong along, Rect area) {
    var low = along.low();
    var high = along.high();
    var top = 1.08 * Math.max(along.loss(low), along.loss(high));
    var most = Math.clamp((int) (area.height() / 44), 2, 6);
    var labels = Plot.labels(0, top, most, card.text());
    // The number of the slope stands above the curves, where the loss is largest no line runs.
    var above = card.leading() + 4;
    var plot = new Plot(area.without(labels, above, 8, card.leading() + 6), low, high, 0, top);
    slope(card, sheet, frame, along, area.x(), area.y() + card.text());
    plot.leftAxis(sheet, card.text(), most);
    plot.lowerAxis(sheet, card.text());
    var xs = along.samples(160);
    var loss = Term.of(Quantity.LOSS);
    plot.curve(sheet, "curve", Set.of(loss), new Stroke(Role.INK, 2.5), xs, along.curve(xs));
    plot.straight(sheet, "tangent", Set.of(along.gradientTerm()), new Stroke(Role.gradient(along.slope()), 2),
        new Plot.Straight(along.z(), along.loss(), along.slope()));
    var logit = Term.of(Quantity.Z, along.index());
    dot(sheet, "point", Set.of(loss, logit), plot.x(along.z()), plot.y(along.loss()));
    var step = StrictMath.pow(10, Math.floor(StrictMath.log10((high - low) / 60)));
    return new Handle.Drag("slice-point", logit, plot.area(),
        words.text("cards.slice.point", frame.document().classes().get(along.index()), Powers.plain(along.z())), low,
        high, along.z(), step);
  }

  /** ∂L/∂z_i = −0.341, in the gradient's colour. */
  private static void slope(CardFace card, Sheet sheet, Frame frame, LossAlong along, double x, double baseline) {
    var terms = Set.of(along.gradientTerm());
    var right = sheet.formula("slope.symbol", terms, Role.INK,
        card.formula(Labels.line(frame).tex(Write.partial(Write.L, Write.z(Write.at(along.index())))) + "="), x,
        baseline);
    sheet.text("slope", terms, new TextStyle(Role.gradientText(along.slope()), Face.SEMIBOLD, card.text()),
        signed(along.slope(), 3), Anchor.START.at(right + 6, baseline));
  }

  private static void dot(Sheet sheet, String key, Set<Term> terms, double x, double y) {
    sheet.ring(key, terms, Rect.centred(x, y, 2 * DOT, 2 * DOT), DOT, Role.INK, new Stroke(Role.SURFACE, 2));
  }

  /** The neighbourhood of the point, as wide as three nudges; heights are changes of the loss. */
  private void lens(CardFace card, Sheet sheet, LossAlong along, Nudge nudge, Rect area) {
    var textLines = 3;
    var foot = textLines * card.leading() + 12;
    var reach = Math.abs(nudge.by());
    var xs = Vec.generate(41, n -> along.z() + (n / 40.0 * 2.6 - 0.8) * nudge.by());
    var ys = xs.map(z -> along.loss(z) - along.loss());
    var tangent = xs.map(z -> along.slope() * (z - along.z()));
    var low = Math.min(Math.min(ys.stream().min().orElse(0), tangent.stream().min().orElse(0)), 0);
    var high = Math.max(Math.max(ys.max(), tangent.max()), 0);
    var margin = high > low ? 0.12 * (high - low) : 1;
    var box = area.withHeight(area.height() - foot);
    sheet.ring("ground", Set.of(), box, 8, Role.CURRENT, Stroke.HAIRLINE);
    var plot = new Plot(box.inset(2, 2), along.z() - (nudge.by() > 0 ? 0.8 : 1.8) * reach,
        along.z() + (nudge.by() > 0 ? 1.8 : 0.8) * reach, low - margin, high + margin);
    var to = plot.x(along.z() + nudge.by());
    sheet.line("level", Set.of(), new Stroke(Role.EDGE, 1), Segment.across(plot.x(along.z()), to, plot.y(0)));
    sheet.line("predicted", Set.of(along.gradientTerm()), new Stroke(Role.gradient(along.slope()), 3),
        Segment.down(to - 4, plot.y(0), plot.insideY(nudge.predicted())));
    sheet.line("actual", Set.of(Term.of(Quantity.LOSS)), new Stroke(Role.INK, 3),
        Segment.down(to + 4, plot.y(0), plot.insideY(nudge.actual())));
    plot.curve(sheet, "curve", Set.of(Term.of(Quantity.LOSS)), new Stroke(Role.INK, 2.5), xs, ys);
    plot.straight(sheet, "tangent", Set.of(along.gradientTerm()), new Stroke(Role.gradient(along.slope()), 2),
        new Plot.Straight(along.z(), 0, along.slope()));
    dot(sheet, "point", Set.of(Term.of(Quantity.LOSS)), plot.x(along.z()), plot.y(0));
    var baseline = box.bottom() + 12 + card.text();
    card.words(sheet.showing(Source.of(Known.SLICE_NUDGE)), "by", TextStyle.muted(Face.REGULAR, card.text()),
        Anchor.START.at(area.x(), baseline).within(area.width()), words.text("cards.slice.by", signed(nudge.by(), 1)),
        words.text("cards.slice.by-short", signed(nudge.by(), 1)));
    told(card, sheet.showing(Source.of(Known.SLICE_PREDICTED)), new Told("promise", Role.gradientText(along.slope()),
        words.text("cards.slice.predicted"), signed(nudge.predicted(), 4)), area.below(baseline + card.leading()));
    told(card, sheet.showing(Source.of(Known.SLICE_ACTUAL)), new Told("deed", Role.INK,
        words.text("cards.slice.actual"), signed(nudge.actual(), 4)), area.below(baseline + 2 * card.leading()));
  }

  /** A number behind what it is. */
  private record Told(String key, Role role, String what, String number) {}

  /** Its baseline is the upper edge of the area. */
  private static void told(CardFace card, Sheet sheet, Told told, Rect area) {
    var style = TextStyle.ink(Face.SEMIBOLD, card.text()).in(told.role);
    card.words(sheet, told.key + ".what", TextStyle.ink(Face.REGULAR, card.text()),
        Anchor.START.at(area.x(), area.y()).within(area.width() - style.width(told.number) - 12), told.what);
    sheet.text(told.key, style, told.number, Anchor.END.at(area.right(), area.y()));
  }
}
