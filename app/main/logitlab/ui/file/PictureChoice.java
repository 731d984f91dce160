package logitlab.ui.file;

import java.util.List;
import java.util.Optional;
import logitlab.export.Canvas;
import logitlab.export.Exports.Format;
import logitlab.figure.Size;
import logitlab.figure.Use;
import logitlab.figure.screen.Picture;
import logitlab.figure.screen.PictureStyle;
import logitlab.state.session.Theme;

/**
 * What a picture that is saved is to be like.
 *
 * @param theme    another than the window's
 * @param document whether it carries its document along
 */
public record PictureChoice(Format format, Size size, Optional<Theme> theme, boolean transparent, double margin,
    boolean selectable, boolean document) {
  /** What can be chosen. */
  public static final List<Size> SIZES = List.of(new Size(1280, 720), new Size(1920, 1080), new Size(2560, 1440),
      new Size(3840, 2160));
  public static final List<Double> MARGINS = List.of(0.0, PictureStyle.MARGIN, 48.0);
  /** Twice the page: sharp on a slide. */
  public static final PictureChoice USUAL = new PictureChoice(Format.PNG, SIZES.get(2), Optional.empty(), false,
      PictureStyle.MARGIN, false, true);

  PictureStyle style() {
    return new PictureStyle(Use.PICTURE, margin, false, false);
  }

  Canvas canvas(Picture picture, Theme front, Size largest, String language) {
    var plain = new Canvas(theme.orElse(front), picture.fitted(largest)).in(language);
    var words = selectable ? plain.withText() : plain;
    return transparent ? words.withoutGround() : words;
  }
}
