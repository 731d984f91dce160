package logitlab.math.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is counted in a confusion matrix. */
class ConfusionTest {
  @Test
  void theDiagonalIsCorrect() {
    var confusion = new Confusion(List.of(List.of(5, 1, 0), List.of(2, 7, 1), List.of(0, 0, 4)));
    assertThat(confusion.total()).isEqualTo(20);
    assertThat(confusion.correct()).isEqualTo(16);
    assertThat(confusion.accuracy()).isEqualTo(0.8);
    assertThat(new Confusion(List.of(List.of(0, 0), List.of(0, 0))).accuracy()).isNaN();
  }
}
