package logitlab.state.session;

/**
 * Where something that runs in time stands, and whether the clock moves it.
 *
 * @param time    how far it is: 0 at its beginning, for most things 1 at its end
 * @param playing whether the clock moves it
 * @param speed   how fast it then goes, 1 as written; above 0
 */
public record Playhead(double time, boolean playing, double speed) {
  /** At the beginning, at rest. */
  public static final Playhead START = new Playhead(0, false, 1);

  public Playhead {
    if (!(time >= 0 && time < Double.POSITIVE_INFINITY && speed > 0)) {
      throw new IllegalArgumentException("time " + time + " at speed " + speed);
    }
  }

  public Playhead at(double when) {
    return new Playhead(when, playing, speed);
  }

  public Playhead withPlaying(boolean changed) {
    return new Playhead(time, changed, speed);
  }

  public Playhead withSpeed(double changed) {
    return new Playhead(time, playing, changed);
  }
}
