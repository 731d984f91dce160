package logitlab.ui.file;

import java.util.List;
import java.util.Optional;
import logitlab.export.Canvas;
import logitlab.export.Exports.Format;
import logitlab.figure.Size;
import logitlab.figure.Use;
import logitlab.figure.screen.Picture;
import logitlab.figure.screen.PictureStyle;
import logitlab.state.AppState;
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

  /** The same picture in this size, as PNG and without what is only seen in a file. */
  PictureChoice small(Size largest) {
    return new PictureChoice(Format.PNG, largest, theme, transparent, margin, false, false);
  }

  /** The state in the theme that is wanted, which lines are as thick as. */
  AppState seen(AppState state) {
    return theme.map(wanted -> state.with(state.session().withTheme(wanted))).orElse(state);
  }

  Canvas canvas(Picture picture, Theme front, String language) {
    var plain = new Canvas(front, picture.fitted(size)).in(language);
    var words = selectable ? plain.withText() : plain;
    return transparent ? words.withoutGround() : words;
  }
}
