package logitlab.state;

import java.util.Optional;
import logitlab.derivation.Routes;
import logitlab.math.Vec;
import logitlab.state.document.Document;
import logitlab.state.document.NetworkExample;
import logitlab.state.document.Training;
import logitlab.state.domain.ClassNames;
import logitlab.state.domain.Domain;
import logitlab.state.session.Exploring;
import logitlab.state.session.Front;
import logitlab.state.session.Journey;
import logitlab.state.session.RouteView;
import logitlab.state.session.Session;
import logitlab.state.view.Screen;
import logitlab.state.view.View;

/**
 * The only place where the state changes. {@link #reduce} is a pure function and accepts every action in every state: a number outside
 * the domain becomes the nearest one inside, and what cannot be done (a class that is not there, a name that is taken, NaN) leaves the
 * state as it is.
 */
public final class Reducer {
  /** What a nudge adds to the watched logit. */
  public static final double NUDGE = 0.1;

  private Reducer() {}

  public static AppState reduce(AppState state, Action action) {
    return LabReducer.follow(state, reduced(state, action));
  }

  private static AppState reduced(AppState state, Action action) {
    var document = state.document();
    var session = state.session();
    var journey = session.journey();
    return switch (action) {
      case Action.SetLogit(var index, var z) -> document.has(index)
          ? watch(state.with(document.withLogit(index,
              clamp(z, Domain.MAX_LOGIT, document.logits().get(index)))), index)
          : state;
      case Action.SetTarget(var index) -> document.has(index)
          ? state.with(document.withTarget(Vec.oneHot(document.size(), index)))
          : state;
      case Action.SetTargetVector(var target) -> target.size() == document.size() && Domain.isTarget(target)
          ? state.with(document.withTarget(target))
          : state;
      case Action.SetTemperature(var t) -> state.with(document.withTemperature(
          clamp(t, Domain.MIN_TEMPERATURE, Domain.MAX_TEMPERATURE, document.temperature())));
      case Action.SetSmoothing(var e) -> state.with(document.withSmoothing(clamp(e, 0, 1, document.smoothing())));
      case Action.RenameClass(var index, var name) -> document.has(index)
          && ClassNames.problem(document.classes(), index, name).isEmpty()
              ? state.with(Classes.rename(document, index, name))
              : state;
      case Action.AddClass() -> document.size() < Domain.MAX_CLASSES
          ? watch(state.with(Classes.add(document)), document.size())
          : state;
      case Action.RemoveClass(var index) -> document.has(index) && document.size() > Domain.MIN_CLASSES
          ? Classes.remove(state, index)
          : state;
      case Action.Reset() -> state.with(switch (session.screen()) {
        case EXPLORE, DERIVE -> Document.EXAMPLE.beside(document);
        case BACKPROP -> document.withNetwork(NetworkExample.EXAMPLE);
        case TRAIN -> document.withTraining(Training.DEFAULT);
      });
      case Action.UsePreset(var preset) -> state.with(preset.beside(document));
      case Action.Nudge() -> Descent.nudge(state, NUDGE);
      case Action.TakeStep() -> state.with(Descent.step(document, session.exploring().learningRate()));
      case Action.SetNetworkNumber(var term, var value) -> Double.isNaN(value)
          ? state
          : state.with(document.withNetwork(document.network().with(term, clamp(value, Domain.MAX_LOGIT, 0))));
      case Action.SetNetworkTarget(var index) -> index >= 0 && index < document.network().target().size()
          ? state.with(document.withNetwork(document.network()
              .withTarget(Vec.oneHot(document.network().target().size(), index))))
          : state;
      case Action.SetActivation(var activation) -> state.with(document.withNetwork(
          document.network().withActivation(activation)));
      case Action.Backprop onNetwork -> BackpropReducer.reduce(state, onNetwork);
      case Action.InBatch inBatch -> BatchReducer.reduce(state, inBatch);
      case Action.SetConventions(var conventions) -> state.with(document.withConventions(conventions));
      case Action.Load(var loaded, var view) -> load(state, loaded, view);

      case Action.Show(var screen) -> show(state, screen);
      case Action.ShowRoute(var id) -> Routes.lines(id) > 0 && !id.equals(session.route().id())
          ? state.with(session.withRoute(new RouteView(id, 0, session.route().reading())
              .telling(session.route().more())))
          : state;
      case Action.ShowLine(var id, var line) -> reduce(
          reduce(reduce(state, new Action.ShowRoute(id)), new Action.BringToFront(Front.MAIN)),
          new Action.GoToLine(Routes.lines(id) > 0 ? line : session.route().line()));
      case Action.GoToLine(var line) -> state.with(session.withRoute(line(session.route(), line)));
      case Action.Forward() -> walk(state, 1);
      case Action.Back() -> walk(state, -1);
      case Action.Walking walking -> WalkReducer.reduce(state, walking, Routes.lines(session.route().id()));
      case Action.Watch(var index) -> document.has(index) ? watch(state, index) : state;
      case Action.PointAt(var terms) -> state.with(session.withPointed(terms));
      case Action.SetStage(var stage) -> state.with(session.withJourney(journey.at(stage, 0)));
      case Action.SetTime(var stage, var time) -> state.with(
          session.withJourney(journey.at(stage, clamp(time, 0, 1, journey.time()))));
      case Action.Play() -> state.with(session.withJourney(journey.play()));
      case Action.Pause() -> state.with(session.withJourney(journey.withPlaying(false)));
      case Action.SetSpeed(var speed) -> state.with(
          session.withJourney(journey.withSpeed(clamp(speed, Journey.MIN_SPEED, Journey.MAX_SPEED, journey.speed()))));
      case Action.Training training -> TrainReducer.reduce(state, training);
      case Action.InLab inLab -> LabReducer.reduce(state, inLab);
      case Action.SetTheme(var theme) -> state.with(session.withTheme(theme));
      case Action.SetTextSize(var size) -> textSize(state, size);
      case Action.BringToFront(var front) -> state.with(session.withFront(front));
      case Action.Unfolding unfolding -> CardsReducer.reduce(state, unfolding);
      case Action.OnTable onTable -> TableReducer.reduce(state, onTable);
      case Action.SetLearningRate(var rate) -> state.with(session.withExploring(session.exploring()
          .withLearningRate(
              clamp(rate, Exploring.MIN_LEARNING_RATE, Exploring.MAX_LEARNING_RATE,
                  session.exploring().learningRate()))));
    };
  }

  private static AppState show(AppState state, Screen screen) {
    var shown = state.with(state.session().withScreen(screen).withFront(Front.MAIN));
    return screen == Screen.TRAIN ? TrainReducer.ready(shown) : TrainReducer.rest(shown);
  }

  /** The card that stands first stays in front. */
  private static AppState textSize(AppState state, double size) {
    var larger = state.with(state.session()
        .withTextSize(clamp(size, 1, Session.LARGEST_TEXT, state.session().textSize())));
    return reduce(larger, new Action.TurnPage(larger.session().exploring().unfolded().first()));
  }

  private static AppState watch(AppState state, int index) {
    return state.with(state.session().withWatched(index));
  }

  private static AppState load(AppState state, Document loaded, Optional<View> view) {
    var shown = state.with(loaded);
    if (view.isEmpty()) {
      return shown;
    }
    var look = view.get();
    var route = shown.session().route();
    if (Routes.lines(look.route()) > 0) {
      route = new RouteView(look.route(), inside(look.route(), look.flatLine(Routes.blocks(look.route()))),
          route.reading()).telling(route.more());
    }
    return shown.with(shown.session()
        .withScreen(look.screen())
        .withLab(shown.session().lab().with(look.panel()))
        .withExploring(shown.session()
            .exploring()
            .withUnfolded(shown.session().exploring().unfolded().withOpen(look.cards())))
        .withRoute(route)
        .withWatched(Math.clamp(look.watched(), 0, loaded.size() - 1))
        .withJourney(shown.session()
            .journey()
            .at(look.stage(), clamp(look.time(), 0, 1, 0))
            .withPlaying(false)
            .withLens(look.lens())
            .withBatching(look.batching())));
  }

  private static AppState walk(AppState state, int step) {
    var session = state.session();
    var unfolded = session.exploring().unfolded();
    return switch (session.screen()) {
      // The open cards stand where the derivation was: they are what is in front.
      case EXPLORE -> unfolded.open().isEmpty()
          ? state.with(session.withRoute(line(session.route(), session.route().line() + step)))
          : reduce(state, new Action.TurnPage(unfolded.first() + step * session.cardsPerPage()));
      case DERIVE -> state
          .with(session.withRoute(line(session.route(), session.route().line() + step)).withFront(Front.MAIN));
      case BACKPROP -> session.showsBatch()
          ? BatchReducer.reduce(state, new Action.InBatch.Turn(step))
          : state.with(session.withJourney(session.journey().stop(step)));
      case TRAIN -> TrainReducer.reduce(state, new Action.Training.MoveBy(0, step));
    };
  }

  private static RouteView line(RouteView route, int line) {
    return route.to(inside(route.id(), line));
  }

  /** The route's line nearest to {@code line}. */
  private static int inside(String route, int line) {
    return Math.clamp(line, 0, Math.max(0, Routes.lines(route) - 1));
  }

  private static double clamp(double value, double magnitude, double otherwise) {
    return clamp(value, -magnitude, magnitude, otherwise);
  }

  /** The nearest value from {@code min} to {@code max}, {@code otherwise} for NaN. */
  static double clamp(double value, double min, double max, double otherwise) {
    return Double.isNaN(value) ? otherwise : Math.clamp(value, min, max);
  }
}
