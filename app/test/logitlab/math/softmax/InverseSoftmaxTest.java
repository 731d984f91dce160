package logitlab.math.softmax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import logitlab.math.Vec;
import org.junit.jupiter.api.Test;

/** The logit that gives a probability, held against softmax itself. */
class InverseSoftmaxTest {
  @Test
  void softmaxGivesTheProbabilityBackAndTheOthersKeepTheirRatios() {
    var random = new Random(6);
    for (var n = 0; n < 300; n++) {
      var logits = Vec.generate(2 + random.nextInt(9), _ -> 6 * random.nextGaussian());
      var temperature = StrictMath.pow(10, 2 * random.nextDouble() - 1);
      var k = random.nextInt(logits.size());
      var p = List.of(1e-9, 0.03, 0.5, 0.75, 1 - 1e-6).get(n % 5);
      var moved = logits.with(k, InverseSoftmax.logit(logits, temperature, k, p));
      assertThat(Softmax.of(moved, temperature).p().get(k)).isCloseTo(p, within(1e-12 + 1e-9 * p));
      for (var j = 0; j < logits.size(); j++) {
        assertThat(j == k || moved.get(j) == logits.get(j)).isTrue();
      }
    }
  }

  @Test
  void certaintyHasNoLogit() {
    for (var p : List.of(0.0, 1.0, -0.1, 1.1, Double.NaN)) {
      assertThatThrownBy(() -> InverseSoftmax.logit(Vec.of(1, 2), 1, 0, p))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
