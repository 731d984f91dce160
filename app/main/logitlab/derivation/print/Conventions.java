package logitlab.derivation.print;

import logitlab.derivation.expr.LogBase;
import logitlab.derivation.print.Notation.Layout;
import logitlab.derivation.print.Notation.Names;

/**
 * How formulas are written, as people choose it. What they say stays the same.
 *
 * @param names  the letters of probabilities, target and logits
 * @param base   the base of the loss's logarithm: {@link LogBase#E}, {@link LogBase#TWO} or {@link LogBase#TEN}
 * @param layout how gradients are written
 */
public record Conventions(Names names, LogBase base, Layout layout) {
  /** p, y and z, ln, and gradients as each route has them. */
  public static final Conventions STANDARD = new Conventions(Names.P_Y_Z, LogBase.E, Layout.AS_TAUGHT);

  public Conventions {
    if (base == LogBase.ANY) {
      throw new IllegalArgumentException("a loss in no known base");
    }
  }

  public Conventions with(Names other) {
    return new Conventions(other, base, layout);
  }

  public Conventions with(LogBase other) {
    return new Conventions(names, other, layout);
  }

  public Conventions with(Layout other) {
    return new Conventions(names, base, other);
  }

  /** What a loss and its gradients are multiplied by: 1/ln b for the base b. */
  public double unit() {
    return base == LogBase.E ? 1 : Bases.factor(base);
  }

  /** How formulas are printed under these conventions, with 1/T unless T is 1. */
  public Notation notation(double temperature) {
    return new Notation(names, temperature != 1, base, layout, false);
  }
}
