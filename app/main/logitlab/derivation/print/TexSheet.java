package logitlab.derivation.print;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import logitlab.derivation.expr.Bindings;
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
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.print.Brackets.Place;
import logitlab.derivation.value.Estimate;
import logitlab.derivation.value.Evaluator;
import logitlab.derivation.value.Extent;
import logitlab.derivation.value.Grid;
import logitlab.derivation.value.Model;
import logitlab.derivation.value.Rate;

/**
 * One formula on its way to TeX: hands out the tags and slots. It is longer than most files here because how a kind of expression is
 * printed depends on what stands round it, and all kinds are kept in one switch; products stand in {@link TexProducts}, fractions in
 * {@link TexQuotients}, arrays in {@link TexArrays}, and where brackets are needed is told by {@link Brackets}.
 */
final class TexSheet {
  private static final int WRITTEN_OUT = 4;

  private final Notation notation;
  private final Style style;
  private final Model model;
  private final Expr lhs;
  private final TexArrays arrays;
  private final TexProducts products;
  private final TexQuotients quotients;
  private final Evaluator evaluator;
  private final TexParts parts;
  private final TexSlots slots = new TexSlots();
  private Tex.Side side = Tex.Side.RIGHT;
  private Reading reading = Reading.SYMBOLS;
  private Brackets brackets;
  /** The values of the letters that arrays bind, which are printed even where all else stays symbols. */
  private Bindings fixed = Bindings.NONE;
  /** The letters whose indices are left out: those that run through a column printed by its entry. */
  private final List<Index.Letter> left = new ArrayList<>();
  /** How many things we are in that stay on one row. */
  private int rows;
  /** How many brackets are open. */
  private int open;
  private Map<Integer, Reading> own = Map.of();
  private Bindings one = Bindings.NONE;

  /**
   * A sheet for formulas of one equation.
   *
   * @param lhs   the equation's left side
   * @param focus the classes whose rows and columns are shown where an array is too large to be shown whole
   */
  TexSheet(Notation notation, Model model, Expr lhs, Set<Integer> focus) {
    this(notation, Style.LINE, model, lhs, focus);
  }

  TexSheet(Notation notation, Style style, Model model, Expr lhs, Set<Integer> focus) {
    this.notation = notation;
    this.style = style;
    this.model = model;
    this.lhs = lhs;
    this.evaluator = new Evaluator(model);
    this.parts = new TexParts(style, new PartTerms(model));
    this.brackets = brackets(reading);
    this.quotients = new TexQuotients(this, style);
    this.arrays = new TexArrays(this, quotients, model, focus);
    this.products = new TexProducts(this, style, model);
  }

  /** The same sheet; letters that have a value here are printed as numbers, even where all else stays symbols. */
  TexSheet at(Bindings values) {
    fixed = values;
    return this;
  }

  /** The same sheet; what is printed next has parts read in their own way, for the values {@code chosen} of letters that run elsewhere. */
  TexSheet with(Map<Integer, Reading> readings, Bindings chosen) {
    own = readings;
    one = chosen;
    return this;
  }

  /** The TeX of a formula while its free letters run through {@code scope}, which is one assignment unless symbols are read. */
  String print(Tex.Side where, Expr expr, Reading how, List<Bindings> scope) {
    side = where;
    read(how);
    return print(PartTree.of(expr, lhs, notation), scope, Place.ALONE, true);
  }

  Tex finish(String source) {
    return new Tex(source, parts.printed(), slots.numbers());
  }

  /** {@code lead}: nothing stands directly before it, so that a minus of its own needs no brackets. */
  String print(PartTree node, List<Bindings> scope, Place place, boolean lead) {
    var wanted = readingOf(node);
    if (wanted == reading) {
      return printed(node, scope, place, lead);
    }
    var outer = reading;
    read(wanted);
    var narrow = wanted == Reading.SYMBOLS || scope.size() == 1
        ? scope
        : List.of(scope.contains(one) ? one : scope.getFirst());
    var tex = printed(node, narrow, place, lead);
    read(outer);
    return tex;
  }

  /** How a part is read. */
  Reading readingOf(PartTree node) {
    return side == Tex.Side.LEFT ? reading : own.getOrDefault(node.id(), reading);
  }

  private void read(Reading how) {
    reading = how;
    brackets = brackets(how);
  }

  /** The left side shows arrays by their symbols. */
  private Brackets brackets(Reading how) {
    return new Brackets(how, style, how != Reading.SYMBOLS && side == Tex.Side.RIGHT, model, evaluator);
  }

  private String printed(PartTree node, List<Bindings> scope, Place place, boolean lead) {
    var tag = parts.begin(side, node, scope);
    var bracketed = brackets.needed(node, scope, place, lead);
    if (!bracketed) {
      return parts.end(tag, inside(node, scope, lead, tag));
    }
    open++;
    var tex = inside(node, scope, true, tag);
    open--;
    return parts.end(tag, brackets.tall(node) ? "\\left(" + tex + "\\right)" : "(" + tex + ")");
  }

  private String inside(PartTree node, List<Bindings> scope, boolean lead, int tag) {
    var shown = shown(scope);
    return switch (node.expr()) {
      case Num(var value) -> Integer.toString(value);
      case Sym sym -> reading == Reading.NUMBERS && sym.quantity().isCount()
          ? Integer.toString((int) brackets.value(node, scope))
          : reading == Reading.NUMBERS ? number(brackets.value(node, scope), tag) : symbol(sym, shown);
      case Delta(var row, var column) -> reading == Reading.NUMBERS
          ? Integer.toString((int) brackets.value(node, scope))
          : "\\delta_{" + Symbols.indices(List.of(row, column), shown) + "}";
      case Sum sum -> reading == Reading.SYMBOLS
          ? (style.flat() ? "\\textstyle" : "") + "\\sum_{" + (sum.where() instanceof Condition.Always
              ? sum.over().name()
              : Symbols.condition(sum.where(), shown, notation)) + "} "
              + print(node.first(), style.tagged() ? running(sum, scope) : scope, Place.BODY, false)
          : writtenOut(node, brackets.allowed(sum, scope), lead);
      case Add(var summands) -> {
        var tex = new StringBuilder();
        for (var n = 0; n < summands.size(); n++) {
          var negative = summands.get(n).negative();
          var next = node.children().get(n);
          tex.append(n > 0 ? sign(negative ? "-" : "+", next) : negative ? parts.minus(side, next) : "");
          tex.append(print(next, scope, negative ? Place.NEGATED : Place.SUMMAND, lead && n == 0 && !negative));
        }
        yield tex.toString();
      }
      case Mul _ -> products.ofNumbers(node, scope, lead);
      case Neg _ -> parts.minus(side, node.first()) + print(node.first(), scope, Place.NEGATED, false);
      case Frac _ -> quotients.fraction(node, scope, lead);
      case Pow(_, var exponent) ->
        onOneRow(() -> print(node.first(), scope, Place.BASE, false)) + "^{" + exponent + "}";
      case Exp(Num(var one)) when one == 1 -> "e";
      case Exp _ -> onOneRow(() -> "e^{" + exponent(node.first(), scope) + "}");
      case Log(var base, _) ->
        Symbols.logarithm(base, notation) + " " + print(node.first(), scope, Place.ARGUMENT, false);
      case Partial(_, var by, _) ->
        brackets.numeric(node, scope)
            ? number(brackets.value(node, scope), tag)
            : quotients.derivative(node, by, scope, shown);
      case ByCase byCase -> onOneRow(() -> byCase(node, byCase.when(), scope, lead));
      case Apply(var function, _) -> (switch (function) {
        case SIGMOID -> "\\sigma";
        case TANH -> "\\tanh";
        case RELU -> "\\mathrm{ReLU}";
        case ACTIVATION -> "\\sigma";
        case ACTIVATION_SLOPE -> "\\sigma'";
        case SOFTMAX -> "\\operatorname{softmax}";
      }) + called(node.first(), scope);
      case Whole(var quantity, _) -> reading == Reading.SYMBOLS || side == Tex.Side.LEFT
          ? Symbols.whole(quantity, notation, "", style.boldArrays())
          : arrays.whole(node, quantity, tag);
      case Table(var row, _, _) when style.isColumn(node.expr()) -> entry(node, row.orElseThrow(), scope, lead);
      case Table table -> onOneRow(() -> arrays.table(node, table, scope, tag));
      case MatMul _ -> products.ofArrays(node, scope, Place.FACTOR, " \\, ");
      case Hadamard _ -> products.ofArrays(node, scope, Place.HADAMARD, " \\odot ");
      case Transpose _ -> transpose(node.first(), scope);
      case Diagonal _ -> "\\mathrm{diag}" + called(node.first(), scope);
      case Gradient gradient -> onOneRow(() -> brackets.numeric(node, scope)
          ? arrays.numbers(node, scope, tag)
          : brackets.byEntries(node) ? arrays.derivatives(node, gradient, scope) : gradient(node, scope));
      case Named _ -> throw new IllegalStateException("a part tree has no names");
    };
  }

  /** The + or − before a summand, or the dot before a factor. */
  String sign(String sign, PartTree next) {
    return parts.sign(sign, new Tex.Printed(side, next.id(), Set.of(),
        rows > 0 || quotients.inFraction() ? Tex.Ink.SIGN : Tex.Ink.BREAK, open));
  }

  /** What stands side by side in a matrix, in a fraction or above is not broken into rows. */
  String onOneRow(Supplier<String> tex) {
    rows++;
    var unbroken = tex.get();
    rows--;
    return unbroken;
  }

  private String writtenOut(PartTree node, List<Bindings> values, boolean lead) {
    if (values.isEmpty()) {
      return "0";
    }
    var body = node.first();
    if (values.size() == 1) {
      return print(body, values, Place.ALONE, lead);
    }
    // In a fraction, which cannot be broken into rows, only the first term and the last.
    var terms = quotients.inFraction() ? WRITTEN_OUT - 1 : WRITTEN_OUT;
    var whole = values.size() <= terms;
    // Of numbers also the one that counts most: the sum of those printed would else be far from what it is.
    var most = whole || reading != Reading.NUMBERS ? 0 : brackets.largest(body, values);
    var tex = new StringBuilder();
    for (var n : TexArrays.places(values.size(),
        n -> whole || n < terms - 2 || n == values.size() - 1 || n == most)) {
      var isDots = n == TexArrays.DOTS;
      tex.append(tex.isEmpty() ? "" : sign("+", isDots ? node : body))
          .append(isDots ? "\\cdots" : print(body, List.of(values.get(n)), Place.SUMMAND, lead && n == 0));
    }
    return tex.toString();
  }

  /** A function's argument in its brackets. */
  private String called(PartTree argument, List<Bindings> scope) {
    open++;
    var tex = print(argument, scope, Place.ALONE, true);
    open--;
    return brackets.tall(argument) ? "\\left(" + tex + "\\right)" : "(" + tex + ")";
  }

  /** ᵀ stands beside the number of a layer, not above it. */
  private String transpose(PartTree of, List<Bindings> scope) {
    if (of.expr() instanceof Whole(var quantity, _) && readingOf(of) == Reading.SYMBOLS) {
      return parts.end(parts.begin(side, of, scope), Symbols.whole(quantity, notation, "\\top", style.boldArrays()));
    }
    return print(of, scope, Place.BASE, false) + "^{\\top}";
  }

  private String gradient(PartTree node, List<Bindings> scope) {
    return quotients.ratio(print(node.first(), scope, Place.ALONE, true),
        print(node.children().getLast(), scope, Place.ALONE, true));
  }

  /** The branch that holds; both, where that depends on letters without a value. */
  private String byCase(PartTree node, Condition when, List<Bindings> scope, boolean lead) {
    var branch = brackets.branch(node, scope);
    if (branch.isPresent()) {
      return print(branch.get(), scope, Place.ALONE, lead);
    }
    var then = print(node.first(), scope, Place.ALONE, true);
    var otherwise = print(node.children().getLast(), scope, Place.ALONE, true);
    return "\\begin{cases}" + then + " & " + Symbols.condition(when, shown(scope), notation) + " \\\\ " + otherwise
        + " & \\mathrm{else}\\end{cases}";
  }

  /** A formula inside an array, for the values that the array's letters have there. */
  String cell(PartTree node, List<Bindings> scope, Bindings place) {
    var outer = fixed;
    for (var pair : place.pairs()) {
      fixed = fixed.with(pair.letter(), pair.place());
    }
    var inner = scope.stream().map(b -> {
      var all = b;
      for (var pair : place.pairs()) {
        all = all.with(pair.letter(), pair.place());
      }
      return all;
    }).toList();
    var tex = print(node, inner, Place.ALONE, true);
    fixed = outer;
    return tex;
  }

  /** What a part looks like from outside. */
  Brackets.Shape shape(PartTree node, List<Bindings> scope) {
    return brackets.shape(node, scope);
  }

  /** The symbol of one entry of a whole array. */
  String entry(Quantity quantity, List<Index> place) {
    return style.symbol(new Sym(quantity, place), notation, Bindings.NONE);
  }

  /** A column by its entry without the index that runs; a number in all places is bold. */
  private String entry(PartTree node, Index.Letter running, List<Bindings> scope, boolean lead) {
    if (node.first().expr() instanceof Num(var value)) {
      return "\\mathbf{" + value + "}";
    }
    left.add(running);
    var tex = print(node.first(), scope, Place.ALONE, lead);
    left.removeLast();
    return tex;
  }

  /** A symbol without the indices that are left out here. */
  String symbol(Sym sym, Bindings shown) {
    return style.symbol(left.isEmpty()
        ? sym
        : new Sym(sym.quantity(), sym.indices().stream().filter(index -> !left.contains(index)).toList()),
        notation, shown);
  }

  /** Whether an array is too large for all its entries to be shown. */
  boolean cut(Extent extent) {
    return arrays.cut(extent);
  }

  /** The value of an array. */
  Grid grid(PartTree node, List<Bindings> scope) {
    var grid = evaluator.array(node.expr(), scope.getFirst());
    return node.scale() == 1 ? grid : grid.map(Rate.constant(Estimate.exact(node.scale()))::times);
  }

  Reading reading() {
    return reading;
  }

  /** Whether a part that is read in one way has brackets round it. */
  boolean bracketed(PartTree node, Reading how, List<Bindings> scope, Place place, boolean lead) {
    return brackets(how).needed(node, scope, place, lead);
  }

  /** Which values of letters a formula shows as numbers. */
  private Bindings shown(List<Bindings> scope) {
    return reading == Reading.SYMBOLS ? fixed : scope.getFirst();
  }

  /** An exponent, in which a fraction stands on one line. */
  private String exponent(PartTree node, List<Bindings> scope) {
    return switch (node.expr()) {
      case Frac _ -> {
        var tag = parts.begin(side, node, scope);
        yield parts.end(tag, print(node.first(), scope, Place.FACTOR, true) + "/"
            + print(node.children().getLast(), scope, Place.BASE, false));
      }
      case Neg _ -> {
        var tag = parts.begin(side, node, scope);
        var inner = node.first().expr() instanceof Frac
            ? exponent(node.first(), scope)
            : print(node.first(), scope, Place.NEGATED, false);
        yield parts.end(tag, "-" + inner);
      }
      default -> print(node, scope, Place.ALONE, true);
    };
  }

  String number(double value, int tag) {
    return slots.number(value, tag);
  }

  private List<Bindings> running(Sum sum, List<Bindings> scope) {
    var all = new LinkedHashSet<Bindings>();
    scope.forEach(bindings -> all.addAll(brackets.allowed(sum, List.of(bindings))));
    return List.copyOf(all);
  }
}
