package logitlab.math.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Every operation on dual numbers against a central difference of its values. */
class DualTest {
  private static final double[] POINTS = {-3.25, -1, -0.3, 0.2, 0.9, 1.7, 4};
  private static final double STEP = 1e-5;

  @Test
  void everyOperationHasItsDerivative() {
    var three = Dual.constant(3);
    hold(x -> x.plus(three).minus(x.times(x)));
    hold(x -> x.times(2.5).negate());
    hold(x -> three.divide(x));
    hold(x -> x.divide(x.times(x).plus(Dual.ONE)).divide(7));
    hold(Dual::exp);
    hold(x -> x.times(x).log());
    hold(Dual::tanh);
    hold(x -> x.pow(3).plus(x.pow(-2)).plus(x.pow(0)));
    hold(Dual::abs);
    hold(Dual::positivePart);
    for (var activation : Activation.values()) {
      hold(x -> Definition.activation(activation, x));
    }
  }

  /** Nothing overflows on the flat sides, and the derivatives are those of the stable closed forms. */
  @Test
  void activationsAgreeFarOut() {
    for (var activation : Activation.values()) {
      for (var z : new double[]{-1e6, -800, -40, -1e-3, 0, 1e-3, 40, 800, 1e6}) {
        var dual = Definition.activation(activation, Dual.variable(z));
        assertThat(dual.value()).as(activation + " at " + z)
            .isCloseTo(activation.apply(z), within(4 * Math.ulp(activation.apply(z))));
        if (z <= 0 || activation != Activation.SIGMOID) {
          assertThat(dual.derivative()).as(activation + "′ at " + z)
              .isCloseTo(activation.derivative(z), within(1e-13 * activation.derivative(z)));
        } else {
          assertThat(dual.derivative()).as(activation + "′ at " + z)
              .isCloseTo(activation.derivative(z), within(Math.ulp(1.0)));
        }
      }
    }
  }

  private static void hold(UnaryOperator<Dual> function) {
    for (var x : POINTS) {
      var above = function.apply(Dual.constant(x + STEP)).value();
      var below = function.apply(Dual.constant(x - STEP)).value();
      var slope = (above - below) / (2 * STEP);
      assertThat(function.apply(Dual.variable(x)).derivative()).as("at " + x)
          .isCloseTo(slope, within(1e-7 * Math.max(1, Math.abs(slope))));
      assertThat(function.apply(Dual.constant(x)).derivative()).isZero();
    }
  }
}
