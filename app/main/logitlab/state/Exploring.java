package logitlab.state;

import java.util.Optional;

/**
 * What the Explore screen is looked at with.
 *
 * @param learningRate η of a step downhill, above 0 and at most {@link #MAX_LEARNING_RATE}
 * @param nudged       what the last nudge promised and did, until the document changes again
 * @param unfolded     the cards that are open
 */
public record Exploring(double learningRate, Optional<Nudged> nudged, Unfolded unfolded) {
  public static final double MIN_LEARNING_RATE = 1e-6;
  public static final double MAX_LEARNING_RATE = 1e3;

  /** At a rate of 1, with nothing nudged and nothing unfolded. */
  public static final Exploring START = new Exploring(1, Optional.empty(), Unfolded.START);

  /**
   * One logit moved by a little.
   *
   * @param index     the class, from 0
   * @param by        Δz
   * @param predicted ∂L/∂z · Δz, before the move
   * @param actual    L after less L before
   */
  public record Nudged(int index, double by, double predicted, double actual) {}

  public Exploring {
    Session.within("learning rate", learningRate, MIN_LEARNING_RATE, MAX_LEARNING_RATE);
  }

  public Exploring withLearningRate(double changed) {
    return new Exploring(changed, nudged, unfolded);
  }

  public Exploring withNudged(Optional<Nudged> changed) {
    return new Exploring(learningRate, changed, unfolded);
  }

  public Exploring withUnfolded(Unfolded changed) {
    return new Exploring(learningRate, nudged, changed);
  }
}
