package logitlab.derivation.expr;

/** What a derivation is about: which model it needs. */
public enum Subject {
  /** The document's logits and target. */
  SOFTMAX,
  /** Its first two classes alone. */
  TWO_CLASSES,
  /** Its logits, with a target that is smoothed: by a tenth, where the document smooths none. */
  SMOOTHED,
  /** The document's network with its own example. */
  NETWORK
}
