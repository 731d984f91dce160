package logitlab.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import logitlab.derivation.Check.Agrees;
import logitlab.derivation.Check.CannotCompute;
import logitlab.derivation.Check.Differs;
import logitlab.math.Vec;

/** Holds every line of a derivation against the line before and the left side, at many points. */
public final class Checker {
  private static final int LARGEST_LOGIT = 20;

  private Checker() {}

  /**
   * What came out for one line.
   *
   * @param step     the line
   * @param agreed   at how many points it agreed
   * @param unknown  at how many float64 could not tell
   * @param wrong    at how many it differed
   * @param digits   the fewest decimal digits of agreement where it agreed, 16 when there is no such point
   */
  public record Result(Step step, int agreed, int unknown, int wrong, int digits) {

    /** Whether it never differed and was computed at least once. */
    public boolean passed() {
      return wrong == 0 && agreed > 0;
    }
  }

  /** Every line of the route, each at every point and for every value of its indices. */
  public static List<Result> check(Derivation route, List<? extends Model> points) {
    var evaluators = points.stream().map(Evaluator::new).toList();
    return route.steps().stream().map(step -> check(step, evaluators)).toList();
  }

  private static Result check(Step step, List<Evaluator> evaluators) {
    var agreed = 0;
    var unknown = 0;
    var wrong = 0;
    var digits = 16;
    for (var evaluator : evaluators) {
      switch (evaluator.check(step.block(), step.lineIndex(), Bindings.NONE)) {
        case Agrees(_, var here) -> {
          agreed++;
          digits = Math.min(digits, here);
        }
        case CannotCompute _ -> unknown++;
        case Differs _ -> wrong++;
      }
    }
    return new Result(step, agreed, unknown, wrong, digits);
  }

  /**
   * Random examples: K from 2 to 10, |z| ≤ 20, T = 1 for every other and else from 0.25 to 4; targets by turns one-hot, soft, and soft with
   * exact zeros.
   */
  public static List<SoftmaxModel> points(int count, long seed) {
    var random = new Random(seed);
    var points = new ArrayList<SoftmaxModel>();
    for (var n = 0; n < count; n++) {
      var size = 2 + random.nextInt(9);
      var logits = Vec.generate(size, _ -> LARGEST_LOGIT * (2 * random.nextDouble() - 1));
      var temperature = n % 2 == 0 ? 1 : StrictMath.pow(4, 2 * random.nextDouble() - 1);
      points.add(SoftmaxModel.of(logits, temperature, target(n % 3, size, random)));
    }
    return points;
  }

  private static Vec target(int kind, int size, Random random) {
    var sure = random.nextInt(size);
    if (kind == 0) {
      return Vec.oneHot(size, sure);
    }
    var weights = Vec.generate(size,
        k -> k == sure || kind == 1 || random.nextBoolean() ? 0.05 + random.nextDouble() : 0);
    return weights.scale(1 / weights.sum());
  }
}
