package logitlab.motion;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Clips composed in time, each naming the part that it moves.
 *
 * @param <P> what the parts are called by
 */
public sealed interface Motion<P> {
  /** From the start of the first movement to the end of the last. */
  double seconds();

  /** How far {@code part} is, 0 to 1, when the whole has run for {@code elapsed} seconds; none where nothing moves it. */
  OptionalDouble progress(P part, double elapsed);

  /** One part moves. */
  record Move<P>(P part, Clip clip) implements Motion<P> {
    @Override
    public double seconds() {
      return clip.seconds();
    }

    @Override
    public OptionalDouble progress(P asked, double elapsed) {
      return part.equals(asked) ? OptionalDouble.of(clip.progress(elapsed)) : OptionalDouble.empty();
    }
  }

  /** Nothing moves: time to look. */
  record Hold<P>(double seconds) implements Motion<P> {
    public Hold {
      if (!(seconds >= 0) || !Double.isFinite(seconds)) {
        throw new IllegalArgumentException("a hold of " + seconds + " s");
      }
    }

    @Override
    public OptionalDouble progress(P part, double elapsed) {
      return OptionalDouble.empty();
    }
  }

  /** All start at once. */
  record Together<P>(List<Motion<P>> motions) implements Motion<P> {
    public Together {
      motions = List.copyOf(motions);
    }

    @Override
    public double seconds() {
      return motions.stream().mapToDouble(Motion::seconds).max().orElse(0);
    }

    @Override
    public OptionalDouble progress(P part, double elapsed) {
      for (var motion : motions) {
        var progress = motion.progress(part, elapsed);
        if (progress.isPresent()) {
          return progress;
        }
      }
      return OptionalDouble.empty();
    }
  }

  /** One after the other. */
  record Then<P>(List<Motion<P>> motions) implements Motion<P> {
    public Then {
      motions = List.copyOf(motions);
    }

    @Override
    public double seconds() {
      return motions.stream().mapToDouble(Motion::seconds).sum();
    }

    @Override
    public OptionalDouble progress(P part, double elapsed) {
      var start = 0.0;
      for (var motion : motions) {
        var progress = motion.progress(part, elapsed - start);
        if (progress.isPresent()) {
          return progress;
        }
        start += motion.seconds();
      }
      return OptionalDouble.empty();
    }
  }

  /** Each starts {@code delay} seconds after the one before it. */
  static <P> Motion<P> staggered(double delay, List<Motion<P>> motions) {
    var late = new ArrayList<Motion<P>>();
    for (var n = 0; n < motions.size(); n++) {
      late.add(new Then<>(List.of(new Hold<>(n * delay), motions.get(n))));
    }
    return new Together<>(late);
  }
}
