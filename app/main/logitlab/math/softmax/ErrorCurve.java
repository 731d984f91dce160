package logitlab.math.softmax;

import java.util.ArrayList;
import java.util.List;
import logitlab.math.Vec;

/**
 * How far the central difference of ∂L/∂z_i is from the closed form, against its step h. On double logarithmic paper it is a V: from the
 * right the error of the formula falls as h² (its slope is 2), from the left the rounding of L, about 1e-16 L/h, rises as h shrinks.
 *
 * @param points by rising h; steps that do not move z_i in float64 are left out
 */
public record ErrorCurve(List<Point> points) {
  /**
   * One step.
   *
   * @param h     above 0
   * @param error |central − analytic|, finite
   */
  public record Point(double h, double error) {}

  public ErrorCurve {
    points = List.copyOf(points);
  }

  /**
   * The curve over these steps.
   *
   * @param index i, from 0
   * @param steps each above 0
   */
  public static ErrorCurve of(CrossEntropy crossEntropy, int index, Vec steps) {
    var z = crossEntropy.softmax().logits();
    var analytic = crossEntropy.gradient().get(index);
    var points = new ArrayList<Point>();
    for (var n = 0; n < steps.size(); n++) {
      var above = z.get(index) + steps.get(n);
      var below = z.get(index) - steps.get(n);
      if (above > below) {
        var central = (loss(crossEntropy, index, above) - loss(crossEntropy, index, below)) / (above - below);
        points.add(new Point(steps.get(n), Math.abs(central - analytic)));
      }
    }
    return new ErrorCurve(points);
  }

  private static double loss(CrossEntropy crossEntropy, int index, double z) {
    var softmax = crossEntropy.softmax();
    return new CrossEntropy(Softmax.of(softmax.logits().with(index, z), softmax.temperature()), crossEntropy.target())
        .loss();
  }
}
