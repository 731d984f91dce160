package logitlab.motion;

import java.util.ArrayList;
import java.util.List;
import logitlab.derivation.expr.Rule;

/**
 * What moves when while a derivation goes from one line to the next: what was cancelled is struck out, what does not stay leaves, what stays
 * glides to its new place, and what is new appears. All of it takes at most 0.9 s.
 */
public final class WalkScript {
  /** What moves. */
  public enum Cue {
    /** The lines before make room. */
    SCROLL,
    /** A stroke is drawn through what cancels. */
    STRIKE,
    /** What does not stay fades. */
    LEAVE,
    /** What stays goes to its new place, and what is rewritten to its result's. */
    GLIDE,
    /** What is new fades in. */
    APPEAR,
    /** One line fades while the other comes, for those who asked for less motion. */
    FADE
  }

  private static final Motion<Cue> PLAIN = script(0);
  private static final Motion<Cue> CANCELLING = script(0.2);
  private static final Motion<Cue> FADING = new Motion.Move<>(Cue.FADE, new Clip(0.25, Ease.LINEAR));

  private final Motion<Cue> motion;

  private WalkScript(Motion<Cue> motion) {
    this.motion = motion;
  }

  /** The script of the turn that leads to a line by {@code rule}. */
  public static WalkScript of(Rule rule, boolean reducedMotion) {
    return new WalkScript(reducedMotion ? FADING : rule == Rule.CANCEL ? CANCELLING : PLAIN);
  }

  /** How far a turn by {@code rule} that is at {@code time}, 0 to 1, is {@code seconds} later. */
  public static double advance(Rule rule, boolean reducedMotion, double time, double seconds) {
    return Math.min(1, time + seconds / of(rule, reducedMotion).seconds());
  }

  /** How long the turn takes. */
  public double seconds() {
    return motion.seconds();
  }

  /** How far the cue is at {@code time}, 0 to 1, of the turn. */
  public double progress(Cue cue, double time) {
    return time >= 1 ? 1 : motion.progress(cue, time * motion.seconds()).orElse(0);
  }

  private static Motion<Cue> script(double strike) {
    var moves = new ArrayList<Motion<Cue>>();
    moves.add(late(0, Cue.SCROLL, 0.3));
    if (strike > 0) {
      moves.add(late(0, Cue.STRIKE, strike));
    }
    moves.add(late(strike, Cue.LEAVE, 0.25));
    moves.add(late(strike + 0.1, Cue.GLIDE, 0.4));
    moves.add(late(strike + 0.4, Cue.APPEAR, 0.25));
    return new Motion.Together<>(moves);
  }

  private static Motion<Cue> late(double start, Cue cue, double seconds) {
    return new Motion.Then<>(List.of(new Motion.Hold<>(start), new Motion.Move<>(cue, new Clip(seconds, Ease.IN_OUT))));
  }
}
