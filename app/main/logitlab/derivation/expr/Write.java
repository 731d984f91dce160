package logitlab.derivation.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import logitlab.derivation.expr.Expr.Add;
import logitlab.derivation.expr.Expr.Delta;
import logitlab.derivation.expr.Expr.Exp;
import logitlab.derivation.expr.Expr.Frac;
import logitlab.derivation.expr.Expr.Log;
import logitlab.derivation.expr.Expr.Mul;
import logitlab.derivation.expr.Expr.Named;
import logitlab.derivation.expr.Expr.Neg;
import logitlab.derivation.expr.Expr.Num;
import logitlab.derivation.expr.Expr.Partial;
import logitlab.derivation.expr.Expr.Pow;
import logitlab.derivation.expr.Expr.Sum;
import logitlab.derivation.expr.Expr.Summand;
import logitlab.derivation.expr.Expr.Sym;
import logitlab.derivation.expr.Index.Letter;
import logitlab.derivation.expr.Index.Range;

/**
 * The language derivations are written in: import it statically and a line reads as it does on paper, {@code sum(k, mul(y(k),
 * ln(p(k))))} for Σ_k y_k ln p_k. It is long because it has a word for each symbol; each is one line or two.
 */
public final class Write {
  public static final Letter i = new Letter("i", Range.CLASSES);
  public static final Letter j = new Letter("j", Range.CLASSES);
  public static final Letter k = new Letter("k", Range.CLASSES);

  public static final Letter t = new Letter("t", Range.CLASSES);

  public static final Expr ONE = new Num(1);
  public static final Sym L = new Sym(Quantity.LOSS, List.of());
  public static final Sym A = new Sym(Quantity.BASE, List.of());
  public static final Sym T = new Sym(Quantity.T, List.of());

  private Write() {}

  public static Sym z(Index index) {
    return new Sym(Quantity.Z, List.of(index));
  }

  public static Sym p(Index index) {
    return new Sym(Quantity.P, List.of(index));
  }

  public static Sym y(Index index) {
    return new Sym(Quantity.Y, List.of(index));
  }

  /** e^(z/T). */
  public static Expr e(Index index) {
    return new Exp(new Frac(z(index), T));
  }

  public static Expr e(Expr exponent) {
    return new Exp(exponent);
  }

  public static Expr num(int value) {
    return new Num(value);
  }

  public static Expr delta(Index row, Index column) {
    return new Delta(row, column);
  }

  public static Expr sum(Letter over, Expr body) {
    return new Sum(over, new Condition.Always(), body);
  }

  /** The sum over all values but the one that {@code not} has. */
  public static Expr sumBut(Letter over, Letter not, Expr body) {
    return new Sum(over, new Condition.Different(over, not), body);
  }

  /** All members with plus; a member written {@code neg(x)} is subtracted. */
  public static Expr add(Expr... members) {
    return new Add(List.of(members)
        .stream()
        .map(member -> member instanceof Neg(var of) ? new Summand(true, of) : new Summand(false, member))
        .toList());
  }

  public static Expr sub(Expr from, Expr what) {
    return add(from, neg(what));
  }

  public static Expr neg(Expr of) {
    return new Neg(of);
  }

  public static Expr mul(Expr... factors) {
    return new Mul(List.of(factors));
  }

  public static Expr frac(Expr numerator, Expr denominator) {
    return new Frac(numerator, denominator);
  }

  /** (1/T) times the rest: the printers leave 1/T out when T is 1. */
  public static Expr overT(Expr... factors) {
    var all = new ArrayList<Expr>();
    all.add(frac(ONE, T));
    all.addAll(List.of(factors));
    return new Mul(all);
  }

  public static Expr pow(Expr base, int exponent) {
    return new Pow(base, exponent);
  }

  public static Expr ln(Expr of) {
    return new Log(LogBase.E, of);
  }

  /** ∂of/∂by with the whole array that {@code by} belongs to free. */
  public static Expr partial(Expr of, Sym by) {
    return new Partial(of, by, Set.of(by.quantity()));
  }

  public static Expr log(LogBase base, Expr of) {
    return new Expr.Log(base, of);
  }

  public static Sym sym(Quantity quantity, Index... indices) {
    return new Sym(quantity, List.of(indices));
  }

  public static Index at(int place) {
    return new Index.At(place);
  }

  /** The array of a quantity. */
  public static Expr whole(Quantity quantity) {
    return new Expr.Whole(quantity, false);
  }

  /** The row whose entries are {@code entry} for each value of the letter. */
  public static Expr row(Letter letter, Expr entry) {
    return new Expr.Table(Optional.empty(), Optional.of(letter), entry);
  }

  public static Expr column(Letter letter, Expr entry) {
    return new Expr.Table(Optional.of(letter), Optional.empty(), entry);
  }

  public static Expr matrix(Letter row, Letter column, Expr entry) {
    return new Expr.Table(Optional.of(row), Optional.of(column), entry);
  }

  public static Expr matmul(Expr... factors) {
    return new Expr.MatMul(List.of(factors));
  }

  public static Expr hadamard(Expr left, Expr right) {
    return new Expr.Hadamard(left, right);
  }

  public static Expr transpose(Expr of) {
    return new Expr.Transpose(of);
  }

  public static Expr diag(Expr of) {
    return new Expr.Diagonal(of);
  }

  public static Expr either(Condition when, Expr then, Expr otherwise) {
    return new Expr.ByCase(when, then, otherwise);
  }

  public static Expr apply(Function function, Expr of) {
    return new Expr.Apply(function, of);
  }

  /** The derivative with a row for each entry of {@code of} and a column for each entry of {@code by}. */
  public static Expr jacobian(Expr of, Expr by) {
    return new Expr.Gradient(of, by, Set.of(quantity(by)), Expr.Gradient.Form.ROWS);
  }

  /** The derivative of a number in the shape of {@code by}. */
  public static Expr gradient(Expr of, Quantity by) {
    return new Expr.Gradient(of, whole(by), Set.of(by), Expr.Gradient.Form.AS_BY);
  }

  private static Quantity quantity(Expr by) {
    return switch (by) {
      case Sym sym -> sym.quantity();
      case Expr.Whole(var quantity, _) -> quantity;
      default -> throw new IllegalArgumentException("differentiated by no symbol");
    };
  }

  /** {@code expr} as the part of this name, or of these names with a blank between them: see {@link Origins}. */
  public static Expr as(String names, Expr expr) {
    return new Named(List.of(names.split(" ", -1)), expr);
  }

  /** Starts a block that holds for all values of its indices. */
  public static BlockWriter block(String name, Expr lhs) {
    return new BlockWriter(name, new Condition.Always(), lhs);
  }

  public static BlockWriter block(String name, Condition when, Expr lhs) {
    return new BlockWriter(name, when, lhs);
  }

  public static Condition same(Letter one, Letter other) {
    return new Condition.Same(one, other);
  }

  /** The target is 1 in this class. */
  public static Condition trueClass(Letter letter) {
    return new Condition.TrueClass(letter);
  }

  public static Condition positive(Sym of) {
    return new Condition.Sign(of, true);
  }

  public static Condition negative(Sym of) {
    return new Condition.Sign(of, false);
  }

  public static Condition different(Letter one, Letter other) {
    return new Condition.Different(one, other);
  }

  /** The route of this name; a block {@code loss} with a line {@code define} has its words under {@code derivation.name.loss.define}. */
  public static Derivation route(String name, BlockWriter... blocks) {
    return route(name, Subject.SOFTMAX, blocks);
  }

  public static Derivation route(String name, Subject subject, BlockWriter... blocks) {
    var stem = "derivation." + name + ".";
    return new Derivation(new RouteId(name), subject,
        List.of(blocks).stream().map(block -> block.finish(stem)).toList());
  }

  /**
   * An equation that stands by itself, such as one that a figure shows: it is checked under its name like a line of a route, and has no words.
   */
  public static Block formula(String name, Expr lhs, Expr... lines) {
    return block(name, lhs).alone(lines);
  }

  /** A block being written. */
  public static final class BlockWriter {
    private record Draft(String name, Rule rule, Expr expr, List<String> cancels, boolean main) {}

    private final String name;
    private final Condition when;
    private final Expr lhs;
    private final List<Draft> lines = new ArrayList<>();
    private List<String> cites = List.of();
    private Set<Block.Shows> shows = Set.of();
    private boolean aside;

    private BlockWriter(String name, Condition when, Expr lhs) {
      this.name = name;
      this.when = when;
      this.lhs = lhs;
    }

    /** "= expr", by this rule. */
    public BlockWriter is(String line, Rule rule, Expr expr) {
      lines.add(new Draft(line, rule, expr, List.of(), false));
      return this;
    }

    /** "= expr", which is left where the two parts of each of these names in the line before cancel. */
    public BlockWriter cancels(String line, Expr expr, String... names) {
      lines.add(new Draft(line, Rule.CANCEL, expr, List.of(names), false));
      return this;
    }

    /** Makes the last line one of those that a brief walk shows. */
    public BlockWriter main() {
      var last = lines.removeLast();
      lines.add(new Draft(last.name, last.rule, last.expr, last.cancels, true));
      return this;
    }

    /** Names the earlier blocks whose results are used. */
    public BlockWriter cites(String... blocks) {
      cites = List.of(blocks);
      return this;
    }

    /** Leaves it aside: the route can be followed without it. */
    public BlockWriter aside() {
      aside = true;
      return this;
    }

    /** Asks its print to show what others leave out. */
    public BlockWriter shows(Block.Shows what) {
      shows = Set.of(what);
      return this;
    }

    /** The block by itself, as a {@link #formula}. */
    public Block alone(Expr... lines) {
      for (var n = 0; n < lines.length; n++) {
        is(String.valueOf(n + 1), Rule.PUT_IN, lines[n]);
      }
      return finish("derivation.");
    }

    private Block finish(String stem) {
      return new Block(stem + name, when, lhs,
          lines.stream()
              .map(line -> new Line(line.expr, line.rule, stem + name + "." + line.name, line.cancels,
                  line.main, Optional.empty()))
              .toList(),
          cites.stream().map(stem::concat).toList(), shows, aside);
    }
  }
}
