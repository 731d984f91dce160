package logitlab.derivation.print;

import java.util.List;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Index;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Step;
import logitlab.derivation.value.Check;

/**
 * How formulas are printed; what they say stays the same.
 *
 * @param names         the letters of probabilities, target and logits
 * @param temperature   false when T is 1: then 1/T is not printed
 * @param base          the base of the loss's logarithm: {@link LogBase#E}, {@link LogBase#TWO} or {@link LogBase#TEN}. Another base than e
 *                      divides the loss and its gradients by ln of that base, and the factor is printed
 * @param layout        how gradients are written
 * @param generalLayers whether layers are called l, l − 1 and l − 2 instead of 2, 1 and the input
 */
public record Notation(Names names, boolean temperature, LogBase base, Layout layout, boolean generalLayers) {
  public Notation {
    if (base == LogBase.ANY) {
      throw new IllegalArgumentException("a loss in no known base");
    }
  }

  /** How the gradient of a number by a column is written. */
  public enum Layout {
    /** As each route has it. */
    AS_TAUGHT, ROWS, COLUMNS
  }

  /** The letters of probabilities, target and logits. */
  public enum Names {
    P_Y_Z("p", "p", "y", "z"), Y_HAT_Y_Z("\\hat{y}", "ŷ", "y", "z"), A_Y_Z("a", "a", "y", "z"), Q_P_Z("q", "q", "p",
        "z");

    private final String p;
    private final String spelledP;
    private final String y;
    private final String z;

    Names(String p, String spelledP, String y, String z) {
      this.p = p;
      this.spelledP = spelledP;
      this.y = y;
      this.z = z;
    }
  }

  /** p, y, z and ln, with 1/T unless T is 1. */
  public static Notation standard(double temperature) {
    return new Notation(Names.P_Y_Z, temperature != 1, LogBase.E, Layout.AS_TAUGHT, false);
  }

  /** The letter of probabilities as TeX. */
  public String p() {
    return names.p;
  }

  /** The letter of probabilities as plain text. */
  public String spelledP() {
    return names.spelledP;
  }

  /** The letter of the target as plain text. */
  public String spelledY() {
    return names.y;
  }

  /** The letter of the target as TeX. */
  public String y() {
    return names.y;
  }

  /** The letter of the logits as TeX. */
  public String z() {
    return names.z;
  }

  /**
   * A symbol, or with no indices an array, by its letter: nothing bold but a whole layer error, indices side by side.
   *
   * @param shown  the values of index letters that are put in
   * @param layers whether it says to which layer of the network it belongs
   */
  public String plain(Quantity quantity, List<Index> indices, Bindings shown, boolean layers) {
    return Symbols.plain(quantity, indices, this, shown, layers);
  }

  /** The letter of a base that may be any: a, unless that is taken. */
  public String anyBase() {
    return names == Names.A_Y_Z ? "b" : "a";
  }

  public Notation with(Names other) {
    return new Notation(other, temperature, base, layout, generalLayers);
  }

  public Notation with(LogBase other) {
    return new Notation(names, temperature, other, layout, generalLayers);
  }

  public Notation with(Layout other) {
    return new Notation(names, temperature, base, other, generalLayers);
  }

  /** The same, with the temperature shown. */
  public Notation withTemperature() {
    return new Notation(names, true, base, layout, generalLayers);
  }

  /** How a line fares, with the values that a loss in this base has: those counted in its unit are divided by ln of the base. */
  public Check inUnit(Step step, Check check) {
    if (base == LogBase.E || Bases.units(step.block().lhs()) != 1) {
      return check;
    }
    var unit = Bases.factor(base);
    return switch (check) {
      case Check.Agrees(var value, var digits) -> new Check.Agrees(unit * value, digits);
      case Check.Differs(var value, var expected) -> new Check.Differs(unit * value, unit * expected);
      case Check.CannotCompute cannot -> cannot;
    };
  }

  /**
   * A formula of a block as this notation writes it, a tree again: without T where that is left out, with the logarithm of the base, and
   * with gradients as they are laid out. Where the base is not e, L in it is the loss in that base, see {@link #inUnits}.
   */
  public Expr written(Expr expr, Block block) {
    return PartTree.of(expr, block.lhs(), of(block)).rebuilt();
  }

  /** A {@link #written} formula as one that {@code Evaluator} understands: whatever is counted in this base is divided by ln of it. */
  public Expr inUnits(Expr written) {
    return base == LogBase.E ? written : Bases.inUnits(written, base);
  }

  /** As a block wants it; one whose left side is not counted in units of the logarithm stays with ln. */
  public Notation of(Block block) {
    var logarithm = Bases.units(block.lhs()) == 1 ? base : LogBase.E;
    return new Notation(names, temperature || block.shows(Block.Shows.TEMPERATURE), logarithm, layout,
        block.shows(Block.Shows.GENERAL_LAYERS));
  }
}
