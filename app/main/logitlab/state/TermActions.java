package logitlab.state;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import logitlab.derivation.expr.Term;
import logitlab.state.document.Reach;
import logitlab.state.domain.Domain;
import logitlab.state.session.Exploring;

/** The action that sets the number of a term. */
public final class TermActions {
  private TermActions() {}

  public static Action set(Term term, double value) {
    return switch (term.quantity()) {
      case Z -> new Action.SetLogit(term.row(), value);
      case P -> new Action.SetProbability(term.row(), value);
      case DL_DZ -> new Action.SetGradient(term.row(), value);
      case Y -> new Action.SetTargetPart(term.row(), value);
      case T -> new Action.SetTemperature(value);
      case NET_RATE -> term.row() < 0 ? new Action.SetRate(value) : new Action.Training.SetRate(rate(value));
      case SMOOTHING -> new Action.SetSmoothing(value);
      case NET_X, NET_W1, NET_B1, NET_W2, NET_B2 -> new Action.SetNetworkNumber(term, value);
      case EXP, LOSS, DL_DP, JACOBIAN, NET_Z1, NET_A1, NET_Z2, NET_P, NET_Y, NET_LOSS, NET_DZ2, NET_DW2,
          NET_DB2,
          NET_DA1, NET_DZ1, NET_DW1, NET_DB1, NET_DX, BASE, MAX, SCALED, CROSS_ENTROPY, ENTROPY, DIVERGENCE,
          HARD,
          COUNT, SQUARED_ERROR, MODEL_ENTROPY, SHIFT, NET_NEW_W2, NET_EXAMPLES, NET_EXAMPLE_LOSS, NET_MEAN_LOSS,
          BATCH_P, BATCH_DZ2, BATCH_LOSS, BATCH_MEAN_LOSS, BATCH_DW2, BATCH_DB2, BATCH_DW1, BATCH_DB1 ->
        throw new IllegalArgumentException(term + " is computed, not set");
    };
  }

  /** What else it means to begin with a number: one of the network is chosen, to be followed through it. */
  public static Optional<Action> choice(Term term) {
    return switch (term.quantity()) {
      case NET_X, NET_W1, NET_B1, NET_W2, NET_B2 -> Optional.of(new Action.Select(Optional.of(term)));
      default -> Optional.empty();
    };
  }

  /** The learning rate at a place of its slider, which is a power of ten: to three digits. */
  private static double rate(double power) {
    return new BigDecimal(StrictMath.pow(10, power)).round(new MathContext(3)).doubleValue();
  }

  /** What the term's number can be. */
  public static Reach bounds(Term term) {
    return switch (term.quantity()) {
      case T -> new Reach(Domain.MIN_TEMPERATURE, Domain.MAX_TEMPERATURE);
      case SMOOTHING -> new Reach(0, 1);
      case NET_RATE -> new Reach(Exploring.MIN_LEARNING_RATE, Exploring.MAX_LEARNING_RATE);
      default -> new Reach(-Domain.MAX_LOGIT, Domain.MAX_LOGIT);
    };
  }

  /** The action that chooses the term's class as the target. */
  public static Action choose(Term term) {
    return switch (term.quantity()) {
      case Y -> new Action.SetTarget(term.row());
      case NET_Y -> new Action.SetNetworkTarget(term.row());
      default -> throw new IllegalArgumentException(term + " is no target");
    };
  }
}
