package logitlab.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import logitlab.derivation.Checker;
import logitlab.derivation.Exercises;
import logitlab.derivation.FigureFormulas;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.Line;
import logitlab.derivation.mistake.Mistake;
import logitlab.words.Words;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code check}: holds every line of the derivations, of the full walks and of the brief ones, and every formula that figures show beside
 * them, against the line before and the left side, at random points; and every wrong line of the classic mistakes, which must be told from
 * the right one; and every line as practice takes it, typed.
 */
final class CheckCommand {
  private static final String ROUTE = "--route";
  private static final String POINTS = "--points";
  private static final String SEED = "--seed";
  private static final int MOST_POINTS = 1_000_000;

  private final Console console;
  private final Words words;
  private final CommandSpec spec;

  CheckCommand(Console console) {
    this.console = console;
    words = console.words();
    spec = Options.command(words, "check", this::run)
        .addOption(Options.route(words, "cli.option.check-route", ROUTE).build())
        .addOption(Options.value(words, "cli.option.points", "N", POINTS).build())
        .addOption(Options.value(words, "cli.option.seed", "N", SEED).build());
  }

  CommandSpec spec() {
    return spec;
  }

  /** Prints what came out for each line, then for all: of one route, or of all routes and formulas. A line that does not hold is a failure. */
  private int run() {
    var one = Options.given(spec, ROUTE).map(name -> Options.route(ROUTE, name));
    var routes = one.map(List::of).orElseGet(Routes::all);
    var formulas = one.isPresent() ? List.<Derivation>of() : FigureFormulas.all();
    var points = Options.given(spec, POINTS).map(n -> Numbers.whole(POINTS, n, 1, MOST_POINTS)).orElse(100L);
    var seed = Options.given(spec, SEED).map(n -> Numbers.whole(SEED, n, Long.MIN_VALUE, Long.MAX_VALUE)).orElse(1L);
    var count = points.intValue();
    var results = Stream.concat(
        routes.stream()
            .flatMap(route -> Stream.concat(Checker.check(route, count, seed).stream(),
                Checker.checkBrief(route, count, seed).stream())),
        formulas.stream().flatMap(each -> Checker.check(each, count, seed).stream())).toList();
    var failed = results.stream().filter(result -> !result.passed()).count();
    var worst = failed > 0
        ? words.text("cli.check.failed", count("lines", failed))
        : words.text("cli.check.worst",
            String.valueOf(results.stream().mapToInt(Checker.Result::digits).min().orElse(0)));
    var mistakes = one.isPresent()
        ? List.<Checker.Caught>of()
        : Stream.of(Mistake.values())
            .filter(mistake -> mistake.block().isPresent())
            .map(mistake -> Checker.caught(mistake, points.intValue(), seed))
            .toList();
    var tried = routes.stream().flatMap(route -> Exercises.check(route).stream()).toList();
    var untold = tried.stream().filter(each -> !each.passed()).toList();
    var missed = mistakes.stream().filter(mistake -> !mistake.passed()).count();
    var shown = formulas.stream().mapToInt(each -> each.blocks().size()).sum();
    console.print(results.stream().map(result -> report(result) + "\n").collect(Collectors.joining())
        + mistakes.stream().map(mistake -> report(mistake, points) + "\n").collect(Collectors.joining())
        + untold.stream()
            .map(each -> line(name(each.step().line()), words.text("cli.check.practice-failed")) + "\n")
            .collect(Collectors.joining())
        + words.text("cli.check.practice", count("lines", tried.size() - untold.size()), count("lines", tried.size()))
        + "\n"
        + (one.isPresent() ? "" : words.text("cli.check.figures", count("formulas", shown)) + "\n")
        + words.text("cli.check.end", count("routes", routes.size()), count("lines", results.size()), worst) + "\n");
    return failed + missed + untold.size() > 0 ? ExitCode.FAILURE : ExitCode.SUCCESS;
  }

  private String report(Checker.Result result) {
    var verdict = result.passed()
        ? words.text("cli.check.agrees", String.valueOf(result.digits()))
        : result.wrong() > 0
            ? words.text("cli.check.differs", count("points", result.wrong()))
            : words.text("cli.check.never");
    var unknown = result.unknown() == 0 || !result.passed()
        ? ""
        : words.text("cli.check.unclear", count("points", result.unknown()));
    return line(name(result.step().line()), verdict + unknown);
  }

  private static String name(Line line) {
    return line.key().substring("derivation.".length()) + (line.isBrief() ? ".brief" : "");
  }

  private static String line(String name, String verdict) {
    return String.format(Locale.ROOT, "%-36s %s", name, verdict);
  }

  /** At how many points a mistake's wrong line is told from the right one. */
  private String report(Checker.Caught caught, long points) {
    return String.format(Locale.ROOT, "%-32s %s", caught.mistake()
        .block()
        .orElseThrow()
        .lines()
        .getLast()
        .key()
        .substring("derivation.".length()),
        caught.blamed() > 0
            ? words.text("cli.check.differs", count("points", caught.blamed()))
            : words.text("cli.check.wrong", String.valueOf(caught.caught()), count("points", points)));
  }

  private String count(String what, long number) {
    return words.text("cli.check." + what + (number == 1 ? ".one" : ".many"), String.valueOf(number));
  }
}
