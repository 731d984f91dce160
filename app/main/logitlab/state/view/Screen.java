package logitlab.state.view;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The screens, in the order of the bar. */
public enum Screen {
  EXPLORE, DERIVE, BACKPROP, TRAIN;

  /** The name in files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The screen that comes next on the way from playing to training. */
  public Optional<Screen> next() {
    return Stream.of(values()).filter(screen -> screen.compareTo(this) > 0).findFirst();
  }

  public static Optional<Screen> byId(String id) {
    return Stream.of(values()).filter(screen -> screen.id().equals(id)).findFirst();
  }
}
