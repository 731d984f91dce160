package logitlab.figure.draw;

import java.util.List;
import java.util.Set;
import logitlab.derivation.expr.Term;
import logitlab.figure.Handle;
import logitlab.figure.Handle.Look;
import logitlab.figure.Mark;
import logitlab.figure.Range;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.state.session.CardSetting;

/** The knobs of cards, and numbers of the document, drawn as sliders. */
public final class Dials {
  private static final double THUMB = 16;
  private static final double LARGE_THUMB = 18;

  private Dials() {}

  /**
   * A knob, and where it stands.
   *
   * @param text says its value
   */
  public record Turned(CardSetting knob, double value, String text) {}

  /** A number of the document, and how far it goes. */
  public record Moved(Term term, Range range, double value) {}

  /** Lays the track of a knob down and returns the handle that stands on it. */
  public static Handle.Dial draw(Sheet sheet, String key, Turned turned, Rect region, String name) {
    var knob = turned.knob;
    var share = (Math.clamp(turned.value, knob.low(), knob.high()) - knob.low()) / (knob.high() - knob.low());
    var thumb = Rect.centred(track(sheet, key, region, share), region.centreY(), THUMB, THUMB);
    return new Handle.Dial(key, knob, region, name, turned.value, turned.text, thumb(key, Set.of(), thumb));
  }

  /** The same for a number of the document, without its value beside it. */
  public static Handle.Slider draw(Sheet sheet, String key, Moved moved, Rect region, String name) {
    var x = track(sheet, key, region, moved.range.place(moved.value));
    var thumb = Rect.centred(x, region.centreY(), LARGE_THUMB, LARGE_THUMB);
    return new Handle.Slider(key, moved.term, region, name, moved.range, moved.value, Look.THUMB,
        thumb(key, Set.of(moved.term), thumb));
  }

  /** A track that is filled as far as {@code share} of it, 0 to 1; returns the middle of its thumb. */
  private static double track(Sheet sheet, String key, Rect region, double share) {
    var middle = region.centreY();
    var thumb = region.x() + 9 + (region.width() - 18) * share;
    sheet.fill(key + ".track", Set.of(), Rect.centred(region.centreX(), middle, region.width() - 4, 5), 2.5,
        Role.TRACK);
    sheet.fill(key + ".filled", Set.of(), Rect.onLine(region.x() + 2, middle, thumb - region.x() - 2, 5), 2.5,
        Role.EDGE);
    return thumb;
  }

  private static List<Mark> thumb(String key, Set<Term> terms, Rect area) {
    var marks = new Sheet();
    marks.knob(key + ".thumb", terms, area, 2.5);
    return marks.marks();
  }
}
