package logitlab.derivation.print;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Condition;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Expr.Sym;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Kept;
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
  /** All that a print depends on. */
  private record Asked(Notation notation, Style style, Bindings shown, Expr lhs, Expr expr) {
    private String print() {
      return new TexSheet(notation, style, NO_EXAMPLE, lhs, Set.of()).at(shown)
          .print(Tex.Side.RIGHT, expr, Reading.SYMBOLS, List.of(shown));
    }
  }

  private static final Kept<Asked, String> PRINTS = new Kept<>(5000);

  private final Notation notation;
  private final Style style;
  private final Bindings shown;

  private LabelPrinter(Notation notation, Style style, Bindings shown) {
    this.notation = notation;
    this.style = style;
    this.shown = shown;
  }

  /** With the letters and the base of these conventions, gradients as columns, and 1/T unless T is 1. */
  public static LabelPrinter of(Conventions conventions, double temperature) {
    return of(conventions.with(Layout.AS_TAUGHT).notation(temperature));
  }

  /** With this notation. */
  public static LabelPrinter of(Notation notation) {
    return new LabelPrinter(notation, Style.TALL_LABEL, Bindings.NONE);
  }

  /** With these values put in for letters, as numbers from 1. */
  public LabelPrinter at(Bindings values) {
    return new LabelPrinter(notation, style, values);
  }

  /** For a line of text: fractions and derivatives with a slash. */
  public LabelPrinter asLine() {
    return new LabelPrinter(notation, Style.FLAT_LABEL, shown);
  }

  /** With T shown even where it is 1. */
  public LabelPrinter withTemperature() {
    return new LabelPrinter(notation.withTemperature(), style, shown);
  }

  /** A formula by itself, its logarithms as they are. */
  public String tex(Expr expr) {
    return print(notation.with(LogBase.E), expr, expr);
  }

  /** A block as one equation: its left side and all its lines. */
  public String equation(Block block) {
    return tex(block.lhs(), block) + block.lines()
        .stream()
        .map(line -> "=" + tex(line.expr(), block))
        .collect(Collectors.joining());
  }

  /** What a block comes to: its last line. */
  public String result(Block block) {
    return tex(block.lines().getLast().expr(), block);
  }

  /** lhs ← line: what becomes of a quantity. What it was before has a name of its own in the block, and here the same letter. */
  public String becomes(Block block, Quantity before) {
    var after = block.lhs() instanceof Expr.Whole(var quantity, _) ? quantity : before;
    return tex(block.lhs()) + "\\leftarrow " + tex(renamed(block.lines().getLast().expr(), before, after));
  }

  /** The size of an array, ‖W‖. */
  public String norm(Expr array) {
    return "\\|" + tex(array) + "\\|";
  }

  /** A condition such as k ≠ i. */
  public String condition(Condition condition) {
    return Symbols.condition(condition, Bindings.NONE, notation);
  }

  /** The sign of the loss's logarithm. */
  public String logarithm() {
    return Symbols.logarithm(notation.base(), notation);
  }

  /** The letters that can be chosen. */
  public String letters() {
    return notation.p() + ",\\;" + notation.y() + ",\\;" + notation.z();
  }

  /** All that can be chosen of how formulas are written, but for the layout. */
  public String conventions() {
    return letters() + "\\quad " + logarithm();
  }

  /** 10 to a power, as on an axis. */
  public static String powerOfTen(int exponent) {
    return "10^{" + exponent + "}";
  }

  private static Expr renamed(Expr expr, Quantity from, Quantity to) {
    return expr instanceof Sym(var quantity, var indices) && quantity == from
        ? new Sym(to, indices)
        : expr.with(expr.children().stream().map(child -> renamed(child, from, to)).toList());
  }

  private String tex(Expr expr, Block block) {
    return print(notation.of(block), block.lhs(), expr);
  }

  private String print(Notation how, Expr lhs, Expr expr) {
    return PRINTS.get(new Asked(how, style, shown, lhs, expr), Asked::print);
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
