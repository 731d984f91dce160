package logitlab.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Step;
import logitlab.derivation.expr.Subject;
import logitlab.derivation.mistake.Given;
import logitlab.derivation.mistake.Mistake;
import logitlab.derivation.value.Check;
import logitlab.derivation.value.Check.Agrees;
import logitlab.derivation.value.Check.CannotCompute;
import logitlab.derivation.value.Check.Differs;
import logitlab.derivation.value.Evaluator;
import logitlab.derivation.value.Model;
import logitlab.derivation.value.NetworkModel;
import logitlab.derivation.value.SoftmaxModel;
import logitlab.math.Mat;
import logitlab.math.Vec;
import logitlab.math.network.Activation;
import logitlab.math.network.TwoLayerNetwork;
import logitlab.math.softmax.Softmax;

/** Holds every line of a derivation against the line before and the left side, at many points. */
public final class Checker {
  private static final int LARGEST_LOGIT = 20;
  private static final List<Activation> ACTIVATIONS = List.of(Activation.TANH, Activation.SIGMOID, Activation.RELU);
  private static final int MOST_CLASSES = 10;

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

  /** Every line of the route, each at {@code count} random points of its own kind. */
  public static List<Result> check(Derivation route, int count, long seed) {
    return check(route, points(route.subject(), count, seed));
  }

  /** Every line of the brief walk through the route, held against the line shown before it, at as many points. */
  public static List<Result> checkBrief(Derivation route, int count, long seed) {
    return check(route.brief().steps(), points(route.subject(), count, seed));
  }

  /** Every line of the route, each at every point and for every value of its indices. */
  public static List<Result> check(Derivation route, List<? extends Model> points) {
    return check(route.steps(), points);
  }

  private static List<Result> check(List<Step> steps, List<? extends Model> points) {
    var tallies = steps.stream().map(Tally::new).toList();
    var blocks = steps.stream().filter(Step::opensBlock).map(Step::block).toList();
    for (var point : points) {
      var evaluator = new Evaluator(point);
      var step = 0;
      for (var block : blocks) {
        for (var check : evaluator.check(block, block.lines().size(), Bindings.NONE)) {
          tallies.get(step++).count(check);
        }
      }
    }
    return tallies.stream().map(Tally::result).toList();
  }

  /**
   * What came out for a mistake that has a line.
   *
   * @param mistake the mistake
   * @param caught  at how many points its wrong line is found to differ
   * @param blamed  at how many points the right line before it is
   */
  public record Caught(Mistake mistake, int caught, int blamed) {
    /** Whether the wrong line can be told by its numbers, and the right one always holds. */
    public boolean passed() {
      return caught > 0 && blamed == 0;
    }
  }

  /** The mistake tried at random points of its own kind; each point counts once. A procedure has no line to break. */
  public static Caught caught(Mistake mistake, int count, long seed) {
    var caught = 0;
    var blamed = 0;
    for (var point : points(mistake, count, seed)) {
      var block = mistake.block(point).orElseThrow();
      var checks = new Evaluator(point).check(block, block.lines().size(), Bindings.NONE);
      caught += checks.getLast() instanceof Differs ? 1 : 0;
      blamed += checks.getFirst() instanceof Differs ? 1 : 0;
    }
    return new Caught(mistake, caught, blamed);
  }

  /** Random examples that show a mistake: those of its subject, with targets, or a network, that fit it. */
  public static List<Model> points(Mistake mistake, int count, long seed) {
    var random = new Random(seed);
    return switch (mistake) {
      case LOST_TRANSPOSE -> list(count, n -> {
        while (true) {
          var model = network(n, random);
          if (model.size(Range.CLASSES) == model.size(Range.HIDDEN)) {
            return model;
          }
        }
      });
      case TARGET_SUM ->
        list(count, n -> mistake.shownBy(given(n, 2 + random.nextInt(MOST_CLASSES - 1), 0, random)).model());
      default -> points(mistake.subject(), count, seed);
    };
  }

  /** One line's count. */
  private static final class Tally {
    private final Step step;
    private int agreed;
    private int unknown;
    private int wrong;
    private int digits = 16;

    Tally(Step step) {
      this.step = step;
    }

    void count(Check check) {
      switch (check) {
        case Agrees(_, var here) -> {
          agreed++;
          digits = Math.min(digits, here);
        }
        case CannotCompute _ -> unknown++;
        case Differs _ -> wrong++;
      }
    }

    Result result() {
      return new Result(step, agreed, unknown, wrong, digits);
    }
  }

  /** Random examples for {@link Subject#SOFTMAX}. */
  public static List<SoftmaxModel> points(int count, long seed) {
    var random = new Random(seed);
    var points = new ArrayList<SoftmaxModel>();
    for (var n = 0; n < count; n++) {
      points.add(softmax(n, 2 + random.nextInt(MOST_CLASSES - 1), 0, random));
    }
    return points;
  }

  /**
   * Random examples. Of softmax: K from 2 to 10, |z| ≤ 20, T = 1 for every other and else from 0.25 to 4; targets by turns one-hot, soft,
   * and soft with exact zeros; where they are smoothed, with ε from 0.01 to 0.5. Of networks: up to 4 inputs, 8 hidden units and 6 classes,
   * weights, biases and inputs of at most 2 in magnitude, tanh, sigmoid and ReLU by turns, ReLU's inputs at least 0.001 from its kink.
   */
  public static List<Model> points(Subject subject, int count, long seed) {
    var random = new Random(seed);
    return switch (subject) {
      case SOFTMAX -> List.copyOf(points(count, seed));
      case TWO_CLASSES -> list(count, n -> softmax(n, 2, 0, random));
      case SMOOTHED, TEMPERED -> list(count,
          n -> softmax(n, 2 + random.nextInt(MOST_CLASSES - 1), 0.01 + 0.49 * random.nextDouble(), random));
      case NETWORK -> list(count, n -> network(n, random));
    };
  }

  private static List<Model> list(int count, IntFunction<Model> point) {
    return IntStream.range(0, count).mapToObj(point).toList();
  }

  private static SoftmaxModel softmax(int n, int size, double smoothing, Random random) {
    return given(n, size, smoothing, random).model();
  }

  private static Given given(int n, int size, double smoothing, Random random) {
    var logits = Vec.generate(size, _ -> LARGEST_LOGIT * (2 * random.nextDouble() - 1));
    var temperature = n % 2 == 0 ? 1 : StrictMath.pow(4, 2 * random.nextDouble() - 1);
    return new Given(Softmax.of(logits, temperature), target(n % 3, size, random), smoothing);
  }

  private static NetworkModel network(int n, Random random) {
    var inputs = 1 + random.nextInt(4);
    var hidden = 1 + random.nextInt(8);
    var classes = 2 + random.nextInt(5);
    var activation = ACTIVATIONS.get(n % ACTIVATIONS.size());
    while (true) {
      var network = new TwoLayerNetwork(activation, Mat.generate(hidden, inputs, (_, _) -> weight(random)),
          Vec.generate(hidden, _ -> weight(random)), Mat.generate(classes, hidden, (_, _) -> weight(random)),
          Vec.generate(classes, _ -> weight(random)));
      var x = Vec.generate(inputs, _ -> weight(random));
      if (activation != Activation.RELU || (farFromKink(network, x) && farFromKink(network, x.scale(-1)))) {
        return new NetworkModel(network, x, target(n / 3 % 3, classes, random), 0.01 + random.nextDouble());
      }
    }
  }

  private static boolean farFromKink(TwoLayerNetwork network, Vec x) {
    return network.w1().affine(x, network.b1()).stream().allMatch(z -> Math.abs(z) >= 1e-3);
  }

  private static double weight(Random random) {
    return 4 * random.nextDouble() - 2;
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
