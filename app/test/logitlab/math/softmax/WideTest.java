package logitlab.math.softmax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import logitlab.math.Exact;
import logitlab.math.Ulps;
import org.junit.jupiter.api.Test;

/** Wide arithmetic against decimal arithmetic: right to 30 digits. */
class WideTest {
  private static final MathContext DIGITS = new MathContext(60);
  private static final BigDecimal BOUND = new BigDecimal("1e-30");

  @Test
  void arithmeticHasTwiceTheDigits() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
    for (var i = 0; i < 2000; i++) {
      var a = Wide.of(number(random)).times(Wide.of(number(random)));
      var b = Wide.of(number(random)).over(Wide.of(number(random)));
      hold(a.plus(b), exact(a).add(exact(b)));
      hold(a.times(b), exact(a).multiply(exact(b)));
      hold(a.over(b), exact(a).divide(exact(b), DIGITS));
      assertThat(a.times(b)).isEqualTo(b.times(a));
      assertThat(a.minus(a).toDouble()).isEqualTo(0.0);
    }
  }

  @Test
  void everyDoubleComesBack() {
    for (var x : new double[]{0, 1, -1.5, Double.MIN_VALUE, -3 * Double.MIN_VALUE, Double.MIN_NORMAL,
        Double.MAX_VALUE}) {
      assertThat(Wide.of(x).toDouble()).isEqualTo(x);
      assertThat(Wide.of(x).times(Wide.of(0x1p-900)).times(Wide.of(0x1p900)).toDouble()).isEqualTo(x);
    }
    assertThat(Double.doubleToRawLongBits(Wide.of(-0.0).toDouble())).isZero();
    assertThat(Double.doubleToRawLongBits(Wide.of(-1e-300).times(Wide.of(1e-300)).toDouble())).isZero();
  }

  /** The exponential of an argument that has digits beyond the double. */
  @Test
  void theExponentialSeesTheLowDigits() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
    for (var i = 0; i < 500; i++) {
      var x = Wide.of(-random.nextDouble(0, 740)).over(Wide.of(random.nextDouble(1, 50)));
      assertThat(Ulps.of(x.exp().toDouble(), Exact.exp(exact(x)))).isLessThan(1.5);
      var tail = x.exp();
      assertThat(Ulps.of(tail.log1p().toDouble(), Exact.log1p(exact(tail)))).isLessThan(1.5);
    }
  }

  private static double number(RandomGenerator random) {
    return (random.nextBoolean() ? 1 : -1) * StrictMath.pow(10, random.nextDouble(-8, 8));
  }

  private static BigDecimal exact(Wide x) {
    var power = new BigDecimal(2).pow(Math.abs(x.exponent()));
    var mantissa = new BigDecimal(x.high()).add(new BigDecimal(x.low()));
    return x.exponent() < 0 ? mantissa.divide(power, new MathContext(400)) : mantissa.multiply(power);
  }

  private static void hold(Wide actual, BigDecimal expected) {
    assertThat(exact(actual).subtract(expected).abs()).isLessThanOrEqualTo(expected.abs().multiply(BOUND));
  }
}
