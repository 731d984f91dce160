package logitlab.figure.equation;

import logitlab.figure.Frame;

/** The equation of the stage that a journey through the network is at. */
public final class StageEquations {
  private StageEquations() {}

  public static StageEquation of(Frame frame) {
    var focus = NetworkFocus.of(frame);
    var forward = new ForwardEquations(frame, focus);
    var backward = new BackwardEquations(frame, focus);
    return switch (frame.session().journey().stage()) {
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
