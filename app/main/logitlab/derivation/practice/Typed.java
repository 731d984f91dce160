package logitlab.derivation.practice;

import logitlab.derivation.expr.Expr;
import logitlab.words.Message;

/** What became of a typed text. */
public sealed interface Typed {
  /** A formula, as the conventions write it. */
  record Formula(Expr expr) implements Typed {}

  /** No formula: a sentence that names what cannot be read, and where. */
  record Unreadable(Message why) implements Typed {}
}
