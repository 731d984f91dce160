package logitlab.state.session;

import java.util.Optional;
import logitlab.derivation.expr.Term;
import logitlab.motion.BackpropScript;
import logitlab.motion.Stage;
import logitlab.state.domain.Domain;
import logitlab.state.view.Batching;
import logitlab.state.view.Lens;

/**
 * Where the journey of one example through the network stands, and what it is looked at with.
 *
 * @param stage    the stage
 * @param playhead how far into the stage, 0 to 1; its speed is 0.25 to 4
 * @param looping  whether the stage begins again when it is over
 * @param lens     what stands beside the network
 * @param selected the weight, bias, input or unit that was last chosen by hand
 * @param rate     η of the update, above 0 and at most {@link Exploring#MAX_LEARNING_RATE}
 * @param batching what the batch lens shows
 */
public record Journey(Stage stage, Playhead playhead, boolean looping, Lens lens, Optional<Term> selected, double rate,
    Batching batching) implements Timed<Journey> {
  public static final double MIN_SPEED = 0.25;
  public static final double MAX_SPEED = 4;

  /** Before the first stage. */
  public static final Journey START = new Journey(Stage.X, Playhead.START, false, Lens.EQUATION, Optional.empty(), 0.5,
      Batching.START);

  public Journey {
    Domain.within("time", playhead.time(), 0, 1);
    Domain.within("speed", playhead.speed(), MIN_SPEED, MAX_SPEED);
    Domain.within("rate", rate, Exploring.MIN_LEARNING_RATE, Exploring.MAX_LEARNING_RATE);
  }

  @Override
  public Journey with(Playhead changed) {
    return new Journey(stage, changed, looping, lens, selected, rate, batching);
  }

  /** Another moment, at the same pace. */
  public Journey at(Stage other, double when) {
    return new Journey(other, playhead.at(when), looping, lens, selected, rate, batching);
  }

  public Journey withLooping(boolean changed) {
    return new Journey(stage, playhead, changed, lens, selected, rate, batching);
  }

  public Journey withLens(Lens changed) {
    return new Journey(stage, playhead, looping, changed, selected, rate, batching);
  }

  public Journey withSelected(Optional<Term> changed) {
    return new Journey(stage, playhead, looping, lens, changed, rate, batching);
  }

  public Journey withRate(double changed) {
    return new Journey(stage, playhead, looping, lens, selected, changed, batching);
  }

  public Journey withBatching(Batching changed) {
    return new Journey(stage, playhead, looping, lens, selected, rate, changed);
  }

  /** Before the first stage, where the whole network is shown at a glance. */
  public boolean atRest() {
    return stage == Stage.X && time() == 0;
  }

  /** Time runs, from the end it starts over; what runs is seen: not beside a batch. */
  public Journey play() {
    return (isOver() ? at(Stage.X, 0) : this).withPlaying(true).withLens(lens == Lens.BATCH ? Lens.EQUATION : lens);
  }

  /** One stop on or back; the stops are the start of the first stage and the end of every stage. */
  public Journey stop(int step) {
    if (step > 0) {
      return at(time() < 1 ? stage : stage.next(), 1).withPlaying(false);
    }
    return at(stage.previous(), stage == Stage.X ? 0 : 1).withPlaying(false);
  }

  /** What the clock makes of it in {@code seconds}: it stops at the end of the last stage, unless a stage is looped. */
  public Journey after(double seconds) {
    if (!playing()) {
      return this;
    }
    var next = looping
        ? BackpropScript.loop(stage, time(), seconds, speed())
        : BackpropScript.advance(stage, time(), seconds, speed());
    var moved = at(next.stage(), next.time());
    return moved.withPlaying(looping || !moved.isOver());
  }

  private boolean isOver() {
    return stage == Stage.LAST && time() == 1;
  }
}
