package logitlab.derivation;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import logitlab.derivation.Index.Letter;
import logitlab.derivation.Index.Range;

/**
 * What a derivation is looked at with: an example, and the watched class that is put in for i.
 *
 * @param model   the example's numbers
 * @param watched i, counted from 0
 */
public record Watch(Model model, int watched) {
  private static final Letter WATCHED = Write.i;

  public Watch {
    if (watched < 0 || watched >= model.size(Range.CLASSES)) {
      throw new IllegalArgumentException("watched class " + watched);
    }
  }

  /**
   * How a line fares for the watched class and all values of the block's other letters. The value is the one shown; of an array, its entry
   * in the watched row and column, as far as it has them.
   */
  public Check check(Step step) {
    var evaluator = new Evaluator(model);
    var check = evaluator.check(step.block(), step.lineIndex(), given());
    return switch (check) {
      case Check.Agrees(_, var digits) -> {
        var grid = evaluator.array(step.line().expr(), shown(step.block()));
        var entry = grid.get(Math.min(watched, grid.rows() - 1), Math.min(watched, grid.columns() - 1));
        yield new Check.Agrees(entry.value().value(), digits);
      }
      case Check.Differs _,Check.CannotCompute _ -> check;
    };
  }

  /** The same, with the values that a loss in another base has: those counted in its unit are divided by ln of the base. */
  public Check check(Step step, LogBase base) {
    if (base == LogBase.E || Bases.units(step.block().lhs()) != 1) {
      return check(step);
    }
    var unit = Bases.factor(base);
    return switch (check(step)) {
      case Check.Agrees(var value, var digits) -> new Check.Agrees(unit * value, digits);
      case Check.Differs(var value, var expected) -> new Check.Differs(unit * value, unit * expected);
      case Check.CannotCompute cannot -> cannot;
    };
  }

  private Bindings given() {
    return Bindings.NONE.with(WATCHED, watched);
  }

  /** All values that a block's letters can have while i is the watched class; for a block on one-hot targets, those it would have. */
  List<Bindings> scope(Block block) {
    var all = new Evaluator(model).assignments(block, given());
    return all.isEmpty() ? List.of(given().with(trueClass(block.when()), likeliest())) : all;
  }

  /** The same for the letters of one formula under a block's condition. */
  List<Bindings> scope(Expr expr, Condition when) {
    var all = Evaluator.assignments(model, Letters.free(expr), when, given());
    return all.isEmpty() ? List.of(given().with(trueClass(when), likeliest())) : all;
  }

  private static Letter trueClass(Condition when) {
    if (when instanceof Condition.TrueClass(var letter)) {
      return letter;
    }
    throw new IllegalStateException("the condition is never met");
  }

  /** The class with the largest target. */
  private int likeliest() {
    return IntStream.range(0, model.size(Range.CLASSES))
        .boxed()
        .max(Comparator.comparingDouble(k -> model.value(Term.of(model.target(), k)).value()))
        .orElseThrow();
  }

  /** The classes that are shown in any case where rows and columns are left out: the watched one and the true one. */
  Set<Integer> focus() {
    var likeliest = likeliest();
    return watched == likeliest ? Set.of(watched) : Set.of(watched, likeliest);
  }

  /** The values that the block's letters have where numbers are put in: k is the watched class too, or the first other one. */
  Bindings shown(Block block) {
    var all = scope(block);
    return all.stream()
        .filter(b -> b.pairs().stream().allMatch(pair -> pair.place() == watched))
        .findFirst()
        .orElse(all.getFirst());
  }
}
