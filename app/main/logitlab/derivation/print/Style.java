package logitlab.derivation.print;

import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Expr.Sym;
import logitlab.derivation.expr.Quantity;

/**
 * What a printed formula is for.
 *
 * @param tagged     whether parts are told apart, so that they can be pointed at and can glide
 * @param boldArrays whether arrays with one index are bold, as where their entries stand beside them
 * @param shapes     whether the factors of a product of arrays have their shapes below
 * @param flat       whether fractions and derivatives stand on the line, with a slash
 */
record Style(boolean tagged, boolean boldArrays, boolean shapes, boolean flat) {
  /** A line of a derivation. */
  static final Style LINE = new Style(true, true, true, false);
  /** A formula by itself that has the room of several lines. */
  static final Style TALL_LABEL = new Style(false, false, false, false);
  /** A formula by itself on a line of text. */
  static final Style FLAT_LABEL = new Style(false, false, false, true);

  /** Whether this is a column that is printed by its entry, without the index that runs. */
  boolean isColumn(Expr expr) {
    return !boldArrays && expr instanceof Expr.Table(var row, var column, _) && row.isPresent() && column.isEmpty();
  }

  /** A symbol; the largest logit has no letter where no line gives it one. */
  String symbol(Sym sym, Notation notation, Bindings shown) {
    return !boldArrays && sym.quantity() == Quantity.MAX ? "\\max" : Symbols.tex(sym, notation, shown);
  }
}
