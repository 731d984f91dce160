package logitlab.derivation.print;

import java.util.List;
import java.util.stream.Stream;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Expr.Add;
import logitlab.derivation.expr.Expr.Apply;
import logitlab.derivation.expr.Expr.ByCase;
import logitlab.derivation.expr.Expr.Delta;
import logitlab.derivation.expr.Expr.Diagonal;
import logitlab.derivation.expr.Expr.Exp;
import logitlab.derivation.expr.Expr.Frac;
import logitlab.derivation.expr.Expr.Gradient;
import logitlab.derivation.expr.Expr.Gradient.Form;
import logitlab.derivation.expr.Expr.Hadamard;
import logitlab.derivation.expr.Expr.Log;
import logitlab.derivation.expr.Expr.MatMul;
import logitlab.derivation.expr.Expr.Mul;
import logitlab.derivation.expr.Expr.Named;
import logitlab.derivation.expr.Expr.Neg;
import logitlab.derivation.expr.Expr.Num;
import logitlab.derivation.expr.Expr.Partial;
import logitlab.derivation.expr.Expr.Pow;
import logitlab.derivation.expr.Expr.Sum;
import logitlab.derivation.expr.Expr.Sym;
import logitlab.derivation.expr.Expr.Table;
import logitlab.derivation.expr.Expr.Transpose;
import logitlab.derivation.expr.Expr.Whole;
import logitlab.derivation.expr.Line;
import logitlab.derivation.expr.Part;
import logitlab.derivation.value.Extent;

/**
 * Prints gradients as rows or as columns. An equation whose left side is written the other way round is transposed as a whole, by (AB)ᵀ =
 * BᵀAᵀ; a gradient inside another equation gets a ᵀ instead, so that the equation still holds.
 */
final class Layouts {
  private Layouts() {}

  static PartTree arrange(PartTree tree, Expr lhs, Notation.Layout layout) {
    return layout == Notation.Layout.AS_TAUGHT ? tree : arranged(tree, turns(lhs, layout), layout);
  }

  /** Whether the gradients of a block are written as rows. */
  static boolean writesRows(Block block, Notation.Layout layout) {
    return switch (layout) {
      case ROWS -> true;
      case COLUMNS -> false;
      case AS_TAUGHT -> Stream.concat(Stream.of(block.lhs()), block.lines().stream().map(Line::expr))
          .flatMap(expr -> Part.of(expr).stream())
          .anyMatch(part -> turns(part.expr(), Notation.Layout.COLUMNS));
    };
  }

  /** Whether a formula is a gradient, and written the other way round than the layout wants. */
  private static boolean turns(Expr expr, Notation.Layout layout) {
    return switch (expr) {
      case Named(_, var inner) -> turns(inner, layout);
      case Gradient(var of, var by, _, var form) -> by instanceof Whole && !Extent.of(of).isArray()
          && (form == Form.ROWS) != (layout == Notation.Layout.ROWS);
      case Whole(var quantity, _) -> quantity.isGradient() && layout == Notation.Layout.ROWS;
      default -> false;
    };
  }

  private static PartTree arranged(PartTree node, boolean turn, Notation.Layout layout) {
    if (turns(node.expr(), layout)) {
      var written = with(node, switch (node.expr()) {
        case Gradient(var of, var by, var free, var form) ->
          new Gradient(of, by, free, form == Form.ROWS ? Form.AS_BY : Form.ROWS);
        case Whole(var quantity, var turned) -> new Whole(quantity, !turned);
        default -> throw new IllegalStateException("no gradient");
      }, node.children());
      return turn ? written : transposed(written);
    }
    return switch (node.expr()) {
      case Transpose _ -> turn
          ? arranged(node.children().getFirst(), false, layout)
          : untwisted(node, arranged(node.children().getFirst(), false, layout));
      case MatMul _ when turn -> {
        var factors = node.children().reversed().stream().map(child -> arranged(child, true, layout)).toList();
        yield with(node, new MatMul(factors.stream().map(PartTree::expr).toList()), factors);
      }
      case Table(var row, var column, var entry) when turn ->
        with(node, new Table(/* row= */ column, /* column= */ row, entry), node.children());
      case Add _ when turn && node.children().stream().allMatch(child -> child.expr() instanceof Whole) ->
        transposed(node);
      case Mul _,Add _,Neg _,Hadamard _,Sum _,Frac _,MatMul _ -> {
        var children = node.children()
            .stream()
            .map(child -> arranged(child, turn && Extent.of(child.expr()).isArray(), layout))
            .toList();
        yield with(node, node.expr().with(children.stream().map(PartTree::expr).toList()), children);
      }
      case Whole _,Gradient _,Apply _ -> turn ? transposed(node) : node;
      case Diagonal _,Table _,Num _,Sym _,Delta _,Pow _,Exp _,Log _,Partial _,ByCase _,Named _ -> node;
    };
  }

  /** Transposing twice is not transposing at all. */
  private static PartTree untwisted(PartTree transpose, PartTree inner) {
    return inner.expr() instanceof Transpose
        ? inner.children().getFirst()
        : with(transpose, new Transpose(inner.expr()), List.of(inner));
  }

  private static PartTree transposed(PartTree node) {
    return with(node, new Transpose(node.expr()), List.of(node));
  }

  private static PartTree with(PartTree node, Expr expr, List<PartTree> children) {
    return new PartTree(node.id(), expr, children, node.scale());
  }
}
