package logitlab.state;

import java.util.Optional;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.math.Decimals;
import logitlab.math.training.TrainingPlan;
import logitlab.state.document.DragLimits;
import logitlab.state.document.Task;
import logitlab.state.domain.Domain;
import logitlab.state.session.CardSetting;
import logitlab.state.session.Exploring;

/**
 * Which action sets which term, and within which bounds: the one place that knows. A probability, a gradient and a part of the target go only as
 * far as the others let them; how far that is, {@link DragLimits} says.
 */
public final class TermActions {
  /** What the slider of the training's rate moves: log₁₀ of it. The rate of a single update by hand has no index. */
  public static final Term TRAINING_RATE = Term.of(Quantity.NET_RATE, 0);

  static final DragLimits LOGITS = new DragLimits(-Domain.MAX_LOGIT, Domain.MAX_LOGIT);
  private static final DragLimits TEMPERATURES = new DragLimits(Domain.MIN_TEMPERATURE, Domain.MAX_TEMPERATURE);
  private static final DragLimits SHARES = new DragLimits(0, 1);
  private static final DragLimits RATES = new DragLimits(Exploring.MIN_LEARNING_RATE, Exploring.MAX_LEARNING_RATE);
  private static final DragLimits TRAINING_RATES = new DragLimits(Task.MIN_RATE, TrainingPlan.MAX_RATE);
  private static final DragLimits TRAINING_POWERS = new DragLimits(StrictMath.log10(TRAINING_RATES.low()),
      StrictMath.log10(TRAINING_RATES.high()));

  private TermActions() {}

  /**
   * The action that sets the number of a term.
   *
   * @throws IllegalArgumentException where it is computed from others
   */
  public static Action set(Term term, double value) {
    return switch (term.quantity()) {
      case Z -> new Action.Example.SetLogit(term.row(), value);
      case P -> new Action.Table.SetProbability(term.row(), value);
      case DL_DZ -> new Action.Table.SetGradient(term.row(), value);
      case Y -> new Action.Table.SetTargetPart(term.row(), value);
      case T -> new Action.Example.SetTemperature(value);
      case NET_RATE -> term.equals(TRAINING_RATE)
          ? new Action.Train.SetRate(trainingRate(value))
          : new Action.Backprop.SetRate(value);
      case SMOOTHING -> new Action.Example.SetSmoothing(value);
      case NET_X, NET_W1, NET_B1, NET_W2, NET_B2 -> new Action.Backprop.SetNumber(term, value);
      case EXP, LOSS, DL_DP, JACOBIAN, NET_Z1, NET_A1, NET_Z2, NET_P, NET_Y, NET_LOSS, NET_DZ2, NET_DW2,
          NET_DB2,
          NET_DA1, NET_DZ1, NET_DW1, NET_DB1, NET_DX, BASE, MAX, SCALED, CROSS_ENTROPY, ENTROPY, DIVERGENCE,
          HARD,
          COUNT, SQUARED_ERROR, MODEL_ENTROPY, SHIFT, NET_NEW_W2, NET_NEW_B2, NET_NEW_W1, NET_NEW_B1, BATCH_A1,
          BATCH_DZ1, BATCH_X,
          NET_EXAMPLES, NET_EXAMPLE_LOSS, NET_MEAN_LOSS,
          BATCH_P, BATCH_DZ2, BATCH_LOSS, BATCH_MEAN_LOSS, BATCH_DW2, BATCH_DB2, BATCH_DW1, BATCH_DB1 ->
        throw new IllegalArgumentException(term + " is computed, not set");
    };
  }

  /** What else it means to begin with a number: one of the network is chosen, to be followed through it. */
  public static Optional<Action> choice(Term term) {
    return switch (term.quantity()) {
      case NET_X, NET_W1, NET_B1, NET_W2, NET_B2 -> Optional.of(new Action.Backprop.Select(Optional.of(term)));
      default -> Optional.empty();
    };
  }

  /** The learning rate at a place of its slider, which is a power of ten: to three digits. */
  private static double trainingRate(double power) {
    var rate = StrictMath.pow(10, power);
    return Double.isFinite(rate) ? Decimals.significant(rate, 3) : rate;
  }

  /** What the term's number can be, in the unit of {@link #set}. */
  public static DragLimits bounds(Term term) {
    return switch (term.quantity()) {
      case T -> TEMPERATURES;
      case SMOOTHING -> SHARES;
      case NET_RATE -> term.equals(TRAINING_RATE) ? TRAINING_POWERS : RATES;
      default -> LOGITS;
    };
  }

  /** The number nearest to {@code value} that the term can have; {@code now} for NaN. */
  static double inside(Term term, double value, double now) {
    return Double.isNaN(value) ? now : bounds(term).clamp(value);
  }

  /** The same for η of a step, which is no term's number on Explore. */
  static double rate(double value, double now) {
    return Double.isNaN(value) ? now : RATES.clamp(value);
  }

  /** The same for the training's rate itself. */
  static double trainingRate(double value, double now) {
    return Double.isNaN(value) ? now : TRAINING_RATES.clamp(value);
  }

  /** The handle that an action moves: changes by one handle join to one undo step until the gesture ends. A command moves none. */
  static Optional<Term> handle(Action action) {
    return Optional.ofNullable(switch (action) {
      case Action.Example.SetLogit(var k, _) -> Term.of(Quantity.Z, k);
      case Action.Example.SetTargetVector _ -> Term.of(Quantity.Y);
      case Action.Example.SetTemperature _ -> Term.of(Quantity.T);
      case Action.Example.SetSmoothing _ -> Term.of(Quantity.SMOOTHING);
      case Action.Table.SetProbability(var k, _) -> Term.of(Quantity.P, k);
      case Action.Table.SetGradient(var k, _) -> Term.of(Quantity.DL_DZ, k);
      case Action.Table.SetTargetPart(var k, _) -> Term.of(Quantity.Y, k);
      case Action.Cards.Turn(var knob, _) -> knob == CardSetting.SHIFT ? Term.of(Quantity.Z) : null;
      case Action.Cards.MovePoint _ -> Term.of(Quantity.P);
      case Action.Backprop.SetNumber(var term, _) -> term;
      case Action.Backprop.SetRate _ -> Term.of(Quantity.NET_RATE);
      case Action.Train.SetRate _ -> TRAINING_RATE;
      case Action.Train.Send _ -> Term.of(Quantity.NET_X);
      case Action.Time _,Action.Train.Rewind _,Action.Train.MoveBy _ -> History.RUN;
      default -> null;
    });
  }

  /** The action that chooses the term's class as the target. */
  public static Action choose(Term term) {
    return switch (term.quantity()) {
      case Y -> new Action.Example.SetTarget(term.row());
      case NET_Y -> new Action.Backprop.SetTarget(term.row());
      default -> throw new IllegalArgumentException(term + " is no target");
    };
  }
}
