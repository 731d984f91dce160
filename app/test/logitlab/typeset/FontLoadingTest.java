package logitlab.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class FontLoadingTest {
  /** A formula may need a font that is not loaded yet; what is known already is there at any time. */
  @Test
  void whileItIsHeldNoFormulaIsLaidOut() throws Exception {
    var known = Formulas.typeset("\\Theta=1", 20);
    var unknown = new CompletableFuture<Typeset>();
    FontLoading.hold(() -> {
      Thread.ofPlatform().daemon().start(() -> unknown.complete(Formulas.typeset("\\Theta=\\mathfrak{y}", 20)));
      assertThatThrownBy(() -> unknown.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
      assertThat(elsewhere(() -> Formulas.typeset("\\Theta=1", 20))).isEqualTo(known);
      assertThat(elsewhere(() -> Texts.measure("x", Face.BOLD, 20)).width()).isPositive();
    });
    assertThat(unknown.get(20, TimeUnit.SECONDS).glyphs()).isNotEmpty();
  }

  /** What another thread gets, soon. */
  private static <T> T elsewhere(Supplier<T> asked) {
    var answer = new CompletableFuture<T>();
    Thread.ofPlatform().daemon().start(() -> answer.complete(asked.get()));
    return answer.orTimeout(10, TimeUnit.SECONDS).join();
  }

  FontLoadingTest() {
    FontLoading.loadFaces();
  }
}
