package logitlab.derivation.print;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Condition;
import logitlab.derivation.expr.Expr.Sym;
import logitlab.derivation.expr.Index;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.derivation.value.Evaluator;

/** How single symbols look, and what they denote. */
final class Symbols {
  private Symbols() {}

  /** A symbol with its indices: letters where they have no value, else numbers from 1. */
  static String tex(Sym sym, Notation notation, Bindings shown) {
    var letter = letter(sym.quantity(), notation);
    if (sym.indices().isEmpty()) {
      return layered(letter, "", notation);
    }
    return layered(letter, "_{" + indices(sym.indices(), shown) + "}", notation);
  }

  /**
   * The symbol of a whole array; {@code raised}, if any, stands above it beside the layer.
   *
   * @param bold whether small letters are bold; the layer error always is, which tells it from Kronecker's δ
   */
  static String whole(Quantity quantity, Notation notation, String raised, boolean bold) {
    var letter = letter(quantity, notation);
    var heavy = quantity.ranges().size() == 1 && (bold || letter.name.equals("\\delta"));
    var symbol = layered(heavy ? new LayeredLetter(bold(letter.name), letter.layer) : letter, "", notation);
    if (raised.isEmpty()) {
      return symbol;
    }
    return symbol.endsWith(")}")
        ? symbol.substring(0, symbol.length() - 1) + raised + "}"
        : symbol + "^{" + raised + "}";
  }

  /** As {@link Notation#plain}. */
  static String plain(Quantity quantity, List<Index> indices, Notation notation, Bindings shown, boolean layers) {
    var letter = letter(quantity, notation);
    var name = letter.name.equals("\\delta") && indices.isEmpty() ? bold(letter.name) : letter.name;
    return layered(new LayeredLetter(name, layers ? letter.layer : 0),
        indices.isEmpty() ? "" : "_{" + beside(indices, shown) + "}", notation);
  }

  /** Indices side by side; with a comma between numbers that would run into each other. */
  static String beside(List<Index> indices, Bindings shown) {
    var texts = indices.stream().map(index -> index(index, shown)).toList();
    return String.join(texts.stream().anyMatch(text -> text.length() > 1) ? "\\mathord{,}" : "", texts);
  }

  private static String bold(String letter) {
    if (letter.equals("\\delta")) {
      return "\\boldsymbol{\\delta}";
    }
    return letter.startsWith("\\hat{")
        ? "\\hat{\\mathbf{" + letter.substring(5, letter.length() - 1) + "}}"
        : "\\mathbf{" + letter + "}";
  }

  /** A letter, and the layer that it belongs to: 0 for none, 3 for the input where layers are named. */
  private record LayeredLetter(String name, int layer) {}

  private static String layered(LayeredLetter letter, String indices, Notation notation) {
    var general = notation.generalLayers();
    var layer = switch (letter.layer) {
      case 1 -> general ? "l-1" : "1";
      case 2 -> general ? "l" : "2";
      case 3 -> general ? "l-2" : "";
      default -> "";
    };
    var name = letter.layer == 3 && general ? "a" : letter.name;
    return layer.isEmpty() ? name + indices : name + "^{(" + layer + ")}" + indices;
  }

  static String indices(List<Index> indices, Bindings shown) {
    var numbered = indices.stream().anyMatch(shown::has);
    // Not {,}: JLaTeXMath would make the comma of every later formula an ordinary sign, with no space after it.
    return indices.stream()
        .map(index -> index(index, shown))
        .collect(Collectors.joining(numbered ? "\\mathord{,}" : ""));
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

  /** The sign of a logarithm. */
  static String logarithm(LogBase base, Notation notation) {
    return switch (base) {
      case E -> "\\ln";
      case TWO -> "\\log_{2}";
      case TEN -> "\\log_{10}";
      case ANY -> "\\log_{" + notation.anyBase() + "}";
    };
  }

  static String condition(Condition condition, Bindings shown, Notation notation) {
    return switch (condition) {
      case Condition.Always _ -> "";
      case Condition.Same(var first, var second) -> first.name() + " = " + index(second, shown);
      case Condition.Different(var first, var second) -> first.name() + " \\neq " + index(second, shown);
      case Condition.Sign(var of, var positive) -> tex(of, notation, shown) + (positive ? " > 0" : " < 0");
      case Condition.TrueClass(var letter) -> notation.y() + "_{" + index(letter, shown) + "} = 1";
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
        case NET_LOSS -> by.quantity()
            .gradient()
            .ifPresent(gradient -> terms.add(new Term(gradient, variable.row(), variable.column())));
        default -> {}
      }
    }
    return terms;
  }

  private static LayeredLetter letter(Quantity quantity, Notation notation) {
    return switch (quantity) {
      case Z -> plain(notation.z());
      case EXP -> plain("e^{" + notation.z() + "}");
      case T -> plain("T");
      case P, NET_P, BATCH_P -> plain(notation.p());
      case Y, NET_Y -> plain(notation.y());
      case LOSS, NET_LOSS, NET_EXAMPLE_LOSS, BATCH_LOSS -> plain("L");
      case NET_MEAN_LOSS, BATCH_MEAN_LOSS -> plain("\\bar{L}");
      case DL_DP -> plain("\\frac{\\partial L}{\\partial " + notation.p() + "}");
      case JACOBIAN -> plain("J");
      case DL_DZ -> plain("\\frac{\\partial L}{\\partial " + notation.z() + "}");
      case BASE -> plain(notation.anyBase());
      case MAX -> plain("m");
      case SCALED -> plain("u");
      case CROSS_ENTROPY -> plain("H(" + notation.y() + ", " + notation.p() + ")");
      case ENTROPY -> plain("H(" + notation.y() + ")");
      case DIVERGENCE -> plain("\\mathrm{KL}(" + notation.y() + " \\Vert " + notation.p() + ")");
      case SMOOTHING -> plain("\\varepsilon");
      case HARD -> plain("h");
      case COUNT -> plain("K");
      case SQUARED_ERROR -> plain("E");
      case MODEL_ENTROPY -> plain("H(" + notation.p() + ")");
      case SHIFT -> plain("c");
      case NET_X, BATCH_X -> new LayeredLetter("x", 3);
      case NET_W1 -> new LayeredLetter("W", 1);
      case NET_B1 -> new LayeredLetter("b", 1);
      case NET_Z1 -> new LayeredLetter(notation.z(), 1);
      case NET_A1, BATCH_A1 -> new LayeredLetter("a", 1);
      case NET_W2 -> new LayeredLetter("W", 2);
      case NET_B2 -> new LayeredLetter("b", 2);
      case NET_Z2 -> new LayeredLetter(notation.z(), 2);
      case NET_DZ2, BATCH_DZ2 -> new LayeredLetter("\\delta", 2);
      case NET_DZ1, BATCH_DZ1 -> new LayeredLetter("\\delta", 1);
      case NET_DW2, NET_DB2, NET_DA1, NET_DW1, NET_DB1, NET_DX -> plain("\\partial L");
      case BATCH_DW2, BATCH_DB2, BATCH_DW1, BATCH_DB1 -> plain("\\partial\\bar{L}");
      case NET_RATE -> plain("\\eta");
      case NET_NEW_W2 -> plain("W^{(2)}_{\\mathrm{new}}");
      case NET_NEW_B2 -> plain("b^{(2)}_{\\mathrm{new}}");
      case NET_NEW_W1 -> plain("W^{(1)}_{\\mathrm{new}}");
      case NET_NEW_B1 -> plain("b^{(1)}_{\\mathrm{new}}");
      case NET_EXAMPLES -> plain("N");
    };
  }

  private static LayeredLetter plain(String name) {
    return new LayeredLetter(name, 0);
  }
}
