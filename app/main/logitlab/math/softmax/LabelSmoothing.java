package logitlab.math.softmax;

import logitlab.math.Vec;

/** Label smoothing: each class gives up the share ε of its target, and all K classes get the same part of what was given up. */
public final class LabelSmoothing {
  private LabelSmoothing() {}

  /**
   * y in use, y_k ← (1 − ε) y_k + ε/K (Szegedy et al. 2016). It sums to what y sums to where that is 1; ε = 0 leaves y as it is.
   *
   * @param target    y before smoothing, K entries
   * @param smoothing ε, 0 to 1
   * @throws IllegalArgumentException if ε is not from 0 to 1
   */
  public static Vec of(Vec target, double smoothing) {
    if (!(smoothing >= 0 && smoothing <= 1)) {
      throw new IllegalArgumentException("smoothing " + smoothing);
    }
    var share = smoothing / target.size();
    return smoothing == 0 ? target : target.map(y -> (1 - smoothing) * y + share);
  }
}
