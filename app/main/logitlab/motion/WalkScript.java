package logitlab.motion;

import java.util.List;

/**
 * What moves when while a derivation goes from one line to the next. One thing after the other, so that nothing ever lies over anything
 * else: what is said of the line before goes; the lines above make room and what does not stay leaves; what stays glides to its new place;
 * then comes what is new. A turn takes 0.9 s; one in which something cancels half as long again, since the strokes are drawn
 * through both parts at once and stand for a moment before they are gone.
 */
public final class WalkScript {
  /** What moves. */
  public enum Cue {
    /** What is said of the line before fades, and lines that have no room any more. */
    HUSH,
    /** The lines before make room, and the box goes to its new place. */
    SCROLL,
    /** Strokes are drawn through what cancels. */
    STRIKE,
    /** What does not stay fades. */
    LEAVE,
    /** The left side of a new block comes, or the line before appears among those above. */
    ARRIVE,
    /** What stays goes to its new place. */
    GLIDE,
    /** What is new fades in. */
    APPEAR,
    /** One line fades while the other comes, for those who asked for less motion. */
    FADE
  }

  private static final Motion<Cue> PLAIN = new Motion.Together<>(List.of(late(0, Cue.HUSH, 0.18),
      late(0.12, Cue.SCROLL, 0.2), late(0.08, Cue.LEAVE, 0.2), late(0.28, Cue.ARRIVE, 0.14),
      late(0.32, Cue.GLIDE, 0.36), late(0.65, Cue.APPEAR, 0.25)));
  private static final Motion<Cue> LEAPING = new Motion.Together<>(List.of(late(0, Cue.HUSH, 0.18),
      late(0.12, Cue.SCROLL, 0.2), late(0.28, Cue.ARRIVE, 0.14), late(0.36, Cue.LEAVE, 0.18),
      late(0.5, Cue.GLIDE, 0.12), late(0.58, Cue.APPEAR, 0.32)));
  private static final Motion<Cue> CANCELLING = new Motion.Together<>(List.of(late(0, Cue.HUSH, 0.18),
      late(0.12, Cue.SCROLL, 0.2), late(0.3, Cue.STRIKE, 0.25), late(0.28, Cue.ARRIVE, 0.14),
      late(0.75, Cue.LEAVE, 0.2), late(0.94, Cue.GLIDE, 0.3), late(1.2, Cue.APPEAR, 0.2)));
  private static final Motion<Cue> FADING = new Motion.Move<>(Cue.FADE, new Clip(0.25, Ease.LINEAR));

  private final Motion<Cue> motion;

  private WalkScript(Motion<Cue> motion) {
    this.motion = motion;
  }

  /** The script of a turn in which something cancels, or nothing. */
  public static WalkScript of(boolean cancels, boolean reducedMotion) {
    return new WalkScript(reducedMotion ? FADING : cancels ? CANCELLING : PLAIN);
  }

  /**
   * The script of a turn in which nothing of the line before stays: it takes as long, but the line before stays in sight for as long as it
   * can, so that the board is hardly ever empty.
   */
  public static WalkScript leap(boolean cancels, boolean reducedMotion) {
    return cancels || reducedMotion ? of(cancels, reducedMotion) : new WalkScript(LEAPING);
  }

  /** How far a turn that is at {@code time}, 0 to 1, is {@code seconds} later. */
  public static double advance(boolean cancels, boolean reducedMotion, double time, double seconds) {
    return Math.min(1, time + seconds / of(cancels, reducedMotion).seconds());
  }

  /** How long the turn takes. */
  public double seconds() {
    return motion.seconds();
  }

  /** How far the cue is at {@code time}, 0 to 1, of the turn. */
  public double progress(Cue cue, double time) {
    return time >= 1 ? 1 : motion.progress(cue, time * motion.seconds()).orElse(0);
  }

  private static Motion<Cue> late(double start, Cue cue, double seconds) {
    return new Motion.Then<>(List.of(new Motion.Hold<>(start), new Motion.Move<>(cue, new Clip(seconds, Ease.IN_OUT))));
  }
}
