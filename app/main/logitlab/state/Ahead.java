package logitlab.state;

import java.util.Optional;

/** What comes next on the stage, for whoever presents. */
public final class Ahead {
  private static final double FOREVER = 3600;

  private Ahead() {}

  /** What the step after the one in front shows when it has come to rest; empty after the last one. */
  public static Optional<AppState> of(AppState state) {
    var seen = rest(state.session(session -> session.withPresenting(session.presenting().seen())));
    var next = rest(Reducer.reduce(seen, new Action.Time.Forward()));
    return next.equals(seen) ? Optional.empty() : Optional.of(next);
  }

  private static AppState rest(AppState state) {
    return state.session(session -> session.route(route -> route.turned(1))
        .withPresenting(session.presenting().after(FOREVER, true)));
  }
}
