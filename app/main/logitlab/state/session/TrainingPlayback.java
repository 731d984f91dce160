package logitlab.state.session;

import java.util.Optional;
import java.util.stream.Stream;
import logitlab.state.document.Task;
import logitlab.state.document.Training;
import logitlab.state.training.Run;
import logitlab.state.training.TrainingSnapshot;

/**
 * What the Train screen is looked at with. What is computed aside comes in here; nothing of it is needed to make it again from the
 * document.
 *
 * @param run     the run of the document's task, as far as it is computed; empty before anybody looked
 * @param look    what was last computed of a moment of a run
 * @param before  the run of another task on the same examples that was looked at last, to compare with
 * @param reached the furthest moment of the run that was shown
 * @param playhead whether the run plays, and at how many epochs a second; where it stands, the document knows: its time is what the clock has
 *                earned of the run and not spent yet, in updates
 * @param panel   which of the smaller figures is open
 */
public record TrainingPlayback(Optional<Run> run, Optional<TrainingSnapshot> look, Optional<Before> before, int reached,
    Playhead playhead,
    Panel panel) implements Timed<TrainingPlayback> {
  /** Nothing looked at yet. */
  public static final TrainingPlayback START = new TrainingPlayback(Optional.empty(), Optional.empty(),
      Optional.empty(), 0,
      Playhead.START.withSpeed(Pace.EIGHT.epochsPerSecond()), Panel.CONFUSION);

  /** A run, and how far it was shown. */
  public record Before(Run run, int reached) {}

  /** Epochs in a second. */
  public enum Pace {
    ONE(1), EIGHT(8), THIRTY(30),
    /** As fast as the run is computed. */
    FULL(Double.POSITIVE_INFINITY);

    private final double epochs;

    Pace(double epochs) {
      this.epochs = epochs;
    }

    public double epochsPerSecond() {
      return epochs;
    }

    /** The fastest that is not above {@code epochs} a second, or the slowest. */
    static Pace upTo(double epochs) {
      return Stream.of(values()).filter(pace -> pace.epochs <= epochs).reduce(ONE, (_, faster) -> faster);
    }
  }

  /** The smaller figures, one of which is open. */
  public enum Panel {
    CONFUSION, GRADIENTS, HIDDEN
  }

  /** The run of this task, if it is here. */
  public Optional<Run> run(Task task) {
    return run.filter(known -> known.task().equals(task));
  }

  @Override
  public TrainingPlayback with(Playhead changed) {
    return new TrainingPlayback(run, look, before, reached, changed, panel);
  }

  public TrainingPlayback withRun(Run changed) {
    return new TrainingPlayback(Optional.of(changed), look, before, reached, playhead, panel);
  }

  public TrainingPlayback withLook(TrainingSnapshot changed) {
    return new TrainingPlayback(run, Optional.of(changed), before, reached, playhead, panel);
  }

  /** Another task is begun: what was shown of the last one becomes what to compare with, if it learnt from the same examples. */
  public TrainingPlayback begin(Run start) {
    var last = run.filter(_ -> reached > 0)
        .map(known -> new Before(known, reached))
        .or(() -> before)
        .filter(known -> known.run().task().source().equals(start.task().source()));
    return new TrainingPlayback(Optional.of(start), Optional.empty(), last, 0, playhead.at(0).withPlaying(false),
        panel);
  }

  public TrainingPlayback withReached(int changed) {
    return new TrainingPlayback(run, look, before, changed, playhead, panel);
  }

  /** At a pace of so many epochs a second, or the next that there is below. */
  public TrainingPlayback withPace(double epochsPerSecond) {
    return with(playhead.withSpeed(Pace.upTo(epochsPerSecond).epochsPerSecond()));
  }

  /** Played from what is there, or paused: the clock starts anew. */
  @Override
  public TrainingPlayback withPlaying(boolean changed) {
    return with(playhead.at(0).withPlaying(changed));
  }

  public TrainingPlayback withPanel(Panel changed) {
    return new TrainingPlayback(run, look, before, reached, playhead, changed);
  }

  /** At rest, with what was computed where that is the whole run and this very moment of it; else without it, since it may be a moment old. */
  public TrainingPlayback exactly(Training moment) {
    var known = run(moment.task()).filter(Run::complete).isPresent()
        && look.filter(seen -> seen.task().equals(moment.task()) && seen.updates() == moment.updates()
            && seen.cells() == TrainingSnapshot.AT_REST).isPresent();
    return known ? withReached(0).withPlaying(false) : forgotten();
  }

  /** Without what was computed: figures then show the document's own moment, computed anew. */
  public TrainingPlayback forgotten() {
    return new TrainingPlayback(Optional.empty(), Optional.empty(), before, 0, playhead.at(0).withPlaying(false),
        panel);
  }
}
