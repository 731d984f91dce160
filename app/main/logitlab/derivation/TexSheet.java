package logitlab.derivation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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
import logitlab.words.Numbers;

/**
 * One formula on its way to TeX: hands out the tags and slots, and knows where brackets are needed. It is longer than most files here
 * because how a kind of expression is printed depends on what stands round it, and all kinds are kept in one switch.
 */
final class TexSheet {
  /** Where a formula stands; this decides on its brackets. */
  private enum Place {
    /** By itself: a side of the equation, above or below a fraction's bar, in brackets. */
    ALONE,
    /** In a sum of several. */
    SUMMAND,
    /** After a minus. */
    NEGATED,
    /** In a product, but not at its end. */
    FACTOR, LAST_FACTOR,
    /** After Σ. */
    BODY,
    /** After ln. */
    ARGUMENT,
    /** Below an exponent. */
    BASE
  }

  /** What a formula looks like from outside. */
  private enum Shape {
    SUM, NEGATIVE, NEGATIVE_NUMBER,
    /** Opened by a sign such as Σ or ln that seems to take in what follows. */
    OPEN, PRODUCT, FRACTION, POWER, ATOM
  }

  private static final int DECIMALS = 3;
  private static final int WRITTEN_OUT = 4;

  private final Notation notation;
  private final Model model;
  private final Evaluator evaluator;
  private final List<Tex.Printed> parts = new ArrayList<>();
  private final List<Tex.Live> numbers = new ArrayList<>();
  private Tex.Side side = Tex.Side.RIGHT;
  private Reading reading = Reading.SYMBOLS;
  private int bars;

  TexSheet(Notation notation, Model model) {
    this.notation = notation;
    this.model = model;
    this.evaluator = new Evaluator(model);
  }

  /** The TeX of a formula while its free letters run through {@code scope}, which is one assignment unless symbols are read. */
  String print(Tex.Side where, Expr expr, Reading how, List<Bindings> scope) {
    side = where;
    reading = how;
    return print(PartTree.of(expr, notation), scope, Place.ALONE, true);
  }

  Tex finish(String source) {
    return new Tex(source, parts, numbers);
  }

  /** {@code lead}: nothing stands directly before it, so that a minus of its own needs no brackets. */
  private String print(PartTree node, List<Bindings> scope, Place place, boolean lead) {
    var tag = parts.size();
    parts.add(new Tex.Printed(side, node.id(), terms(node, scope)));
    var bracketed = bracketed(node, scope, place, lead);
    var tex = inside(node, scope, lead || bracketed, tag);
    if (bracketed) {
      tex = tall(node) ? "\\left(" + tex + "\\right)" : "(" + tex + ")";
    }
    return TexTags.part(tag, tex);
  }

  private String inside(PartTree node, List<Bindings> scope, boolean lead, int tag) {
    var shown = reading == Reading.SYMBOLS ? Bindings.NONE : scope.getFirst();
    return switch (node.expr()) {
      case Num(var value) -> Integer.toString(value);
      case Sym sym -> reading == Reading.NUMBERS ? number(value(node, scope), tag) : Symbols.tex(sym, notation, shown);
      case Delta(var row, var column) -> reading == Reading.NUMBERS
          ? Integer.toString((int) value(node, scope))
          : "\\delta_{" + Symbols.indices(List.of(row, column), shown) + "}";
      case Sum sum -> reading == Reading.SYMBOLS
          ? "\\sum_{" + (sum.where() instanceof Condition.Always
              ? sum.over().name()
              : Symbols.condition(sum.where(), shown)) + "} "
              + print(child(node), running(sum, scope), Place.BODY, false)
          : writtenOut(node, allowed(sum, scope), lead);
      case Add(var summands) -> {
        var tex = new StringBuilder();
        for (var n = 0; n < summands.size(); n++) {
          var negative = summands.get(n).negative();
          tex.append(negative ? n == 0 ? "-" : " - " : n == 0 ? "" : " + ")
              .append(print(node.children().get(n), scope, negative ? Place.NEGATED : Place.SUMMAND,
                  lead && n == 0 && !negative));
        }
        yield tex.toString();
      }
      case Mul _ -> product(node, scope, lead);
      case Neg _ -> "-" + print(child(node), scope, Place.NEGATED, false);
      case Frac _ -> {
        var fraction = fraction();
        bars++;
        var top = print(child(node), scope, Place.ALONE, true);
        var bottom = print(node.children().getLast(), scope, Place.ALONE, true);
        bars--;
        yield fraction + "{" + top + "}{" + bottom + "}";
      }
      case Pow(_, var exponent) -> print(child(node), scope, Place.BASE, false) + "^{" + exponent + "}";
      case Exp _ -> "e^{" + exponent(child(node), scope) + "}";
      case Log(var base, _) -> (switch (base) {
        case E -> "\\ln ";
        case TWO -> "\\log_{2} ";
        case TEN -> "\\log_{10} ";
      }) + print(child(node), scope, Place.ARGUMENT, false);
      case Partial(_, var by, _) ->
        numeric(node, scope) ? number(value(node, scope), tag) : derivative(node, by, scope, shown);
      case Named _ -> throw new IllegalStateException("a part tree has no names");
    };
  }

  private String product(PartTree node, List<Bindings> scope, boolean lead) {
    var factors = node.children();
    var tex = new StringBuilder();
    for (var n = 0; n < factors.size(); n++) {
      var factor = factors.get(n);
      var place = n == factors.size() - 1 ? Place.LAST_FACTOR : Place.FACTOR;
      var first = lead && n == 0;
      if (n > 0) {
        var dot = (reading == Reading.NUMBERS && !bracketed(factor, scope, place, first))
            || factors.get(n - 1).expr() instanceof Num;
        tex.append(dot ? " \\cdot " : " ");
      }
      tex.append(print(factor, scope, place, first));
    }
    return tex.toString();
  }

  private String writtenOut(PartTree node, List<Bindings> values, boolean lead) {
    if (values.isEmpty()) {
      return "0";
    }
    var body = child(node);
    if (values.size() == 1) {
      return print(body, values, Place.ALONE, lead);
    }
    var tex = new StringBuilder();
    for (var n = 0; n < values.size(); n++) {
      if (values.size() > WRITTEN_OUT && n > 1 && n < values.size() - 1) {
        tex.append(n == 2 ? " + \\cdots" : "");
        continue;
      }
      tex.append(n == 0 ? "" : " + ").append(print(body, List.of(values.get(n)), Place.SUMMAND, lead && n == 0));
    }
    return tex.toString();
  }

  private String derivative(PartTree node, Sym by, List<Bindings> scope, Bindings shown) {
    var of = child(node);
    var below = "{\\partial " + Symbols.tex(by, notation, shown) + "}";
    return switch (shape(of, scope)) {
      case ATOM -> fraction() + "{\\partial " + (of.expr() instanceof Sym sym
          ? Symbols.tex(sym, notation, shown)
          : print(of, scope, Place.ALONE, false)) + "}" + below;
      case FRACTION -> fraction() + "{\\partial}" + below + print(of, scope, Place.ALONE, false);
      case OPEN, POWER -> of.expr() instanceof Sum
          ? fraction() + "{\\partial}" + below + print(of, scope, Place.ALONE, false)
          : fraction() + "{\\partial " + print(of, scope, Place.ALONE, false) + "}" + below;
      case SUM, NEGATIVE, NEGATIVE_NUMBER, PRODUCT ->
        fraction() + "{\\partial}" + below + print(of, scope, Place.BASE, false);
    };
  }

  /** A fraction inside a fraction stays as large as the rest: it must be read from afar. */
  private String fraction() {
    return bars > 0 ? "\\dfrac" : "\\frac";
  }

  /** An exponent, in which a fraction stands on one line. */
  private String exponent(PartTree node, List<Bindings> scope) {
    if (!(node.expr() instanceof Frac)) {
      return print(node, scope, Place.ALONE, true);
    }
    var tag = parts.size();
    parts.add(new Tex.Printed(side, node.id(), terms(node, scope)));
    return TexTags.part(tag, print(child(node), scope, Place.FACTOR, true) + "/"
        + print(node.children().getLast(), scope, Place.BASE, false));
  }

  private String number(double value, int tag) {
    var shown = Numbers.shown(value, DECIMALS);
    var mantissa = slot(shown.mantissa(), tag);
    return shown.scientific() ? mantissa + " \\cdot 10^{" + slot(shown.exponent(), tag) + "}" : mantissa;
  }

  private String slot(String number, int tag) {
    var digits = number.replace('−', '-');
    numbers.add(new Tex.Live(digits, tag));
    return TexTags.number(numbers.size() - 1, digits.replaceAll("[1-9]", "0"));
  }

  private boolean bracketed(PartTree node, List<Bindings> scope, Place place, boolean lead) {
    var shape = shape(node, scope);
    return switch (place) {
      case ALONE -> false;
      case SUMMAND -> !lead && (shape == Shape.NEGATIVE_NUMBER || shape == Shape.NEGATIVE);
      case NEGATED, BODY -> isSigned(shape);
      case LAST_FACTOR -> isSigned(shape) && !(lead && shape == Shape.NEGATIVE_NUMBER);
      case FACTOR -> (isSigned(shape) || shape == Shape.OPEN) && !(lead && shape == Shape.NEGATIVE_NUMBER);
      case ARGUMENT -> isSigned(shape) || shape == Shape.PRODUCT || shape == Shape.FRACTION;
      case BASE -> shape != Shape.ATOM;
    };
  }

  private static boolean isSigned(Shape shape) {
    return shape == Shape.SUM || shape == Shape.NEGATIVE || shape == Shape.NEGATIVE_NUMBER;
  }

  private Shape shape(PartTree node, List<Bindings> scope) {
    return switch (node.expr()) {
      case Num(var value) -> value < 0 ? Shape.NEGATIVE_NUMBER : Shape.ATOM;
      case Sym _ -> reading == Reading.NUMBERS ? shape(value(node, scope)) : Shape.ATOM;
      case Delta _ -> Shape.ATOM;
      case Sum sum -> {
        if (reading == Reading.SYMBOLS) {
          yield Shape.OPEN;
        }
        var values = allowed(sum, scope);
        yield values.size() == 1 ? shape(child(node), values) : values.isEmpty() ? Shape.ATOM : Shape.SUM;
      }
      case Add _ -> Shape.SUM;
      case Neg _ -> Shape.NEGATIVE;
      case Mul _ -> Shape.PRODUCT;
      case Frac _ -> Shape.FRACTION;
      case Pow _,Exp _ -> Shape.POWER;
      case Log _ -> Shape.OPEN;
      case Partial _ -> numeric(node, scope) ? shape(value(node, scope)) : switch (shape(child(node), scope)) {
        case ATOM, POWER -> Shape.FRACTION;
        case OPEN -> child(node).expr() instanceof Sum ? Shape.OPEN : Shape.FRACTION;
        case SUM, NEGATIVE, NEGATIVE_NUMBER, PRODUCT, FRACTION -> Shape.OPEN;
      };
      case Named _ -> throw new IllegalStateException("a part tree has no names");
    };
  }

  private static Shape shape(double value) {
    var shown = Numbers.shown(value, DECIMALS);
    return shown.mantissa().startsWith("−")
        ? Shape.NEGATIVE_NUMBER
        : shown.scientific() ? Shape.PRODUCT : Shape.ATOM;
  }

  /** Whether brackets round it must grow. */
  private boolean tall(PartTree node) {
    return switch (node.expr()) {
      case Frac _ -> true;
      case Partial _ -> reading != Reading.NUMBERS;
      case Sum _ -> reading == Reading.SYMBOLS || tall(child(node));
      case Exp _ -> false;
      case Num _,Sym _,Delta _,Add _,Mul _,Neg _,Pow _,Log _,Named _ ->
        node.children().stream().anyMatch(this::tall);
    };
  }

  /** Whether a derivative is printed as its value; one that float64 cannot compute stays a symbol. */
  private boolean numeric(PartTree node, List<Bindings> scope) {
    return reading == Reading.NUMBERS && Double.isFinite(value(node, scope));
  }

  private double value(PartTree node, List<Bindings> scope) {
    return evaluator.evaluate(node.expr(), scope.getFirst()).value();
  }

  private Set<Term> terms(PartTree node, List<Bindings> scope) {
    return switch (node.expr()) {
      case Sym sym -> Symbols.terms(sym, scope);
      case Partial(var of, var by, _) when Part.bare(of) instanceof Sym sym -> Symbols.derivative(sym, by, scope);
      case Exp _ -> powerOf(node, scope);
      case Sum(_, Condition.Always _, _) -> total(child(node));
      case Partial _,Sum _,Num _,Delta _,Add _,Mul _,Neg _,Frac _,Pow _,Log _,Named _ -> Set.of();
    };
  }

  /** e^(z_k/T) has a name of its own. */
  private static Set<Term> powerOf(PartTree node, List<Bindings> scope) {
    var exponent = child(node);
    var top = exponent.expr() instanceof Frac ? child(exponent) : exponent;
    if (!(top.expr() instanceof Sym(var quantity, var indices)) || quantity != Quantity.Z) {
      return Set.of();
    }
    return Symbols.terms(new Sym(Quantity.EXP, indices), scope);
  }

  /** Σ_k p_k, Σ_k y_k and Σ_k e^(z_k/T) have names of their own. */
  private static Set<Term> total(PartTree body) {
    return switch (body.expr()) {
      case Sym(var quantity, _) when quantity == Quantity.P || quantity == Quantity.Y -> Set.of(Term.of(quantity));
      case Exp _ -> Set.of(Term.of(Quantity.EXP));
      case Sym _,Sum _,Num _,Delta _,Add _,Mul _,Neg _,Frac _,Pow _,Log _,Partial _,Named _ -> Set.of();
    };
  }

  private List<Bindings> running(Sum sum, List<Bindings> scope) {
    var all = new LinkedHashSet<Bindings>();
    scope.forEach(bindings -> all.addAll(allowed(sum, List.of(bindings))));
    return List.copyOf(all);
  }

  private List<Bindings> allowed(Sum sum, List<Bindings> scope) {
    return IntStream.range(0, model.size(sum.over().range()))
        .mapToObj(n -> scope.getFirst().with(sum.over(), n))
        .filter(bindings -> bindings.meet(sum.where()))
        .toList();
  }

  private static PartTree child(PartTree node) {
    return node.children().getFirst();
  }
}
