package logitlab.derivation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import logitlab.derivation.Expr.Add;
import logitlab.derivation.Expr.Delta;
import logitlab.derivation.Expr.Exp;
import logitlab.derivation.Expr.Frac;
import logitlab.derivation.Expr.Log;
import logitlab.derivation.Expr.Mul;
import logitlab.derivation.Expr.Named;
import logitlab.derivation.Expr.Neg;
import logitlab.derivation.Expr.Num;
import logitlab.derivation.Expr.Partial;
import logitlab.derivation.Expr.Pow;
import logitlab.derivation.Expr.Sum;
import logitlab.derivation.Expr.Sym;
import logitlab.derivation.Index.Letter;

/** Says formulas in plain words, as for a screen reader; brackets and the ends of fractions are said where they matter. */
public final class Speaker {
  private final Texts texts;
  private final Notation notation;

  public Speaker(Texts texts, Notation notation) {
    this.texts = texts;
    this.notation = notation;
  }

  /** The same speaker, with the temperature said. */
  public Speaker withTemperature() {
    return new Speaker(texts, notation.withTemperature());
  }

  /** "lhs equals line" where the step opens its block, later "equals line". */
  public String say(Step step) {
    var line = say(step.line().expr());
    return step.opensBlock() ? text("equation", say(step.block().lhs()), line) : text("equals", line);
  }

  /** A formula in words. */
  public String say(Expr expr) {
    return say(PartTree.of(expr, notation));
  }

  /** A condition in words; empty where there is none. */
  public String say(Condition condition) {
    return switch (condition) {
      case Condition.Always _ -> "";
      case Condition.Same(var first, var second) -> text("same", first.name(), second.name());
      case Condition.Different(var first, var second) -> text("different", first.name(), second.name());
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
      case Log(var base, _) -> text("log." + base.name().toLowerCase(Locale.ROOT), closed(first(node)));
      case Partial(_, var by, _) -> text("partial", closed(first(node)), symbol(by.quantity(), by.indices()));
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
    var letter = text("symbol." + quantity.name().toLowerCase(Locale.ROOT));
    return indices.stream()
        .map(Speaker::index)
        .collect(Collectors.joining(" ", letter + (indices.isEmpty() ? "" : " "), ""));
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
