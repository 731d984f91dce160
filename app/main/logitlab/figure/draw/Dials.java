package logitlab.figure.draw;

import java.util.Set;
import logitlab.derivation.expr.Term;
import logitlab.figure.Handle;
import logitlab.figure.Handle.Look;
import logitlab.figure.Range;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.state.session.Knob;

/** The knobs of cards, and numbers of the document, drawn as sliders. */
public final class Dials {
  private static final double THUMB = 16;

  private Dials() {}

  /** Lays the track down and returns the handle that stands on it. */
  public static Handle.Dial draw(Sheet sheet, String key, Knob knob, double value, Rect region, String name,
      String text) {
    var share = (Math.clamp(value, knob.low(), knob.high()) - knob.low()) / (knob.high() - knob.low());
    var middle = region.centreY();
    var thumb = region.x() + 9 + (region.width() - 18) * share;
    sheet.fill(key + ".track", Set.of(), Rect.centred(region.centreX(), middle, region.width() - 4, 5), 2.5,
        Role.TRACK);
    sheet.fill(key + ".filled", Set.of(), Rect.onLine(region.x() + 2, middle, thumb - region.x() - 2, 5), 2.5,
        Role.EDGE);
    var marks = new Sheet();
    marks.knob(key + ".thumb", Set.of(), Rect.centred(thumb, middle, THUMB, THUMB), 2.5);
    return new Handle.Dial(key, knob, region, name, value, text, marks.marks());
  }

  /** The same for a number of the document, without its value beside it. */
  public static Handle.Slider draw(Sheet sheet, String key, Term term, Rect region, String name, Range range,
      double value) {
    var thumb = region.x() + 9 + (region.width() - 18) * range.place(value);
    var middle = region.centreY();
    sheet.fill(key + ".track", Set.of(), Rect.centred(region.centreX(), middle, region.width() - 4, 5), 2.5,
        Role.TRACK);
    sheet.fill(key + ".filled", Set.of(), Rect.onLine(region.x() + 2, middle, thumb - region.x() - 2, 5), 2.5,
        Role.EDGE);
    var marks = new Sheet();
    marks.knob(key + ".thumb", Set.of(term), Rect.centred(thumb, middle, 18, 18), 2.5);
    return new Handle.Slider(key, term, region, name, range, value, Look.THUMB, marks.marks());
  }
}
