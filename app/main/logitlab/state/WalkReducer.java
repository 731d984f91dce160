package logitlab.state;

import logitlab.derivation.Routes;
import logitlab.state.session.Front;
import logitlab.state.session.RouteView;
import logitlab.state.view.Screen;

/** What the actions of the walk through a derivation mean. */
final class WalkReducer {
  /** More parts than any line has. */
  private static final int MOST_PARTS = 1000;

  private WalkReducer() {}

  static AppState reduce(AppState state, Action.Walk action) {
    var session = state.session();
    var route = session.route();
    return switch (action) {
      case Action.Walk.ShowRoute(var id) -> with(state, on(route, id));
      case Action.Walk.GoToLine(var line) -> with(state, to(route, line));
      case Action.Walk.ShowLine(var id, var line) -> {
        var there = with(state, Routes.lines(id) > 0 ? to(on(route, id), line) : route);
        yield there.with(there.session().withFront(Front.MAIN));
      }
      case Action.Walk.OpenLine(var id, var line) -> ProgramReducer.show(with(state, to(on(route, id), line)),
          Screen.DERIVE);
      case Action.Walk.Read(var reading) -> with(state, route.read(reading));
      case Action.Walk.ReadPart(var part, var reading) -> part >= 0 && part < MOST_PARTS
          ? with(state, route.read(part, reading))
          : state;
      case Action.Walk.TellMore(var open) -> with(state, route.telling(open));
    };
  }

  /** Another route, from its line nearest to {@code line}. */
  static RouteView opened(RouteView route, String id, int line) {
    return new RouteView(id, inside(id, line), route.reading()).telling(route.more());
  }

  /** The route's line nearest to {@code line}. */
  static RouteView to(RouteView route, int line) {
    return route.to(inside(route.id(), line));
  }

  /** Held between two lines. */
  static AppState hold(AppState state, double place) {
    var route = state.session().route();
    var lines = Routes.lines(route.id());
    return Double.isNaN(place) || lines < 2
        ? state
        : with(state, route.scrubbed(Math.clamp(place, 0, Math.nextDown(lines - 1.0))));
  }

  private static RouteView on(RouteView route, String id) {
    return Routes.lines(id) > 0 && !id.equals(route.id()) ? opened(route, id, 0) : route;
  }

  private static int inside(String route, int line) {
    return Math.clamp(line, 0, Math.max(0, Routes.lines(route) - 1));
  }

  private static AppState with(AppState state, RouteView route) {
    return state.with(state.session().withRoute(route));
  }
}
