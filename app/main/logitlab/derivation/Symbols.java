package logitlab.derivation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import logitlab.derivation.Expr.Sym;

/** How single symbols look, and what they denote. */
final class Symbols {
  private Symbols() {}

  /** A symbol with its indices: letters where they have no value, else numbers from 1. */
  static String tex(Sym sym, Notation notation, Bindings shown) {
    var base = letter(sym.quantity(), notation);
    if (sym.indices().isEmpty()) {
      return base;
    }
    return base + "_{" + indices(sym.indices(), shown) + "}";
  }

  static String indices(List<Index> indices, Bindings shown) {
    var numbered = indices.stream().anyMatch(shown::has);
    return indices.stream().map(index -> index(index, shown)).collect(Collectors.joining(numbered ? "{,}" : ""));
  }

  static String index(Index index, Bindings shown) {
    if (shown.has(index)) {
      return Integer.toString(shown.at(index) + 1);
    }
    return switch (index) {
      case Index.Letter(var name, _) -> name;
      case Index.At(var place) -> Integer.toString(place + 1);
    };
  }

  static String condition(Condition condition, Bindings shown) {
    return switch (condition) {
      case Condition.Always _ -> "";
      case Condition.Same(var first, var second) -> first.name() + " = " + index(second, shown);
      case Condition.Different(var first, var second) -> first.name() + " \\neq " + index(second, shown);
    };
  }

  /** The terms a symbol stands for while its letters run through a scope. */
  static Set<Term> terms(Sym sym, List<Bindings> scope) {
    var terms = new LinkedHashSet<Term>();
    scope.forEach(bindings -> terms.add(Evaluator.term(sym, bindings)));
    return terms;
  }

  /** What the derivative of one symbol by another is called, if it has a name. */
  static Set<Term> derivative(Sym of, Sym by, List<Bindings> scope) {
    var terms = new LinkedHashSet<Term>();
    for (var bindings : scope) {
      var variable = Evaluator.term(by, bindings);
      switch (of.quantity()) {
        case LOSS -> {
          if (by.quantity() == Quantity.P) {
            terms.add(Term.of(Quantity.DL_DP, variable.row()));
          } else if (by.quantity() == Quantity.Z) {
            terms.add(Term.of(Quantity.DL_DZ, variable.row()));
          }
        }
        case P -> {
          if (by.quantity() == Quantity.Z) {
            terms.add(Term.of(Quantity.JACOBIAN, Evaluator.term(of, bindings).row(), variable.row()));
          }
        }
        default -> {}
      }
    }
    return terms;
  }

  private static String letter(Quantity quantity, Notation notation) {
    return switch (quantity) {
      case Z -> notation.z();
      case EXP -> "e^{" + notation.z() + "}";
      case T -> "T";
      case P -> notation.p();
      case Y -> notation.y();
      case LOSS, NET_LOSS -> "L";
      case DL_DP -> "\\frac{\\partial L}{\\partial " + notation.p() + "}";
      case JACOBIAN -> "J";
      case DL_DZ -> "\\frac{\\partial L}{\\partial " + notation.z() + "}";
      case NET_X -> "x";
      case NET_W1 -> "W^{(1)}";
      case NET_B1 -> "b^{(1)}";
      case NET_Z1 -> notation.z() + "^{(1)}";
      case NET_A1 -> "a^{(1)}";
      case NET_W2 -> "W^{(2)}";
      case NET_B2 -> "b^{(2)}";
      case NET_Z2 -> notation.z() + "^{(2)}";
      case NET_P -> notation.p();
      case NET_Y -> notation.y();
      case NET_DZ2 -> "\\boldsymbol{\\delta}^{(2)}";
      case NET_DW2 -> "\\frac{\\partial L}{\\partial W^{(2)}}";
      case NET_DB2 -> "\\frac{\\partial L}{\\partial b^{(2)}}";
      case NET_DA1 -> "\\frac{\\partial L}{\\partial a^{(1)}}";
      case NET_DZ1 -> "\\boldsymbol{\\delta}^{(1)}";
      case NET_DW1 -> "\\frac{\\partial L}{\\partial W^{(1)}}";
      case NET_DB1 -> "\\frac{\\partial L}{\\partial b^{(1)}}";
      case NET_DX -> "\\frac{\\partial L}{\\partial x}";
    };
  }
}
