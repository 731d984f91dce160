package logitlab.state.session;

import java.util.Optional;
import logitlab.state.domain.Domain;

/**
 * What the Explore screen is looked at with.
 *
 * @param learningRate η of a step downhill, above 0 and at most {@link #MAX_LEARNING_RATE}
 * @param nudged       what the last nudge promised and did, until the document changes again
 * @param unfolded     the cards that are open
 * @param table        how the class table is looked at
 * @param inviting     whether the example, as long as it is as it was, shows what there is to drag
 */
public record Exploring(double learningRate, Optional<Nudged> nudged, Unfolded unfolded, TableView table,
    boolean inviting) {
  public static final double MIN_LEARNING_RATE = 1e-6;
  public static final double MAX_LEARNING_RATE = 1e3;

  /** At a rate of 1, with nothing nudged and nothing unfolded. */
  public static final Exploring START = new Exploring(1, Optional.empty(), Unfolded.START, TableView.START, false);

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
    Domain.within("learning rate", learningRate, MIN_LEARNING_RATE, MAX_LEARNING_RATE);
  }

  public Exploring withLearningRate(double changed) {
    return new Exploring(changed, nudged, unfolded, table, inviting);
  }

  public Exploring withNudged(Optional<Nudged> changed) {
    return new Exploring(learningRate, changed, unfolded, table, inviting);
  }

  public Exploring withUnfolded(Unfolded changed) {
    return new Exploring(learningRate, nudged, changed, table, inviting);
  }

  public Exploring withTable(TableView changed) {
    return new Exploring(learningRate, nudged, unfolded, changed, inviting);
  }

  /** The same for somebody who sees the program for the first time. */
  public Exploring withInvitation() {
    return new Exploring(learningRate, nudged, unfolded, table, true);
  }
}
