package logitlab.derivation.network;

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
import logitlab.derivation.expr.Kept;
import logitlab.derivation.expr.Line;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.print.Conventions;
import logitlab.derivation.print.Notation;
import logitlab.math.network.Activation;

/**
 * Prints the network's formulas as its figures show them beside their numbers: TeX without tags, and no example is needed. It is longer than
 * most files because every kind of expression has its case.
 *
 * @param notation   the letters; the loss counts with ln, and T is 1
 * @param shown      the values of index letters that are put in; a sum's own letter stays a letter inside it
 * @param inLine     whether it stands in a row among text: derivatives with a slash, sums and fractions small
 * @param layers     whether symbols say which layer they belong to
 * @param limits     to where sums run, printed above Σ; a range that is not there goes unsaid
 * @param activation the function that σ is called by its name, if it is
 */
public record NetworkTex(Notation notation, Bindings shown, boolean inLine, boolean layers, Map<Range, String> limits,
    Optional<Activation> activation) {

  private record Asked(NetworkTex how, Expr expr) {
    /** Of the expression alone: it is asked for at every frame, and in few ways. */
    @Override
    public int hashCode() {
      return expr.hashCode();
    }
  }

  private static final Kept<Asked, String> PRINTS = new Kept<>(5000);
  private static final Kept<Conventions, NetworkTex> WAYS = new Kept<>(100);

  public NetworkTex {
    limits = Map.copyOf(limits);
  }

  /** With the letters of these conventions; gradients have the form that the formula gives them. */
  public static NetworkTex of(Conventions conventions) {
    return WAYS.get(conventions, letters -> new NetworkTex(letters.notation(1), Bindings.NONE, false, true, Map.of(),
        Optional.empty()));
  }

  /** With these values put in for letters. */
  public NetworkTex at(Bindings values) {
    return new NetworkTex(notation, values, inLine, layers, limits, activation);
  }

  /** For a row among text. */
  public NetworkTex asLine() {
    return new NetworkTex(notation, shown, true, layers, limits, activation);
  }

  /** For a formula that is true of every layer: W instead of W⁽¹⁾. */
  public NetworkTex withoutLayers() {
    return new NetworkTex(notation, shown, inLine, false, limits, activation);
  }

  /** With the ends of sums over this range said, besides those said already. */
  public NetworkTex to(Range range, String end) {
    var more = new EnumMap<Range, String>(Range.class);
    more.putAll(limits);
    more.put(range, end);
    return new NetworkTex(notation, shown, inLine, layers, more, activation);
  }

  /** With σ called by the name of this function. */
  public NetworkTex calling(Activation function) {
    return new NetworkTex(notation, shown, inLine, layers, limits, Optional.of(function));
  }

  /** A formula by itself. */
  public String tex(Expr expr) {
    return PRINTS.get(new Asked(this, expr), asked -> asked.how.set(asked.expr, asked.how.print(asked.expr)));
  }

  /** A block as one equation: its left side and all its lines. */
  public String equation(Block block) {
    return Stream.concat(Stream.of(block.lhs()), block.lines().stream().map(Line::expr))
        .map(this::tex)
        .collect(Collectors.joining("="));
  }

  /** The left side of a block and its last line. */
  public String result(Block block) {
    return tex(block.lhs()) + "=" + tex(block.lines().getLast().expr());
  }

  /** The part of a formula that opens its sum, without what is summed: 1/N Σ_n. */
  public String opening(Expr expr) {
    return set(expr, opens(expr));
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
        + numbers.stream().map(NetworkTex::number).collect(Collectors.joining("\\\\")) + "\\end{pmatrix}";
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

  private String set(Expr expr, String tex) {
    return inLine && grows(expr) ? "\\textstyle " + tex : tex;
  }

  private String print(Expr expr) {
    return switch (expr) {
      case Num(var value) -> Integer.toString(value);
      case Sym(var quantity, var indices) -> notation.plain(quantity, indices, shown, layers);
      case Whole(var quantity, _) -> notation.plain(quantity, List.of(), shown, layers);
      case Sum(var over, _, var body) -> opens(expr) + at(shown.without(over)).summed(body);
      case Add(var summands) -> {
        var tex = new StringBuilder();
        for (var n = 0; n < summands.size(); n++) {
          var summand = summands.get(n);
          tex.append(summand.negative() ? "-" : n == 0 ? "" : "+")
              .append(summand.negative() ? summed(summand.expr()) : print(summand.expr()));
        }
        yield tex.toString();
      }
      case Neg(var of) -> "-" + summed(of);
      case Mul(var factors) -> product(factors);
      case Frac(var numerator, var denominator) -> "\\frac{" + print(numerator) + "}{" + print(denominator) + "}";
      case Exp(var of) -> "e^{" + print(of) + "}";
      case Log(_, var of) -> "\\ln " + print(of);
      case Partial(var of, var by, _) -> derivative(print(of), print(by));
      case Gradient(var of, var by, _, _) -> derivative(print(of), print(by));
      case Apply(var function, var of) -> apply(function, of);
      case MatMul(var factors) -> factors.stream().map(this::summed).collect(Collectors.joining());
      case Hadamard(var left, var right) -> summed(left) + "\\odot " + summed(right);
      case Transpose(Whole(var quantity, _)) -> raised(quantity);
      case Named(_, var of) -> print(of);
      case Transpose _,Pow _,Delta _,ByCase _,Table _,Diagonal _ ->
        throw new IllegalArgumentException("no formula of the network has " + expr);
    };
  }

  /** What comes before a sum's first summand. */
  private String opens(Expr expr) {
    return switch (expr) {
      case Sum(var over, Condition.Always _, _) -> {
        var end = limits.get(over.range());
        yield "\\sum_{" + over.name() + (end == null ? "}" : "=1}^{" + end + "} ");
      }
      case Mul(var factors) -> product(factors.subList(0, factors.size() - 1)) + opens(factors.getLast());
      default -> throw new IllegalArgumentException(expr + " opens no sum");
    };
  }

  /** What stands beside a sign or another factor: a sum of several in brackets. */
  private String summed(Expr expr) {
    return isSigned(expr) ? bracketed(expr) : print(expr);
  }

  private String product(List<Expr> factors) {
    var tex = new StringBuilder();
    for (var n = 0; n < factors.size(); n++) {
      var factor = factors.get(n);
      // Σ seems to take in what follows it.
      var open = factor instanceof Sum && n < factors.size() - 1;
      tex.append(n == 0 ? "" : between(factors.get(n - 1), factor)).append(open ? bracketed(factor) : summed(factor));
    }
    return tex.toString();
  }

  /** Numbers are kept apart by a dot; brackets, fractions, functions and entries of matrices by a little room. */
  private static String between(Expr before, Expr factor) {
    if (before instanceof Num || factor instanceof Num) {
      return "\\cdot ";
    }
    if (isSigned(factor) || factor instanceof Sum || factor instanceof Log) {
      return "";
    }
    return stands(before) || isSigned(before) || before instanceof Sum || stands(factor)
        || (isEntry(before) && isEntry(factor)) ? "\\," : "";
  }

  /** Whether it has two indices, which would run into those of the next. */
  private static boolean isEntry(Expr expr) {
    return expr instanceof Sym(_, var indices) && indices.size() > 1;
  }

  private static boolean stands(Expr expr) {
    return expr instanceof Frac || expr instanceof Apply || expr instanceof Partial || expr instanceof Gradient;
  }

  private static boolean isSigned(Expr expr) {
    return expr instanceof Add || expr instanceof Neg;
  }

  private String bracketed(Expr expr) {
    return grows(expr) ? "\\left(" + print(expr) + "\\right)" : "(" + print(expr) + ")";
  }

  private static boolean grows(Expr expr) {
    return expr instanceof Sum || expr instanceof Frac || expr.children().stream().anyMatch(NetworkTex::grows);
  }

  private String derivative(String of, String by) {
    return inLine ? "\\partial " + of + "/\\partial " + by : "\\frac{\\partial " + of + "}{\\partial " + by + "}";
  }

  private String apply(Function function, Expr argument) {
    var of = print(argument);
    return switch (function) {
      case SIGMOID -> "\\sigma(" + of + ")";
      case TANH -> spelled(Activation.TANH, of);
      case RELU -> spelled(Activation.RELU, of);
      case ACTIVATION_SLOPE -> "\\sigma'" + (argument instanceof Whole && !inLine ? grown(of) : "(" + of + ")");
      case ACTIVATION -> activation.map(named -> inLine ? brief(named, of) : spelled(named, of))
          .orElseGet(() -> "\\sigma(" + of + ")");
      case SOFTMAX -> "\\operatorname{softmax}" + grown(of);
    };
  }

  private static String spelled(Activation named, String argument) {
    return switch (named) {
      case TANH -> "\\tanh" + grown(argument);
      case SIGMOID -> "\\operatorname{sigmoid}" + grown(argument);
      case RELU -> "\\max" + grown("0," + argument);
    };
  }

  /** Over a column there is room for a short name only. */
  private static String brief(Activation named, String argument) {
    return named == Activation.TANH ? "\\tanh " + argument : "\\sigma(" + argument + ")";
  }

  private static String grown(String argument) {
    return "\\left(" + argument + "\\right)";
  }

  /** ᵀ stands beside the number of a layer, not above it. */
  private String raised(Quantity quantity) {
    var symbol = notation.plain(quantity, List.of(), shown, layers);
    return symbol.endsWith(")}")
        ? symbol.substring(0, symbol.length() - 1) + "\\top}"
        : symbol + "^{\\top}";
  }
}
