package logitlab.derivation.print;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Bindings;
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
import logitlab.derivation.value.Evaluator;
import logitlab.derivation.value.Extent;
import logitlab.derivation.value.Model;
import logitlab.words.Numbers;

/** Knows where a formula needs brackets: by what it looks like, and where it stands. */
final class Brackets {
  /** Where a formula stands; this decides on its brackets. */
  enum Place {
    /** By itself: a side of the equation, above or below a fraction's bar, in brackets. */
    ALONE,
    /** In a sum of several. */
    SUMMAND,
    /** After a minus. */
    NEGATED,
    /** In a product, but not at its end. */
    FACTOR, LAST_FACTOR,
    /** Beside ⊙. */
    HADAMARD,
    /** After Σ. */
    BODY,
    /** After ln. */
    ARGUMENT,
    /** Below an exponent. */
    BASE
  }

  /** What a formula looks like from outside. */
  enum Shape {
    SUM, NEGATIVE, NEGATIVE_NUMBER,
    /** Opened by a sign such as Σ or ln that seems to take in what follows. */
    OPEN, PRODUCT, FRACTION, POWER, ATOM
  }

  private static final int DECIMALS = 3;

  private final Reading reading;
  private final Style style;
  private final boolean entries;
  private final Model model;
  private final Evaluator evaluator;

  /** {@code entries}: whether arrays are printed by their entries. */
  Brackets(Reading reading, Style style, boolean entries, Model model, Evaluator evaluator) {
    this.reading = reading;
    this.style = style;
    this.entries = entries;
    this.model = model;
    this.evaluator = evaluator;
  }

  /** Whether it needs them; {@code lead}: nothing stands directly before it. */
  boolean needed(PartTree node, List<Bindings> scope, Place place, boolean lead) {
    var shape = shape(node, scope);
    return switch (place) {
      case ALONE -> false;
      case SUMMAND -> !lead && (shape == Shape.NEGATIVE_NUMBER || shape == Shape.NEGATIVE);
      case NEGATED, BODY -> isSigned(shape);
      case LAST_FACTOR -> isSigned(shape) && !(lead && shape == Shape.NEGATIVE_NUMBER);
      case FACTOR -> (isSigned(shape) || shape == Shape.OPEN || node.expr() instanceof MatMul)
          && !(lead && shape == Shape.NEGATIVE_NUMBER);
      case ARGUMENT -> isSigned(shape) || shape == Shape.PRODUCT || shape == Shape.FRACTION;
      case BASE -> shape != Shape.ATOM;
      case HADAMARD -> isSigned(shape) || shape == Shape.OPEN || shape == Shape.PRODUCT;
    };
  }

  private static boolean isSigned(Shape shape) {
    return shape == Shape.SUM || shape == Shape.NEGATIVE || shape == Shape.NEGATIVE_NUMBER;
  }

  /** What it looks like. */
  Shape shape(PartTree node, List<Bindings> scope) {
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
      case ByCase _ -> branch(node, scope).map(branch -> shape(branch, scope)).orElse(Shape.OPEN);
      case Table _ when style.isColumn(node.expr()) -> shape(child(node), scope);
      case Apply _,Whole _,Table _,Diagonal _ -> Shape.ATOM;
      case MatMul _,Hadamard _ -> Shape.PRODUCT;
      case Transpose _ -> Shape.POWER;
      case Gradient _ -> numeric(node, scope) || byEntries(node) ? Shape.ATOM : Shape.FRACTION;
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
  boolean tall(PartTree node) {
    return switch (node.expr()) {
      case Frac _,Partial _,Sum _,Table _,Gradient _ when style.flat() -> node.children().stream().anyMatch(this::tall);
      case Frac _ -> true;
      case Partial _ -> reading != Reading.NUMBERS;
      case Sum _ -> reading == Reading.SYMBOLS || tall(child(node));
      case Exp _ -> false;
      case Table _,Gradient _ -> true;
      case Whole _ -> entries;
      case Num _,Sym _,Delta _,Add _,Mul _,Neg _,Pow _,Log _,ByCase _,Apply _,MatMul _,Hadamard _,Transpose _,Diagonal _,Named _ ->
        node.children().stream().anyMatch(this::tall);
    };
  }

  /** Whether a derivative is printed as its value; one that float64 cannot compute stays a symbol. */
  boolean numeric(PartTree node, List<Bindings> scope) {
    return reading == Reading.NUMBERS
        && evaluator.array(node.expr(), scope.getFirst()).entries().stream().allMatch(entry -> entry.value().finite());
  }

  /** Whether a derivative is printed as the array of those of its entries. */
  boolean byEntries(PartTree node) {
    return entries && Extent.of(node.expr()).isArray();
  }

  /** Its value where it is printed as a number. */
  double value(PartTree node, List<Bindings> scope) {
    return node.scale() * evaluator.evaluate(node.expr(), scope.getFirst()).value();
  }

  /** For which of the values the part is farthest from 0, the first if there are several; one that is no number is not. */
  int largest(PartTree node, List<Bindings> values) {
    var sizes = values.stream().mapToDouble(each -> Math.abs(value(node, List.of(each)))).toArray();
    var most = 0;
    for (var n = 1; n < sizes.length; n++) {
      most = sizes[n] > sizes[most] || Double.isNaN(sizes[most]) ? n : most;
    }
    return most;
  }

  /** The branch that holds for all values in the scope, if there is one. */
  Optional<PartTree> branch(PartTree node, List<Bindings> scope) {
    if (!(node.expr() instanceof ByCase(var when, _, _))) {
      throw new IllegalArgumentException("no cases");
    }
    var met = scope.stream().filter(bindings -> bindings.meet(when)).count();
    return met == scope.size()
        ? Optional.of(child(node))
        : met == 0 ? Optional.of(node.children().getLast()) : Optional.empty();
  }

  /** The values that a sum runs through, beside the first in the scope. */
  List<Bindings> allowed(Sum sum, List<Bindings> scope) {
    return IntStream.range(0, model.size(sum.over().range()))
        .mapToObj(n -> scope.getFirst().with(sum.over(), n))
        .filter(bindings -> bindings.meet(sum.where()))
        .toList();
  }

  private static PartTree child(PartTree node) {
    return node.children().getFirst();
  }
}
