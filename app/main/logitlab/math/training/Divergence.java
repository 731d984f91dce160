package logitlab.math.training;

/**
 * Training ran away; the weights from before are kept.
 *
 * @param reason  how it showed
 * @param epoch   the epoch in which it did, from 0
 * @param updates how many updates the weights that were kept had seen
 */
public record Divergence(Reason reason, int epoch, int updates) {

  public enum Reason {
    /** A weight would have become infinite or NaN. */
    NOT_FINITE,
    /** A weight would have left ±{@link Trainer#MAX_WEIGHT}. */
    LARGE_WEIGHT,
    /** The mean loss of an epoch was above ten times that of the start and that of guessing. */
    LARGE_LOSS
  }
}
