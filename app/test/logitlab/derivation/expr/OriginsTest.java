package logitlab.derivation.expr;

import static logitlab.derivation.expr.Write.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import logitlab.derivation.Routes;
import org.junit.jupiter.api.Test;

class OriginsTest {
  private static List<Expr> sources(Origins origins, int id) {
    return origins.of(id).stream().map(n -> origins.before().get(n).expr()).toList();
  }

  @Test
  void whatSaysTheSameStays() {
    var origins = Origins.between(sub(y(i), p(i)), sub(p(i), y(i)));
    assertThat(origins.of(0)).containsExactly(0);
    assertThat(origins.of(1)).containsExactly(2);
    assertThat(origins.of(2)).containsExactly(1);
    assertThat(origins.rewritten()).isEmpty();
  }

  @Test
  void aNamedPartTurnsIntoItsResult() {
    var origins = Origins.between(mul(y(k), as("ln", partial(ln(p(k)), p(k)))), mul(y(k), as("ln", frac(ONE, p(k)))));
    assertThat(origins.rewritten()).containsExactly(2);
    assertThat(origins.results()).containsExactly(2);
    assertThat(sources(origins, 1)).containsExactly(y(k));
  }

  @Test
  void copiesAndMerges() {
    var once = mul(p(i), add(y(i), y(k)));
    var twice = add(mul(p(i), y(i)), mul(p(i), y(k)));
    var copy = Origins.between(once, twice);
    assertThat(copy.after().stream().filter(part -> part.expr().equals(p(i))).map(part -> copy.of(part.id())))
        .containsExactly(List.of(1), List.of(1));
    var merge = Origins.between(twice, once);
    assertThat(merge.of(1)).containsExactly(2, 5);
  }

  @Test
  void whatIsCancelledIsGone() {
    var step = Routes.byId("two-cases")
        .orElseThrow()
        .steps()
        .stream()
        .filter(s -> s.line().rule() == Rule.CANCEL)
        .findFirst()
        .orElseThrow();
    var origins = step.block().origins(step.lineIndex());
    var gone = origins.gone().stream().map(id -> origins.before().get(id).expr()).toList();
    assertThat(gone).contains(p(i), p(k)).doesNotContain(y(i), y(k));
  }

  /** What is said to cancel at each line of every route, in symbols and in the order of the line before. */
  @Test
  void whatCancelsIsAPairOfParts() {
    var p1 = p(at(0));
    var y1 = y(at(0));
    var eps = sym(Quantity.SMOOTHING);
    var pairs = Map.<String, List<List<Expr>>>of(
        "two-cases.chain.cancel", List.of(List.of(p(i), p(i)), List.of(p(k), p(k))),
        "kronecker.chain.cancel", List.of(List.of(p(j), p(j))),
        "squared-error.by-p.cancel", List.of(List.of(frac(ONE, num(2)), num(2))),
        "temperature.still-one.one", List.of(List.of(eps, eps)),
        "vectors.one-hot.cancel", List.of(List.of(p(t), p(t)), List.of(p(t), p(t))),
        "two-classes.gradient.cancel", List.of(List.of(sub(ONE, p1), sub(ONE, p1)), List.of(p1, p1)),
        "two-classes.gradient.result", List.of(List.of(mul(y1, p1), mul(y1, p1))));
    var found = new HashMap<String, List<List<Expr>>>();
    for (var step : Routes.all().stream().flatMap(route -> route.steps().stream()).toList()) {
      var cancelled = step.block().cancelled(step.lineIndex());
      if (!cancelled.isEmpty()) {
        found.put(step.line().key().substring("derivation.".length()),
            cancelled.stream().map(pair -> pair.parts().stream().map(Part::expr).toList()).toList());
      }
    }
    assertThat(found.keySet()).as("the lines that strike something; a new one has its pairs here")
        .containsExactlyInAnyOrderElementsOf(pairs.keySet());
    assertThat(found).isEqualTo(pairs);
  }

  @Test
  void nothingComesOfWhatCancels() {
    for (var block : Routes.all().stream().flatMap(route -> route.blocks().stream()).toList()) {
      for (var origins : block.origins()) {
        var struck = origins.cancelled().stream().flatMap(pair -> pair.parts().stream()).map(Part::id).toList();
        assertThat(origins.from().values().stream().flatMap(List::stream).filter(struck::contains)).isEmpty();
        assertThat(origins.gone()).containsAll(struck);
      }
    }
  }

  @Test
  void whatCancelsStandsTwiceInTheLineBefore() {
    var once = block("a", L).is("l", Rule.PUT_IN, mul(as("x", p(i)), p(k))).cancels("m", p(k), "x");
    var never = block("a", L).cancels("m", p(k), "x");
    var unnamed = block("a", L).is("l", Rule.CANCEL, p(k));
    for (var wrong : List.of(once, never, unnamed)) {
      assertThatIllegalArgumentException().isThrownBy(() -> route("x", wrong));
    }
  }

  /** A part that is given a name for what comes next stays where it is, though another says the same. */
  @Test
  void aNewNameDoesNotMoveAPart() {
    var step = Routes.byId("two-cases")
        .orElseThrow()
        .steps()
        .stream()
        .filter(s -> s.line().key().endsWith("chain.cases"))
        .findFirst()
        .orElseThrow();
    var origins = step.block().origins(step.lineIndex());
    var below = origins.after().stream().filter(part -> part.expr().equals(frac(y(i), p(i)))).findFirst().orElseThrow();
    var source = origins.before().stream().filter(part -> part.expr().equals(below.expr())).findFirst().orElseThrow();
    assertThat(origins.of(below.id() + 2)).containsExactly(source.id() + 2);
  }

  @Test
  void idsAreThePlacesAndSourcesExist() {
    for (var block : Routes.all().stream().flatMap(route -> route.blocks().stream()).toList()) {
      for (var origins : block.origins()) {
        for (var n = 0; n < origins.after().size(); n++) {
          assertThat(origins.after().get(n).id()).isEqualTo(n);
          assertThat(origins.of(n)).doesNotHaveDuplicates().allMatch(id -> id >= 0 && id < origins.before().size());
        }
      }
    }
  }

  @Test
  void everyRewriteOfTheRoutesIsMarked() {
    for (var step : Routes.all().stream().flatMap(route -> route.steps().stream()).toList()) {
      var silent = switch (step.line().rule()) {
        case DEFINITION, CHAIN_RULE, REORDER, ENTRY_BY_ENTRY, SYMMETRY, DUMMY_INDEX, MATRIX_PRODUCT, NAME_BACK -> true;
        default -> false;
      };
      if (!silent) {
        assertThat(step.block().origins(step.lineIndex()).rewritten()).as(step.line().key()).isNotEmpty();
      }
    }
  }

  @Test
  void derivationsThatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> route("x", block("a", L)));
    assertThatIllegalArgumentException().isThrownBy(() -> route("x", block("a", L).cites("b").is("l", Rule.PUT_IN, L)));
    assertThatIllegalArgumentException().isThrownBy(() -> new RouteId("Two Cases"));
  }

  private static Step brief(String line) {
    return Routes.byId(line.substring(0, line.indexOf('.')))
        .orElseThrow()
        .brief()
        .steps()
        .stream()
        .filter(step -> step.line().key().equals("derivation." + line))
        .findFirst()
        .orElseThrow();
  }

  /** From −Σ_k y_k (1/p_k) p_k (δ_ki − p_i), where k becomes j and p cancels, to −Σ_j y_j (δ_ji − p_i): composed by hand. */
  @Test
  void aStepThatJoinsLinesComposesTheirOrigins() {
    var step = brief("kronecker.chain.cancel");
    var origins = step.block().origins(step.lineIndex());
    assertThat(origins.before().stream().map(Part::expr)).contains(frac(ONE, p(k)), delta(k, i));
    var bracket = origins.after().stream().filter(part -> part.expr().equals(sub(delta(j, i), p(i)))).findFirst();
    assertThat(sources(origins, bracket.orElseThrow().id() + 2)).containsExactly(p(i));
    var sum = origins.after().stream().filter(part -> part.expr() instanceof Expr.Sum).findFirst().orElseThrow();
    assertThat(sources(origins, sum.id())).hasSize(1).allMatch(Expr.Sum.class::isInstance);
    assertThat(origins.cancelled()).hasSize(1);
    assertThat(origins.cancelled().getFirst().parts()).allMatch(part -> part.expr().equals(p(k)));
  }

  /** What is struck on the way, but does not stand in the line shown, is not struck there. */
  @Test
  void onlyWhatStandsInTheLineShownCancels() {
    for (var line : List.of("two-classes.gradient.result", "temperature.still-one.one")) {
      var step = brief(line);
      assertThat(step.line().rules()).contains(Rule.CANCEL);
      assertThat(step.block().cancelled(step.lineIndex())).as(line).isEmpty();
    }
  }

  /**
   * For every step of every brief walk: a part comes from just those parts of the line shown before that a path leads from, line by line
   * through those left out; and nothing comes of what is struck.
   */
  @Test
  void everyPartOfABriefLineIsFoundWhereItCameFrom() {
    var found = 0;
    for (var step : Routes.all().stream().flatMap(route -> route.brief().steps().stream()).toList()) {
      var full = Routes.all()
          .stream()
          .flatMap(route -> route.blocks().stream())
          .filter(block -> block.key().equals(step.block().key()))
          .findFirst()
          .orElseThrow();
      var last = full.lines().stream().map(Line::key).toList().indexOf(step.line().key());
      var first = last - step.line().way().size() + 1;
      var origins = step.block().origins(step.lineIndex());
      for (var part : origins.after()) {
        Set<Integer> reached = Set.of(part.id());
        for (var n = last; n >= first; n--) {
          var next = new TreeSet<Integer>();
          for (var id : reached) {
            next.addAll(full.origins(n).of(id));
          }
          reached = next;
        }
        assertThat(origins.of(part.id())).as(step.line().key()).containsExactlyInAnyOrderElementsOf(reached);
        found += reached.size();
      }
      for (var pair : origins.cancelled()) {
        for (var struck : pair.parts()) {
          assertThat(origins.from().values().stream().flatMap(List::stream).map(origins.before()::get))
              .as(step.line().key())
              .noneMatch(part -> part.equals(struck) || struck.holds(part));
        }
      }
    }
    assertThat(found).isGreaterThan(250);
  }
}
