package logitlab.math.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import logitlab.math.Exact;
import logitlab.math.Ulps;
import org.junit.jupiter.api.Test;

/** σ and σ′ against decimal arithmetic, far out where 1 − σ² and σ (1 − σ) have no digits left. */
class ActivationTest {
  private static final MathContext DIGITS = new MathContext(40);
  private static final double[] POINTS = {0, 1e-8, 0.1, 0.5, 1, 3, 10, 20, 40, 300, 350};

  @Test
  void derivativesKeepTheirDigits() {
    for (var z : POINTS) {
      var e = Exact.exp(new BigDecimal(-z));
      var sigmoid = e.divide(e.add(BigDecimal.ONE).pow(2), DIGITS);
      var square = e.multiply(e);
      var tanh = square.multiply(new BigDecimal(4)).divide(square.add(BigDecimal.ONE).pow(2), DIGITS);
      for (var side : new double[]{z, -z}) {
        assertThat(Ulps.of(Activation.SIGMOID.derivative(side), sigmoid)).isLessThan(5);
        assertThat(Ulps.of(Activation.TANH.derivative(side), tanh)).isLessThan(5);
      }
      assertThat(Ulps.of(Activation.SIGMOID.apply(-z), e.divide(e.add(BigDecimal.ONE), DIGITS))).isLessThan(4);
      assertThat(Activation.SIGMOID.apply(z) + Activation.SIGMOID.apply(-z)).isCloseTo(1, within(Math.ulp(1.0)));
    }
  }

  @Test
  void theReluIsFlatAtItsKink() {
    assertThat(Activation.RELU.derivative(0)).isZero();
    assertThat(Activation.RELU.derivative(-0.0)).isZero();
    assertThat(Activation.RELU.derivative(Double.MIN_VALUE)).isEqualTo(1);
    assertThat(Activation.RELU.apply(-3)).isZero();
    assertThat(Activation.RELU.apply(3)).isEqualTo(3);
  }
}
