package logitlab.state.view;

/** What can stand beside the network. */
public enum Lens {
  /** The stage's equation with its numbers. */
  EQUATION,
  /** The same step in matrices. */
  MATRICES,
  /** The whole chain of factors behind one gradient. */
  CHAIN,
  /** Several examples side by side, in the network's place as well. */
  BATCH
}
