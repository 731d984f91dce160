package logitlab.export.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.Detail;
import logitlab.derivation.expr.Step;
import logitlab.derivation.print.Reading;
import logitlab.export.Carrying;
import logitlab.export.Exports;
import logitlab.export.deck.Deck.Slide;
import logitlab.export.source.InlineText;
import logitlab.export.source.PlainTex;
import logitlab.figure.Frame;
import logitlab.figure.Size;
import logitlab.figure.Use;
import logitlab.figure.derive.DerivationWords;
import logitlab.figure.derive.LineNames;
import logitlab.figure.equation.StageEquations;
import logitlab.figure.screen.Gallery;
import logitlab.figure.screen.PictureStyle;
import logitlab.motion.Stage;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.PresentAction;
import logitlab.state.Reducer;
import logitlab.state.ScenesAction;
import logitlab.state.session.RouteView;
import logitlab.state.view.Composition;
import logitlab.state.view.Depth;
import logitlab.state.view.Screen;
import logitlab.words.Words;

/** Makes decks of what can be walked. */
public final class Decks {
  /** How wide the page of a derivation's line is: narrower than a window, so that it is large on a slide. */
  private static final double LINE_WIDTH = 960;
  /** Seconds in which all that was hidden has grown. */
  private static final double GROWN = 60;

  private final Words words;
  private final Gallery pictures;
  private final AppState state;
  private final double aspect;

  /**
   * @param state  the document, the theme and all else that every slide has in common
   * @param aspect how wide a slide is for its height
   */
  public Decks(Words words, AppState state, double aspect) {
    this.words = words;
    this.state = state;
    this.aspect = aspect;
    pictures = new Gallery(words);
  }

  /** A slide for each line of a derivation that is in sight in this detail; all asides are told in full. */
  public Deck route(Derivation route, Detail detail) {
    var depth = RouteView.depth(detail);
    var steps = Routes.shown(route.id().name(), depth.detail(), depth.open()).steps();
    var names = LineNames.of(frame(at(route, steps.getFirst(), depth)), words);
    var slides = new ArrayList<Slide>();
    for (var step : steps) {
      var seen = at(route, step, depth);
      var picture = pictures.slide(seen, page(LINE_WIDTH));
      slides.add(new Slide(words.text(step.block().title()), picture, picture.figure().description().text(),
          notes(frame(seen), step), !step.opensBlock(), names.on(step.number())));
    }
    return deck(words.text(route.title()), slides, at(route, steps.getFirst(), depth));
  }

  /** A slide for the end of each stage of the journey through the network. */
  public Deck journey() {
    var slides = new ArrayList<Slide>();
    for (var stage : Stage.values()) {
      var session = state.session().withScreen(Screen.BACKPROP);
      var seen = state.with(session.withBackprop(session.backprop().at(stage, 1)));
      var picture = pictures.draw("backprop", seen, page(Exports.PAGE.width()), PictureStyle.CLEAN);
      var said = picture.figure().description().text();
      var equation = StageEquations.of(Frame.of(seen, Exports.PAGE, Use.PICTURE));
      var tex = Stream.of(equation.layer(), equation.unit()).filter(each -> !each.isEmpty()).map(PlainTex::of);
      slides.add(new Slide(words.text("backprop.title." + stage.id()), picture, said,
          Stream.concat(Stream.of(said), tex).toList(), stage != Stage.X, Map.of()));
    }
    return deck(words.text("ui.screen." + Screen.BACKPROP.id()), slides,
        state.with(state.session().withScreen(Screen.BACKPROP)));
  }

  /**
   * A slide for each scene of the document, as it stands on the stage, and one more for each thing that is shown there step by step; throws
   * IllegalArgumentException where there is none. Scenes that look at one derivation, or at one screen, go on from each other.
   */
  public Deck scenes() {
    var slides = new ArrayList<Slide>();
    var before = Optional.<AppState>empty();
    var stage = Reducer.reduce(state, new PresentAction.Enter());
    for (var n = 0; n < state.document().scenes().size(); n++) {
      var scene = state.document().scenes().get(n);
      for (var seen : uncovered(Reducer.reduce(stage, new ScenesAction.GoTo(n)))) {
        var picture = pictures.stage(seen, page(Exports.PAGE.width()));
        var said = picture.figure().description().text();
        var names = isLine(seen)
            ? LineNames.of(frame(seen), words).on(seen.session().route().line())
            : Map.<String, List<String>>of();
        slides.add(
            new Slide(scene.name(), picture, said, scene.notes().isBlank() ? List.of(said) : List.of(scene.notes()),
                before.filter(last -> goesOn(last, seen)).isPresent(), names));
        before = Optional.of(seen);
      }
    }
    return deck(words.text("export.deck.scenes"), slides, state);
  }

  /** The scene as it was prepared, and after each step that shows what is hidden on it. */
  private static List<AppState> uncovered(AppState prepared) {
    var all = new ArrayList<AppState>(List.of(prepared));
    for (var left = hidden(prepared); left > 0 && hidden(all.getLast()) == left; left--) {
      var shown = Reducer.reduce(all.getLast(), new Action.Time.Forward());
      all.add(Reducer.reduce(shown, new Action.Time.Tick(GROWN)));
    }
    return all;
  }

  private static int hidden(AppState state) {
    var session = state.session();
    return session.presenting().staging().on(session.screen()).size();
  }

  /** Whether it is the line of a derivation alone that is looked at, and not what stands beside it. */
  private static boolean isLine(AppState seen) {
    return seen.session().composition() == Composition.LINE;
  }

  private static boolean goesOn(AppState last, AppState next) {
    var one = last.session();
    var other = next.session();
    return one.screen() == other.screen() && one.composition() == other.composition()
        && (!isLine(next) || one.route().id().equals(other.route().id()));
  }

  /** @param opened where the deck opens again */
  private Deck deck(String title, List<Slide> slides, AppState opened) {
    return new Deck(title, state.session().theme(), words.language(), slides,
        Carrying.of("", opened));
  }

  private List<String> notes(Frame frame, Step step) {
    var said = DerivationWords.of(frame, words);
    return List.of(InlineText.of(said.why(step)), InlineText.of(said.more(step)),
        PlainTex.of(said.printer(Reading.SYMBOLS, Map.of()).equation(step)));
  }

  private AppState at(Derivation route, Step step, Depth depth) {
    var session = state.session().withScreen(Screen.DERIVE);
    return state.with(
        session.withRoute(RouteView.at(route.id().name(), step.number(), session.route().reading(), depth)));
  }

  private Frame frame(AppState seen) {
    return Frame.of(seen, page(LINE_WIDTH), Use.PICTURE).inChosenBase();
  }

  private Size page(double width) {
    return new Size(width, width / aspect);
  }
}
