package logitlab.derivation.expr;

import java.util.Locale;

/** How much of a derivation is in sight. */
public enum Detail {
  /** Its main lines. */
  BRIEF,
  /** All its lines. */
  FULL;

  /** The name in files, on the command line and in the message bundle. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
