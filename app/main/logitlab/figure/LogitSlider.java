package logitlab.figure;

import java.util.Set;
import logitlab.derivation.Quantity;
import logitlab.derivation.Term;

/** The slider of a logit, from −10 to 10; a logit beyond has its thumb at the end. */
final class LogitSlider {
  private static final double RANGE = 10;

  private LogitSlider() {}

  /** Lays the track down and returns the handle that stands on it. */
  static Handle.Slider draw(Sheet sheet, String key, Frame frame, int k, Rect region, String name) {
    var term = Term.of(Quantity.Z, k);
    var z = frame.document().logits().get(k);
    var middle = region.centreY();
    var thumb = place(region, z);
    sheet.fill(key + ".track", Set.of(), Rect.centred(region.centreX(), middle, region.width() - 4, 5), 2.5,
        Role.TRACK);
    frame.session().table().pinned().ifPresent(pinned -> {
      var was = place(region, pinned.logits().get(k));
      sheet.line(key + ".ghost", Set.of(), Role.INK, was, middle - 9, was, middle + 9, 1.5);
    });
    sheet.fill(key + ".filled", Set.of(), new Rect(region.x() + 2, middle - 2.5, thumb - region.x() - 2, 5), 2.5,
        Role.EDGE);
    var marks = new Sheet();
    marks.ring(key + ".thumb", Set.of(term), Rect.centred(thumb, middle, 18, 18), 9, Role.SURFACE, Role.ACCENT, 2.5);
    return new Handle.Slider(key, term, region, name, -RANGE, RANGE, z, marks.marks());
  }

  private static double place(Rect region, double z) {
    return region.x() + 9 + (region.width() - 18) * (Math.clamp(z, -RANGE, RANGE) / RANGE + 1) / 2;
  }
}
