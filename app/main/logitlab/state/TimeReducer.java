package logitlab.state;

import logitlab.motion.Stage;
import logitlab.state.session.BackpropPlayback;
import logitlab.state.session.Place;
import logitlab.state.session.RouteView;
import logitlab.state.session.ScreenPart;
import logitlab.state.session.Session;
import logitlab.state.view.Screen;

/** What the clock does, and what playing, pausing, stepping and scrubbing mean for what is in front: the one place that decides it. */
final class TimeReducer {
  /** More seconds than anything runs. */
  private static final double LONGEST = 3600;
  /** More steps than anything has. */
  private static final int FARTHEST = 10_000;

  private TimeReducer() {}

  static AppState reduce(AppState state, Action.Time action) {
    return switch (action) {
      case Action.Time.Tick(var seconds) -> seconds > 0 ? tick(state, Math.min(seconds, LONGEST)) : state;
      case Action.Time.Play() -> play(state);
      case Action.Time.Pause() -> state.with(pause(state.session()));
      case Action.Time.Forward() -> onOrBack(state, 1);
      case Action.Time.Back() -> onOrBack(state, -1);
      case Action.Time.First() -> edge(state, -1);
      case Action.Time.Last() -> edge(state, 1);
      case Action.Time.SetSpeed(var speed) -> Double.isNaN(speed) ? state : state.with(speed(state.session(), speed));
      case Action.Time.Scrub(var place) -> scrub(state, place);
      case Action.Time.Release() -> state.with(state.session().route(RouteView::released));
    };
  }

  /** Whether the audience sees no picture: a step brings it back before it goes on. */
  private static boolean isBlank(AppState state) {
    return state.session().presenting().blank().isPresent();
  }

  /** On the stage a blank screen shows its picture again, and where a walk ends, the next scene begins. */
  private static AppState onOrBack(AppState state, int step) {
    if (!state.session().presenting().on()) {
      return step(state, step);
    }
    if (isBlank(state)) {
      return seen(state);
    }
    if (step > 0) {
      var onward = PresentReducer.onward(state);
      if (onward.isPresent()) {
        return onward.get();
      }
    }
    var there = isStill(state.session()) ? state : step(state, step);
    return there.equals(state) ? ScenesReducer.neighbour(state, step) : there;
  }

  /** Whether there is nothing to walk: on the stage the class table stands without its derivation. */
  private static boolean isStill(Session session) {
    return session.screen() == Screen.EXPLORE && session.exploring().unfolded().open().isEmpty();
  }

  private static AppState seen(AppState state) {
    return state.session(session -> session.withPresenting(session.presenting().seen()));
  }

  private static AppState tick(AppState state, double seconds) {
    var session = state.session();
    var experiments = session.experiments();
    var moved = state.with(session.route(now -> now.after(seconds, session.reducedMotion()))
        .backprop(now -> now.after(seconds))
        .withExperiments(experiments.with(experiments.contraction().after(seconds)))
        .withPresenting(session.presenting().after(seconds, session.reducedMotion())));
    return TrainReducer.tick(moved, seconds);
  }

  private static AppState play(AppState state) {
    var session = state.session();
    if (session.inFront().isEmpty()) {
      return state;
    }
    return switch (session.screen()) {
      case EXPLORE -> state;
      case DERIVE -> state.with(session.experiments(now -> now.with(now.contraction().play())));
      case BACKPROP -> state.with(session.backprop(BackpropPlayback::play));
      case TRAIN -> TrainReducer.play(state);
    };
  }

  private static Session pause(Session session) {
    return switch (session.screen()) {
      case EXPLORE -> session;
      case DERIVE -> session.experiments(now -> now.with(now.contraction().withPlaying(false)));
      case BACKPROP -> session.backprop(now -> now.withPlaying(false));
      case TRAIN -> session.learning(now -> now.withPlaying(false));
    };
  }

  private static AppState step(AppState state, int step) {
    var session = state.session();
    var unfolded = session.exploring().unfolded();
    return switch (session.screen()) {
      case EXPLORE -> {
        var walked = WalkReducer.stepped(session.route(), step);
        // The derivation walks while it is in sight; after its end come the cards.
        yield session.walksOnExplore() && (unfolded.open().isEmpty() || step < 0 || !walked.equals(session.route()))
            ? state.with(session.withRoute(walked))
            : CardsReducer.page(state, session.walksOnExplore() ? 0 : unfolded.first() + step * session.cardsPerPage());
      }
      case DERIVE -> PracticeReducer.step(state, step);
      case BACKPROP -> session.showsBatch()
          ? BatchReducer.turn(state, step)
          : state.with(session.backprop(now -> now.stop(step)));
      case TRAIN -> TrainReducer.step(state, step);
    };
  }

  /** As far as one can step in one direction; a run of training as far as it is computed. */
  private static AppState edge(AppState state, int step) {
    var session = state.session();
    var unfolded = session.exploring().unfolded();
    return switch (session.screen()) {
      case EXPLORE -> session.walksOnExplore()
          ? state.with(session.withRoute(WalkReducer.stepped(session.route(), step * FARTHEST)))
          : CardsReducer.page(state, step < 0 ? 0 : unfolded.open().size() - 1);
      case DERIVE -> state.with(session.withRoute(WalkReducer.stepped(session.route(), step * FARTHEST))
          .withFront(ScreenPart.MAIN));
      case BACKPROP -> session.showsBatch()
          ? state
          : state.with(session.backprop(now -> now
              .at(step < 0 ? Stage.X : Stage.LAST, step < 0 ? 0 : 1)
              .withPlaying(false)));
      case TRAIN -> TrainReducer.step(state, step * FARTHEST);
    };
  }

  private static Session speed(Session session, double speed) {
    var backprop = session.backprop();
    return switch (session.screen()) {
      case EXPLORE, DERIVE -> session;
      case BACKPROP -> session.withBackprop(
          backprop.with(backprop.playhead()
              .withSpeed(Math.clamp(speed, BackpropPlayback.MIN_SPEED, BackpropPlayback.MAX_SPEED))));
      case TRAIN -> session.learning(now -> now.withPace(speed));
    };
  }

  private static AppState scrub(AppState state, Place place) {
    var session = state.session();
    return switch (place) {
      case Place.InWalk(var line) -> WalkReducer.hold(state, line);
      case Place.InBackprop(var stage, var time) -> state.with(session.backprop(now -> now
          .at(stage, inside(time, session.backprop().time()))
          .withPlaying(false)));
      case Place.InProduct(var time) -> {
        var product = session.experiments().contraction();
        yield state.with(session.experiments(now -> now
            .with(product.at(inside(time, product.time())).withPlaying(false))));
      }
      case Place.InRun(var updates) -> TrainReducer.move(TrainReducer.rest(state), updates);
    };
  }

  private static double inside(double time, double now) {
    return Double.isNaN(time) ? now : Math.clamp(time, 0, 1);
  }
}
