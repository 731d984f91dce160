package logitlab.state.session;

/**
 * The turn from one line of a derivation to the next or the one before.
 *
 * @param from the line that was current before
 * @param time how far the turn is, 0 to 1; 1 when it is over
 * @param held whether it is being scrubbed: then no clock moves it
 */
public record Turn(int from, double time, boolean held) {
  public Turn {
    if (from < 0 || !(time >= 0 && time <= 1)) {
      throw new IllegalArgumentException("line " + from + " at time " + time);
    }
  }

  /** No turn: the line was always there. */
  static Turn over(int line) {
    return new Turn(line, 1, false);
  }

  /** Whether the clock moves it. */
  public boolean running() {
    return time < 1 && !held;
  }

  /** Whether both lines are seen. */
  public boolean visible() {
    return time < 1;
  }
}
