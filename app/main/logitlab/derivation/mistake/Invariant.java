package logitlab.derivation.mistake;

/** What holds for the right gradient at every point, and so finds mistakes out. */
public enum Invariant {
  /** Σ_i ∂L/∂z_i = 0. */
  ZERO_SUM,
  /** The same number added to all logits changes nothing. */
  SHIFT,
  /** It agrees with (L(z + h) − L(z − h))/2h. */
  FINITE_DIFFERENCES;

  /** Where the message bundle has its name. */
  public String key() {
    return "derivation.invariant." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
