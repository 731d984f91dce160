package logitlab.state;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The three screens. */
public enum Screen {
  EXPLORE, DERIVE, BACKPROP;

  /** The name in files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Screen> byId(String id) {
    return Stream.of(values()).filter(screen -> screen.id().equals(id)).findFirst();
  }
}
