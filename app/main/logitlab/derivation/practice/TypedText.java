package logitlab.derivation.practice;

import java.util.List;
import logitlab.derivation.expr.Condition;
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
import logitlab.derivation.expr.Index.Letter;
import logitlab.derivation.expr.Letters;

/** Writes a formula as the text that one would type for it, and that is read as it. */
final class TypedText {
  private final Spelling spelling;

  TypedText(Spelling spelling) {
    this.spelling = spelling;
  }

  String of(Expr expr) {
    return switch (expr) {
      case Num(var value) -> String.valueOf(value);
      case Sym sym -> spelling.typed(sym);
      case Delta(var row, var column) -> "δ" + Spelling.indices(List.of(row, column));
      case Sum(var over, var where, var body) -> opening(over, where) + of(body) + ")";
      case Add(var summands) -> {
        var text = new StringBuilder();
        for (var summand : summands) {
          var sign = summand.negative() ? "-" : "+";
          text.append(text.isEmpty() ? summand.negative() ? "-" : "" : " " + sign + " ")
              .append(product(summand.expr()));
        }
        yield text.toString();
      }
      case Mul(var factors) -> product(factors);
      case Neg(var of) -> "-" + product(of);
      case Frac(var numerator, var denominator) -> atom(numerator) + "/" + atom(denominator);
      case Pow(var base, var exponent) -> raised(base) + "^" + exponent;
      case Exp(var of) -> "e^(" + of(of) + ")";
      case Log(var base, var of) -> spelling.logarithm(base) + "(" + of(of) + ")";
      case Partial(var of, var by, _) -> "∂" + atom(of) + "/∂" + of(by);
      case ByCase(var when, var then, var otherwise) ->
        "cases(" + condition(when) + ", " + of(then) + ", " + of(otherwise) + ")";
      case Apply(var function, var of) -> Spelling.function(function) + "(" + of(of) + ")";
      case Whole(var quantity, _) -> spelling.typed(quantity);
      case Table table -> opening(table) + of(table.entry()) + ")";
      case MatMul(var factors) -> product(factors);
      case Hadamard(var left, var right) -> product(left) + " ⊙ " + product(right);
      case Transpose(var of) -> raised(of) + "^T";
      case Diagonal(var of) -> "diag(" + of(of) + ")";
      case Gradient(var of, var by, _, _) -> "∂" + atom(of) + "/∂" + of(by);
      case Named(_, var inner) -> of(inner);
    };
  }

  /** An array by its entries, up to their bracket. */
  static String opening(Table table) {
    var kind = table.row().isEmpty() ? "row_" : table.column().isEmpty() ? "column_" : "matrix_";
    return kind + table.row().map(Letter::name).orElse("") + table.column().map(Letter::name).orElse("") + "(";
  }

  /** Σ up to its bracket. */
  static String opening(Letter over, Condition where) {
    return "Σ_" + (where instanceof Condition.Always ? over.name() : "(" + condition(where) + ")") + "(";
  }

  private static String condition(Condition condition) {
    return switch (condition) {
      case Condition.Same(var first, var second) -> first.name() + " = " + second.name();
      case Condition.Different(var first, var second) -> first.name() + " ≠ " + second.name();
      case Condition.Always _,Condition.TrueClass _,Condition.Sign _ ->
        throw new IllegalArgumentException("a condition that is not typed");
    };
  }

  private String product(List<Expr> factors) {
    var text = new StringBuilder();
    for (var n = 0; n < factors.size(); n++) {
      var factor = factors.get(n);
      var next = factor(factor, factors.subList(n + 1, factors.size()));
      var dot = n > 0 && (Character.isDigit(next.charAt(0)) || factors.get(n - 1) instanceof Num);
      text.append(text.isEmpty() ? "" : dot ? " · " : " ").append(next);
    }
    return text.toString();
  }

  private String factor(Expr factor, List<Expr> behind) {
    return switch (factor) {
      case Frac _,Partial _,Gradient _ -> of(factor);
      // What follows a Σ and has its letter would be read as under it.
      case Sum(var over, _, _) when behind.stream()
          .flatMap(other -> Letters.free(other).stream())
          .anyMatch(letter -> letter.name().equals(over.name())) ->
        "(" + of(factor) + ")";
      default -> atom(factor);
    };
  }

  /** As a summand, or behind a minus. */
  private String product(Expr expr) {
    return switch (expr) {
      case Add _,Neg _,Hadamard _ -> "(" + of(expr) + ")";
      default -> of(expr);
    };
  }

  /** Where only one thing may stand. */
  private String atom(Expr expr) {
    return switch (expr) {
      case Add _,Neg _,Hadamard _,Mul _,MatMul _,Frac _,Partial _,Gradient _ -> "(" + of(expr) + ")";
      case Named(_, var inner) -> atom(inner);
      default -> of(expr);
    };
  }

  private String raised(Expr expr) {
    return switch (expr) {
      case Num _,Sym _,Delta _,Whole _ -> of(expr);
      default -> "(" + of(expr) + ")";
    };
  }
}
