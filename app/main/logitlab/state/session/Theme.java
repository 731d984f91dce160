package logitlab.state.session;

/** The two sets of colours. */
public enum Theme {
  LIGHT, DARK
}
