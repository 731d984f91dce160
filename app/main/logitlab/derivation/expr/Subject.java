package logitlab.derivation.expr;

/** What a derivation is about: which model it needs. */
public enum Subject {
  /** The document's logits and target. */
  SOFTMAX,
  /** Its first two classes alone. */
  TWO_CLASSES,
  /** Its logits, with a target that is smoothed: by a tenth, where the document smooths none. */
  SMOOTHED,
  /** The same at a temperature that is not 1: at 2, where the document has 1. */
  TEMPERED,
  /** The document's network with its own example. */
  NETWORK
}
