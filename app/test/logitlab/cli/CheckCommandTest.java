package logitlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import logitlab.derivation.BundledTexts;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CheckCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter error = new StringWriter();

  private int run(String... arguments) {
    return new CommandLine(new CheckCommand(new BundledTexts())).setOut(new PrintWriter(out))
        .setErr(new PrintWriter(error))
        .execute(arguments);
  }

  @Test
  void endsWithTheWorst() {
    assertThat(run("--points", "20")).isZero();
    assertThat(out.toString().lines().toList().getLast())
        .matches("8 routes, \\d+ lines, worst agreement 1[0-6] digits");
  }

  @Test
  void sameSeedSameOutput() {
    run("--points", "5", "--seed", "7", "--route", "two-cases");
    var first = out.toString();
    out.getBuffer().setLength(0);
    run("--points", "5", "--seed", "7", "--route", "two-cases");
    assertThat(out.toString()).isEqualTo(first);
  }

  @Test
  void refusesAnUnknownRouteAndNoPoints() {
    assertThat(run("--route", "three-cases")).isEqualTo(2);
    assertThat(error.toString()).startsWith("there is no route “three-cases”; the routes are two-cases");
    assertThat(run("--points", "0")).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
  }
}
