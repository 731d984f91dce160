package logitlab.state.session;

/** What of a screen is in front, where large text leaves room for one thing at a time. */
public enum ScreenPart {
  /** The derivation, the network or the data. */
  MAIN,
  /** What is chosen to stand beside it. */
  SIDE,
  /** What is learnt and how; the curves of the run. Only Train has them. */
  SETUP, CURVES
}
