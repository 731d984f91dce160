package logitlab.state;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The stations of backpropagation, in the order they are walked: forward to the loss, then back. */
public enum Stage {
  X, Z1, A1, Z2, P, LOSS, DZ2, DW2, DA1, DZ1, DW1;

  /** The name in files and on the command line: {@code x}, {@code z1}, …, {@code dw1}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Stage> byId(String id) {
    return Stream.of(values()).filter(stage -> stage.id().equals(id)).findFirst();
  }

  /** Whether the gradient is on its way back. */
  public boolean backward() {
    return compareTo(DZ2) >= 0;
  }
}
