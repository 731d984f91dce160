package logitlab.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormerLinesTest {
  @ParameterizedTest
  @CsvSource({"two-cases, 0, 0, loss.define", "two-cases, 6, 4, chain.cancel", "two-cases, 6, 10, chain.reorder",
      "kronecker, 2, 3, jacobian.factor", "vectors, 3, 3, same.factor", "two-classes, 2, 3, slope.name",
      "two-classes, 6, 5, gradient.result", "network, 9, 1, w1.input", "network, 18, 1, update.put-in",
      "squared-error, 5, 2, vanishes.result"})
  void aNumberMeansTheLineThatItMeantThen(String route, int block, int line, String key) {
    assertThat(FormerLines.key(route, block, line)).contains(route + "." + key);
  }

  @Test
  void beyondTheEndItIsTheLastLine() {
    assertThat(FormerLines.key("kronecker", 0, 9)).contains("kronecker.delta.one");
    assertThat(FormerLines.key("kronecker", 9, 0)).contains("kronecker.chain.reorder");
    assertThat(FormerLines.key("gone", 0, 0)).isEmpty();
  }

  /** Every former line is still a line of its route, and no two are the same. */
  @Test
  void everyFormerLineIsStillThere() {
    var found = new LinkedHashSet<String>();
    for (var route : Routes.all()) {
      var name = route.id().name();
      for (var block = 0; block < 20; block++) {
        for (var line = 0; line < 12; line++) {
          // A route that came later never had lines of this kind.
          FormerLines.key(name, block, line).ifPresent(key -> {
            assertThat(Routes.line(name, key)).as(key).isPresent();
            found.add(key);
          });
        }
      }
    }
    assertThat(found).hasSize(201);
  }

  @Test
  void keysAndNumbersOfTodayAreOneAnothersInverse() {
    for (var route : Routes.all()) {
      var name = route.id().name();
      for (var n = 0; n < Routes.lines(name); n++) {
        assertThat(Routes.line(name, Routes.key(name, n).orElseThrow())).hasValue(n);
      }
      assertThat(Routes.key(name, Routes.lines(name))).isEmpty();
    }
  }
}
