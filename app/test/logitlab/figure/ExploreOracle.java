package logitlab.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import logitlab.math.Exact;
import logitlab.math.Vec;
import logitlab.math.network.GradientCheck;
import logitlab.math.softmax.CrossEntropy;
import logitlab.math.softmax.Softmax;
import logitlab.state.domain.Domain;
import logitlab.state.session.Exploring;

/** The quantities of the Explore screen and its cards, from their definitions; in decimal arithmetic where doubles would cancel. */
record ExploreOracle(Frame frame) {
  private static final double NUDGE = 0.1;

  /** NaN for what is not of the Explore screen. */
  double value(Known known, int row) {
    return switch (known) {
      case RESIDUAL -> residual(row);
      case SQUARED_GRADIENT -> squared(row).doubleValue();
      case GRADIENT_RATIO -> most(exact()::gradient) / most(this::squared);
      case DESCENDED_P -> descended().softmax().p().get(row);
      case DESCENDED_LOSS -> descended().loss();
      case SLICE_PREDICTED -> point().gradient().get(watched()) * NUDGE;
      case SLICE_ACTUAL -> loss(logits().with(watched(), logits().get(watched()) + NUDGE)) - point().loss();
      case CHECK_ERROR -> checkError();
      case DIVERGENCE -> divergence();
      case EXP -> finite(StrictMath.exp(logits().get(row) / temperature()));
      case EXP_SUM -> finite(logits().stream().map(z -> StrictMath.exp(z / temperature())).sum());
      case COMPLEMENT -> exact().complement().get(row).doubleValue();
      case PINNED_LOSS -> frame.session()
          .table()
          .pinned()
          .map(document -> new Exact(document.logits(), document.temperature(), document.targetInUse()).loss())
          .map(BigDecimal::doubleValue)
          .orElse(Double.NaN);
      case RAISED -> visible(-frame.session().exploring().learningRate());
      case LOWERED -> visible(frame.session().exploring().learningRate());
      case NUDGED_BY -> nudged().map(_ -> NUDGE).orElse(Double.NaN);
      case NUDGED_PREDICTED -> nudged().map(nudged -> point(before(nudged)).gradient().get(nudged.index()) * NUDGE)
          .orElse(Double.NaN);
      case NUDGED_ACTUAL -> nudged().map(nudged -> point().loss() - loss(before(nudged))).orElse(Double.NaN);
      default -> Double.NaN;
    };
  }

  /** An exponential or a sum of them that no double holds. */
  Optional<BigDecimal> power(Known known, int row) {
    var max = new BigDecimal(logits().max());
    return switch (known) {
      case EXP -> Optional.of(power(row, BigDecimal.ZERO));
      case EXP_SUM -> Optional.of(classes().mapToObj(k -> power(k, BigDecimal.ZERO))
          .reduce(BigDecimal.ZERO,
              BigDecimal::add));
      case SHIFTED_EXP -> Optional.of(power(row, max));
      default -> Optional.empty();
    };
  }

  private BigDecimal power(int k, BigDecimal shift) {
    return Exact.exp(new BigDecimal(logits().get(k)).subtract(shift)
        .divide(new BigDecimal(temperature()), MathContext.DECIMAL128));
  }

  private int watched() {
    return frame.session().watched();
  }

  private Vec logits() {
    return frame.document().logits();
  }

  private double temperature() {
    return frame.document().temperature();
  }

  private Vec target() {
    return frame.document().targetInUse();
  }

  private Exact exact() {
    return new Exact(logits(), temperature(), target());
  }

  private CrossEntropy point(Vec logits) {
    return new CrossEntropy(Softmax.of(logits, temperature()), target());
  }

  private CrossEntropy point() {
    return point(logits());
  }

  private double loss(Vec logits) {
    return point(logits).loss();
  }

  private IntStream classes() {
    return IntStream.range(0, target().size());
  }

  /** What a double does not hold is left to {@link #power}. */
  private static double finite(double power) {
    return Double.isFinite(power) && power >= Double.MIN_NORMAL ? power : Double.NaN;
  }

  /**
   * A residual is a rounding error: Σp and Σ∂L/∂z are added from the first class to the last, as anybody would; products with J have the one
   * rounding error of their result.
   */
  private double residual(int place) {
    var p = point().softmax().p();
    var jacobian = point().softmax().jacobian();
    var slope = point().gradient();
    return switch (place) {
      case 0 -> Math.abs(added(p) - 1);
      case 1 -> Math.abs(added(slope));
      case 2 -> classes().mapToDouble(k -> Math.abs(product(i -> jacobian.get(k, i), _ -> 1))).max().orElseThrow();
      case 3 -> classes().anyMatch(k -> target().get(k) > 0 && p.get(k) < Double.MIN_NORMAL)
          ? Double.NaN
          : classes().mapToDouble(i -> Math.abs(product(k -> jacobian.get(k, i),
              k -> target().get(k) == 0 ? 0 : -target().get(k) / p.get(k)) - slope.get(i))).max().orElseThrow();
      case 4 -> {
        var dialled = frame.session().exploring().unfolded().shift(logits());
        var moved = point(logits().map(z -> z + (dialled == 0 ? 3 : -dialled))).softmax().p();
        yield classes().mapToDouble(k -> Math.abs(moved.get(k) - p.get(k))).max().orElseThrow();
      }
      default -> Double.NaN;
    };
  }

  private static double added(Vec summands) {
    var sum = 0.0;
    for (var k = 0; k < summands.size(); k++) {
      sum += summands.get(k);
    }
    return sum;
  }

  private double product(IntToDoubleFunction row, IntToDoubleFunction column) {
    return classes()
        .mapToObj(k -> new BigDecimal(row.applyAsDouble(k)).multiply(new BigDecimal(column.applyAsDouble(k))))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .doubleValue();
  }

  /** Σ_k J_ki (p_k − y_k). */
  private BigDecimal squared(int i) {
    var exact = exact();
    return classes().mapToObj(k -> {
      var distance = target().get(k) == 1
          ? exact.complement().get(k).negate()
          : exact.p().get(k).subtract(new BigDecimal(target().get(k)));
      return exact.jacobian(k, i).multiply(distance);
    }).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private double most(IntFunction<BigDecimal> entry) {
    return classes().mapToObj(entry).map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::max).doubleValue();
  }

  /** Twenty steps downhill. */
  private CrossEntropy descended() {
    var rate = frame.session().exploring().learningRate();
    var logits = logits();
    for (var step = 0; step < 20; step++) {
      logits = logits.zip(point(logits).gradient(),
          (z, slope) -> Math.clamp(z - rate * slope, -Domain.MAX_LOGIT, Domain.MAX_LOGIT));
    }
    return point(logits);
  }

  private double checkError() {
    var step = StrictMath.pow(10, frame.session().exploring().unfolded().step()) * temperature();
    var entry = GradientCheck.of(point(), step).entries().get(watched());
    return Math.abs(entry.central() - entry.analytic());
  }

  /** Σ_k y_k ln(y_k/p_k). */
  private double divergence() {
    var logP = exact().logP();
    return classes().filter(k -> target().get(k) > 0).mapToObj(k -> {
      var y = new BigDecimal(target().get(k));
      var inverse = BigDecimal.ONE.divide(y, new MathContext(45));
      return y.multiply(Exact.log1p(inverse.subtract(BigDecimal.ONE)).add(logP.get(k)).negate());
    }).reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
  }

  /** How many logits move by what does not print as 0.000 in a step of {@code factor} times the gradient. */
  private double visible(double factor) {
    var slope = point().gradient();
    return classes().filter(k -> factor * slope.get(k) >= 0.0005).count();
  }

  private Optional<Exploring.Nudged> nudged() {
    return frame.session().exploring().nudged();
  }

  private Vec before(Exploring.Nudged nudged) {
    return logits().with(nudged.index(), logits().get(nudged.index()) - NUDGE);
  }
}
