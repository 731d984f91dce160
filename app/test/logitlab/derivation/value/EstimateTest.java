package logitlab.derivation.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/**
 * How far a value may be off is never less than how far it is, and no more than a few times the worst that it can be: numbers that are off by
 * all that they may be are taken through each operation, in decimal arithmetic.
 */
class EstimateTest {
  private static final MathContext DIGITS = new MathContext(60);
  /** What the difference of two functions may itself be off by. */
  private static final double SUBTRACTED = 1e-14;
  private static final int RUNS = 2000;

  private final Random random = new Random(8);

  /** A number, and the truth it stands for, off by the whole stray on one side. */
  private record Off(Estimate estimate, BigDecimal truth) {}

  @Test
  void sumsProductsAndQuotientsKeepWhatTheirPartsMayBeOff() {
    holds(Estimate::plus, (a, b) -> a.add(b, DIGITS));
    holds(Estimate::minus, (a, b) -> a.subtract(b, DIGITS));
    holds(Estimate::times, (a, b) -> a.multiply(b, DIGITS));
    holds(Estimate::divide, (a, b) -> a.divide(b, DIGITS));
  }

  private void holds(BinaryOperator<Estimate> computed, BinaryOperator<BigDecimal> exact) {
    for (var n = 0; n < RUNS; n++) {
      var relative = StrictMath.pow(10, -1 - random.nextInt(14));
      var a = number(relative);
      var b = number(relative);
      var worst = 0.0;
      for (var first : new Off[]{off(a, 1), off(a, -1)}) {
        for (var second : new Off[]{off(b, 1), off(b, -1)}) {
          var result = computed.apply(first.estimate(), second.estimate());
          var distance = exact.apply(first.truth(), second.truth())
              .subtract(new BigDecimal(result.value()))
              .abs()
              .doubleValue();
          assertThat(distance).isLessThanOrEqualTo(result.stray() * (1 + 1e-12));
          worst = Math.max(worst, distance);
        }
      }
      assertThat(computed.apply(a, b).stray())
          .isLessThanOrEqualTo(2 * worst + 4 * Math.ulp(computed.apply(a, b).value()));
    }
  }

  @Test
  void exponentialsAndLogarithmsToo() {
    for (var n = 0; n < RUNS; n++) {
      var stray = StrictMath.pow(10, -1 - random.nextInt(8));
      var power = new Estimate(6 * random.nextDouble() - 3, 3, stray);
      for (var side : new int[]{1, -1}) {
        var off = Math.abs(StrictMath.exp(power.value() + side * stray) - power.exp().value());
        assertThat(off).isLessThanOrEqualTo(power.exp().stray() + SUBTRACTED);
        assertThat(power.exp().stray()).isLessThanOrEqualTo(2 * off + 1e-14);
      }
      var number = new Estimate(0.3 + random.nextDouble(), 1, stray);
      for (var side : new int[]{1, -1}) {
        var off = Math.abs(StrictMath.log(number.value() + side * stray) - number.log().value());
        assertThat(off).isLessThanOrEqualTo(number.log().stray() + SUBTRACTED);
        assertThat(number.log().stray()).isLessThanOrEqualTo(2 * off + 1e-14);
      }
    }
  }

  /** Where the truth may be 0, or below it, nothing is known of a quotient or a logarithm. */
  @Test
  void whatMayBeZeroIsNoDenominatorAndHasNoLogarithm() {
    for (var stray : new double[]{0.25, 0.5}) {
      var unsure = new Estimate(0.25, 0.25, stray);
      assertThat(Estimate.exact(1).divide(unsure).stray()).isInfinite();
      assertThat(unsure.log().stray()).isInfinite();
    }
  }

  private Estimate number(double relative) {
    var value = (random.nextBoolean() ? 1 : -1) * StrictMath.pow(10, 4 * random.nextDouble() - 2);
    return new Estimate(value, Math.abs(value), relative * Math.abs(value));
  }

  private static Off off(Estimate estimate, int side) {
    return new Off(estimate, new BigDecimal(estimate.value()).add(new BigDecimal(side * estimate.stray())));
  }
}
