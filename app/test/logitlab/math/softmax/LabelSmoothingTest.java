package logitlab.math.softmax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import logitlab.math.Vec;
import org.junit.jupiter.api.Test;

class LabelSmoothingTest {
  private static double loss(Vec logits, int target, double smoothing) {
    return new CrossEntropy(Softmax.of(logits, 1), LabelSmoothing.of(Vec.oneHot(logits.size(), target), smoothing))
        .loss();
  }

  /** The losses that PyTorch's label_smoothing gives, from the shared reference. */
  @Test
  void theReferenceLosses() {
    assertThat(loss(Vec.of(2, 0, -1), 0, 0.1)).isCloseTo(0.336512686, within(1e-9));
    assertThat(loss(Vec.of(0, 1, 0), 2, 0.1)).isCloseTo(1.518111381, within(1e-9));
    assertThat(loss(Vec.of(StrictMath.log(37), 0, 0, 0), 0, 0.1)).as("the smallest for K = 4")
        .isCloseTo(0.348780385, within(1e-9));
  }

  @Test
  void itStaysATargetAndItsEndsAreTheTargetAndTheUniform() {
    var random = new Random(4);
    for (var point = 0; point < 500; point++) {
      var size = random.nextInt(2, 11);
      var raw = Vec.generate(size, _ -> random.nextDouble());
      var y = raw.scale(1 / raw.sum());
      var epsilon = random.nextDouble();
      var smoothed = LabelSmoothing.of(y, epsilon);
      assertThat(smoothed.sum()).isCloseTo(1, within(1e-14));
      assertThat(smoothed.stream().min().orElseThrow()).isGreaterThanOrEqualTo(epsilon / size);
      assertThat(LabelSmoothing.of(y, 0)).isEqualTo(y);
      assertThat(LabelSmoothing.of(y, 1)).isEqualTo(Vec.generate(size, _ -> 1.0 / size));
    }
  }

  @Test
  void otherSharesAreRefused() {
    for (var bad : new double[]{-1e-9, 1.0000001, Double.NaN}) {
      assertThatThrownBy(() -> LabelSmoothing.of(Vec.of(1, 0), bad)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
