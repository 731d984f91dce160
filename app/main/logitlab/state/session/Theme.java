package logitlab.state.session;

/** The sets of colours: for a desk by day and by night, and for a projector. */
public enum Theme {
  LIGHT, DARK,
  /** Strong colours on white, and thicker lines. */
  PROJECTOR;

  /** How much thicker than they are drawn lines are shown. */
  public double thickness() {
    return this == PROJECTOR ? 1.5 : 1;
  }

  /** The one after it, and after the last the first. */
  public Theme next() {
    return switch (this) {
      case LIGHT -> DARK;
      case DARK -> PROJECTOR;
      case PROJECTOR -> LIGHT;
    };
  }
}
