package logitlab.motion;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The stations of backpropagation, in the order they are walked: forward to the loss, then back, then the step downhill. */
public enum Stage {
  X, Z1, A1, Z2, P, LOSS, DZ2, DW2, DB2, DA1, DZ1, DW1, DB1, DX, UPDATE;

  /** Where the journey ends. */
  public static final Stage LAST = UPDATE;

  private static final List<Stage> ORDER = List.of(values());

  /** The name in files and on the command line: {@code x}, {@code z1}, …, {@code update}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Stage> byId(String id) {
    return ORDER.stream().filter(stage -> stage.id().equals(id)).findFirst();
  }

  /** The stage after this one, the last after the last. */
  public Stage next() {
    return ORDER.get(Math.min(ORDER.indexOf(this) + 1, ORDER.size() - 1));
  }

  /** The stage before this one, the first before the first. */
  public Stage previous() {
    return ORDER.get(Math.max(ORDER.indexOf(this) - 1, 0));
  }

  /** Whether the gradient is on its way back. */
  public boolean backward() {
    return compareTo(DZ2) >= 0 && this != UPDATE;
  }
}
