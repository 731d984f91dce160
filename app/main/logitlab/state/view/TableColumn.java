package logitlab.state.view;

/** A column of the class table, in the order of the computation. The names of the classes always stand before them. */
public enum TableColumn {
  /** z. */
  LOGIT,
  /** z − max z. */
  SHIFTED,
  /** e^(z/T), or e^((z − max z)/T) beside {@link #SHIFTED}. */
  EXPONENTIAL,
  /** p. */
  PROBABILITY,
  /** y in use. */
  TARGET,
  /** ∂L/∂z. */
  GRADIENT
}
