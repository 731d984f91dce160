package logitlab.state;

import logitlab.state.session.Front;
import logitlab.state.session.Journey;

/** What the actions on whatever runs in time mean. */
final class TimeReducer {
  private TimeReducer() {}

  static AppState reduce(AppState state, Action.Time action) {
    var session = state.session();
    var journey = session.journey();
    return switch (action) {
      case Action.Time.Forward() -> walk(state, 1);
      case Action.Time.Back() -> walk(state, -1);
      case Action.Time.Play() -> state.with(session.withJourney(journey.play()));
      case Action.Time.Pause() -> state.with(session.withJourney(journey.withPlaying(false)));
      case Action.Time.SetSpeed(var speed) -> Double.isNaN(speed)
          ? state
          : state.with(session.withJourney(
              journey.withSpeed(Math.clamp(speed, Journey.MIN_SPEED, Journey.MAX_SPEED))));
      case Action.Time.SetStage(var stage) -> state.with(session.withJourney(journey.at(stage, 0)));
      case Action.Time.SetTime(var stage, var time) -> state.with(
          session.withJourney(journey.at(stage, Double.isNaN(time) ? journey.time() : Math.clamp(time, 0, 1))));
      case Action.Time.SetTurn(var time) -> Double.isNaN(time)
          ? state
          : state.with(session.withRoute(session.route().turned(Math.clamp(time, 0, 1))));
      case Action.Time.Scrub(var place) -> WalkReducer.scrub(state, place);
      case Action.Time.Release() -> state.with(session.withRoute(session.route().released()));
    };
  }

  private static AppState walk(AppState state, int step) {
    var session = state.session();
    var unfolded = session.exploring().unfolded();
    var line = WalkReducer.to(session.route(), session.route().line() + step);
    return switch (session.screen()) {
      // The open cards stand where the derivation was: they are what is in front.
      case EXPLORE -> unfolded.open().isEmpty()
          ? state.with(session.withRoute(line))
          : CardsReducer.page(state, unfolded.first() + step * session.cardsPerPage());
      case DERIVE -> state.with(session.withRoute(line).withFront(Front.MAIN));
      case BACKPROP -> session.showsBatch()
          ? BatchReducer.turn(state, step)
          : state.with(session.withJourney(session.journey().stop(step)));
      case TRAIN -> TrainReducer.reduce(state, new Action.Train.MoveBy(0, step));
    };
  }
}
