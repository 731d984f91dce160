package logitlab.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import logitlab.derivation.Checker;
import logitlab.derivation.Derivation;
import logitlab.derivation.Routes;
import logitlab.derivation.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code check}: holds every line of the derivations against the line before and the left side, at random points. */
@Command(name = "check")
public final class CheckCommand implements Callable<Integer> {
  private static final int MOST_POINTS = 1_000_000;

  private final Texts texts;

  @Spec
  private @Nullable CommandSpec spec;

  @Option(names = "--route", paramLabel = "NAME")
  private @Nullable String route;

  @Option(names = "--points", paramLabel = "N")
  private int points = 100;

  @Option(names = "--seed", paramLabel = "N")
  private long seed = 1;

  public CheckCommand(Texts texts) {
    this.texts = texts;
  }

  /**
   * Prints a line for each line, and what came out in all.
   *
   * @return 0 when every line holds, otherwise 1
   */
  @Override
  public Integer call() {
    var line = spec().commandLine();
    if (points < 1 || points > MOST_POINTS) {
      throw new ParameterException(line, texts.text("derivation.check.points", Integer.toString(MOST_POINTS)));
    }
    var routes = routes();
    var out = line.getOut();
    var lines = 0;
    var failed = 0;
    var digits = 16;
    for (var each : routes) {
      for (var result : Checker.check(each, points, seed)) {
        out.println(report(result));
        lines++;
        failed += result.passed() ? 0 : 1;
        digits = Math.min(digits, result.digits());
      }
    }
    var worst = failed > 0
        ? texts.text("derivation.check.failed", count("lines", failed))
        : texts.text("derivation.check.worst", Integer.toString(digits));
    out.println(texts.text("derivation.check.end", count("routes", routes.size()), count("lines", lines), worst));
    out.flush();
    return failed > 0 ? 1 : 0;
  }

  private List<Derivation> routes() {
    var name = route;
    if (name == null) {
      return Routes.all();
    }
    return List.of(Routes.byId(name)
        .orElseThrow(() -> new ParameterException(spec().commandLine(), texts.text("derivation.check.unknown", name,
            Routes.all().stream().map(r -> r.id().name()).collect(Collectors.joining(", "))))));
  }

  private String report(Checker.Result result) {
    var verdict = result.passed()
        ? texts.text("derivation.check.agrees", Integer.toString(result.digits()))
        : result.wrong() > 0
            ? texts.text("derivation.check.differs", count("points", result.wrong()))
            : texts.text("derivation.check.never");
    var unknown = result.unknown() == 0 || !result.passed()
        ? ""
        : texts.text("derivation.check.unclear", count("points", result.unknown()));
    var name = result.step().line().key().substring("derivation.".length());
    return String.format(Locale.ROOT, "%-32s %s%s", name, verdict, unknown);
  }

  private String count(String what, int number) {
    return texts.text("derivation.check." + what + (number == 1 ? ".one" : ".many"), Integer.toString(number));
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("picocli fills in the spec");
    }
    return spec;
  }
}
