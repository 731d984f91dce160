package logitlab.math.softmax;

import java.util.ArrayList;
import java.util.List;

/**
 * Gradient descent on the logits themselves, z ← z − η ∂L/∂z, step by step.
 *
 * @param points the softmax at the start and after each step
 */
public record DescentPath(List<Softmax> points) {
  public DescentPath {
    points = List.copyOf(points);
  }

  /**
   * The path from a point.
   *
   * @param rate  η, above 0
   * @param steps how many, at least 0
   * @param limit the largest |z_k|: a step that goes beyond ends there
   */
  public static DescentPath of(CrossEntropy start, double rate, int steps, double limit) {
    var points = new ArrayList<Softmax>();
    var now = start;
    points.add(now.softmax());
    for (var step = 0; step < steps; step++) {
      var z = now.softmax()
          .logits()
          .zip(now.gradient(), (logit, slope) -> Math.clamp(logit - rate * slope, -limit, limit));
      now = new CrossEntropy(Softmax.of(z, now.softmax().temperature()), now.target());
      points.add(now.softmax());
    }
    return new DescentPath(points);
  }
}
