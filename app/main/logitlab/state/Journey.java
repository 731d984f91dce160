package logitlab.state;

/**
 * Where the journey of one example through the network stands.
 *
 * @param stage   the stage
 * @param time    how far into the stage, 0 to 1
 * @param playing whether time runs
 * @param speed   how fast time runs, 0.25 to 4, 1 as written
 */
public record Journey(Stage stage, double time, boolean playing, double speed) {
  public static final double MIN_SPEED = 0.25;
  public static final double MAX_SPEED = 4;

  /** Before the first stage. */
  public static final Journey START = new Journey(Stage.X, 0, false, 1);

  public Journey {
    Session.within("time", time, 0, 1);
    Session.within("speed", speed, MIN_SPEED, MAX_SPEED);
  }

  /** Another moment, at the same pace. */
  public Journey at(Stage other, double when) {
    return new Journey(other, when, playing, speed);
  }

  public Journey withPlaying(boolean changed) {
    return new Journey(stage, time, changed, speed);
  }

  public Journey withSpeed(double changed) {
    return new Journey(stage, time, playing, changed);
  }

  /** Time runs; from the end it starts over. */
  Journey play() {
    var over = stage == Stage.DW1 && time == 1;
    return (over ? at(Stage.X, 0) : this).withPlaying(true);
  }

  /** One stop on or back; the stops are the start of the first stage and the end of every stage. */
  Journey stop(int step) {
    if (step > 0) {
      return at(time < 1 ? stage : stage.next(), 1).withPlaying(false);
    }
    return at(stage.previous(), stage == Stage.X ? 0 : 1).withPlaying(false);
  }
}
