package logitlab.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.mistake.Mistake;
import logitlab.derivation.mistake.Slips;
import logitlab.math.Vec;
import logitlab.math.network.GradientCheck;
import logitlab.math.softmax.CrossEntropy;
import logitlab.math.softmax.Precision;
import logitlab.math.softmax.PrecisionTrace;
import logitlab.state.Batch;
import logitlab.state.session.Unfolded;

/** The value of a printed number's source, found from the document and the session without any figure. */
final class Oracle {
  private final Frame frame;

  Oracle(Frame frame) {
    this.frame = frame;
  }

  OptionalDouble value(Source source) {
    return switch (source) {
      case Source.Termed(var term) -> term(term);
      case Source.Named named -> named(named.known(), named.row(), named.column());
      case Source.Constant(var value) -> OptionalDouble.of(value);
      case Source.Ordinal(var index) -> OptionalDouble.of(index + 1);
      case Source.Tick(var low, var high, var place) -> OptionalDouble.of(low.value()
          + (place - low.place()) / (high.place() - low.place()) * (high.value() - low.value()));
      case Source.Decade(var exponent) -> value(exponent).stream().map(power -> StrictMath.pow(10, power)).findFirst();
      case Source.Computed(var operation, var first, var second) -> {
        var a = value(first);
        var b = value(second);
        yield a.isEmpty() || b.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(switch (operation) {
          case PLUS -> a.getAsDouble() + b.getAsDouble();
          case MINUS -> a.getAsDouble() - b.getAsDouble();
          case TIMES -> a.getAsDouble() * b.getAsDouble();
          case OVER -> a.getAsDouble() / b.getAsDouble();
        });
      }
    };
  }

  /** The value of a source that is an exponential beyond what a double holds. */
  Optional<BigDecimal> power(Source source) {
    return source instanceof Source.Named(var known, var row, _)
        ? new ExploreOracle(frame).power(known, row)
        : Optional.empty();
  }

  /** The values of a source that names several numbers; empty where they are not known here. */
  List<Double> list(Source source) {
    if (!(source instanceof Source.Named(var known, var row, _))) {
      return List.of();
    }
    return switch (known) {
      case BILL_MEAN_WORKING -> List.of(moment().value(moment().entry()) * moment().size(), (double) moment().size());
      case BILL_WORKING -> List.of(error(row), factor(row));
      case ENTRY_WORKING -> entryWorking();
      case ROW_WORKING, RESULT_WORKING -> new StageOracle(frame).list(known, row);
      default -> List.of();
    };
  }

  private List<Double> entryWorking() {
    var k = frame.session().second();
    var i = frame.session().watched();
    var p = frame.p();
    var temperature = frame.document().temperature();
    var factors = new ArrayList<>(
        List.of(k == i ? p.get(k) : -p.get(k), k == i ? frame.softmax().complement().get(k) : p.get(i)));
    if (temperature != 1) {
      factors.add(temperature);
    }
    return factors;
  }

  private BatchMoment moment() {
    return BatchMoment.of(frame.state());
  }

  /** The error of the chosen entry's unit at an example of the batch. */
  private double error(int n) {
    var entry = moment().entry();
    return moment().second()
        ? moment().pass().error().get(entry.row(), n)
        : moment().pass().hiddenError(n).get(entry.row());
  }

  /** What the chosen entry's weight was multiplied by at an example; 1 for a bias. */
  private double factor(int n) {
    var example = moment().pass().passes().get(n);
    return moment().bias() ? 1 : (moment().second() ? example.a1() : example.x()).get(moment().entry().column());
  }

  private OptionalDouble named(Known known, int row, int column) {
    var value = value(known, row, column);
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** NaN for what is not known here. */
  private double value(Known known, int row, int column) {
    var document = frame.document();
    var exploring = frame.session().exploring();
    var route = frame.session().route();
    var network = document.network().network();
    var temperature = document.temperature();
    var max = document.logits().max();
    return switch (known) {
      case STEP -> 1.0 + route.shown().steps().stream().filter(step -> step.number() < route.line()).count();
      case STEPS -> Routes.lines(route.id())
          - route.shown().folds().stream().filter(fold -> !fold.open()).mapToInt(fold -> fold.lines().size()).sum();
      case FOLDED_LINES -> route.shown().folds().get(row).lines().size();
      case NETWORK_HIDDEN -> network.hidden();
      case NETWORK_CLASSES -> network.classes();
      case BATCH_SIZE -> Batch.of(frame.state()).examples().size();
      case BATCH_P_TOTAL -> moment().p().column(row).sum();
      case BATCH_ERROR_TOTAL -> moment().pass().error().column(row).sum();
      case BILL_SHARE -> error(row) * factor(row);
      case BILL_SUM -> moment().value(moment().entry()) * moment().size();
      case MISTAKES -> Mistake.values().length;
      case MISTAKE -> List.of(Mistake.values()).indexOf(frame.session().experiments().mistake()) + 1.0;
      case POINTS -> 100;
      case SLIP -> frame.session().experiments().slip() + 1.0;
      case SLIPS -> Slips.all().size();
      case SHIFT -> exploring.unfolded().shift(document.logits());
      case SETUP_RATE -> document.training().task().setup().plan().rate();
      case SETUP_BATCH -> document.training().task().setup().plan().batchSize();
      case SETUP_SEED -> document.training().task().setup().plan().seed();
      case SETUP_TEST -> document.training().task().setup().testShare();
      case DATA_CLASSES, DATA_NOISE, DATA_DRAW -> TrainingOracle.made(known, document.training().task().source());
      case EPOCHS -> document.training().task().setup().epochs();
      case HIDDEN_UNITS -> document.training().task().setup().hidden();
      case UPDATE -> training().updates();
      case EPOCH -> Math.floorDiv(training().updates(), training().run().updatesPerEpoch());
      case TRAIN_LOSS, TRAIN_ACCURACY, TEST_LOSS, TEST_ACCURACY, TEST_ROWS, TEST_CORRECT, CONFUSED, FIRST_NORM,
          SECOND_NORM,
          IDLE_SHARE, IDLE_UNITS, LEAST_TEST_LOSS_AT ->
        training().value(known, row, column);
      case SQUARED_LOSS -> 0.5 * frame.p().minus(frame.target()).stream().map(gap -> gap * gap).sum();
      case LOG_P -> frame.softmax().logP().get(row);
      case DIGITS -> exploring.unfolded().digits();
      case LOSS_IF_TARGET -> {
        var logP = frame.softmax().logP();
        var spread = document.smoothing();
        yield -(1 - spread) * logP.get(row) - spread * logP.sum() / logP.size();
      }
      case TARGET_ENTROPY -> entropy(frame.target(), frame.target().map(StrictMath::log));
      case MODEL_ENTROPY -> entropy(frame.p(), frame.softmax().logP());
      case RATE -> exploring.learningRate();
      case LONGEST_BAR -> DoubleStream.of(0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5)
          .filter(bar -> bar * temperature >= 1 - 1e-9)
          .findFirst()
          .orElse(1);
      case DESCENT_STEPS -> 20;
      case SLICE_NUDGE -> 0.1;
      case CHECK_STEP -> StrictMath.pow(10, exploring.unfolded().step()) * temperature;
      case CENTRAL_DIFFERENCE ->
        GradientCheck.of(new CrossEntropy(frame.softmax(), frame.target()), value(Known.CHECK_STEP, -1, -1))
            .entries()
            .get(row)
            .central();
      case DUAL_NUMBER ->
        GradientCheck.of(new CrossEntropy(frame.softmax(), frame.target()), value(Known.CHECK_STEP, -1, -1))
            .entries()
            .get(row)
            .dual();
      case FIRST_CARD -> cardsBefore(exploring.unfolded()) + 1;
      case LAST_CARD -> exploring.unfolded().showsDerivation()
          ? 1
          : cardsBefore(exploring.unfolded())
              + exploring.unfolded().page(frame.session().cardsPerPage()).size();
      case OPEN_CARDS -> exploring.unfolded().open().size() + (exploring.unfolded().hasDerivation() ? 1 : 0);
      case SHIFTED_LOGIT -> document.logits().get(row) - max;
      case SHIFTED_EXP -> lost(StrictMath.exp((document.logits().get(row) - max) / temperature));
      case SHIFTED_EXP_SUM -> document.logits().stream().map(z -> StrictMath.exp((z - max) / temperature)).sum();
      case LAST_FOR_EXP -> Math.floor(List.of(Precision.values()).get(row).lastForExp() * 1e3) / 1e3;
      case FIRST_BEYOND_EXP -> Math.ceil(List.of(Precision.values()).get(row).firstBeyondExp() * 1e3) / 1e3;
      case PRECISION_EXP -> trace(row, column).weights().get(frame.session().watched());
      case PRECISION_SUM -> trace(row, column).whole();
      case PRECISION_P -> trace(row, column).p().get(frame.session().watched());
      case PRECISION_LOSS -> trace(row, column).loss();
      case PRECISION_GRADIENT -> trace(row, column).gradient().get(frame.session().watched());
      case CHECKED_VALUE -> {
        var difference = row < 0 ? new LineOracle(frame).value() : Double.NaN;
        yield Double.isNaN(difference) ? new DeriveOracle(frame).value(known, row) : difference;
      }
      case RESIDUAL, SQUARED_GRADIENT, GRADIENT_RATIO, DESCENDED_P, DESCENDED_LOSS, SLICE_PREDICTED, SLICE_ACTUAL,
          CHECK_ERROR, DIVERGENCE, EXP, EXP_SUM, COMPLEMENT, PINNED_LOSS, RAISED, LOWERED, NUDGED_BY, NUDGED_PREDICTED,
          NUDGED_ACTUAL ->
        new ExploreOracle(frame).value(known, row);
      default -> {
        var stage = new StageOracle(frame).value(known, row, column);
        yield Double.isNaN(stage) ? new DeriveOracle(frame).value(known, row) : stage;
      }
    };
  }

  /** What underflowed is left to {@link #power}. */
  private static double lost(double power) {
    return power < Double.MIN_NORMAL ? Double.NaN : power;
  }

  private static double entropy(Vec p, Vec logP) {
    return -p.zip(logP, (share, log) -> share == 0 ? 0 : share * log).sum();
  }

  private PrecisionTrace trace(int format, int method) {
    return PrecisionTrace.of(List.of(Precision.values()).get(format),
        List.of(PrecisionTrace.Method.values()).get(method),
        frame.document().logits(),
        frame.document().temperature(), frame.target());
  }

  private TrainingOracle training() {
    return TrainingOracle.of(frame.document().training());
  }

  private OptionalDouble term(Term term) {
    return term.quantity() == Quantity.NET_RATE
        ? OptionalDouble.of(frame.session().backprop().learningRate())
        : frame.value(term);
  }

  /** What is unfolded before the page in front, the derivation counted as one. */
  private static double cardsBefore(Unfolded unfolded) {
    return unfolded.showsDerivation() ? 0 : unfolded.first() + (unfolded.hasDerivation() ? 1 : 0);
  }
}
