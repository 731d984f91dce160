package logitlab.derivation.value;

import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Expr.Add;
import logitlab.derivation.expr.Expr.Apply;
import logitlab.derivation.expr.Expr.ByCase;
import logitlab.derivation.expr.Expr.Delta;
import logitlab.derivation.expr.Expr.Diagonal;
import logitlab.derivation.expr.Expr.Exp;
import logitlab.derivation.expr.Expr.Frac;
import logitlab.derivation.expr.Expr.Gradient;
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
import logitlab.derivation.expr.Index;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Quantity;

/** What the rows and the columns of a formula's value run through; a number has one of each. */
public record Extent(Range rows, Range columns) {
  private static final Extent NUMBER = new Extent(Range.ONE, Range.ONE);

  /** The extent of a formula. */
  public static Extent of(Expr expr) {
    return switch (expr) {
      case Num _,Sym _,Delta _,Pow _,Exp _,Partial _ -> NUMBER;
      case Add(var summands) -> of(summands.getFirst().expr());
      case Mul(var factors) -> factors.stream().map(Extent::of).filter(Extent::isArray).findFirst().orElse(NUMBER);
      case ByCase(_, var then, _) -> of(then);
      case Whole(var quantity, var turned) -> turned ? of(quantity).turned() : of(quantity);
      case Table(var row, var column, _) ->
        new Extent(row.map(Index.Letter::range).orElse(Range.ONE), column.map(Index.Letter::range).orElse(Range.ONE));
      case MatMul(var factors) -> new Extent(of(factors.getFirst()).rows, of(factors.getLast()).columns);
      case Hadamard(var left, _) -> of(left);
      case Transpose(var of) -> of(of).turned();
      case Diagonal(var of) -> new Extent(of(of).rows, of(of).rows);
      case Gradient(var of, var by, _, var form) -> switch (form) {
        case AS_BY -> of(by);
        case ROWS -> of(of).isArray() ? new Extent(of(of).rows, of(by).rows) : of(by).turned();
      };
      case Sum(_, _, var of) -> of(of);
      case Neg(var of) -> of(of);
      case Frac(var of, _) -> of(of);
      case Apply(_, var of) -> of(of);
      case Log(_, var of) -> of(of);
      case Named(_, var of) -> of(of);
    };
  }

  private static Extent of(Quantity quantity) {
    var ranges = quantity.ranges();
    return new Extent(ranges.getFirst(), ranges.size() > 1 ? ranges.get(1) : Range.ONE);
  }

  /** Whether there is more than one number. */
  public boolean isArray() {
    return !equals(NUMBER);
  }

  private Extent turned() {
    return new Extent(/* rows= */ columns, /* columns= */ rows);
  }
}
