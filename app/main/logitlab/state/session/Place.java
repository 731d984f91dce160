package logitlab.state.session;

import logitlab.motion.Stage;

/** A place in something that runs in time, to be taken there by hand. */
public sealed interface Place {
  /** In the walk through the derivation in front, counted in lines from 0: between two whole numbers both lines are seen. */
  record InWalk(double line) implements Place {}

  /** In the journey through the network: 0 to 1 of a stage. */
  record InBackprop(Stage stage, double time) implements Place {}

  /** In the product with the Jacobian, 0 to 1. */
  record InProduct(double time) implements Place {}

  /** In the run of training, in updates of the weights. */
  record InRun(int updates) implements Place {}
}
