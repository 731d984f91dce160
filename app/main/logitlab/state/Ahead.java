package logitlab.state;

import java.util.Optional;

/** What is not yet on the stage, for whoever presents. */
public final class Ahead {
  private static final double FOREVER = 3600;

  private Ahead() {}

  /** What the step after the one in front shows when it has come to rest; empty after the last one. */
  public static Optional<AppState> of(AppState state) {
    var seen = rest(state.session(session -> session.withPresenting(session.presenting().seen())));
    var next = rest(Reducer.reduce(seen, new Action.Time.Forward()));
    return next.equals(seen) ? Optional.empty() : Optional.of(next);
  }

  /** What a scene shows when it is gone to. */
  public static AppState scene(AppState state, int index) {
    var there = Reducer.reduce(state, new ScenesAction.GoTo(index));
    return rest(there.session(session -> session.withPresenting(session.presenting().undrawn(index).entered())));
  }

  private static AppState rest(AppState state) {
    return state.session(session -> session.route(route -> route.turned(1))
        .withPresenting(session.presenting().after(FOREVER, true)));
  }
}
