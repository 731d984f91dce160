package logitlab.figure.equation;

import java.util.Optional;
import logitlab.derivation.network.StageFormulas;
import logitlab.derivation.expr.Kept;
import logitlab.derivation.print.Conventions;
import logitlab.figure.Frame;
import logitlab.state.document.NetworkExample;
import logitlab.motion.Stage;

/** The equation of the stage that a journey through the network is at. */
public final class StageEquations {
  /** All that an equation depends on: not the time, which moves sixty times a second. */
  private record Moment(NetworkExample example, Conventions conventions, Stage stage, NetworkFocus focus,
      double learningRate) {}

  /** A journey has fifteen stages and is walked to and fro. */
  private static final Kept<Moment, StageEquation> KEPT = new Kept<>(64);

  private StageEquations() {}

  /** The formulas of a stage; none for the first, where nothing is computed, and for the last, which has those of four steps. */
  public static Optional<StageFormulas> formulas(Stage stage) {
    return switch (stage) {
      case X, UPDATE -> Optional.empty();
      case Z1 -> Optional.of(StageFormulas.Z1);
      case A1 -> Optional.of(StageFormulas.A1);
      case Z2 -> Optional.of(StageFormulas.Z2);
      case P -> Optional.of(StageFormulas.P);
      case LOSS -> Optional.of(StageFormulas.LOSS);
      case DZ2 -> Optional.of(StageFormulas.DZ2);
      case DW2 -> Optional.of(StageFormulas.DW2);
      case DB2 -> Optional.of(StageFormulas.DB2);
      case DA1 -> Optional.of(StageFormulas.DA1);
      case DZ1 -> Optional.of(StageFormulas.DZ1);
      case DW1 -> Optional.of(StageFormulas.DW1);
      case DB1 -> Optional.of(StageFormulas.DB1);
      case DX -> Optional.of(StageFormulas.DX);
    };
  }

  public static StageEquation of(Frame frame) {
    var focus = NetworkFocus.of(frame);
    var backprop = frame.session().backprop();
    return KEPT.get(new Moment(frame.document().network(), frame.conventions(), backprop.stage(), focus,
        backprop.learningRate()), _ -> of(frame, focus));
  }

  private static StageEquation of(Frame frame, NetworkFocus focus) {
    var forward = new ForwardEquations(frame, focus);
    var backward = new BackwardEquations(frame, focus);
    return switch (frame.session().backprop().stage()) {
      case X -> forward.input();
      case Z1 -> forward.hidden();
      case A1 -> forward.activation();
      case Z2 -> forward.logits();
      case P -> forward.softmax();
      case LOSS -> forward.loss();
      case DZ2 -> backward.logits();
      case DW2 -> backward.secondWeights();
      case DB2 -> backward.secondBias();
      case DA1 -> backward.activations();
      case DZ1 -> backward.hidden();
      case DW1 -> backward.firstWeights();
      case DB1 -> backward.firstBias();
      case DX -> backward.input();
      case UPDATE -> new UpdateEquation(frame, focus).step();
    };
  }
}
