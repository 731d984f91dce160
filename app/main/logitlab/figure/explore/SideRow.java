package logitlab.figure.explore;

import java.util.Set;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.figure.Frame;
import logitlab.figure.Handle;
import logitlab.figure.Range;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.draw.Bars;
import logitlab.figure.draw.CardFace;
import logitlab.figure.draw.ClassShape;
import logitlab.figure.draw.LogitSlider;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Space;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.figure.text.Powers;
import logitlab.state.Action;
import logitlab.state.document.DragLimits;
import logitlab.typeset.Face;
import logitlab.words.Numbers;
import logitlab.words.Words;

/** The line of class {@code k} in a {@link SideTableCard}, or its two lines. */
record SideRow(Words words, Frame frame, int k, SideColumns columns, Rect area) {
  private static final double STEP = 0.01;

  void draw(Sheet sheet, String label) {
    if (frame.session().watched() == k) {
      sheet.fill("watched", Set.of(), area.inset(6, 1), Math.min(8, area.height() / 3), Role.CURRENT);
    }
    var baseline = CardFace.baseline(upper(), Space.TEXT);
    ClassShape.draw(sheet, "sign", k, Space.NARROW_PAD + 5, upper(), 4.5);
    sheet.text("name", TextStyle.HEADING,
        Sheet.fitted(label, Face.SEMIBOLD, Space.TEXT, columns.nameWidth() - SideColumns.SIGN),
        Anchor.START.at(Space.NARROW_PAD + SideColumns.SIGN, baseline));
    var high = Math.min(columns.twoLines() ? 24 : 30, area.height());
    sheet.handle(new Handle.Press("side-watch" + k, new Action.Example.Watch(k),
        Rect.centred(Space.NARROW_PAD + columns.nameWidth() / 2, columns.twoLines() ? upper() : area.centreY(),
            columns.nameWidth() + 8, high),
        words.text("figure.watch.choose", name()), ""));
    sheet.handle(LogitSlider.draw(sheet, "side-slider" + k, frame, k,
        columns.slider(columns.twoLines() ? lower() : upper()), words.text("figure.handle.logit", name())));
    if (columns.logits()) {
      sheet.text("z", Set.of(Term.of(Quantity.Z, k)), TextStyle.TEXT,
          Powers.plain(frame.document().logits().get(k), Face.REGULAR, Space.TEXT, 46),
          Anchor.END.at(columns.z(), baseline));
    }
    sheet.text("p", Set.of(Term.of(Quantity.P, k)), TextStyle.HEADING, Numbers.fixed(frame.p().get(k), 3),
        Anchor.END.at(columns.p(), baseline));
    target(sheet);
    var value = frame.gradient().get(k);
    var shown = Numbers.signed(value, 3);
    sheet.text("gradient", Set.of(Term.of(Quantity.DL_DZ, k)),
        TextStyle.HEADING.in(Role.gradientText(value)).fitting(shown, 62), shown,
        Anchor.END.at(columns.gradient(), baseline));
    if (columns.bars()) {
      probability(sheet);
      gradient(sheet, value);
    }
  }

  private void target(Sheet sheet) {
    var y = frame.target().get(k);
    var terms = Set.of(Term.of(Quantity.Y, k));
    var side = Math.min(18, area.height() - 2);
    var place = Rect.centred(columns.target(), upper(), side, side);
    var marks = new Sheet();
    marks.ring("side-ring" + k, terms, place, side / 2, Role.SURFACE, new Stroke(Role.TARGET, 1.5));
    if (y > 0) {
      var dot = (side - 7) * Math.sqrt(y);
      marks.fill("side-dot" + k, terms, Rect.centred(place.centreX(), place.centreY(), dot, dot), dot / 2,
          Role.TARGET);
    }
    sheet.handle(new Handle.Choice("side-target" + k, Term.of(Quantity.Y, k), place,
        words.text("figure.handle.target", name()), y == 1, marks.marks()));
  }

  private void probability(Sheet sheet) {
    var term = Term.of(Quantity.P, k);
    var p = frame.p().get(k);
    var height = columns.barHeight();
    var track = Rect.onLine(columns.p() - columns.bar(), lower(), columns.bar(), height);
    sheet.fill("p.track", Set.of(term), track, height / 2, Role.TRACK);
    Bars.fill(sheet, "p.bar", Set.of(term), track.withWidth(track.width() * p),
        Role.PROBABILITY);
    PinnedOutlines.of(frame).ifPresent(ghost -> ghost.probability(sheet, k, track));
    var reach = DragLimits.probability(p);
    sheet.handle(Handle.Slider.bar("side-p" + k, term, hit(track), called("figure.handle.probability", reach),
        Range.linear(0, 1, STEP).within(reach.low(), reach.high()), p));
  }

  private void gradient(Sheet sheet, double value) {
    var term = Term.of(Quantity.DL_DZ, k);
    var unit = columns.unit();
    var reach = DragLimits.gradient(frame.p().get(k), frame.target().get(k), frame.document().temperature());
    var axis = new Bars.Axis(columns.gradient() - unit, lower(), unit, columns.barHeight(),
        Bars.Axis.full(frame.document().temperature()));
    axis.reach(sheet, "gradient.track", Set.of(term), reach.low(), reach.high());
    axis.bar(sheet, "gradient", Set.of(term), value);
    PinnedOutlines.of(frame).ifPresent(ghost -> ghost.gradient(sheet, k, axis));
    sheet.handle(Handle.Slider.bar("side-gradient" + k, term,
        hit(axis.track()), called("figure.handle.gradient", reach),
        Range.linear(-axis.full(), axis.full(), STEP * axis.full()).within(reach.low(), reach.high()), value));
  }

  /** What of a thin bar can be taken hold of: from the foot of its number to the end of the row. */
  private Rect hit(Rect bar) {
    var top = upper() + 5;
    return bar.band(top, Math.min(area.bottom() - 2, lower() + 12) - top);
  }

  private String called(String key, DragLimits reach) {
    return words.text(key, name(), Numbers.fixed(reach.low(), 3), Numbers.fixed(reach.high(), 3));
  }

  private String name() {
    return frame.document().classes().get(k);
  }

  /** The middle of the numbers. */
  private double upper() {
    return columns.twoLines()
        ? area.y() + 0.3 * area.height()
        : area.centreY() - (columns.bars() ? Math.clamp(0.1 * area.height(), 3, 6) : 0);
  }

  /** The middle of the bars. */
  private double lower() {
    return columns.twoLines()
        ? area.y() + 0.73 * area.height()
        : upper() + Math.clamp(0.3 * area.height(), 13, 20);
  }
}
