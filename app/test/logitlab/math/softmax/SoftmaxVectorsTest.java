package logitlab.math.softmax;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import logitlab.math.Exact;
import logitlab.math.Ulps;
import logitlab.math.Vec;
import logitlab.math.Vectors;
import org.junit.jupiter.api.Test;

/** Softmax with cross-entropy against the 400-digit references, within the bounds that the class promises. */
class SoftmaxVectorsTest {
  private static final List<JsonObject> CASES = Vectors.cases("softmax.json");

  @Test
  void everyNumberIsWithinItsBound() {
    var worst = new Ulps();
    for (var each : CASES) {
      var name = each.get("name").getAsString();
      var temperature = each.get("temperature").getAsDouble();
      var target = Vectors.vec(each.get("target"));
      var softmax = Softmax.of(Vectors.vec(each.get("logits")), temperature);
      var crossEntropy = new CrossEntropy(softmax, target);
      for (var k = 0; k < softmax.size(); k++) {
        var p = Vectors.flat(each.get("p")).get(k);
        var logP = Vectors.flat(each.get("log_p")).get(k);
        assertThat(worst.note("p", softmax.p().get(k), p)).as(name + " p").isLessThanOrEqualTo(8);
        assertThat(worst.note("log p", softmax.logP().get(k), logP)).as(name + " log p").isLessThanOrEqualTo(8);
        for (var i = 0; i < softmax.size(); i++) {
          var entry = Vectors.exact(each.get("jacobian").getAsJsonArray().get(k).getAsJsonArray().get(i));
          assertThat(worst.note("J", softmax.jacobian().get(k, i), entry)).as(name + " J").isLessThanOrEqualTo(8);
        }
        var gradient = Vectors.flat(each.get("gradient")).get(k);
        var actual = crossEntropy.gradient().get(k);
        if (isOneHot(target)) {
          assertThat(worst.note("∂L/∂z one-hot", actual, gradient)).as(name + " ∂L/∂z").isLessThanOrEqualTo(8);
        } else {
          worst.note("∂L/∂z soft", actual, gradient);
          assertThat(Ulps.difference(actual, gradient)).as(name + " ∂L/∂z").isLessThanOrEqualTo(0x1p-50 / temperature);
        }
      }
      assertThat(worst.note("L", crossEntropy.loss(), Vectors.exact(each.get("loss")))).as(name + " L")
          .isLessThanOrEqualTo(8);
    }
    System.out.println("Worst ulp in " + CASES.size() + " references: " + worst);
  }

  /** The oracle that the random tests rely on agrees with the references; it takes what is below 10^−5000 for 0. */
  @Test
  void theOracleAgrees() {
    for (var each : CASES) {
      var exact = new Exact(Vectors.vec(each.get("logits")), each.get("temperature").getAsDouble(),
          Vectors.vec(each.get("target")));
      var loss = Vectors.exact(each.get("loss"));
      assertThat(exact.loss().subtract(loss).abs()).isLessThanOrEqualTo(loss.abs().scaleByPowerOfTen(-23));
      for (var k = 0; k < exact.p().size(); k++) {
        var p = Vectors.flat(each.get("p")).get(k);
        assertThat(exact.p().get(k).subtract(p).abs())
            .isLessThanOrEqualTo(p.scaleByPowerOfTen(-23).max(new BigDecimal("1e-4000")));
      }
    }
  }

  /** Where float64 autograd is off by more than 1e-14, up to all of it, these formulas are not. */
  @Test
  void betterThanAutograd() {
    var autograd = Vectors.read("pytorch-error.json").getAsJsonObject();
    var beaten = 0;
    for (var each : CASES) {
      var name = each.get("name").getAsString();
      var error = autograd.getAsJsonObject(name);
      var crossEntropy = new CrossEntropy(
          Softmax.of(Vectors.vec(each.get("logits")), each.get("temperature").getAsDouble()),
          Vectors.vec(each.get("target")));
      var loss = Vectors.exact(each.get("loss"));
      if (error.get("loss").getAsDouble() > 1e-14) {
        beaten++;
        assertThat(Ulps.difference(crossEntropy.loss(), loss)).as(name).isLessThanOrEqualTo(1e-15 * loss.doubleValue());
      }
      if (error.get("gradient").getAsDouble() > 1e-14) {
        beaten++;
        var gradient = Vectors.flat(each.get("gradient"));
        var largest = gradient.stream().mapToDouble(g -> Math.abs(g.doubleValue())).max().orElseThrow();
        for (var i = 0; i < gradient.size(); i++) {
          assertThat(Ulps.difference(crossEntropy.gradient().get(i), gradient.get(i))).as(name)
              .isLessThanOrEqualTo(1e-15 * largest);
        }
      }
    }
    assertThat(beaten).isGreaterThanOrEqualTo(8);
  }

  @Test
  void sureAndRightStillHasALoss() {
    var crossEntropy = new CrossEntropy(Softmax.of(Vec.of(100, 0, 0), 1), Vec.oneHot(3, 0));
    assertThat(crossEntropy.loss()).isEqualTo(7.440151952041672e-44);
    assertThat(crossEntropy.gradient().get(0)).isEqualTo(-7.440151952041672e-44);
  }

  static boolean isOneHot(Vec target) {
    return target.max() == 1 && target.stream().filter(y -> y != 0).count() == 1;
  }
}
