package logitlab.state.session;

/**
 * The turn from one line of a derivation to the next or the one before. One that is neither over nor played is held by hand.
 *
 * @param from     the line that was current before
 * @param playhead how far the turn is, 0 to 1; 1 when it is over
 */
public record Turn(int from, Playhead playhead) implements Timed<Turn> {
  public Turn {
    if (from < 0 || playhead.time() > 1 || (playhead.time() == 1 && playhead.playing())) {
      throw new IllegalArgumentException("line " + from + " at " + playhead);
    }
  }

  /** No turn: the line was always there. */
  static Turn over(int line) {
    return new Turn(line, Playhead.START.at(1));
  }

  /** One that the clock moves on from {@code time}. */
  static Turn begun(int line, double time) {
    return new Turn(line, Playhead.START.at(time).withPlaying(time < 1));
  }

  /** One that is held at {@code time}. */
  static Turn held(int line, double time) {
    return new Turn(line, Playhead.START.at(time));
  }

  @Override
  public Turn with(Playhead changed) {
    return new Turn(from, changed);
  }

  /** Whether both lines are seen. */
  public boolean visible() {
    return time() < 1;
  }
}
