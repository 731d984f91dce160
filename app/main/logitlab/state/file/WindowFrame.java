package logitlab.state.file;

import java.util.Arrays;
import java.util.Locale;

/**
 * Where a window stands, in pixels of the screens as JavaFX counts them.
 *
 * @param maximized whether it fills its screen
 */
public record WindowFrame(double x, double y, double width, double height, boolean maximized) {
  private static final String MAXIMIZED = "maximized";

  /** Throws IllegalArgumentException for what is no place. */
  public WindowFrame {
    if (!(Double.isFinite(x) && Double.isFinite(y) && width >= 1 && height >= 1 && Double.isFinite(width + height))) {
      throw new IllegalArgumentException("no place: " + x + ", " + y + ", " + width + " x " + height);
    }
  }

  /** The same as far as it fits on a screen: no larger than that, and nothing of it outside. */
  public WindowFrame within(WindowFrame screen) {
    var wide = Math.min(width, screen.width);
    var high = Math.min(height, screen.height);
    return new WindowFrame(Math.clamp(x, screen.x, screen.x + screen.width - wide),
        Math.clamp(y, screen.y, screen.y + screen.height - high), wide, high, maximized);
  }

  /** This size in the middle of a screen, or as much of it as fits. */
  public static WindowFrame centred(double width, double height, WindowFrame screen) {
    return new WindowFrame(screen.x + (screen.width - width) / 2, screen.y + (screen.height - height) / 2, width,
        height,
        false).within(screen);
  }

  /** How much of it lies on a screen, in square pixels. */
  public double on(WindowFrame screen) {
    return Math.max(0, Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x))
        * Math.max(0, Math.min(y + height, screen.y + screen.height) - Math.max(y, screen.y));
  }

  String print() {
    return String.format(Locale.ROOT, "%.0f %.0f %.0f %.0f", x, y, width, height) + (maximized ? " " + MAXIMIZED : "");
  }

  /** Reads what {@link #print} wrote; throws IllegalArgumentException for anything else. */
  static WindowFrame parse(String text) {
    var maximized = text.endsWith(" " + MAXIMIZED);
    var numbers = Arrays
        .stream((maximized ? text.substring(0, text.length() - MAXIMIZED.length() - 1) : text).split(" ", -1))
        .mapToDouble(Double::parseDouble)
        .toArray();
    if (numbers.length != 4) {
      throw new IllegalArgumentException(text);
    }
    return new WindowFrame(numbers[0], numbers[1], numbers[2], numbers[3], maximized);
  }
}
