package logitlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import logitlab.derivation.Routes;
import org.junit.jupiter.api.Test;

class CheckCommandTest {
  @Test
  void endsWithTheWorst() {
    var result = Runs.run("check", "--points", "20");
    assertThat(result.code()).isZero();
    assertThat(result.error()).isEmpty();
    var lines = Routes.all().stream().mapToInt(route -> route.steps().size()).sum();
    assertThat(result.output()).hasLineCount(lines + 1);
    assertThat(result.output().lines().toList().getLast())
        .matches(Routes.all().size() + " routes?, " + lines + " lines, worst agreement 1[0-6] digits");
  }

  @Test
  void sameSeedSameOutput() {
    var first = Runs.run("check", "--points", "5", "--seed", "-7", "--route", "two-cases");
    assertThat(first.code()).isZero();
    assertThat(first.output()).contains("\n1 route, ");
    assertThat(Runs.run("check", "--points", "5", "--seed", "-7", "--route", "two-cases")).isEqualTo(first);
  }

  @Test
  void refusesWhatIsNotThere() {
    assertThat(refused("--route", "three-cases")).contains("--route: “three-cases” is none of two-cases");
    assertThat(refused("--points", "0")).contains("--points: “0” is not a whole number from 1 to 1000000");
    assertThat(refused("--points", "1e3")).contains("--points");
    assertThat(refused("--seed", "99999999999999999999")).contains("--seed");
    assertThat(refused("two-cases")).contains("two-cases");
  }

  private static String refused(String... options) {
    var arguments = new String[options.length + 1];
    arguments[0] = "check";
    System.arraycopy(options, 0, arguments, 1, options.length);
    var result = Runs.run(arguments);
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.output()).isEmpty();
    assertThat(result.error()).hasLineCount(1);
    return result.error();
  }
}
