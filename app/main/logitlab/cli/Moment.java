package logitlab.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import logitlab.derivation.Derivation;
import logitlab.derivation.Routes;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Document;
import logitlab.state.DocumentFile.Loaded;
import logitlab.state.Reducer;
import logitlab.state.RouteView;
import logitlab.state.Journey;
import logitlab.state.Session;
import logitlab.state.Stage;
import logitlab.state.Theme;
import logitlab.words.Message;
import logitlab.words.Words;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Which moment a picture shows: the document, or else the built-in example, where its view looks or else at the first line and at the end of
 * the last stage; what the options say comes before both.
 */
final class Moment {
  private static final String DOCUMENT = "--document";
  static final String THEME = "--theme";
  static final String ROUTE = "--route";
  private static final String STEP = "--step";
  private static final String NUMBERS = "--numbers";
  private static final String CLASS = "--class";
  private static final String STAGE = "--stage";
  private static final String AT = "--at";

  private Moment() {}

  static void addOptions(CommandSpec spec, Words words) {
    addLook(spec, words, "cli.option.theme");
    spec.addOption(Options.value(words, "cli.option.route", "NAME", ROUTE).build())
        .addOption(Options.value(words, "cli.option.step", "N", STEP).build())
        .addOption(Options.value(words, "cli.option.stage", "STAGE", STAGE).build())
        .addOption(Options.value(words, "cli.option.at", "0..1", AT).build());
  }

  /** The options that say how any moment is looked at; {@code theme} is the key of what is said about the theme. */
  static void addLook(CommandSpec spec, Words words, String theme) {
    spec.addOption(Options.value(words, "cli.option.export-document", "FILE", DOCUMENT).build())
        .addOption(Options.value(words, theme, "THEME", THEME).build())
        .addOption(Options.flag(words, "cli.option.numbers", NUMBERS).build())
        .addOption(Options.value(words, "cli.option.class", "CLASS", CLASS).build());
  }

  /** The state that the options of {@code spec} ask for; throws {@link Refusal} where one asks for what is not there. */
  static AppState of(CommandSpec spec) {
    var loaded = Options.given(spec, DOCUMENT)
        .map(Documents::load)
        .orElse(new Loaded(Document.EXAMPLE, Optional.empty()));
    var finished = AppState.START.with(Session.START.withJourney(Journey.START.at(Stage.LAST, 1)));
    var start = new Reducer(Moment::blocks).reduce(finished, new Action.Load(loaded.document(), loaded.view()));
    var session = start.session();
    var watched = Options.given(spec, CLASS).map(name -> Numbers.index(CLASS, name, start.document()));
    var theme = Options.given(spec, THEME).map(name -> choice(THEME, name, List.of(Theme.values())));
    var stage = Options.given(spec, STAGE).map(id -> choice(STAGE, id, List.of(Stage.values())));
    var time = Options.given(spec, AT).map(Moment::time).or(() -> stage.map(_ -> 1.0));
    return start.with(session.withRoute(route(spec, session.route()))
        .withWatched(watched.orElse(session.watched()))
        .withTheme(theme.orElse(session.theme()))
        .withJourney(
            session.journey().at(stage.orElse(session.journey().stage()), time.orElse(session.journey().time()))));
  }

  /** The line asked for; another route than the view's begins at its first. */
  private static RouteView route(CommandSpec spec, RouteView view) {
    var id = Options.given(spec, ROUTE).map(name -> CheckCommand.route(ROUTE, name).id().name()).orElse(view.id());
    var lines = blocks(id).stream().mapToInt(Integer::intValue).sum();
    var line = Options.given(spec, STEP)
        .map(step -> (int) Numbers.whole(STEP, step, 1, lines) - 1)
        .orElse(id.equals(view.id()) ? view.line() : 0);
    boolean numbers = spec.commandLine().getParseResult().matchedOptionValue(NUMBERS, false);
    return new RouteView(id, line, numbers || view.numbers());
  }

  private static List<Integer> blocks(String route) {
    return Routes.byId(route)
        .map(Derivation::blocks)
        .stream()
        .flatMap(List::stream)
        .map(block -> block.lines().size())
        .toList();
  }

  /** The constant whose name in small letters is {@code text}. */
  private static <E extends Enum<E>> E choice(String option, String text, List<E> all) {
    return all.stream()
        .filter(each -> id(each).equals(text))
        .findFirst()
        .orElseThrow(() -> new Refusal(Message.of("cli.choice", option, Message.foreign(text),
            all.stream().map(Moment::id).collect(Collectors.joining(", ")))));
  }

  private static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static double time(String text) {
    var value = Numbers.number(AT, text);
    if (!(value >= 0 && value <= 1)) {
      throw new Refusal(Message.of("cli.time", AT, Message.foreign(text)));
    }
    return value + 0.0;
  }
}
