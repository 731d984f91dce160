package logitlab.figure.explore;

import java.util.Optional;
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
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Sheet.Anchor;
import logitlab.figure.draw.Stroke;
import logitlab.figure.draw.TextStyle;
import logitlab.state.document.DragLimits;
import logitlab.state.view.TableColumn;
import logitlab.typeset.Face;
import logitlab.words.Numbers;
import logitlab.words.Words;

/**
 * The bars of one class: p, y and ∂L/∂z. Each can be dragged: for p and ∂L/∂z the logit of the class moves alone, as far as the grey ground
 * under the bar goes; for y the other classes give way.
 */
record ClassBars(Frame frame, int k, ClassColumns columns, Rect area, Optional<PinnedOutlines> ghost, Words words) {
  private static final double STEP = 0.01;

  void draw(Sheet sheet) {
    if (columns.shows(TableColumn.PROBABILITY)) {
      probability(sheet);
      ghost.ifPresent(g -> g.probability(sheet, k, columns.probability(middle(), barHeight())));
    }
    if (columns.shows(TableColumn.TARGET)) {
      choice(sheet);
      if (frame.document().smoothing() < 1) {
        part(sheet);
      }
    }
    if (columns.shows(TableColumn.GRADIENT)) {
      gradient(sheet);
      ghost.ifPresent(g -> g.gradient(sheet, k, axis()));
    }
  }

  private double middle() {
    return area.centreY();
  }

  private double numberSize() {
    return ClassRow.numberSize(area);
  }

  private double baseline() {
    return CardFace.baseline(middle(), numberSize());
  }

  private double barHeight() {
    return Math.clamp(area.height() * 0.42, 14, 32);
  }

  private String called(String key, DragLimits reach) {
    return words.text(key, frame.document().classes().get(k), Numbers.fixed(reach.low(), 3),
        Numbers.fixed(reach.high(), 3));
  }

  private void probability(Sheet sheet) {
    var term = Term.of(Quantity.P, k);
    var p = frame.p().get(k);
    var track = columns.probability(middle(), barHeight());
    sheet.fill("p.track", Set.of(term), track, 4, Role.TRACK);
    Bars.fill(sheet, "p.bar", Set.of(term), track.withWidth(track.width() * p),
        Role.PROBABILITY);
    sheet.text("p", Set.of(term), TextStyle.ink(Face.SEMIBOLD, numberSize()), Numbers.fixed(p, 3),
        Anchor.END.at(columns.probabilityRight(), baseline()));
    var reach = DragLimits.probability(p);
    sheet.handle(Handle.Slider.bar("p" + k, term, track, called("figure.handle.probability", reach),
        Range.linear(0, 1, STEP).within(reach.low(), reach.high()), p));
  }

  private void choice(Sheet sheet) {
    var y = frame.target().get(k);
    var terms = Set.of(Term.of(Quantity.Y, k));
    var place = Rect.centred(columns.target(), middle(), 24, 24);
    var marks = new Sheet();
    marks.ring("ring" + k, terms, place, 12, Role.SURFACE, new Stroke(Role.TARGET, 2));
    if (y > 0) {
      var dot = 16 * Math.sqrt(y);
      marks.fill("dot" + k, terms, Rect.centred(place.centreX(), place.centreY(), dot, dot), dot / 2, Role.TARGET);
    }
    sheet.handle(new Handle.Choice("target" + k, Term.of(Quantity.Y, k), place,
        words.text("figure.handle.target", frame.document().classes().get(k)), frame.document().target().get(k) == 1,
        marks.marks()));
  }

  /** y as a bar, with its number over it where it is neither 0 nor 1. */
  private void part(Sheet sheet) {
    var y = frame.target().get(k);
    var term = Term.of(Quantity.Y, k);
    var soft = frame.oneHot().isEmpty();
    var height = Math.min(12, barHeight() * 0.6);
    var track = columns.targetPart(soft ? middle() + 3 + height / 2 : middle(), height);
    sheet.fill("y.track", Set.of(term), track, 3, Role.TRACK);
    Bars.fill(sheet, "y.bar", Set.of(term), track.withWidth(track.width() * y),
        Role.TARGET);
    if (soft) {
      sheet.text("y", Set.of(term), TextStyle.ink(Face.REGULAR, area.height() >= 44 && track.width() >= 44 ? 15 : 13),
          Numbers.fixed(y, 3), Anchor.MIDDLE.at(track.centreX(), middle() - 2));
    }
    var reach = DragLimits.target(frame.document());
    sheet.handle(Handle.Slider.bar("y" + k, term, track, called("figure.handle.target-part", reach),
        Range.linear(0, 1, STEP).within(reach.low(), reach.high()), y));
  }

  private Bars.Axis axis() {
    var room = columns.gradientRight() - Bars.widest(frame.gradient(), numberSize()) - 8 - columns.gradientLeft();
    var unit = Math.min(columns.gradientUnit(), room / 2);
    return new Bars.Axis(columns.gradientLeft() + unit, middle(), unit, barHeight(),
        Bars.Axis.full(frame.document().temperature()));
  }

  private void gradient(Sheet sheet) {
    var term = Term.of(Quantity.DL_DZ, k);
    var value = frame.gradient().get(k);
    var axis = axis();
    var reach = DragLimits.gradient(frame.p().get(k), frame.target().get(k),
        frame.document().temperature());
    axis.reach(sheet, "gradient.track", Set.of(term), reach.low(), reach.high());
    axis.bar(sheet, "gradient", Set.of(term), value);
    sheet.text("gradient", Set.of(term), new TextStyle(Role.gradientText(value), Face.SEMIBOLD, numberSize()),
        Numbers.signed(value, 3), Anchor.END.at(columns.gradientRight(), baseline()));
    sheet.handle(Handle.Slider.bar("gradient" + k, term,
        axis.track(),
        called("figure.handle.gradient", reach),
        Range.linear(-axis.full(), axis.full(), STEP * axis.full()).within(reach.low(), reach.high()), value));
  }
}
