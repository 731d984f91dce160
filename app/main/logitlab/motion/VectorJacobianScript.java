package logitlab.motion;

import java.util.List;

/**
 * What moves when while ∂L/∂p is multiplied with the Jacobian: first every row takes its factor, then the columns are added up. Time is 0 to 1,
 * with holds to read after each.
 */
public final class VectorJacobianScript {
  /** What moves. */
  public enum Cue {
    /** Every row is multiplied with its entry of ∂L/∂p. */
    MULTIPLY,
    /** The entries of every column come together in ∂L/∂z. */
    SUM
  }

  private static final double STEP = 0.9;
  private static final double HOLD = 0.7;
  private static final Motion<Cue> SCRIPT = new Motion.Then<>(List.of(
      new Motion.Move<>(Cue.MULTIPLY, new Clip(STEP, Ease.IN_OUT)), new Motion.Hold<>(HOLD),
      new Motion.Move<>(Cue.SUM, new Clip(STEP, Ease.IN_OUT)), new Motion.Hold<>(HOLD)));

  /** The moments to stop at: the Jacobian alone, its rows multiplied, the sums. */
  public static final List<Double> STOPS = List.of(0.0, (STEP + HOLD / 2) / SCRIPT.seconds(), 1.0);

  private VectorJacobianScript() {}

  /** How far the cue is at {@code time}, 0 to 1. */
  public static double progress(Cue cue, double time) {
    return time >= 1 ? 1 : SCRIPT.progress(cue, time * SCRIPT.seconds()).orElse(0);
  }

  /** Where time stands {@code seconds} later; it stops at 1. */
  public static double advance(double time, double seconds) {
    return Math.clamp(time + seconds / SCRIPT.seconds(), 0, 1);
  }

  /** The next stop after {@code time}, or the one before it; the last and the first have none beyond. */
  public static double stop(double time, int step) {
    return step > 0
        ? STOPS.stream().filter(stop -> stop > time + 1e-9).findFirst().orElse(1.0)
        : STOPS.reversed().stream().filter(stop -> stop < time - 1e-9).findFirst().orElse(0.0);
  }
}
