package logitlab.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Detail;
import logitlab.derivation.print.Reading;
import logitlab.motion.Stage;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Reducer;
import logitlab.state.document.Document;
import logitlab.state.file.DocumentFile.Loaded;
import logitlab.state.session.BackpropPlayback;
import logitlab.state.session.RouteView;
import logitlab.state.session.Session;
import logitlab.state.session.Theme;
import logitlab.state.session.Tiling;
import logitlab.state.view.Card;
import logitlab.state.view.Depth;
import logitlab.words.Words;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Which moment a picture shows: the document, or else the built-in example, where its view looks or else at the first line and at the end of
 * the last stage; what the options say comes before both.
 */
final class PictureMoment {
  static final String DOCUMENT = "--document";
  private static final String NO_DOCUMENT = "--no-document";
  static final String THEME = "--theme";
  static final String ROUTE = "--route";
  private static final String STEP = "--step";
  private static final String DETAIL = "--detail";
  private static final String READING = "--reading";
  private static final String NUMBERS = "--numbers";
  private static final String CLASS = "--class";
  private static final String SECOND = "--second-class";
  private static final String STAGE = "--stage";
  private static final String AT = "--at";
  private static final String CARDS = "--cards";
  private static final String TEXT = "--text";

  private PictureMoment() {}

  static void addOptions(CommandSpec spec, Words words) {
    addLook(spec, words, "cli.option.theme");
    addCarrying(spec, words);
    spec.addOption(Options.route(words, "cli.option.route", ROUTE).build())
        .addOption(Options.value(words, "cli.option.step", "N", STEP).build())
        .addOption(Options.oneOf(words, "cli.option.detail", "DETAIL", DETAIL, Detail.values()).build())
        .addOption(Options.oneOf(words, "cli.option.stage", "STAGE", STAGE, Stage.values()).build())
        .addOption(Options.value(words, "cli.option.at", "0..1", AT).build())
        .addOption(Options.oneOf(words, "cli.option.cards", "CARDS", CARDS,
            Stream.of(Card.values()).map(Card::id).toList()).build())
        .addOption(Options.value(words, "cli.option.text", "100..150", TEXT).build());
    PanelOptions.addOptions(spec, words);
    TrainingOptions.addOptions(spec, words);
  }

  /** The options that say how any moment is looked at; {@code theme} is the key of what is said about the theme. */
  static void addLook(CommandSpec spec, Words words, String theme) {
    spec.addOption(Options.value(words, "cli.option.export-document", "FILE", DOCUMENT).build())
        .addOption(Options.oneOf(words, theme, "THEME", THEME, Theme.values()).build())
        .addOption(Options.oneOf(words, "cli.option.reading", "READING", READING,
            Stream.of(Reading.values()).map(Reading::id).toList()).build())
        .addOption(Options.flag(words, "cli.option.numbers", NUMBERS).build())
        .addOption(Options.value(words, "cli.option.class", "CLASS", CLASS).build())
        .addOption(Options.value(words, "cli.option.second-class", "CLASS", SECOND).build());
  }

  /** For what can carry its document along. */
  static void addCarrying(CommandSpec spec, Words words) {
    spec.addOption(Options.flag(words, "cli.option.no-document", NO_DOCUMENT).build());
  }

  /** The state that the options of {@code spec} ask for; throws {@link Refusal} where one asks for what is not there. */
  static AppState of(CommandSpec spec) {
    var loaded = Options.given(spec, DOCUMENT)
        .map(Documents::load)
        .orElse(new Loaded(Document.EXAMPLE, Optional.empty()));
    var finished = AppState.START.with(Session.START.withBackprop(BackpropPlayback.START.at(Stage.LAST, 1)));
    var start = open(spec,
        Reducer.reduce(finished, new Action.Program.Load(loaded.document(), loaded.view())));
    var session = start.session();
    var watched = Options.given(spec, CLASS).map(name -> Numbers.index(CLASS, name, start.document()));
    var second = Options.given(spec, SECOND).map(name -> Numbers.index(SECOND, name, start.document()));
    var theme = Options.given(spec, THEME).map(name -> Options.choice(THEME, name, List.of(Theme.values())));
    var stage = Options.given(spec, STAGE).map(id -> Options.choice(STAGE, id, List.of(Stage.values())));
    var time = Options.given(spec, AT).map(given -> Options.time(AT, given)).or(() -> stage.map(_ -> 1.0));
    var watching = session.withWatched(watched.orElse(session.watched()));
    var looked = start.with(watching.withRoute(route(spec, session.route()))
        .withSecond(second.orElse(watching.second()))
        .withTheme(theme.orElse(session.theme()))
        .withBackprop(
            session.backprop().at(stage.orElse(session.backprop().stage()), time.orElse(session.backprop().time()))));
    // Without these options nothing is trained, and no batch is looked for.
    return TrainingOptions.in(spec, PanelOptions.of(spec, looked));
  }

  /** With the cards that are asked for, on a page that shows them all if there is room for them, and with text of the size asked for. */
  private static AppState open(CommandSpec spec, AppState state) {
    var opened = Options.given(spec, CARDS).map(names -> {
      var cards = names.equals("all") ? List.of(Card.values()) : cards(names);
      var tiling = cards.size() == 1 ? Tiling.ONE : cards.size() == 2 ? Tiling.TWO : Tiling.FOUR;
      return Reducer.reduce(Reducer.reduce(state, new Action.Cards.UnfoldOnly(cards)), new Action.Cards.Tile(tiling));
    }).orElse(state);
    return Options.given(spec, TEXT)
        .map(percent -> Reducer.reduce(opened,
            new Action.Program.SetTextSize(
                Numbers.whole(TEXT, percent, 100, (long) (100 * Session.LARGEST_TEXT)) / 100.0)))
        .orElse(opened);
  }

  /** Whether what is written carries its document along. */
  static boolean isCarried(CommandSpec spec) {
    return !Options.isSet(spec, NO_DOCUMENT);
  }

  /** The file that {@code --document} names, if it does. */
  static Optional<Path> document(CommandSpec spec) {
    return Options.given(spec, DOCUMENT).map(Documents::path);
  }

  private static List<Card> cards(String names) {
    return Stream.of(names.split(",", -1))
        .map(name -> Options.named(CARDS, name, List.of(Card.values()), Card::id, Card::key))
        .toList();
  }

  /** The line asked for; another route than the view's begins at its first. */
  private static RouteView route(CommandSpec spec, RouteView view) {
    var id = Options.given(spec, ROUTE).map(name -> Options.route(ROUTE, name).id().name()).orElse(view.id());
    var lines = Routes.lines(id);
    var asked = Options.given(spec, STEP)
        .map(step -> (int) Numbers.whole(STEP, step, 1, lines) - 1)
        .or(() -> id.equals(view.id()) ? Optional.of(view.line()) : Optional.empty());
    var depth = depth(spec, view);
    var reading = reading(spec).orElse(view.reading());
    var route = asked.map(line -> RouteView.at(id, line, reading, depth))
        .orElseGet(() -> RouteView.first(id, reading, depth));
    var line = route.line();
    var turned = Options.given(spec, STEP)
        .flatMap(_ -> Options.given(spec, AT))
        .map(given -> Options.time(AT, given))
        .filter(_ -> line > route.shown().steps().getFirst().number());
    var steps = route.shown().steps();
    return turned.map(time -> RouteView.at(id, steps.get(route.shown().place(line).orElseThrow() - 1).number(),
        route.reading(), route.depth()).to(line).turned(time)).orElse(route);
  }

  /** A line that is asked for by its number is one of the full walk, unless the option says otherwise. */
  private static Depth depth(CommandSpec spec, RouteView view) {
    return Options.given(spec, DETAIL)
        .map(name -> Options.choice(DETAIL, name, List.of(Detail.values())))
        .or(() -> Options.given(spec, STEP).map(_ -> Detail.FULL))
        .map(view.depth()::with)
        .orElse(view.depth());
  }

  private static Optional<Reading> reading(CommandSpec spec) {
    var numbers = Options.isSet(spec, NUMBERS);
    return Options.given(spec, READING)
        .map(name -> Options.named(READING, name, List.of(Reading.values()), Reading::id, Options::id))
        .or(() -> numbers ? Optional.of(Reading.NUMBERS) : Optional.empty());
  }
}
