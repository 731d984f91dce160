package logitlab.derivation.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Expr.MatMul;
import logitlab.derivation.expr.Expr.Mul;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.value.Extent;

/** Which formulas fit beside each other: numbers, columns, rows and matrices. */
final class Arrays {
  private Arrays() {}

  static boolean isArray(Expr expr) {
    return Extent.of(expr).isArray();
  }

  static boolean isColumn(Expr expr) {
    return isArray(expr) && Extent.of(expr).columns() == Range.ONE;
  }

  /** The extent that all have; none where they differ. */
  static Optional<Extent> same(List<Expr> exprs) {
    var extents = exprs.stream().map(Extent::of).distinct().toList();
    return extents.size() == 1 ? Optional.of(extents.getFirst()) : Optional.empty();
  }

  /** The product, of matrices where arrays stand beside each other; none where their shapes do not fit. */
  static Optional<Expr> product(List<Expr> factors) {
    var arrays = factors.stream().filter(Arrays::isArray).toList();
    var numbers = new ArrayList<>(factors.stream().filter(factor -> !isArray(factor)).toList());
    for (var n = 1; n < arrays.size(); n++) {
      if (Extent.of(arrays.get(n - 1)).columns() != Extent.of(arrays.get(n)).rows()) {
        return Optional.empty();
      }
    }
    if (!arrays.isEmpty()) {
      numbers.add(arrays.size() == 1 ? arrays.getFirst() : new MatMul(arrays));
    }
    return Optional.of(numbers.size() == 1 ? numbers.getFirst() : new Mul(numbers));
  }
}
