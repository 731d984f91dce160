package logitlab.derivation.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Expr.Apply;
import logitlab.derivation.expr.Expr.Delta;
import logitlab.derivation.expr.Expr.Diagonal;
import logitlab.derivation.expr.Expr.Gradient;
import logitlab.derivation.expr.Expr.Log;
import logitlab.derivation.expr.Expr.Sym;
import logitlab.derivation.expr.Expr.Transpose;
import logitlab.derivation.expr.Expr.Whole;
import logitlab.derivation.expr.Function;
import logitlab.derivation.expr.Index;
import logitlab.derivation.expr.Index.At;
import logitlab.derivation.expr.Index.Letter;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Letters;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Write;
import logitlab.derivation.value.Extent;

/** Reads the formulas that stand in texts, such as {@code dL/dp_k}; {@link Prose} says how they are written. */
final class Reader {
  private static final Map<String, Quantity> FLAT = Map.ofEntries(Map.entry("p", Quantity.P),
      Map.entry("y", Quantity.Y), Map.entry("z", Quantity.Z), Map.entry("L", Quantity.LOSS),
      Map.entry("T", Quantity.T), Map.entry("J", Quantity.JACOBIAN), Map.entry("u", Quantity.SCALED),
      Map.entry("h", Quantity.HARD), Map.entry("a", Quantity.BASE), Map.entry("m", Quantity.MAX),
      Map.entry("K", Quantity.COUNT), Map.entry("eps", Quantity.SMOOTHING), Map.entry("E", Quantity.SQUARED_ERROR),
      Map.entry("H(y,p)", Quantity.CROSS_ENTROPY), Map.entry("H(y)", Quantity.ENTROPY),
      Map.entry("KL", Quantity.DIVERGENCE));
  private static final Map<String, Quantity> NETWORK = Map.ofEntries(Map.entry("p", Quantity.NET_P),
      Map.entry("y", Quantity.NET_Y), Map.entry("L", Quantity.NET_LOSS), Map.entry("x", Quantity.NET_X),
      Map.entry("W1", Quantity.NET_W1), Map.entry("b1", Quantity.NET_B1), Map.entry("z1", Quantity.NET_Z1),
      Map.entry("a1", Quantity.NET_A1), Map.entry("W2", Quantity.NET_W2), Map.entry("b2", Quantity.NET_B2),
      Map.entry("z2", Quantity.NET_Z2), Map.entry("d1", Quantity.NET_DZ1), Map.entry("d2", Quantity.NET_DZ2),
      Map.entry("alpha", Quantity.NET_RATE), Map.entry("N", Quantity.NET_EXAMPLES),
      Map.entry("Ln", Quantity.NET_EXAMPLE_LOSS), Map.entry("mean L", Quantity.NET_MEAN_LOSS));
  private static final Pattern ATOM = Pattern.compile("([A-Za-z][A-Za-z0-9 ]*?|H\\(y\\)|H\\(y,p\\))(?:_([a-z1-9]+))?");
  private static final Pattern DELTA = Pattern.compile("delta_([a-z])([a-z])");

  private final boolean network;

  /** {@code network}: p, y and L are those of the network. */
  Reader(boolean network) {
    this.network = network;
  }

  /** @throws IllegalArgumentException for what means nothing */
  Expr read(String text) {
    for (var opening : List.of("sum ", "ln ", "log_a ", "diag ", "sigma'", "sigma", "logistic")) {
      if (text.startsWith(opening)) {
        return opened(opening, text.substring(opening.length()));
      }
    }
    var minus = text.indexOf('-');
    if (minus > 0) {
      return Write.sub(read(text.substring(0, minus)), read(text.substring(minus + 1)));
    }
    if (text.startsWith("-")) {
      return Write.neg(read(text.substring(1)));
    }
    if (text.contains("*")) {
      var factors = new ArrayList<Expr>();
      for (var factor : text.split("\\*", -1)) {
        factors.add(read(factor));
      }
      return Extent.of(factors.getFirst()).isArray() ? new Expr.MatMul(factors) : new Expr.Mul(factors);
    }
    if (text.startsWith("e^")) {
      return read(text.substring(2)) instanceof Sym(var quantity, var indices) && quantity == Quantity.Z
          ? Write.e(indices.getFirst())
          : new Expr.Exp(read(text.substring(2)));
    }
    var bar = text.indexOf('/');
    if (bar > 0) {
      var top = text.substring(0, bar);
      var bottom = text.substring(bar + 1);
      return top.startsWith("d") && bottom.startsWith("d") && !DELTA.matcher(top).matches()
          ? derivative(read(top.substring(1)), read(bottom.substring(1)))
          : Write.frac(read(top), read(bottom));
    }
    return text.endsWith("^T") ? new Transpose(read(text.substring(0, text.length() - 2))) : atom(text);
  }

  private Expr opened(String opening, String rest) {
    return switch (opening) {
      case "sum " -> {
        var body = read(rest.substring(2));
        var name = rest.substring(0, 1);
        var letter = Letters.free(body).stream().filter(l -> l.name().equals(name)).findFirst();
        yield Write.sum(letter.orElse(new Letter(name, Range.CLASSES)), body);
      }
      case "ln " -> Write.ln(read(rest));
      case "log_a " -> new Log(LogBase.ANY, read(rest));
      case "diag " -> new Diagonal(read(rest));
      default -> new Apply(switch (opening) {
        case "logistic" -> Function.SIGMOID;
        case "sigma" -> Function.ACTIVATION;
        default -> Function.ACTIVATION_SLOPE;
      }, read(rest.substring(1, rest.length() - 1)));
    };
  }

  private static Expr derivative(Expr of, Expr by) {
    return switch (by) {
      case Sym sym when !Extent.of(of).isArray() -> Write.partial(of, sym);
      case Sym sym -> new Gradient(of, by, Set.of(sym.quantity()), Gradient.Form.ROWS);
      case Whole(var quantity, _) -> new Gradient(of, by, Set.of(quantity),
          Extent.of(of).isArray() ? Gradient.Form.ROWS : Gradient.Form.AS_BY);
      default -> throw new IllegalArgumentException("differentiated by no symbol");
    };
  }

  private Expr atom(String text) {
    if (text.matches("\\d+")) {
      return Write.num(Integer.parseInt(text));
    }
    var delta = DELTA.matcher(text);
    if (delta.matches()) {
      return new Delta(new Letter(delta.group(1), Range.CLASSES), new Letter(delta.group(2), Range.CLASSES));
    }
    var atom = ATOM.matcher(text);
    if (!atom.matches()) {
      throw new IllegalArgumentException("{" + text + "} in a text means nothing");
    }
    var whole = atom.group(1).startsWith("vec ");
    var quantity = quantity(whole ? atom.group(1).substring(4) : atom.group(1), text);
    var indices = atom.group(2);
    if (indices == null) {
      return quantity.ranges().isEmpty() ? new Sym(quantity, List.of()) : new Whole(quantity, false);
    }
    var places = new ArrayList<Index>();
    for (var n = 0; n < indices.length(); n++) {
      var index = indices.charAt(n);
      places.add(Character.isDigit(index)
          ? new At(index - '1')
          : new Letter(String.valueOf(index), quantity.ranges().get(n)));
    }
    return new Sym(quantity, places);
  }

  private Quantity quantity(String name, String text) {
    var quantity = network && NETWORK.containsKey(name)
        ? NETWORK.get(name)
        : FLAT.getOrDefault(name, NETWORK.get(name));
    if (quantity == null) {
      throw new IllegalArgumentException("{" + text + "} in a text means nothing");
    }
    return quantity;
  }
}
