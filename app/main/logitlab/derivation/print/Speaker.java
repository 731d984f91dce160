package logitlab.derivation.print;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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
import logitlab.derivation.expr.Index;
import logitlab.derivation.expr.Index.Letter;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Step;

/** Says formulas in plain words, as for a screen reader; brackets and the ends of fractions are said where they matter. */
public final class Speaker {
  private final Texts texts;
  private final Notation notation;

  public Speaker(Texts texts, Notation notation) {
    this.texts = texts;
    this.notation = notation;
  }

  /** The same speaker for another notation. */
  Speaker withNotation(Notation other) {
    return new Speaker(texts, other);
  }

  /** "lhs equals line" where the step opens its block, later "equals line". */
  public String say(Step step) {
    var lhs = step.block().lhs();
    var speaker = withNotation(notation.of(step.block()));
    var line = speaker.say(PartTree.of(step.line().expr(), lhs, speaker.notation));
    return step.opensBlock()
        ? text("equation", speaker.say(PartTree.of(lhs, lhs, speaker.notation)), line)
        : text("equals", line);
  }

  /** A formula in words. */
  public String say(Expr expr) {
    return say(PartTree.of(expr, expr, notation));
  }

  /** A formula in words, as it would be said in a block. */
  public String say(Expr expr, Block block) {
    return withNotation(notation.of(block)).say(expr);
  }

  /** A condition in words; empty where there is none. */
  public String say(Condition condition) {
    return switch (condition) {
      case Condition.Always _ -> "";
      case Condition.Same(var first, var second) -> text("same", first.name(), second.name());
      case Condition.Different(var first, var second) -> text("different", first.name(), second.name());
      case Condition.TrueClass(var letter) -> text("true-class", letter.name());
      case Condition.Sign(var of, var positive) -> text(positive ? "positive" : "negative-number", say(of));
    };
  }

  private String say(PartTree node) {
    return switch (node.expr()) {
      case Num(var value) -> Integer.toString(value);
      case Sym(var quantity, var indices) -> symbol(quantity, indices);
      case Delta(var row, var column) -> text("delta", index(row), index(column));
      case Sum(var over, Condition.Always _, _) -> text("sum", over.name(), closed(first(node)));
      case Sum(var over, var where, _) -> text("sum-where", over.name(), say(where), closed(first(node)));
      case Add(var summands) -> {
        var words = new StringBuilder();
        for (var n = 0; n < summands.size(); n++) {
          var member = closed(node.children().get(n));
          var key = summands.get(n).negative() ? n == 0 ? "negative" : "minus" : n == 0 ? "first" : "plus";
          words.append(n == 0 ? "" : " ").append(text(key, member));
        }
        yield words.toString();
      }
      case Mul _ -> node.children().stream().map(this::closed).collect(Collectors.joining(text("times")));
      case Neg _ -> text("negative", closed(first(node)));
      case Frac _ -> {
        var last = node.children().getLast();
        yield text(simple(first(node)) && simple(last) ? "over" : "fraction", say(first(node)), say(last));
      }
      case Pow(_, var exponent) -> text("power", closed(first(node)), Integer.toString(exponent));
      case Exp _ -> text("exp", say(first(node)));
      case Log(var base, var of) when base == LogBase.E && of instanceof Num -> text("log.natural", say(first(node)));
      case Log(var base, _) -> text("log." + key(base), closed(first(node)), notation.anyBase());
      case Partial(_, var by, _) -> text("partial", closed(first(node)), symbol(by.quantity(), by.indices()));
      case ByCase(var when, _, _) -> text("by-case", say(first(node)), say(when), say(node.children().getLast()));
      case Apply(var function, _) -> text("apply." + key(function), say(first(node)));
      case Whole(var quantity, _) ->
        text(quantity.ranges().size() > 1 ? "matrix" : "vector", symbol(quantity, List.of()));
      case Table(var row, var column, _) -> row.isPresent() && column.isPresent()
          ? text("table", row.get().name(), column.get().name(), say(first(node)))
          : row.isPresent()
              ? text("column", row.get().name(), say(first(node)))
              : text("row", column.map(Letter::name).orElseThrow(), say(first(node)));
      case MatMul _ ->
        node.children().stream().map(this::closed).collect(Collectors.joining(text("matrix-times")));
      case Hadamard _ -> node.children().stream().map(this::closed).collect(Collectors.joining(text("hadamard")));
      case Transpose _ -> text("transpose", closed(first(node)));
      case Diagonal _ -> text("diagonal", say(first(node)));
      case Gradient _ -> text("partial", closed(first(node)), say(node.children().getLast()));
      case Named _ -> throw new IllegalStateException("a part tree has no names");
    };
  }

  /** In brackets, if it is a sum of several. */
  private String closed(PartTree node) {
    return node.expr() instanceof Add ? text("bracket", say(node)) : say(node);
  }

  private static boolean simple(PartTree node) {
    return node.children().isEmpty();
  }

  private String symbol(Quantity quantity, List<Index> indices) {
    var letter = letter(quantity);
    return indices.stream()
        .map(Speaker::index)
        .collect(Collectors.joining(" ", letter + (indices.isEmpty() ? "" : " "), ""));
  }

  /** The names that can be chosen say themselves; layers are called by their numbers or by l. */
  private String letter(Quantity quantity) {
    return switch (quantity) {
      case P, NET_P -> chosen(notation.p());
      case Y, NET_Y -> chosen(notation.y());
      case Z -> chosen(notation.z());
      case BASE -> notation.anyBase();
      case CROSS_ENTROPY -> text("symbol.cross_entropy", chosen(notation.y()), chosen(notation.p()));
      case ENTROPY -> text("symbol.entropy", chosen(notation.y()));
      case MODEL_ENTROPY -> text("symbol.entropy", chosen(notation.p()));
      case DIVERGENCE -> text("symbol.divergence", chosen(notation.y()), chosen(notation.p()));
      default -> text((notation.generalLayers() && isLayered(quantity) ? "layer." : "symbol.") + key(quantity));
    };
  }

  private String chosen(String tex) {
    return tex.startsWith("\\hat{") ? text("hat", tex.substring(5, tex.length() - 1).replace("{", "")) : tex;
  }

  private static boolean isLayered(Quantity quantity) {
    return switch (quantity) {
      case NET_X, NET_W1, NET_B1, NET_Z1, NET_A1, NET_W2, NET_B2, NET_Z2, NET_DZ1, NET_DZ2 -> true;
      default -> false;
    };
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String index(Index index) {
    return switch (index) {
      case Letter(var name, _) -> name;
      case Index.At(var place) -> Integer.toString(place + 1);
    };
  }

  private static PartTree first(PartTree node) {
    return node.children().getFirst();
  }

  private String text(String key, Object... arguments) {
    return texts.text("derivation.say." + key, arguments);
  }
}
