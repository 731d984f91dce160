package logitlab.figure.equation;

import java.util.Set;
import logitlab.derivation.expr.Quantity;
import logitlab.figure.Frame;
import logitlab.motion.BackpropScript;
import logitlab.motion.BackpropScript.Cue;
import logitlab.motion.Stage;

/**
 * What can be seen at a time of a stage: how far its movements are, which quantities are computed, and which the eye is led to. Before the
 * first stage the whole way to the loss is shown at a glance; it fades when the journey begins.
 */
public record NetworkMoment(Stage stage, double flow, double shares, double gather, double result) {

  public static NetworkMoment of(Frame frame) {
    var stage = frame.session().backprop().stage();
    var time = frame.session().backprop().time();
    return new NetworkMoment(stage, BackpropScript.progress(stage, Cue.FLOW, time),
        BackpropScript.progress(stage, Cue.SHARES, time), BackpropScript.progress(stage, Cue.GATHER, time),
        BackpropScript.progress(stage, Cue.RESULT, time));
  }

  /** How visible the glance at the whole is, 0 to 1. */
  public double glance() {
    return stage == Stage.X ? 1 - flow : 0;
  }

  /** How visible the result of a stage is, 0 to 1: on the journey nothing is shown before it is computed. */
  public double shown(Stage computedIn) {
    var order = computedIn.compareTo(stage);
    return order < 0 ? 1 : order == 0 ? result : computedIn.compareTo(Stage.DZ2) < 0 ? glance() : 0;
  }

  /** Whether the quantity takes part in this stage; all else is dimmed. */
  public boolean active(Quantity quantity) {
    return (switch (stage) {
      case X -> glance() < 1
          ? Set.of(Quantity.NET_X)
          : Set.of(Quantity.NET_X, Quantity.NET_Z1, Quantity.NET_A1, Quantity.NET_Z2, Quantity.NET_P, Quantity.NET_Y,
              Quantity.NET_LOSS);
      case Z1 -> Set.of(Quantity.NET_X, Quantity.NET_Z1);
      case A1 -> Set.of(Quantity.NET_Z1, Quantity.NET_A1);
      case Z2 -> Set.of(Quantity.NET_A1, Quantity.NET_Z2);
      case P -> Set.of(Quantity.NET_Z2, Quantity.NET_P);
      case LOSS -> Set.of(Quantity.NET_P, Quantity.NET_Y, Quantity.NET_LOSS);
      case DZ2 -> Set.of(Quantity.NET_P, Quantity.NET_Y, Quantity.NET_DZ2);
      case DW2 -> Set.of(Quantity.NET_DZ2, Quantity.NET_A1, Quantity.NET_DW2);
      case DB2 -> Set.of(Quantity.NET_DZ2, Quantity.NET_DB2);
      case DA1 -> Set.of(Quantity.NET_DZ2, Quantity.NET_DA1);
      case DZ1 -> Set.of(Quantity.NET_DA1, Quantity.NET_Z1, Quantity.NET_DZ1);
      case DW1 -> Set.of(Quantity.NET_DZ1, Quantity.NET_X, Quantity.NET_DW1);
      case DB1 -> Set.of(Quantity.NET_DZ1, Quantity.NET_DB1);
      case DX -> Set.of(Quantity.NET_DZ1, Quantity.NET_DX);
      case UPDATE -> Set.of(Quantity.NET_LOSS);
    }).contains(quantity);
  }
}
