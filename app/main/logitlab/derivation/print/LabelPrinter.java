package logitlab.derivation.print;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Condition;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Line;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.print.Notation.Layout;
import logitlab.derivation.value.Estimate;
import logitlab.derivation.value.Model;

/**
 * Prints symbols and formulas by themselves as TeX: headings, axes, what stands before a number. They need no example, since no number is
 * put in; indices are letters, or numbers where their letters are given a value. An array is printed by its letter, a column given by its
 * entries by the entry without the index that runs, such as −y/p.
 */
public final class LabelPrinter {
  private final Notation notation;
  private final Style style;

  private LabelPrinter(Notation notation, Style style) {
    this.notation = notation.with(Layout.AS_TAUGHT);
    this.style = style;
  }

  /** On the line of a text: fractions and derivatives with a slash. */
  public static LabelPrinter flat(Notation notation) {
    return new LabelPrinter(notation, Style.FLAT_LABEL);
  }

  /** With fractions' bars. */
  public static LabelPrinter tall(Notation notation) {
    return new LabelPrinter(notation, Style.TALL_LABEL);
  }

  /** A formula whose letters have no values. */
  public String print(Expr expr) {
    return print(expr, Bindings.NONE);
  }

  /** A formula, its letters as numbers from 1 where they have a value; its logarithms as they are. */
  public String print(Expr expr, Bindings at) {
    return sheet(expr, at, notation.with(LogBase.E)).print(Tex.Side.RIGHT, expr, Reading.SYMBOLS, List.of(at));
  }

  /** An equation: the left side and every line, "= " before each. */
  public String equation(Block block, Bindings at) {
    return print(block.lhs(), block, at) + block.lines()
        .stream()
        .map(Line::expr)
        .map(expr -> "=" + print(expr, block, at))
        .collect(Collectors.joining());
  }

  /** One side of a block's equation. */
  private String print(Expr expr, Block block, Bindings at) {
    return sheet(block.lhs(), at, notation.of(block)).print(Tex.Side.RIGHT, expr, Reading.SYMBOLS, List.of(at));
  }

  /** A condition such as k ≠ i. */
  public String condition(Condition condition) {
    return Symbols.condition(condition, Bindings.NONE, notation);
  }

  private TexSheet sheet(Expr lhs, Bindings at, Notation how) {
    return new TexSheet(how, style, NO_EXAMPLE, lhs, Set.of()).at(at);
  }

  private static final Model NO_EXAMPLE = new Model() {
    @Override
    public int size(Range range) {
      throw none();
    }

    @Override
    public Estimate value(Term term) {
      throw none();
    }

    @Override
    public boolean knows(Quantity quantity) {
      return false;
    }

    @Override
    public Motion along(Term by, Set<Quantity> free) {
      throw none();
    }

    private static IllegalStateException none() {
      return new IllegalStateException("a label has no numbers");
    }
  };
}
