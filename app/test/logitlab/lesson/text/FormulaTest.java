package logitlab.lesson.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import logitlab.words.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Equations of a lesson's text are told as true: each is held against numbers, and none passes unseen. */
class FormulaTest {
  private static Optional<String> fault(String source) {
    return Formula.read(source, false).fault().map(Message::key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"p_1", "Σ_k p_k = 1", "e^(z_1)/Σ_k e^(z_k) = p_1", "-Σ_k y_k ln p_k = L"})
  void whatIsTrueHasNoFault(String source) {
    assertThat(fault(source)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"p_1 = z_1", "p_1 + p_2 = 1 = p_1", "Σ_k p_k = 2"})
  void whatIsFalseIsFound(String source) {
    assertThat(fault(source)).contains("lesson.fault.untrue");
  }

  /** A network has four inputs at the most: no example has a ninth. */
  @Test
  void whatNoExampleHasIsNotTakenForTrue() {
    assertThat(Formula.read("x_9 = x_8", true).fault().map(Message::key)).contains("lesson.fault.unchecked");
  }
}
