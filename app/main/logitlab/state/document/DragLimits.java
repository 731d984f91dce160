package logitlab.state.document;

/**
 * How far a bar can be dragged. A bar that stands beyond a limit already may stay there, so that touching it moves nothing.
 *
 * @param low  the least value
 * @param high the largest
 */
public record DragLimits(double low, double high) {
  /** What a drag leaves of 0 and 1, which no logit gives: the last digit that is shown. */
  private static final double LEAST = 1e-3;

  /** Of p_k, which stands at {@code p}. */
  public static DragLimits probability(double p) {
    return new DragLimits(Math.min(LEAST, p), Math.max(1 - LEAST, p));
  }

  /** Of ∂L/∂z_k = (p_k − y_k)/T, which goes as far as p_k goes. */
  public static DragLimits gradient(double p, double y, double temperature) {
    var reach = probability(p);
    return new DragLimits((reach.low() - y) / temperature, (reach.high() - y) / temperature);
  }

  /** Of y_k in use: smoothing keeps every class above ε/K. */
  public static DragLimits target(Document document) {
    var share = document.smoothing() / document.size();
    return new DragLimits(share, 1 - document.smoothing() + share);
  }

  public double clamp(double value) {
    return Math.max(low, Math.min(high, value));
  }
}
