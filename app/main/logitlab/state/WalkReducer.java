package logitlab.state;

/** What the actions of the walk through a derivation mean. */
final class WalkReducer {
  /** More parts than any line has. */
  private static final int MOST_PARTS = 1000;

  private WalkReducer() {}

  static AppState reduce(AppState state, Action.Walking action, int lines) {
    var session = state.session();
    var route = session.route();
    return state.with(switch (action) {
      case Action.Read(var reading) -> session.withRoute(route.read(reading));
      case Action.ReadPart(var part, var reading) -> part >= 0 && part < MOST_PARTS
          ? session.withRoute(route.read(part, reading))
          : session;
      case Action.SetTurn(var time) -> Double.isNaN(time)
          ? session
          : session.withRoute(route.turned(Math.clamp(time, 0, 1)));
      case Action.Scrub(var place) -> Double.isNaN(place) || lines < 2
          ? session
          : session.withRoute(route.scrubbed(Math.clamp(place, 0, Math.nextDown(lines - 1.0))));
      case Action.TellMore(var open) -> session.withRoute(route.telling(open));
      case Action.Release() -> session.withRoute(route.released());
      case Action.ReduceMotion(var on) -> session.withReducedMotion(on);
    });
  }
}
