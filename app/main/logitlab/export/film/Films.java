package logitlab.export.film;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.Detail;
import logitlab.export.Exports;
import logitlab.export.film.Film.Moment;
import logitlab.figure.Figure;
import logitlab.figure.Size;
import logitlab.figure.screen.Gallery;
import logitlab.figure.screen.Picture;
import logitlab.figure.screen.PictureStyle;
import logitlab.motion.BackpropScript;
import logitlab.motion.Stage;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Reducer;
import logitlab.state.session.Place;
import logitlab.state.session.RouteView;
import logitlab.state.session.TrainingPlayback.Pace;
import logitlab.state.training.Run;
import logitlab.state.training.TrainingSnapshot;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.words.Words;

/** Makes films of what moves: the same reducer that answers the clock of the window is told here how much time goes by from frame to frame. */
public final class Films {
  /** How wide the page of a derivation's line is: narrower than a window, so that it is large. */
  private static final double LINE_WIDTH = 960;
  private static final int LONGEST = 1_000_000;

  private final Gallery pictures;
  private final AppState start;
  private final Size pixels;
  private final Beat beat;

  /**
   * How time goes by.
   *
   * @param rate  frames a second
   * @param speed of what moves, 1 as in the program
   * @param hold  for how many seconds each step stands
   */
  public record Beat(int rate, double speed, double hold) {
    public Beat {
      if (rate < 1 || !(speed > 0) || !(hold >= 0)) {
        throw new IllegalArgumentException(rate + " frames a second at " + speed + " with " + hold + " s");
      }
    }

    /** What goes by from one frame to the next, in seconds of what moves. */
    double tick() {
      return speed / rate;
    }

    int held() {
      return Math.max(1, (int) Math.round(hold * rate));
    }
  }

  /**
   * @param start  the document, the theme and all else that every moment has in common
   * @param pixels how large the film is, and so how wide for its height
   */
  public Films(Words words, AppState start, Size pixels, Beat beat) {
    pictures = new Gallery(words);
    this.start = start;
    this.pixels = pixels;
    this.beat = beat;
  }

  /** The walk through a derivation, from line to line. */
  public Film walk(Derivation route, Detail detail) {
    var depth = RouteView.depth(detail);
    var session = start.session().withScreen(Screen.DERIVE);
    var now = start
        .with(session.withRoute(RouteView.first(route.id().name(), session.route().reading(), depth)));
    var moments = new ArrayList<Moment>();
    moments.add(new Moment(now, beat.held()));
    for (var next = on(now); !next.equals(now); next = on(now)) {
      now = run(next, moments);
    }
    var page = page(LINE_WIDTH);
    return film(seen -> pictures.slide(seen, page), moments);
  }

  private static AppState on(AppState state) {
    return Reducer.reduce(state, new Action.Time.Forward());
  }

  /** The product of ∂L/∂p with the Jacobian, entry by entry. */
  public Film contraction() {
    var session = start.session().withScreen(Screen.DERIVE);
    var beside = start.with(session.experiments(now -> now.with(Panel.JACOBIAN)));
    var first = Reducer.reduce(beside, new Action.Time.Scrub(new Place.InProduct(0)));
    var moments = new ArrayList<Moment>();
    moments.add(new Moment(first, beat.held()));
    run(Reducer.reduce(first, new Action.Time.Play()), moments);
    return figure("panel-jacobian", moments);
  }

  /** The journey of an example through the network and back, held at the end of each stage. */
  public Film journey() {
    var session = start.session().withScreen(Screen.BACKPROP);
    var moments = new ArrayList<Moment>();
    moments.add(new Moment(start.with(session.withBackprop(session.backprop().at(Stage.X, 0))), beat.held()));
    for (var stage : Stage.values()) {
      var frames = Math.max(1, (int) Math.ceil(BackpropScript.seconds(stage) / beat.tick()));
      for (var n = 1; n <= frames; n++) {
        var there = session.withBackprop(session.backprop().at(stage, n / (double) frames));
        moments.add(new Moment(start.with(there), n == frames ? beat.held() : 1));
      }
    }
    return figure("backprop", moments);
  }

  /** The run of the document's training, from its first weights to its end, at as many epochs a second as in the program. */
  public Film training() {
    var session = start.session().withScreen(Screen.TRAIN);
    var run = Run.of(start.document().training().task());
    var began = Reducer.reduce(start.with(session), new Action.Train.Learned(run));
    var epochs = run.end() / (double) run.updatesPerEpoch();
    var frames = Math.max(1, (int) Math.ceil(epochs / (Pace.EIGHT.epochsPerSecond() * beat.tick())));
    var moments = new ArrayList<Moment>();
    for (var n = 0; n <= frames; n++) {
      var updates = (int) Math.round(run.end() * (n / (double) frames));
      var there = Reducer.reduce(began, new Action.Time.Scrub(new Place.InRun(updates)));
      moments.add(new Moment(there, n == 0 || n == frames ? beat.held() : 1));
    }
    return figure("training",
        moments,
        seen -> Reducer.reduce(seen, new Action.Train.Seen(
            TrainingSnapshot.of(run, seen.document().training().updates(), TrainingSnapshot.AT_REST))));
  }

  /** Lets time go by until nothing moves any more; the last moment is held. */
  private AppState run(AppState from, List<Moment> moments) {
    var now = from;
    for (var n = 0; now.session().isRunning() && n < LONGEST; n++) {
      now = Reducer.reduce(now, new Action.Time.Tick(beat.tick()));
      moments.add(new Moment(now, now.session().isRunning() ? 1 : beat.held()));
    }
    return now;
  }

  private Film figure(String name, List<Moment> moments) {
    return figure(name, moments, seen -> seen);
  }

  private Film figure(String name, List<Moment> moments, Function<AppState, AppState> known) {
    var page = Exports.layout(pixels);
    Function<AppState, Picture> draw = seen -> pictures.draw(name, known.apply(seen), page, PictureStyle.CLEAN);
    return pictures.isScreen(name) ? film(draw, moments) : film(still(draw, moments), moments);
  }

  /** A figure is cut to what it shows; in a film all are as large as the largest needs, with what they show in one place. */
  private static Function<AppState, Picture> still(Function<AppState, Picture> draw, List<Moment> moments) {
    var sizes = moments.stream().map(moment -> draw.apply(moment.state()).figure().size()).toList();
    var largest = new Size(sizes.stream().mapToDouble(Size::width).max().orElseThrow(),
        sizes.stream().mapToDouble(Size::height).max().orElseThrow());
    return seen -> {
      var picture = draw.apply(seen);
      var figure = picture.figure();
      return new Picture(new Figure(largest, figure.marks(), List.of(), figure.description()), picture.ground());
    };
  }

  private Film film(Function<AppState, Picture> draw, List<Moment> moments) {
    return new Film(start.session().theme(), draw, moments);
  }

  private Size page(double width) {
    return new Size(width, width * pixels.height() / pixels.width());
  }
}
