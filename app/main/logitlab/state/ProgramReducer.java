package logitlab.state;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.LogBase;
import logitlab.state.document.Document;
import logitlab.state.document.NetworkExample;
import logitlab.state.document.Training;
import logitlab.state.session.BackpropPlayback;
import logitlab.state.session.Experiments;
import logitlab.state.session.Exploring;
import logitlab.state.session.Poll;
import logitlab.state.session.Practice;
import logitlab.state.session.ScreenPart;
import logitlab.state.session.Session;
import logitlab.state.session.TrainingPlayback;
import logitlab.state.view.Depth;
import logitlab.state.view.Screen;
import logitlab.state.view.View;

/** What the actions on the program as a whole mean. */
final class ProgramReducer {
  private ProgramReducer() {}

  static AppState reduce(AppState state, Action.Program action) {
    var document = state.document();
    var session = state.session();
    return switch (action) {
      // Whoever opens a document leaves the lesson for it.
      case Action.Program.Load(var loaded, var view) ->
        load(state.with(session.withVisit(Optional.empty())), loaded, view);
      case Action.Program.Reset() -> reset(state);
      case Action.Program.SetConventions(var conventions) -> state.with(document.withConventions(conventions));
      case Action.Program.Show(var screen) -> show(state, screen);
      case Action.Program.BringToFront(var front) -> state.with(session.withFront(front));
      case Action.Program.PointAt(var terms) -> state.with(session.withPointed(terms));
      case Action.Program.SetTheme(var theme) -> state.with(session.withTheme(theme));
      case Action.Program.SetTextSize(var size) -> Double.isNaN(size)
          ? state
          : textSize(state, Math.clamp(size, 1, Session.LARGEST_TEXT));
      case Action.Program.ReduceMotion(var on) -> state.with(session.withReducedMotion(on));
    };
  }

  /** The numbers of the screen in front and how they are looked at, as at first; on Derive the derivation stays and begins. */
  private static AppState reset(AppState before) {
    var state = before.session(session -> session.withFront(Session.START.front()));
    var document = state.document();
    return switch (state.session().screen()) {
      case EXPLORE -> {
        var fresh = state.with(Document.EXAMPLE.beside(document));
        var inviting = fresh.session().exploring().inviting();
        yield fresh.with(fresh.session()
            .exploring(_ -> inviting ? Exploring.START.withInvitation() : Exploring.START)
            .withWatched(Session.START.watched()));
      }
      case DERIVE -> {
        var fresh = state.with(Document.EXAMPLE.beside(document));
        var session = fresh.session();
        yield fresh.with(session
            .withRoute(WalkReducer.opened(session.route(), session.route().id(),
                OptionalInt.empty(), session.route().depth()))
            .withPractice(Practice.START)
            .withExperiments(Experiments.START)
            .withWatched(Session.START.watched())
            .withSecond(Session.START.second()));
      }
      case BACKPROP -> {
        var fresh = state.with(document.withNetwork(NetworkExample.EXAMPLE));
        yield fresh.with(fresh.session().withBackprop(BackpropPlayback.START));
      }
      case TRAIN -> {
        var fresh = state.with(document.withTraining(Training.DEFAULT));
        yield fresh.with(fresh.session().withLearning(TrainingPlayback.START));
      }
    };
  }

  /** What played on a screen stops when that is left: nobody would see it. */
  static AppState show(AppState state, Screen screen) {
    var session = state.session();
    var left = session.screen() == screen
        ? session
        : session.backprop(now -> now.withPlaying(false))
            .experiments(now -> now.with(now.contraction().withPlaying(false)));
    var shown = state.with(left.withScreen(screen).withFront(ScreenPart.MAIN));
    return screen == Screen.TRAIN ? TrainReducer.ready(shown) : TrainReducer.rest(shown);
  }

  /** The card that stands first stays in front. */
  private static AppState textSize(AppState state, double size) {
    var larger = state.with(state.session().withTextSize(size));
    return CardsReducer.page(larger, larger.session().exploring().unfolded().first());
  }

  /** How much the view shows, and the asides on the base of the logarithm where that is not e. */
  private static Depth depth(Document loaded, View.Derive look) {
    return loaded.conventions().base() == LogBase.E ? look.depth() : look.depth().with(Routes.asidesOnBase(), true);
  }

  /** A document as it was prepared: at rest, with what the view is about in front. */
  static AppState shown(AppState state, Document prepared, View view) {
    return TrainReducer.rest(load(state, prepared, Optional.of(view)))
        .session(session -> session.withFront(view.besides() ? ScreenPart.SIDE : ScreenPart.MAIN));
  }

  private static AppState load(AppState state, Document loaded, Optional<View> view) {
    var shown = state.with(loaded);
    if (view.isEmpty()) {
      return shown;
    }
    var look = view.get();
    var where = look.backprop();
    var session = shown.session();
    var line = Routes.line(look.derive().route(), look.derive().line());
    var walked = Routes.lines(look.derive().route()) > 0
        ? shown.with(session.withRoute(WalkReducer.opened(session.route(),
            look.derive().route(), line, depth(loaded, look.derive()))))
        : shown;
    return walked.with(walked.session()
        .withScreen(look.screen())
        .withPresenting(session.presenting()
            .staging(now -> now.with(look.hidden())
                .with(Optional.<Poll>empty())
                .composed(look.composed())))
        .experiments(now -> now.with(look.derive().panel()))
        .exploring(now -> now.withUnfolded(now.unfolded().with(look.cards(), look.walked())))
        .table(now -> now.only(Set.copyOf(look.columns())))
        .withWatched(Math.clamp(look.watched().first(), 0, loaded.size() - 1))
        .withSecond(Math.clamp(look.watched().second(), 0, loaded.size() - 1))
        .backprop(now -> now
            .at(where.stage(), Double.isNaN(where.time()) ? 0 : Math.clamp(where.time(), 0, 1))
            .withPlaying(false)
            .withLens(where.lens())
            .withBatching(where.batching())));
  }
}
