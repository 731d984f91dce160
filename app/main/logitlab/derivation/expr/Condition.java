package logitlab.derivation.expr;

import logitlab.derivation.expr.Expr.Sym;
import logitlab.derivation.expr.Index.Letter;

/** For which values of its indices a block, or a term of a sum, stands. */
public sealed interface Condition {
  /** For all. */
  record Always() implements Condition {}

  /** Only where both letters have one value. */
  record Same(Letter first, Letter second) implements Condition {}

  /** Only where the letters differ. */
  record Different(Letter first, Letter second) implements Condition {}

  /** Only for a target that is 1 in this class and 0 in all others. */
  record TrueClass(Letter letter) implements Condition {}

  /** Only where a number is greater than 0, or else only where it is less than 0. */
  record Sign(Sym of, boolean positive) implements Condition {}
}
