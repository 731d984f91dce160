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
 * @param learningRate     η of the update, above 0 and at most {@link Exploring#MAX_LEARNING_RATE}
 * @param batching what the batch lens shows
 */
public record BackpropPlayback(Stage stage, Playhead playhead, boolean looping, Lens lens, Optional<Term> selected,
    double learningRate,
    Batching batching) implements Timed<BackpropPlayback> {
  public static final double MIN_SPEED = 0.25;
  public static final double MAX_SPEED = 4;

  /** Before the first stage. */
  public static final BackpropPlayback START = new BackpropPlayback(Stage.X, Playhead.START, false, Lens.EQUATION,
      Optional.empty(), 0.5,
      Batching.START);

  public BackpropPlayback {
    Domain.within("time", playhead.time(), 0, 1);
    Domain.within("speed", playhead.speed(), MIN_SPEED, MAX_SPEED);
    Domain.within("rate", learningRate, Exploring.MIN_LEARNING_RATE, Exploring.MAX_LEARNING_RATE);
  }

  @Override
  public BackpropPlayback with(Playhead changed) {
    return new BackpropPlayback(stage, changed, looping, lens, selected, learningRate, batching);
  }

  /** Another moment, at the same pace. */
  public BackpropPlayback at(Stage other, double when) {
    return new BackpropPlayback(other, playhead.at(when), looping, lens, selected, learningRate, batching);
  }

  public BackpropPlayback withLooping(boolean changed) {
    return new BackpropPlayback(stage, playhead, changed, lens, selected, learningRate, batching);
  }

  public BackpropPlayback withLens(Lens changed) {
    return new BackpropPlayback(stage, playhead, looping, changed, selected, learningRate, batching);
  }

  public BackpropPlayback withSelected(Optional<Term> changed) {
    return new BackpropPlayback(stage, playhead, looping, lens, changed, learningRate, batching);
  }

  public BackpropPlayback withRate(double changed) {
    return new BackpropPlayback(stage, playhead, looping, lens, selected, changed, batching);
  }

  public BackpropPlayback withBatching(Batching changed) {
    return new BackpropPlayback(stage, playhead, looping, lens, selected, learningRate, changed);
  }

  /** Before the first stage, where the whole network is shown at a glance. */
  public boolean atRest() {
    return stage == Stage.X && time() == 0;
  }

  /** Time runs, from the end it starts over; what runs is seen: not beside a batch. */
  public BackpropPlayback play() {
    return (isOver() ? at(Stage.X, 0) : this).withPlaying(true).withLens(lens == Lens.BATCH ? Lens.EQUATION : lens);
  }

  /** One stop on or back; the stops are the start of the first stage and the end of every stage. */
  public BackpropPlayback stop(int step) {
    if (step > 0) {
      return at(time() < 1 ? stage : stage.next(), 1).withPlaying(false);
    }
    return at(stage.previous(), stage == Stage.X ? 0 : 1).withPlaying(false);
  }

  /** What the clock makes of it in {@code seconds}: it stops at the end of the last stage, unless a stage is looped. */
  public BackpropPlayback after(double seconds) {
    if (!playing()) {
      return this;
    }
    var next = looping
        ? BackpropScript.loop(stage, time(), seconds, speed())
        : BackpropScript.advance(stage, time(), seconds, speed());
    var moved = at(next.stage(), next.time());
    return moved.withPlaying(looping || !moved.isOver());
  }

  /** Whether it stands where it begins. */
  public boolean isFirst() {
    return stage == Stage.X && time() == 0;
  }

  /** Whether it stands at its end. */
  public boolean isOver() {
    return stage == Stage.LAST && time() == 1;
  }
}
