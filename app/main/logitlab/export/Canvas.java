package logitlab.export;

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
 */
public record Canvas(Theme theme, Size pixels, Role ground, boolean selectable, String language) {
  /** A ground of the theme's, words as outlines. */
  public Canvas(Theme theme, Size pixels) {
    this(theme, pixels, Role.PAGE, false, "en");
  }

  /** The same without a ground. */
  public Canvas withoutGround() {
    return on(Role.NONE);
  }

  /** The same with another ground. */
  Canvas on(Role other) {
    return new Canvas(theme, pixels, other, selectable, language);
  }

  /** The same with words that can be selected. */
  public Canvas withText() {
    return new Canvas(theme, pixels, ground, true, language);
  }

  /** The same for words in another language. */
  public Canvas in(String other) {
    return new Canvas(theme, pixels, ground, selectable, other);
  }

  boolean transparent() {
    return ground == Role.NONE;
  }

  Palette palette() {
    return Palette.of(theme);
  }
}
