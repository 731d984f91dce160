package logitlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import logitlab.derivation.FigureFormulas;
import logitlab.derivation.Routes;
import logitlab.derivation.mistake.Mistake;
import org.junit.jupiter.api.Test;

class CheckCommandTest {
  @Test
  void endsWithTheWorst() {
    var result = Runs.run("check", "--points", "20");
    assertThat(result.code()).isZero();
    assertThat(result.error()).isEmpty();
    var lines = Stream.of(Routes.all(), FigureFormulas.all())
        .flatMap(List::stream)
        .mapToInt(route -> route.steps().size())
        .sum() + Routes.all().stream().mapToInt(route -> route.brief().steps().size()).sum();
    var printed = result.output().lines().toList();
    var mistakes = (int) Stream.of(Mistake.values()).filter(mistake -> mistake.block().isPresent()).count();
    assertThat(printed).hasSize(lines + mistakes + 3);
    assertThat(printed.subList(lines, lines + mistakes))
        .allMatch(line -> line.matches("mistake\\.\\S+ +wrong on purpose, found at [1-9]\\d* of 20 points"));
    assertThat(printed.subList(0, lines)).allMatch(line -> line.matches("\\S+ +agrees to 1[0-6] digits.*"));
    var typed = Routes.all()
        .stream()
        .mapToInt(route -> route.steps().size() + route.brief().steps().size())
        .sum();
    assertThat(printed.get(lines + mistakes))
        .isEqualTo("typed for practice, " + typed + " lines of " + typed + " lines told from the line before");
    assertThat(printed.get(lines + mistakes + 1)).isEqualTo("with " + FigureFormulas.all()
        .stream()
        .mapToInt(route -> route.blocks().size())
        .sum() + " formulas that figures show");
    assertThat(printed.getLast())
        .matches(Routes.all().size() + " routes?, " + lines + " lines, worst agreement 1[0-6] digits");
  }

  @Test
  void namesEveryFormulaOfTheNetwork() {
    var output = Runs.run("check", "--points", "2").output();
    for (var name : List.of("stage.z1.unit", "stage.loss", "stage.dz2", "stage.dw2", "stage.da1", "stage.update.w2",
        "stage.update.b1.unit", "chain.w1", "chain.x.shares", "batch.w2")) {
      assertThat(output).contains("\n" + name + ".1 ");
    }
  }

  @Test
  void sameSeedSameOutput() {
    var first = Runs.run("check", "--points", "5", "--seed", "-7", "--route", "two-cases");
    assertThat(first.code()).isZero();
    assertThat(first.output()).contains("\n1 route, ").doesNotContain("stage.");
    assertThat(Runs.run("check", "--points", "5", "--seed", "-7", "--route", "two-cases")).isEqualTo(first);
  }

  @Test
  void refusesWhatIsNotThere() {
    assertThat(refused("--route", "three-cases")).contains("--route: “three-cases” is none of kronecker");
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
