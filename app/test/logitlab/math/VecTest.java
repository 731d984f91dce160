package logitlab.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Vectors and matrices. */
class VecTest {
  @Test
  void theInnerProductSurvivesCancellation() {
    assertThat(Vec.of(1e16, 1, -1e16).dot(Vec.of(1, 3, 1))).isEqualTo(3);
    assertThat(Mat.of(new double[]{1e8, 1e8 + 1}).affine(Vec.of(1e8 + 1, -1e8), Vec.of(0.5)).get(0)).isEqualTo(0.5);
  }

  @Test
  void shapesMustFit() {
    var square = Mat.of(new double[]{1, 2}, new double[]{3, 4});
    assertThatThrownBy(() -> Vec.of(1, 2).dot(Vec.of(1))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Vec.of(1, 2).plus(Vec.of(1))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> square.affine(Vec.of(1, 2), Vec.of(1))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> square.plus(square.transpose().scale(2).plus(Mat.ofColumn(Vec.of(1)))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Vec.of()).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Mat.of(new double[]{1, 2}, new double[]{3})).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void valuesDoNotChangeFromOutside() {
    var entries = new double[]{1, 2};
    var vector = Vec.of(entries);
    entries[0] = 7;
    vector.toArray()[1] = 7;
    assertThat(vector).isEqualTo(Vec.of(1, 2));
    assertThat(vector.with(0, 5)).isEqualTo(Vec.of(5, 2));
    assertThat(Mat.outer(vector, vector).with(1, 0, 9)).isEqualTo(Mat.of(new double[]{1, 2}, new double[]{9, 4}));
  }
}
