package logitlab.export;

import java.util.Optional;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.state.session.Theme;

/**
 * What a figure is painted on.
 *
 * @param theme      whose colours it has
 * @param pixels     how large the file says it is
 * @param ground     the role of the ground, {@link Role#NONE} for none
 * @param selectable whether words stay text that can be selected, where the format has text; else they are outlines, which look the same
 *                   where the fonts are missing
 * @param language   of the words by its code, where the format says it
 * @param document   the text of what the file carries along, so that it opens again
 */
public record Canvas(Theme theme, Size pixels, Role ground, boolean selectable, String language,
    Optional<String> document) {
  /** A ground of the theme's, words as outlines, and no document. */
  public Canvas(Theme theme, Size pixels) {
    this(theme, pixels, Role.PAGE, false, "en", Optional.empty());
  }

  /** The same without a ground. */
  public Canvas withoutGround() {
    return on(Role.NONE);
  }

  /** The same with another ground. */
  public Canvas on(Role other) {
    return new Canvas(theme, pixels, other, selectable, language, document);
  }

  /** The same with words that can be selected. */
  public Canvas withText() {
    return new Canvas(theme, pixels, ground, true, language, document);
  }

  /** The same for words in another language. */
  public Canvas in(String other) {
    return new Canvas(theme, pixels, ground, selectable, other, document);
  }

  /** The same with a document that the file carries along. */
  public Canvas carrying(Optional<String> carried) {
    return new Canvas(theme, pixels, ground, selectable, language, carried);
  }

  /** Pixels to one of the layout, the same both ways: whole pixels have not quite the figure's shape, and what is left over is ground. */
  double scale(Size figure) {
    return Math.min(pixels.width() / figure.width(), pixels.height() / figure.height());
  }

  boolean transparent() {
    return ground == Role.NONE;
  }

  Palette palette() {
    return Palette.of(theme);
  }
}
