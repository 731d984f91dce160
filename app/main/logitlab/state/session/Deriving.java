package logitlab.state.session;

/**
 * What the Derive screen is looked at with.
 *
 * @param route where the reader of the derivation is
 * @param practice how the next line is practised
 * @param experiments   what stands beside it
 */
public record Deriving(RouteView route, Practice practice, Experiments experiments) {
  public static final Deriving START = new Deriving(RouteView.START, Practice.START, Experiments.START);

  /** Elsewhere in the derivation, or in another; what was typed for the next line is forgotten where another stands in front. */
  Deriving with(RouteView changed) {
    var same = changed.id().equals(route.id()) && changed.line() == route.line()
        && changed.depth().equals(route.depth());
    return new Deriving(changed, same ? practice : practice.turned(), experiments);
  }

  Deriving with(Practice changed) {
    return new Deriving(route, changed, experiments);
  }

  Deriving with(Experiments changed) {
    return new Deriving(route, practice, changed);
  }
}
