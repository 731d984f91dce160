package logitlab.math.softmax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import logitlab.math.Exact;
import logitlab.math.Ulps;
import logitlab.math.Vec;
import org.junit.jupiter.api.Test;

/** Softmax with cross-entropy against decimal arithmetic on random points of the whole domain, corners included. */
public class SoftmaxRandomTest {
  private static final int POINTS = 2000;

  @Test
  void everyNumberIsWithinItsBound() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20);
    var worst = new Ulps();
    for (var point = 0; point < POINTS; point++) {
      var size = random.nextInt(2, 11);
      var temperature = point % 3 == 0 ? 1 : StrictMath.pow(10, random.nextDouble(-3, 3));
      var logits = logits(random, size, temperature);
      var target = target(random, size);
      var name = logits + " / " + temperature + ", y " + target;
      var exact = new Exact(logits, temperature, target);
      var softmax = Softmax.of(logits, temperature);
      var crossEntropy = new CrossEntropy(softmax, target);
      var jacobian = softmax.jacobian();
      var gradient = crossEntropy.gradient();
      hold(worst, "L", crossEntropy.loss(), exact.loss(), name);
      for (var k = 0; k < size; k++) {
        hold(worst, "p", softmax.p().get(k), exact.p().get(k), name);
        hold(worst, "1 − p", softmax.complement().get(k), exact.complement().get(k), name);
        hold(worst, "log p", softmax.logP().get(k), exact.logP().get(k), name);
        for (var i = 0; i < size; i++) {
          hold(worst, "J", jacobian.get(k, i), exact.jacobian(k, i), name);
        }
        if (SoftmaxVectorsTest.isOneHot(target)) {
          hold(worst, "∂L/∂z one-hot", gradient.get(k), exact.gradient(k), name);
        } else {
          assertThat(Ulps.difference(gradient.get(k), exact.gradient(k))).as(name)
              .isLessThanOrEqualTo(0x1p-50 / temperature);
        }
      }
    }
    System.out.println("Worst ulp in " + POINTS + " random points: " + worst);
  }

  private static void hold(Ulps worst, String quantity, double actual, BigDecimal exact, String name) {
    var error = worst.note(quantity, actual, exact);
    if (!(error <= 8)) {
      throw new AssertionError(quantity + " is " + error + " ulp off at z " + name);
    }
  }

  /** Plain logits, huge ones, near ties, gaps about the size where e^u is subnormal, and a common large shift. */
  public static Vec logits(RandomGenerator random, int size, double temperature) {
    return switch (random.nextInt(6)) {
      case 0 -> Vec.generate(size, k -> random.nextGaussian() * 3);
      case 1 -> Vec.generate(size, k -> random.nextDouble(-1e6, 1e6));
      case 2 -> Vec.generate(size, k -> 2 + random.nextInt(-3, 4) * Math.ulp(2.0));
      case 3 -> Vec.generate(size, k -> within(random.nextDouble(0, 760) * temperature * -random.nextInt(2)));
      case 4 -> Vec.generate(size, k -> 1e6 - random.nextDouble(0, 40 * Math.min(temperature, 1e3)));
      case 5 -> Vec.generate(size, k -> random.nextBoolean() ? 1e6 : -1e6);
      default -> throw new IllegalStateException();
    };
  }

  /** One-hot for half of the points; else weights over many magnitudes, some of them 0, that sum to 1 within 1e-12. */
  public static Vec target(RandomGenerator random, int size) {
    if (random.nextBoolean()) {
      return Vec.oneHot(size, random.nextInt(size));
    }
    var some = random.nextInt(size);
    var weights = Vec
        .generate(size, k -> random.nextInt(3) == 0 ? 0 : StrictMath.pow(10, random.nextDouble(-20, 0)))
        .with(some, 1.0);
    return weights.scale((1 + random.nextDouble(-9e-13, 9e-13)) / weights.sum());
  }

  private static double within(double z) {
    return Math.max(-1e6, z);
  }
}
