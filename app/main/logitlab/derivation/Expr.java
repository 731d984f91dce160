package logitlab.derivation;

import java.util.List;
import java.util.Set;
import logitlab.derivation.Index.Letter;

/**
 * A formula as a tree that says what is meant, not how it looks: brackets, fractions' bars and the sign of a first summand are the
 * printers' business. Two formulas are equal when they are the same tree.
 */
public sealed interface Expr {

  /** A whole number that stands in the formula itself. */
  record Num(int value) implements Expr {}

  /** A symbol with its indices: L, T, p_k, J_ki. */
  record Sym(Quantity quantity, List<Index> indices) implements Expr {
    public Sym {
      indices = List.copyOf(indices);
      if (indices.size() > 2) {
        throw new IllegalArgumentException("a symbol has at most two indices");
      }
    }
  }

  /** Kronecker's δ: 1 where its two indices are the same, otherwise 0. */
  record Delta(Index row, Index column) implements Expr {}

  /** The sum of {@code body} over all values of a letter that meet the condition. */
  record Sum(Letter over, Condition where, Expr body) implements Expr {}

  /** Two or more summands with their signs. */
  record Add(List<Summand> summands) implements Expr {
    public Add {
      summands = List.copyOf(summands);
      if (summands.size() < 2) {
        throw new IllegalArgumentException("a sum has at least two summands");
      }
    }
  }

  /** One member of {@link Add}: +expr, or −expr. */
  record Summand(boolean negative, Expr expr) {}

  /** Two or more factors. */
  record Mul(List<Expr> factors) implements Expr {
    public Mul {
      factors = List.copyOf(factors);
      if (factors.size() < 2) {
        throw new IllegalArgumentException("a product has at least two factors");
      }
    }
  }

  record Neg(Expr of) implements Expr {}

  record Frac(Expr numerator, Expr denominator) implements Expr {}

  /** A whole power, at least 2. */
  record Pow(Expr base, int exponent) implements Expr {
    public Pow {
      if (exponent < 2) {
        throw new IllegalArgumentException("exponent " + exponent);
      }
    }
  }

  /** e to the power {@code of}. */
  record Exp(Expr of) implements Expr {}

  record Log(LogBase base, Expr of) implements Expr {}

  /**
   * The partial derivative of {@code of}, which holds no derivative itself, by one entry of a quantity.
   *
   * @param free the quantities that vary on their own; the definitions of all others are followed down to these
   */
  record Partial(Expr of, Sym by, Set<Quantity> free) implements Expr {
    public Partial {
      free = Set.copyOf(free);
      if (!free.contains(by.quantity())) {
        throw new IllegalArgumentException("what is differentiated by must be free");
      }
      if (of.derives()) {
        throw new IllegalArgumentException("a derivative inside a derivative");
      }
    }
  }

  /** {@code expr} under one or more names, which tie it to the parts of the same names in the lines before and after. */
  record Named(List<String> names, Expr expr) implements Expr {
    public Named {
      names = List.copyOf(names);
      if (names.isEmpty() || names.stream().anyMatch(String::isBlank)) {
        throw new IllegalArgumentException("a part's name is not blank");
      }
    }
  }

  /** The formulas directly inside this one, in reading order. */
  default List<Expr> children() {
    return switch (this) {
      case Num _,Sym _,Delta _ -> List.of();
      case Sum(_, _, var body) -> List.of(body);
      case Add(var summands) -> summands.stream().map(Summand::expr).toList();
      case Mul(var factors) -> factors;
      case Neg(var of) -> List.of(of);
      case Frac(var numerator, var denominator) -> List.of(numerator, denominator);
      case Pow(var base, _) -> List.of(base);
      case Exp(var of) -> List.of(of);
      case Log(_, var of) -> List.of(of);
      case Partial(var of, var by, _) -> List.of(of, by);
      case Named(_, var expr) -> List.of(expr);
    };
  }

  /** Whether a derivative stands in it. */
  private boolean derives() {
    return this instanceof Partial || children().stream().anyMatch(Expr::derives);
  }
}
