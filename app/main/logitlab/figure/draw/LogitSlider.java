package logitlab.figure.draw;

import java.util.Set;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.figure.Frame;
import logitlab.figure.Handle.Look;
import logitlab.figure.Handle;
import logitlab.figure.Range;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.state.document.Document;

/** The slider of a logit, from −10 to 10; a logit beyond has its thumb at the end. For an audience it is a value on its scale, from 0. At first sight one of them invites to drag it. */
public final class LogitSlider {
  private static final double RANGE = 10;
  /** How far from the thumb's middle the signs of the invitation stand, and how long they are. */
  private static final double AWAY = 16;
  private static final double POINT = 6;

  private LogitSlider() {}

  /** Lays the track down and returns the handle that stands on it. */
  public static Handle.Slider draw(Sheet sheet, String key, Frame frame, int k, Rect region, String name) {
    var term = Term.of(Quantity.Z, k);
    var z = frame.document().logits().get(k);
    var middle = region.centreY();
    var thumb = place(region, z);
    sheet.fill(key + ".track", Set.of(), Rect.centred(region.centreX(), middle, region.width() - 4, 5), 2.5,
        Role.TRACK);
    frame.session().table().pinned().ifPresent(pinned -> {
      var was = place(region, pinned.logits().get(k));
      sheet.line(key + ".ghost", Set.of(), new Stroke(Role.INK, 1.5), Segment.down(was, middle - 9, middle + 9));
    });
    var from = frame.isPicture() ? place(region, 0) : region.x() + 2;
    if (frame.isPicture()) {
      sheet.line(key + ".zero", Set.of(), new Stroke(Role.EDGE, 1), Segment.down(from, middle - 6, middle + 6));
    }
    sheet.fill(key + ".filled", Set.of(), Rect.onLine(Math.min(from, thumb), middle, Math.abs(thumb - from), 5),
        Math.min(2.5, Math.abs(thumb - from) / 2), Role.EDGE);
    if (invites(frame, k)) {
      sheet.control(key + ".invitation", looks -> {
        chevron(looks, key + ".less", thumb - AWAY, -POINT, middle);
        chevron(looks, key + ".more", thumb + AWAY, POINT, middle);
      });
    }
    var marks = new Sheet();
    marks.knob(key + ".thumb", Set.of(term), Rect.centred(thumb, middle, 18, 18), 2.5);
    return new Handle.Slider(key, term, region, name, Range.linear(-RANGE, RANGE, 0.1), z, Look.THUMB, marks.marks());
  }

  /** To somebody who has not yet moved anything, the watched logit shows that it can be dragged. */
  private static boolean invites(Frame frame, int k) {
    return frame.session().exploring().inviting() && k == frame.session().watched()
        && frame.document().equals(Document.EXAMPLE);
  }

  /** A sign ‹ or › with its point at {@code x} + {@code way}. */
  private static void chevron(Sheet sheet, String key, double x, double way, double middle) {
    sheet.line(key + ".up", Set.of(), new Stroke(Role.ACCENT, 2.5), new Segment(x, middle - POINT, x + way, middle));
    sheet.line(key + ".down", Set.of(), new Stroke(Role.ACCENT, 2.5), new Segment(x, middle + POINT, x + way, middle));
  }

  private static double place(Rect region, double z) {
    return region.x() + 9 + (region.width() - 18) * (Math.clamp(z, -RANGE, RANGE) / RANGE + 1) / 2;
  }
}
