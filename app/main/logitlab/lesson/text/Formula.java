package logitlab.lesson.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import logitlab.derivation.Checker;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Condition;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Index;
import logitlab.derivation.expr.Letters;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Subject;
import logitlab.derivation.expr.Term;
import logitlab.derivation.practice.FreeFormula;
import logitlab.derivation.practice.Typed;
import logitlab.derivation.print.LabelPrinter;
import logitlab.derivation.print.Notation;
import logitlab.derivation.value.Evaluator;
import logitlab.derivation.value.Extent;
import logitlab.derivation.value.Model;
import logitlab.state.domain.InvalidDocument;
import logitlab.words.Message;

/**
 * A formula, or an equation a = b = … of several.
 *
 * @param source  as it was written
 * @param sides   the formulas between the signs =
 * @param network whether its symbols are those of the network
 */
public record Formula(String source, List<Expr> sides, boolean network) {
  /** A number that is printed as an empty square: what stands there is not told. */
  public static final String HOLE = "908070";
  private static final String SQUARE = "\\square ";
  private static final int POINTS = 8;
  private static final int SEED = 11;
  private static final int MOST_SIDES = 6;

  public Formula {
    sides = List.copyOf(sides);
  }

  /** Reads what stands between two signs $; throws {@link InvalidDocument} with the reason. */
  public static Formula read(String source, boolean network) {
    var texts = cut(source);
    if (texts.size() > MOST_SIDES) {
      throw new InvalidDocument(Message.of("lesson.fault.sides", String.valueOf(MOST_SIDES)));
    }
    return new Formula(source.strip(), texts.stream().map(text -> expr(text, network)).toList(), network);
  }

  /** Reads one formula without a sign =; throws {@link InvalidDocument} with the reason. */
  public static Expr expr(String text, boolean network) {
    return switch (FreeFormula.read(text, network)) {
      case Typed.Formula(var expr) -> expr;
      case Typed.Unreadable(var why) ->
        throw new InvalidDocument(Message.of("lesson.fault.formula", Message.foreign(text.strip()), why));
    };
  }

  /** The texts between the signs = that stand in no bracket. */
  private static List<String> cut(String source) {
    var texts = new ArrayList<String>();
    var depth = 0;
    var from = 0;
    for (var at = 0; at < source.length(); at++) {
      switch (source.charAt(at)) {
        case '(', '[', '{' -> depth++;
        case ')', ']', '}' -> depth--;
        case '=' -> {
          if (depth == 0) {
            texts.add(source.substring(from, at));
            from = at + 1;
          }
        }
        default -> {}
      }
    }
    texts.add(source.substring(from));
    return texts;
  }

  /** As TeX, written by this program. */
  public String tex() {
    var printer = LabelPrinter.of(network ? Notation.standard(1) : Notation.standard(1).withTemperature()).asLine();
    return sides.stream().map(printer::tex).collect(Collectors.joining("=")).replace(HOLE, SQUARE);
  }

  /** What speaks against its sides being equal, at random points and for all values of its letters; nothing against a single side. */
  public Optional<Message> fault() {
    if (sides.size() == 1) {
      return Optional.empty();
    }
    var points = Checker.points(network ? Subject.NETWORK : Subject.SOFTMAX, POINTS * 4, SEED)
        .stream()
        .filter(this::fits)
        .limit(POINTS)
        .toList();
    if (points.isEmpty()) {
      return Optional.of(Message.of("lesson.fault.unchecked", Message.foreign(source)));
    }
    return points.stream().allMatch(this::holds)
        ? Optional.empty()
        : Optional.of(Message.of("lesson.fault.untrue", Message.foreign(source)));
  }

  /** Whether the point has all places that are called by their numbers; T is 1 where T does not stand there. */
  private boolean fits(Model point) {
    return sides.stream().allMatch(side -> fits(side, point)) && (network || has(Quantity.T)
        || point.value(Term.of(Quantity.T)).value() == 1);
  }

  private boolean has(Quantity quantity) {
    return sides.stream().anyMatch(side -> has(side, quantity));
  }

  private static boolean has(Expr expr, Quantity quantity) {
    return (expr instanceof Expr.Sym(var of, _) && of == quantity)
        || expr.children().stream().anyMatch(child -> has(child, quantity));
  }

  private static boolean fits(Expr expr, Model point) {
    if (expr instanceof Expr.Sym(var quantity, var indices)) {
      for (var n = 0; n < indices.size(); n++) {
        if (indices.get(n) instanceof Index.At(var place) && place >= point.size(quantity.ranges().get(n))) {
          return false;
        }
      }
    }
    return expr.children().stream().allMatch(child -> fits(child, point));
  }

  private boolean holds(Model point) {
    var evaluator = new Evaluator(point);
    var extent = Extent.of(sides.getFirst());
    if (!sides.stream().map(Extent::of).allMatch(extent::equals)) {
      return false;
    }
    var letters = sides.stream().flatMap(side -> Letters.free(side).stream()).distinct().toList();
    return Evaluator.assignments(point, letters, new Condition.Always(), Bindings.NONE)
        .stream()
        .allMatch(values -> agree(evaluator, values));
  }

  private boolean agree(Evaluator evaluator, Bindings values) {
    var first = evaluator.array(sides.getFirst(), values);
    return sides.stream().skip(1).allMatch(side -> first.agrees(evaluator.array(side, values)));
  }
}
