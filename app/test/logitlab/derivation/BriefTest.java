package logitlab.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import logitlab.Sample;
import logitlab.derivation.expr.Condition;
import logitlab.derivation.expr.Detail;
import logitlab.derivation.expr.Shown;
import logitlab.derivation.expr.Step;
import org.junit.jupiter.api.Test;

/** The brief walks, and what of a route is in sight in any state of its folds. */
class BriefTest {
  private static final int POINTS = Sample.size(300, 120);

  @Test
  void everyBriefWalkHasSixToTwelveLines() {
    for (var route : Routes.all()) {
      assertThat(route.brief().steps()).as(route.id().name()).hasSizeBetween(6, 12);
    }
  }

  /** It ends where the full walk ends, and shows no block without its result. */
  @Test
  void everyBlockIsShownWithItsResult() {
    for (var route : Routes.all()) {
      var brief = route.brief().steps();
      assertThat(brief.getLast().number()).as(route.id().name()).isEqualTo(route.steps().size() - 1);
      var full = route.steps();
      for (var step : brief) {
        var last = step.lineIndex() == step.block().lines().size() - 1;
        var block = full.get(step.number()).block();
        assertThat(last).as(step.line().key()).isEqualTo(block.lines().getLast().key().equals(step.line().key()));
      }
    }
  }

  @Test
  void everyBriefLineHoldsAgainstTheLineShownBefore() {
    for (var route : Routes.all()) {
      var results = Checker.checkBrief(route, POINTS, 1);
      assertThat(results).hasSameSizeAs(route.brief().steps());
      for (var result : results) {
        var oneHotOnly = result.step().block().when() instanceof Condition.TrueClass;
        assertThat(result.passed()).as(result.step().line().key()).isTrue();
        assertThat(result.agreed()).as(result.step().line().key())
            .isGreaterThan(oneHotOnly ? POINTS * 3 / 10 : POINTS * 5 / 6);
      }
    }
  }

  /** The rules of all that is left out stand at the line that joins it, each once; at most six. */
  @Test
  void aLineNamesTheRulesItJoins() {
    for (var route : Routes.all()) {
      var full = route.steps();
      for (var step : route.brief().steps()) {
        var from = step.opensBlock()
            ? full.stream()
                .filter(each -> each.block().key().equals(step.block().key()))
                .findFirst()
                .orElseThrow()
                .number()
            : step.number() - step.line().way().size() + 1;
        var rules = full.subList(from, step.number() + 1).stream().map(each -> each.line().rule()).distinct().toList();
        assertThat(step.line().rules()).as(step.line().key()).isEqualTo(rules).hasSizeLessThan(7);
      }
    }
  }

  /** Whatever is open: each line is in sight or in one fold that is not open, and the lines keep their numbers and their order. */
  @Test
  void everyLineIsInSightOrInAFold() {
    for (var route : Routes.all()) {
      for (var detail : Detail.values()) {
        var keys = Shown.of(route, detail, Set.of()).folds().stream().map(Shown.Fold::key).toList();
        assertThat(keys).doesNotHaveDuplicates();
        for (var n = 0; n <= keys.size(); n++) {
          var shown = Shown.of(route, detail, new HashSet<>(keys.subList(0, n)));
          var all = new HashSet<Integer>();
          shown.steps().forEach(step -> assertThat(all.add(step.number())).isTrue());
          shown.folds()
              .stream()
              .filter(fold -> !fold.open())
              .forEach(fold -> fold.lines()
                  .forEach(
                      line -> assertThat(all.add(line)).isTrue()));
          assertThat(all).hasSize(route.steps().size());
          assertThat(shown.steps().stream().map(Step::number).toList()).isSorted();
          for (var step : shown.steps()) {
            assertThat(step.line().key()).isEqualTo(route.steps().get(step.number()).line().key());
          }
          // Each fold can be found at one line, so that it can be opened, and closed again.
          var found = shown.steps().stream().flatMap(step -> shown.before(step).stream()).toList();
          assertThat(found).containsExactlyInAnyOrderElementsOf(shown.folds());
        }
      }
    }
  }

  /** With all folds open the brief walk is the full one, line by line, told in its words. */
  @Test
  void unfoldedItIsTheFullWalk() {
    for (var route : Routes.all()) {
      var folds = route.brief().folds().stream().map(Shown.Fold::key).toList();
      var shown = Shown.of(route, Detail.BRIEF, Set.copyOf(folds)).steps();
      assertThat(shown.stream().map(step -> step.line().rules())).isEqualTo(
          route.steps().stream().map(step -> List.of(step.line().rule())).toList());
    }
  }

  @Test
  void asidesAreFoldedToOneLineInTheFullWalkToo() {
    assertThat(Routes.asides()).containsExactlyInAnyOrder("two-cases.log-base", "short-way.stable", "network.tanh",
        "network.sigmoid", "network.relu-on", "network.relu-off");
    assertThat(Routes.asidesOnBase()).containsExactly("two-cases.log-base");
    var full = Shown.of(TwoCases.derivation(), Detail.FULL, Set.of());
    assertThat(full.steps()).hasSize(TwoCases.derivation().steps().size() - 4);
    assertThat(full.folds()).hasSize(1);
  }
}
