package logitlab.derivation;

import java.util.List;
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

  /** How a line fares for the watched class and all values of the block's other letters; the value is the one shown. */
  public Check check(Step step) {
    var evaluator = new Evaluator(model);
    var check = evaluator.check(step.block(), step.lineIndex(), given());
    return switch (check) {
      case Check.Agrees(_, var digits) ->
        new Check.Agrees(evaluator.evaluate(step.line().expr(), shown(step.block())).value(), digits);
      case Check.Differs _,Check.CannotCompute _ -> check;
    };
  }

  private Bindings given() {
    return Bindings.NONE.with(WATCHED, watched);
  }

  /** All values that a block's letters can have while i is the watched class. */
  List<Bindings> scope(Block block) {
    return new Evaluator(model).assignments(block, given());
  }

  /** The same for the letters of one formula under a block's condition. */
  List<Bindings> scope(Expr expr, Condition when) {
    return Evaluator.assignments(model, Letters.free(expr), when, given());
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
