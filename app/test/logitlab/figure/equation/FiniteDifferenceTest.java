package logitlab.figure.equation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import logitlab.figure.Frame;
import logitlab.figure.Networks;
import logitlab.figure.Size;
import logitlab.figure.text.NetworkNumbers;
import logitlab.math.network.Activation;
import logitlab.motion.Stage;
import logitlab.state.document.NetworkExample;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class FiniteDifferenceTest {
  private static final Offset<Double> CLOSE = within(1e-7);

  @ParameterizedTest
  @EnumSource(names = "RELU", mode = Mode.EXCLUDE) // its kink has no slope to compare
  void agreesWithTheChainRule(Activation activation) {
    for (var shape : Networks.SHAPES) {
      for (var seed = 1; seed <= 5; seed++) {
        var example = Networks.tame(shape, seed, activation);
        var pass = example.pass();
        for (var k = 0; k < shape.classes(); k++) {
          assertThat(FiniteDifference.logit(example, k)).isCloseTo(pass.dz2().get(k), CLOSE);
        }
        for (var j = 0; j < shape.inputs(); j++) {
          assertThat(FiniteDifference.input(example, j)).isCloseTo(pass.dx().get(j), CLOSE);
        }
        for (var j = 0; j < shape.hidden(); j++) {
          assertThat(FiniteDifference.activation(example, j)).isCloseTo(pass.da1().get(j), CLOSE);
          assertThat(FiniteDifference.hidden(example, j)).isCloseTo(pass.dz1().get(j), CLOSE);
          assertThat(FiniteDifference.second(example, 1, j)).isCloseTo(pass.dw2().get(1, j), CLOSE);
          assertThat(FiniteDifference.first(example, j, 0)).isCloseTo(pass.dw1().get(j, 0), CLOSE);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DZ2", "DW2", "DB2", "DA1", "DZ1", "DW1", "DB1", "DX"})
  void theExampleIsCheckedInEveryStage(Stage stage) {
    var frame = Frame.of(Networks.at(NetworkExample.EXAMPLE, stage, 1), new Size(1280, 720));
    var result = StageEquations.of(frame).result().orElseThrow();
    assertThat(NetworkNumbers.signed(result.checked().orElseThrow())).isEqualTo(result.value());
  }

  @Test
  void whatIsNoDerivativeHasNoCheck() {
    var frame = Frame.of(Networks.at(NetworkExample.EXAMPLE, Stage.Z2, 1), new Size(1280, 720));
    assertThat(StageEquations.of(frame).result().orElseThrow().checked()).isEmpty();
  }
}
