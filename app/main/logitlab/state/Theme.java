package logitlab.state;

/** The two sets of colours. */
public enum Theme {
  LIGHT, DARK
}
