package logitlab.math.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import logitlab.math.Exact;
import logitlab.math.Ulps;
import org.junit.jupiter.api.Test;

/** The functions of training against 45 digits, and their very bits. */
class ElementaryTest {
  private static final MathContext DIGITS = new MathContext(45);

  /** What every machine must give. */
  private static final int TANH_BITS = -1395181186;
  private static final int SIGMOID_BITS = 1798708306;
  private static final int EXP_BITS = -1842874249;

  @Test
  void theyAreRightToAFewUlp() {
    var worst = new Ulps();
    points().forEach(x -> {
      var e = Exact.exp(new BigDecimal(x));
      assertThat(worst.note("exp", Elementary.exp(x), e)).as("exp(%s)", x).isLessThanOrEqualTo(1.5);
      var a = new double[1];
      var slope = new double[1];
      Elementary.sigmoid(new double[]{x}, a, slope, 1);
      var sum = e.add(BigDecimal.ONE);
      assertThat(worst.note("sigmoid", a[0], e.divide(sum, DIGITS))).as("sigmoid(%s)", x).isLessThanOrEqualTo(3);
      assertThat(worst.note("sigmoid'", slope[0], e.divide(sum.pow(2), DIGITS))).as("sigmoid'(%s)", x)
          .isLessThanOrEqualTo(6);
      var z = x / 2;
      Elementary.tanh(new double[]{z}, a, slope, 1);
      if (Math.abs(x) > 1e-12) {
        assertThat(worst.note("tanh", a[0], e.subtract(BigDecimal.ONE).divide(sum, DIGITS))).as("tanh(%s)", z)
            .isLessThanOrEqualTo(3);
      }
      assertThat(worst.note("tanh'", slope[0], new BigDecimal(4).multiply(e).divide(sum.pow(2), DIGITS)))
          .as("tanh'(%s)", z)
          .isLessThanOrEqualTo(6);
    });
    System.out.println("Worst error of training's functions in ulp: " + worst);
  }

  @Test
  void theEndsAreReached() {
    var z = new double[]{0, -0.0, 1e-300, 1e6, -1e6, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN};
    var a = new double[z.length];
    var slope = new double[z.length];
    Elementary.tanh(z, a, slope, z.length);
    assertThat(a).containsExactly(0, -0.0, 1e-300, 1, -1, 1, -1, Double.NaN);
    assertThat(slope[0]).isEqualTo(1);
    assertThat(slope[3]).isBetween(0.0, 1e-300);
    Elementary.sigmoid(z, a, slope, z.length);
    assertThat(a[0]).isEqualTo(0.5);
    assertThat(a[3]).isEqualTo(1);
    assertThat(a[4]).isBetween(0.0, 1e-300);
    assertThat(a[7]).isNaN();
    Elementary.relu(z, a, slope, z.length);
    assertThat(a).startsWith(0, 0, 1e-300, 1e6, 0);
    assertThat(slope).startsWith(0, 0, 1, 1, 0);
    assertThat(Elementary.exp(-1e9)).isBetween(0.0, 1e-300);
    assertThat(Elementary.exp(0)).isEqualTo(1);
  }

  @Test
  void theBitsAreFixed() {
    var z = new Random(11).doubles(20_000, -30, 30).toArray();
    assertThat(bits(z, Elementary::tanh)).isEqualTo(TANH_BITS);
    assertThat(bits(z, Elementary::sigmoid)).isEqualTo(SIGMOID_BITS);
    assertThat(Arrays.hashCode(DoubleStream.of(z).map(Elementary::exp).toArray())).isEqualTo(EXP_BITS);
  }

  private interface Layer {
    void apply(double[] z, double[] a, double[] slope, int size);
  }

  private static int bits(double[] z, Layer layer) {
    var a = new double[z.length];
    var slope = new double[z.length];
    layer.apply(z, a, slope, z.length);
    return 31 * Arrays.hashCode(a) + Arrays.hashCode(slope);
  }

  private static DoubleStream points() {
    var random = new Random(7);
    return DoubleStream.generate(() -> switch (random.nextInt(4)) {
      case 0 -> random.nextDouble(-1, 1);
      case 1 -> random.nextDouble(-40, 40);
      case 2 -> random.nextDouble(-690, 690);
      default -> Math.scalb(random.nextDouble(-1, 1), -random.nextInt(45));
    }).limit(4000);
  }
}
