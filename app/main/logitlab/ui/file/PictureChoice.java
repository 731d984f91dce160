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
  private static final int PARTS = 7;
  private static final String NONE = "-";

  /** The choice on one line, for the next start. */
  public String print() {
    return String.join(" ", format.name(), String.valueOf(SIZES.indexOf(size)), String.valueOf(MARGINS.indexOf(margin)),
        theme.map(Theme::name).orElse(NONE), String.valueOf(transparent), String.valueOf(selectable),
        String.valueOf(document));
  }

  /** Reads what {@link #print} wrote; the usual for anything else. */
  public static PictureChoice parse(String line) {
    var parts = line.split(" ", -1);
    try {
      return parts.length != PARTS
          ? USUAL
          : new PictureChoice(Format.valueOf(parts[0]), SIZES.get(Integer.parseInt(parts[1])),
              parts[3].equals(NONE) ? Optional.empty() : Optional.of(Theme.valueOf(parts[3])),
              Boolean.parseBoolean(parts[4]), MARGINS.get(Integer.parseInt(parts[2])), Boolean.parseBoolean(parts[5]),
              Boolean.parseBoolean(parts[6]));
    } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
      return USUAL; // another version of the program, or somebody else, wrote it
    }
  }

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
