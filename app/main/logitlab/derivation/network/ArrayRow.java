package logitlab.derivation.network;

import java.util.ArrayList;
import java.util.List;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Expr.Add;
import logitlab.derivation.expr.Expr.Apply;
import logitlab.derivation.expr.Expr.Hadamard;
import logitlab.derivation.expr.Expr.Log;
import logitlab.derivation.expr.Expr.MatMul;
import logitlab.derivation.expr.Expr.Mul;
import logitlab.derivation.expr.Expr.Neg;
import logitlab.derivation.expr.Function;
import logitlab.derivation.value.Extent;

/** A formula of whole arrays as what stands side by side in it, so that each array can be shown by its entries. */
public final class ArrayRow {
  /** A thing in the row. */
  public sealed interface Piece {}

  /** What stands between arrays, as TeX. */
  public record Sign(String tex) implements Piece {
    /** The same between arrays whose printed entries were rounded: ≈ instead of =. */
    public String rounded() {
      return tex.replace("=", "\\approx ");
    }
  }

  /** An array, or a number where one stands in the place of an array. */
  public record Array(Expr expr) implements Piece {}

  private final NetworkTex printer;
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder signs = new StringBuilder();

  private ArrayRow(NetworkTex printer) {
    this.printer = printer;
  }

  /** A block's left side, =, and its last line. */
  public static List<Piece> equation(Block block, NetworkTex printer) {
    var row = new ArrayRow(printer);
    row.array(block.lhs());
    row.signs.append('=');
    row.formula(block.lines().getLast().expr());
    return List.copyOf(row.pieces);
  }

  /** A formula by itself. */
  public static List<Piece> formula(Expr formula, NetworkTex printer) {
    var row = new ArrayRow(printer);
    row.formula(formula);
    return List.copyOf(row.pieces);
  }

  private void formula(Expr expr) {
    switch (expr) {
      case Add(var summands) -> {
        for (var n = 0; n < summands.size(); n++) {
          signs.append(summands.get(n).negative() ? "-" : n == 0 ? "" : "+");
          formula(summands.get(n).expr());
        }
      }
      case Neg(var of) -> {
        signs.append('-');
        formula(of);
      }
      case MatMul(var factors) -> factors.forEach(this::formula);
      case Hadamard(var left, var right) -> {
        array(left);
        signs.append("\\odot");
        array(right);
      }
      case Mul(var factors) -> {
        for (var factor : factors) {
          if (Extent.of(factor).isArray()) {
            formula(factor);
          } else {
            signs.append("\\,").append(printer.tex(factor));
          }
        }
      }
      case Apply(var function, var of) -> {
        signs.append(function == Function.SOFTMAX ? "\\operatorname{softmax}" : "\\sigma");
        formula(of);
      }
      case Log(_, var of) -> {
        signs.append("\\ln");
        formula(of);
      }
      default -> array(expr);
    }
  }

  private void array(Expr expr) {
    if (!signs.isEmpty()) {
      pieces.add(new Sign(signs.toString()));
      signs.setLength(0);
    }
    pieces.add(new Array(expr));
  }
}
