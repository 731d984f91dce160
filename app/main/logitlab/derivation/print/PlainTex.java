package logitlab.derivation.print;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Block;
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
import logitlab.derivation.expr.Function;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.expr.Quantity;
import logitlab.math.network.Activation;

/**
 * Prints formulas as figures show them beside their numbers: TeX without tags, nothing bold but the layer errors (told from Kronecker's δ by
 * it), and no example needed. It is longer than most files because every kind of expression has its case.
 *
 * @param notation   the letters, the base of the loss's logarithm, and whether T is shown
 * @param shown      the values of index letters that are put in; a sum's own letter stays a letter inside it
 * @param inLine     whether it stands in a row among text: derivatives with a slash, sums and fractions small
 * @param layers     whether symbols say which layer they belong to
 * @param limits     to where sums run, printed above Σ; a range that is not there goes unsaid
 * @param activation the function that σ is called by its name, if it is
 */
public record PlainTex(Notation notation, Bindings shown, boolean inLine, boolean layers, Map<Range, String> limits,
    Optional<Activation> activation) {

  public PlainTex {
    limits = Map.copyOf(limits);
  }

  /** With the letters and the base of these conventions, gradients as they are written in the formula, and 1/T unless T is 1. */
  public static PlainTex of(Conventions conventions, double temperature) {
    return new PlainTex(conventions.with(Notation.Layout.AS_TAUGHT).notation(temperature), Bindings.NONE, false, true,
        Map.of(), Optional.empty());
  }

  /** With these values put in for letters. */
  public PlainTex at(Bindings values) {
    return new PlainTex(notation, values, inLine, layers, limits, activation);
  }

  /** For a row among text. */
  public PlainTex asLine() {
    return new PlainTex(notation, shown, true, layers, limits, activation);
  }

  /** For a formula that is true of every layer: W instead of W⁽¹⁾. */
  public PlainTex withoutLayers() {
    return new PlainTex(notation, shown, inLine, false, limits, activation);
  }

  /** With the ends of sums over this range said, besides those said already. */
  public PlainTex to(Range range, String end) {
    var more = new EnumMap<Range, String>(Range.class);
    more.putAll(limits);
    more.put(range, end);
    return new PlainTex(notation, shown, inLine, layers, more, activation);
  }

  /** With σ called by the name of this function. */
  public PlainTex calling(Activation function) {
    return new PlainTex(notation, shown, inLine, layers, limits, Optional.of(function));
  }

  /** A formula by itself. */
  public String tex(Expr expr) {
    return tex(expr, expr);
  }

  /** What an equation begins with, where the rest of it is set apart. */
  public String leftSide(Expr expr) {
    return tex(expr) + "\\;";
  }

  /** A block as one equation: its left side and all its lines. */
  public String equation(Block block) {
    return equation(block, block.lines().size());
  }

  /** The left side of a block and its last line. */
  public String result(Block block) {
    return tex(block.lhs()) + "=" + tex(block.lines().getLast().expr(), block.lhs());
  }

  /** The left side of a block and its first {@code lines} lines. */
  public String equation(Block block, int lines) {
    return Stream.concat(Stream.of(tex(block.lhs())),
        block.lines().stream().limit(lines).map(line -> tex(line.expr(), block.lhs())))
        .collect(Collectors.joining("="));
  }

  /** The part of a formula that opens its sum, without what is summed: 1/N Σ_n. */
  public String opening(Expr expr) {
    return set(expr, opens(PartTree.of(expr, expr, notation)));
  }

  /** Σ alone: the sum of what stands above. */
  public String total() {
    return "\\textstyle\\sum";
  }

  /** × and a formula, for a factor in a row of its own. */
  public String times(Expr factor) {
    return "\\times\\ " + tex(factor);
  }

  /** variable ← formula: what becomes of it. */
  public String becomes(Expr variable, Expr formula) {
    return tex(variable) + "\\leftarrow " + tex(formula);
  }

  /** Formulas beside each other. */
  public String beside(String... formulas) {
    return String.join(",\\quad ", formulas);
  }

  /** The order in which things are computed. */
  public String way(Expr... stations) {
    return joined("\\to ", stations);
  }

  /** The same from the last to the first, read from the right. */
  public String wayBack(Expr... stations) {
    return joined("\\leftarrow ", stations);
  }

  /** A column with its entries, numbers as they are printed. */
  public String column(Expr name, List<String> numbers) {
    return tex(name) + "=\\begin{pmatrix}"
        + numbers.stream().map(PlainTex::number).collect(Collectors.joining("\\\\")) + "\\end{pmatrix}";
  }

  /** A printed number as TeX: − as a minus, ·10⁵ as a power. */
  private static String number(String printed) {
    var power = printed.indexOf('·');
    var plain = printed.replace('−', '-');
    if (power < 0) {
      return plain;
    }
    var exponent = new StringBuilder();
    for (var c : printed.substring(power + 3).toCharArray()) {
      exponent.append(c == '⁻' ? '-' : (char) ('0' + "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c)));
    }
    return plain.substring(0, power) + "\\cdot 10^{" + exponent + "}";
  }

  private String joined(String sign, Expr... formulas) {
    return Stream.of(formulas).map(this::tex).collect(Collectors.joining(sign));
  }

  private String tex(Expr expr, Expr lhs) {
    return set(expr, print(PartTree.of(expr, lhs, notation)));
  }

  private String set(Expr expr, String tex) {
    return inLine && grows(expr) ? "\\textstyle " + tex : tex;
  }

  private static boolean grows(Expr expr) {
    return expr instanceof Sum || expr instanceof Frac || expr.children().stream().anyMatch(PlainTex::grows);
  }

  private String print(PartTree node) {
    return switch (node.expr()) {
      case Num(var value) -> Integer.toString(value);
      case Sym(var quantity, var indices) -> Symbols.plain(quantity, indices, notation, shown, layers);
      case Whole(var quantity, var turned) ->
        turned ? raised(quantity) : Symbols.plain(quantity, List.of(), notation, shown, layers);
      case Delta(var row, var column) -> "\\delta_{" + Symbols.beside(List.of(row, column), shown) + "}";
      case Sum _ -> opens(node) + at(without(node)).summed(first(node));
      case Add(var summands) -> {
        var tex = new StringBuilder();
        for (var n = 0; n < summands.size(); n++) {
          var negative = summands.get(n).negative();
          tex.append(negative ? "-" : n == 0 ? "" : "+")
              .append(negative ? summed(node.children().get(n)) : print(node.children().get(n)));
        }
        yield tex.toString();
      }
      case Neg _ -> "-" + summed(first(node));
      case Mul _ -> product(node);
      case Frac _ -> "\\frac{" + print(first(node)) + "}{" + print(last(node)) + "}";
      case Pow(_, var exponent) -> factor(first(node), false) + "^{" + exponent + "}";
      case Exp _ -> "e^{" + print(first(node)) + "}";
      case Log(var base, _) -> log(base, first(node));
      case Partial _,Gradient _ -> derivative(print(first(node)), print(last(node)));
      case Apply(var function, _) -> apply(function, first(node));
      case MatMul _ -> node.children().stream().map(child -> factor(child, true)).collect(Collectors.joining());
      case Hadamard _ -> factor(first(node), true) + "\\odot " + factor(last(node), true);
      case Transpose _ -> first(node).expr() instanceof Whole(var quantity, var turned) && !turned
          ? raised(quantity)
          : factor(first(node), false) + "^{\\top}";
      case ByCase _,Table _,Diagonal _ -> throw new IllegalArgumentException("no figure shows " + node.expr());
      case Named _ -> throw new IllegalStateException("a part tree has no names");
    };
  }

  /** What comes before a sum's first summand. */
  private String opens(PartTree node) {
    return switch (node.expr()) {
      case Sum(var over, Condition.Always _, _) -> {
        var end = limits.get(over.range());
        yield "\\sum_{" + over.name() + (end == null ? "}" : "=1}^{" + end + "} ");
      }
      case Sum(_, var where, _) -> "\\sum_{" + Symbols.condition(where, at(without(node)).shown, notation) + "}";
      case Mul _ ->
        product(new PartTree(node.id(), node.expr(), node.children().subList(0, node.children().size() - 1)))
            + opens(last(node));
      default -> throw new IllegalArgumentException(node.expr() + " opens no sum");
    };
  }

  private Bindings without(PartTree sum) {
    return sum.expr() instanceof Sum(var over, _, _) ? shown.without(over) : shown;
  }

  /** What a sign stands before: a sum of several in brackets. */
  private String summed(PartTree node) {
    return isSigned(node) ? bracketed(node) : print(node);
  }

  private String product(PartTree node) {
    var tex = new StringBuilder();
    for (var n = 0; n < node.children().size(); n++) {
      var factor = node.children().get(n);
      if (n > 0) {
        tex.append(between(node.children().get(n - 1), factor));
      }
      tex.append(factor(factor, n < node.children().size() - 1));
    }
    return tex.toString();
  }

  /** Numbers are kept apart by a dot; brackets, fractions, functions and entries of matrices by a little room. */
  private static String between(PartTree before, PartTree factor) {
    if (before.expr() instanceof Num || factor.expr() instanceof Num) {
      return "\\cdot ";
    }
    if (isSigned(factor) || factor.expr() instanceof Sum || factor.expr() instanceof Log) {
      return "";
    }
    return stands(before) || isSigned(before) || before.expr() instanceof Sum || stands(factor)
        || (isEntry(before) && isEntry(factor)) ? "\\," : "";
  }

  /** Whether it has two indices, which would run into those of the next. */
  private static boolean isEntry(PartTree node) {
    return node.expr() instanceof Sym(_, var indices) && indices.size() > 1;
  }

  private static boolean stands(PartTree node) {
    return switch (node.expr()) {
      case Frac _,Apply _,Partial _,Gradient _,Log _ -> true;
      default -> false;
    };
  }

  /** {@code followed}: whether more stands right of it, so that a sum needs brackets. */
  private String factor(PartTree node, boolean followed) {
    return isSigned(node) || (followed && node.expr() instanceof Sum) ? bracketed(node) : print(node);
  }

  private static boolean isSigned(PartTree node) {
    return node.expr() instanceof Add || node.expr() instanceof Neg;
  }

  private String bracketed(PartTree node) {
    return grows(node) ? "\\left(" + print(node) + "\\right)" : "(" + print(node) + ")";
  }

  private static boolean grows(PartTree node) {
    return grows(node.expr()) || node.expr() instanceof Partial || node.expr() instanceof Gradient;
  }

  private String derivative(String of, String by) {
    return inLine ? "\\partial " + of + "/\\partial " + by : "\\frac{\\partial " + of + "}{\\partial " + by + "}";
  }

  private String apply(Function function, PartTree argument) {
    return switch (function) {
      case SIGMOID -> "\\sigma(" + print(argument) + ")";
      case TANH -> "\\tanh(" + print(argument) + ")";
      case RELU -> "\\mathrm{ReLU}(" + print(argument) + ")";
      case ACTIVATION_SLOPE -> "\\sigma'" + (argument.expr() instanceof Whole && !inLine
          ? "\\left(" + print(argument) + "\\right)"
          : "(" + print(argument) + ")");
      case ACTIVATION -> activation.map(named -> inLine ? brief(named, argument) : spelled(named, argument))
          .orElseGet(() -> "\\sigma(" + print(argument) + ")");
      case SOFTMAX -> "\\operatorname{softmax}\\left(" + print(argument) + "\\right)";
    };
  }

  private String spelled(Activation named, PartTree argument) {
    return switch (named) {
      case TANH -> "\\tanh\\left(" + print(argument) + "\\right)";
      case SIGMOID -> "\\operatorname{sigmoid}\\left(" + print(argument) + "\\right)";
      case RELU -> "\\max\\left(0," + print(argument) + "\\right)";
    };
  }

  /** Over a column there is room for a short name only. */
  private String brief(Activation named, PartTree argument) {
    return named == Activation.TANH ? "\\tanh " + print(argument) : "\\sigma(" + print(argument) + ")";
  }

  private String log(LogBase base, PartTree of) {
    return (switch (base) {
      case E -> "\\ln ";
      case TWO -> "\\log_2 ";
      case TEN -> "\\log_{10} ";
      case ANY -> "\\log_a ";
    }) + switch (of.expr()) {
      case Add _,Neg _,Mul _,Frac _ -> bracketed(of);
      default -> print(of);
    };
  }

  /** ᵀ stands beside the number of a layer, not above it. */
  private String raised(Quantity quantity) {
    var symbol = Symbols.plain(quantity, List.of(), notation, shown, layers);
    return symbol.endsWith(")}")
        ? symbol.substring(0, symbol.length() - 1) + "\\top}"
        : symbol + "^{\\top}";
  }

  private static PartTree first(PartTree node) {
    return node.children().getFirst();
  }

  private static PartTree last(PartTree node) {
    return node.children().getLast();
  }
}
