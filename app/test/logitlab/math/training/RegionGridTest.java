package logitlab.math.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.network.Initialisation;
import logitlab.math.training.RegionGrid.Grid;
import logitlab.math.training.RegionGrid.Side;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegionGridTest {
  @ParameterizedTest
  @EnumSource
  void everyCellHoldsTheNetworksProbabilities(Activation activation) {
    var network = Initialisation.of(activation, 4, 8, 5, 3);
    var grid = new Grid(new Side(3, -2, 3, 17), new Side(1, -1, 1.5, 9));
    var others = Vec.of(0.5, 0, -0.25, 0);
    var region = RegionGrid.of(network, grid, others);
    for (var row = 0; row < 9; row++) {
      for (var column = 0; column < 17; column++) {
        var x = others.with(3, -2 + 5 * (column + 0.5) / 17).with(1, -1 + 2.5 * (row + 0.5) / 9);
        var p = network.pass(x, Vec.oneHot(5, 0)).p();
        for (var k = 0; k < 5; k++) {
          assertThat(region.p(column, row, k)).isCloseTo(p.get(k), within(1e-14));
        }
        assertThat(region.winner(column, row)).isEqualTo(p.argMax());
      }
    }
    assertThat(RegionGrid.of(network, grid, others)).isEqualTo(region);
    assertThat(RegionGrid.of(network, grid, Vec.zeros(4))).isNotEqualTo(region);
    assertThatIllegalArgumentException().isThrownBy(() -> RegionGrid.of(network, grid, Vec.zeros(2)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Grid(new Side(1, -1, 1, 5), new Side(1, -1, 1, 5)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Side(0, 1, 1, 5));
  }
}
