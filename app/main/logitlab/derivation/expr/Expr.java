package logitlab.derivation.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import logitlab.derivation.expr.Index.Letter;

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

  /** {@code then} where the condition holds, {@code otherwise} elsewhere. */
  record ByCase(Condition when, Expr then, Expr otherwise) implements Expr {}

  /** A named function; of an array, entry by entry. */
  record Apply(Function function, Expr of) implements Expr {}

  /**
   * A whole array by its symbol: a column for a quantity with one index, rows by columns for one with two.
   *
   * @param turned whether the symbol stands for the transposed array, as where gradients are written the other way round
   */
  record Whole(Quantity quantity, boolean turned) implements Expr {
    public Whole {
      if (quantity.ranges().isEmpty()) {
        throw new IllegalArgumentException(quantity + " is a single number");
      }
    }
  }

  /** An array by its entries: a column without {@code column}, a row without {@code row}; their letters are bound here. */
  record Table(Optional<Letter> row, Optional<Letter> column, Expr entry) implements Expr {}

  /** Two or more factors that are multiplied as matrices. */
  record MatMul(List<Expr> factors) implements Expr {
    public MatMul {
      factors = List.copyOf(factors);
      if (factors.size() < 2) {
        throw new IllegalArgumentException("a product has at least two factors");
      }
    }
  }

  /** ⊙: entry times entry. */
  record Hadamard(Expr left, Expr right) implements Expr {}

  record Transpose(Expr of) implements Expr {}

  /** The square matrix with the entries of a column on its diagonal. */
  record Diagonal(Expr of) implements Expr {}

  /**
   * The derivative of a number or a column by a number or an array: an array of partial derivatives.
   *
   * @param of   a formula, or a whole column
   * @param by   a symbol, or a whole array
   * @param free as for {@link Partial}
   * @param form how it is laid out
   */
  record Gradient(Expr of, Expr by, Set<Quantity> free, Form form) implements Expr {
    public Gradient {
      free = Set.copyOf(free);
      if (of.derives()) {
        throw new IllegalArgumentException("a derivative inside a derivative");
      }
    }

    /** How the entries are laid out. */
    public enum Form {
      /** A row for each entry of {@code of}, a column for each entry of {@code by}: a number by a column is a row. */
      ROWS,
      /** In the shape of {@code by}; {@code of} is a number. */
      AS_BY
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
      case Num _,Sym _,Delta _,Whole _ -> List.of();
      case Sum(_, _, var body) -> List.of(body);
      case Add(var summands) -> summands.stream().map(Summand::expr).toList();
      case Mul(var factors) -> factors;
      case Neg(var of) -> List.of(of);
      case Frac(var numerator, var denominator) -> List.of(numerator, denominator);
      case Pow(var base, _) -> List.of(base);
      case Exp(var of) -> List.of(of);
      case Log(_, var of) -> List.of(of);
      case Partial(var of, var by, _) -> List.of(of, by);
      case ByCase(_, var then, var otherwise) -> List.of(then, otherwise);
      case Apply(_, var of) -> List.of(of);
      case Table(_, _, var entry) -> List.of(entry);
      case MatMul(var factors) -> factors;
      case Hadamard(var left, var right) -> List.of(left, right);
      case Transpose(var of) -> List.of(of);
      case Diagonal(var of) -> List.of(of);
      case Gradient(var of, var by, _, _) -> List.of(of, by);
      case Named(_, var expr) -> List.of(expr);
    };
  }

  /** The same kind of formula round other formulas: as many as {@link #children}, and in their order. */
  default Expr with(List<Expr> children) {
    return switch (this) {
      case Num _,Sym _,Delta _,Whole _ -> this;
      case Sum(var over, var where, _) -> new Sum(over, where, children.getFirst());
      case Add(var summands) -> {
        var changed = new ArrayList<Summand>();
        for (var n = 0; n < summands.size(); n++) {
          changed.add(new Summand(summands.get(n).negative(), children.get(n)));
        }
        yield new Add(changed);
      }
      case Mul _ -> new Mul(children);
      case Neg _ -> new Neg(children.getFirst());
      case Frac _ -> new Frac(children.getFirst(), children.getLast());
      case Pow(_, var exponent) -> new Pow(children.getFirst(), exponent);
      case Exp _ -> new Exp(children.getFirst());
      case Log(var base, _) -> new Log(base, children.getFirst());
      case Partial(_, var by, var free) -> new Partial(children.getFirst(), by, free);
      case ByCase(var when, _, _) -> new ByCase(when, children.getFirst(), children.getLast());
      case Apply(var function, _) -> new Apply(function, children.getFirst());
      case Table(var row, var column, _) -> new Table(row, column, children.getFirst());
      case MatMul _ -> new MatMul(children);
      case Hadamard _ -> new Hadamard(children.getFirst(), children.getLast());
      case Transpose _ -> new Transpose(children.getFirst());
      case Diagonal _ -> new Diagonal(children.getFirst());
      case Gradient(_, _, var free, var form) -> new Gradient(children.getFirst(), children.getLast(), free, form);
      case Named(var names, _) -> new Named(names, children.getFirst());
    };
  }

  /** Whether a derivative stands in it. */
  private boolean derives() {
    return this instanceof Partial || this instanceof Gradient || children().stream().anyMatch(Expr::derives);
  }
}
