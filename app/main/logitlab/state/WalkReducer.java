package logitlab.state;

import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import logitlab.derivation.Routes;
import logitlab.state.session.RouteView;
import logitlab.state.session.ScreenPart;
import logitlab.state.view.Depth;
import logitlab.state.view.Screen;

/** What the actions of the walk through a derivation mean. */
final class WalkReducer {
  /** More parts than any line has. */
  private static final int MOST_PARTS = 1000;
  /** More pages than any answer has. */
  private static final int MOST_PAGES = 99;

  private WalkReducer() {}

  static AppState reduce(AppState state, Action.Walk action) {
    var session = state.session();
    var route = session.route();
    return switch (action) {
      case Action.Walk.ShowRoute(var id) -> with(state, on(route, id));
      case Action.Walk.GoToLine(var line) -> with(state, to(route, line));
      case Action.Walk.ShowLine(var id, var line) -> {
        var there = with(state, Routes.lines(id) > 0 ? to(on(route, id), line) : route);
        yield there.with(there.session().withFront(ScreenPart.MAIN));
      }
      case Action.Walk.OpenLine(var id, var line) -> ProgramReducer.show(with(state, to(on(route, id), line)),
          Screen.DERIVE);
      case Action.Walk.Read(var reading) -> with(state, route.read(reading));
      case Action.Walk.ReadPart(var part, var reading) -> part >= 0 && part < MOST_PARTS
          ? with(state, route.read(part, reading))
          : state;
      case Action.Walk.TellMore(var open) -> with(state, route.telling(open));
      case Action.Walk.TurnAnswer(var page) -> with(state, route.atPage(Math.clamp(page, 0, MOST_PAGES)));
      case Action.Walk.GoToStop(var place) -> with(state, Routes.lines(route.id()) > 0 ? route.toStop(place) : route);
      case Action.Walk.SetDetail(var detail) -> with(state, Routes.lines(route.id()) > 0
          ? route.with(onlyAsides(route.depth()).with(detail))
          : route);
      case Action.Walk.Unfold(var key, var open) -> isFold(route, key)
          ? with(state, route.with(route.depth().with(Set.of(key), open)))
          : state;
    };
  }

  private static Depth onlyAsides(Depth depth) {
    var others = new HashSet<>(depth.open());
    others.removeAll(Routes.asides());
    return depth.with(others, false);
  }

  private static boolean isFold(RouteView route, String key) {
    return Routes.lines(route.id()) > 0
        && route.shown().folds().stream().anyMatch(fold -> fold.key().equals(key));
  }

  /** Another route, at a line of it or else at the first in sight. */
  static RouteView opened(RouteView route, String id, OptionalInt line, Depth depth) {
    var there = line.isPresent()
        ? RouteView.at(id, line.getAsInt(), route.reading(), depth)
        : RouteView.first(id, route.reading(), depth);
    return there.telling(route.more());
  }

  /** The route's line nearest to {@code line}. */
  static RouteView to(RouteView route, int line) {
    return route.to(inside(route.id(), line));
  }

  /** So many lines on, of those in sight. */
  static RouteView stepped(RouteView route, int by) {
    return Routes.lines(route.id()) > 0 ? route.stepped(by) : route;
  }

  /** Held between two lines. */
  static AppState hold(AppState state, double place) {
    var route = state.session().route();
    var lines = Routes.lines(route.id()) == 0 ? 0 : route.shown().steps().size();
    return Double.isNaN(place) || lines < 2
        ? state
        : with(state, route.scrubbed(Math.clamp(place, 0, Math.nextDown(lines - 1.0))));
  }

  private static RouteView on(RouteView route, String id) {
    return Routes.lines(id) > 0 && !id.equals(route.id())
        ? opened(route, id, OptionalInt.empty(), route.depth())
        : route;
  }

  private static int inside(String route, int line) {
    return Math.clamp(line, 0, Math.max(0, Routes.lines(route) - 1));
  }

  private static AppState with(AppState state, RouteView route) {
    return state.with(state.session().withRoute(route));
  }
}
