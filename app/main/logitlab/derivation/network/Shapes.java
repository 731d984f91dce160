package logitlab.derivation.network;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Expr.Add;
import logitlab.derivation.expr.Expr.Hadamard;
import logitlab.derivation.expr.Expr.MatMul;
import logitlab.derivation.expr.Expr.Summand;
import logitlab.derivation.expr.Expr.Transpose;
import logitlab.derivation.expr.Expr.Whole;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.value.Extent;

/**
 * Prints the shapes of an equation's arrays in the place of the arrays: (3 × 1) = (3 × 2) · (2 × 1) + (3 × 1).
 *
 * @param size how many values an index of a range takes
 */
public record Shapes(ToIntFunction<Range> size) {

  /** The left side of a block and its last line. */
  public String equation(Block block) {
    return shape(block.lhs()) + "=" + shape(block.lines().getLast().expr());
  }

  private String shape(Expr expr) {
    return switch (expr) {
      case Add(var summands) -> joined("+", summands.stream().map(Summand::expr).toList());
      case MatMul(var factors) -> joined("\\cdot ", factors);
      case Hadamard(var left, var right) -> joined("\\odot ", List.of(left, right));
      // A column on its side is a row; a matrix keeps its shape, and is seen to be transposed.
      case Transpose(Whole whole) when whole.quantity().ranges().size() > 1 -> shape(whole) + "^{\\top}";
      default -> {
        var extent = Extent.of(expr);
        yield "(" + size.applyAsInt(extent.rows()) + "\\times " + size.applyAsInt(extent.columns()) + ")";
      }
    };
  }

  private String joined(String sign, List<Expr> parts) {
    return parts.stream().map(this::shape).collect(Collectors.joining(sign));
  }
}
