package logitlab.derivation.mistake;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Condition;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Index;
import logitlab.derivation.expr.Letters;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.value.Evaluator;
import logitlab.derivation.value.Model;

/**
 * Something in print that holds a slip.
 *
 * @param name   its name in the message bundle
 * @param model  the example that it is about, or that shows it
 * @param given  what of the example one has to know to judge its numbers; nothing where formulas are judged
 * @param places what stands there, in reading order
 */
public record Slip(String name, Model model, List<Quantity> given, List<Place> places) {
  public Slip {
    given = List.copyOf(given);
    places = List.copyOf(places);
    if (places.size() < 2) {
      throw new IllegalArgumentException("a slip has to be found among other places");
    }
  }

  /** One statement in print. */
  public sealed interface Place {
    /** What it is about. */
    Expr left();
  }

  /**
   * A number.
   *
   * @param left    a formula without free letters
   * @param printed its number as it was published
   */
  public record Printed(Expr left, String printed) implements Place {}

  /** left = right, for all values of the letters in them. */
  public record Equation(Expr left, Expr right) implements Place {}

  /** The first place that does not hold, from 0: the slip. What comes after it may be a consequence. */
  public int wrong() {
    return IntStream.range(0, places.size())
        .filter(place -> !holds(place))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " holds no slip"));
  }

  /** Whether the place is true: a number, as far as its digits tell. */
  public boolean holds(int place) {
    var evaluator = new Evaluator(model);
    return switch (places.get(place)) {
      case Printed(var left, var printed) ->
        Diagnosis.Typed.read(printed).fits(evaluator.evaluate(left, Bindings.NONE).value());
      case Equation(var left, var right) ->
        Evaluator.assignments(model, letters(left, right), new Condition.Always(), Bindings.NONE)
            .stream()
            .allMatch(bindings -> evaluator.array(left, bindings).agrees(evaluator.array(right, bindings)));
    };
  }

  /** The true value of a number. */
  public double value(Printed number) {
    return new Evaluator(model).evaluate(number.left(), Bindings.NONE).value();
  }

  private static List<Index.Letter> letters(Expr left, Expr right) {
    return Letters.free(new Expr.Mul(List.of(left, right)));
  }

  /** The stem of its words in the message bundle: {@code .title}, {@code .source}, {@code .why}. */
  public String key() {
    return "derivation.slip." + name.toLowerCase(Locale.ROOT);
  }
}
