package logitlab.state.session;

/**
 * What the Derive screen is looked at with.
 *
 * @param route where the reader of the derivation is
 * @param experiments   what stands beside it
 */
public record Deriving(RouteView route, Experiments experiments) {
  public static final Deriving START = new Deriving(RouteView.START, Experiments.START);
}
