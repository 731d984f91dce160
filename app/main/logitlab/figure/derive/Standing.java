package logitlab.figure.derive;

/** Where the page of a derivation stands. */
public enum Standing {
  /** A figure of its own: no higher than what is on it. */
  ALONE,
  /** On a screen, which it fills. */
  ON_SCREEN,
  /** The same, with the longer answer beside it, so that the page does not offer it. */
  BESIDE_ANSWER,
  /** Before an audience: the line, the reason and the lines before, nothing else. */
  ON_STAGE
}
