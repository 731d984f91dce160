package logitlab.state.view;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can stand beside a derivation. */
public enum Panel {
  /** The numbers that the derivation is looked at with, and the longer answer. */
  NUMBERS,
  /** The Jacobian between ∂L/∂p and ∂L/∂z. */
  JACOBIAN,
  /** Classic mistakes, made on purpose. */
  MISTAKES,
  /** The reader's own result, judged. */
  ANSWER,
  /** Slips that stand in print. */
  SLIPS,
  /** How formulas are written. */
  SYMBOLS;

  /** The name on the command line: what its tab calls it. */
  public String id() {
    return this == ANSWER ? "my-result" : key();
  }

  /** The name in documents, in the message bundle, and in older scripts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The panel of this name, or of its former one. */
  public static Optional<Panel> byId(String id) {
    return Stream.of(values()).filter(panel -> panel.id().equals(id) || panel.key().equals(id)).findFirst();
  }
}
