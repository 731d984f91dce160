package logitlab.derivation.print;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Same;
import logitlab.derivation.expr.Step;
import logitlab.derivation.value.BlockCheck;
import logitlab.derivation.value.Check;
import logitlab.derivation.value.Evaluator;

/** How the lines of a walk fare for the watched class, each computed when it is first asked for. May be used from several threads. */
public final class Verdicts {
  private final WatchedExample watch;
  private final Evaluator evaluator;
  private final Map<Same<Block>, BlockCheck> checks = new ConcurrentHashMap<>();

  public Verdicts(WatchedExample watch) {
    this.watch = watch;
    evaluator = new Evaluator(watch.model());
  }

  /**
   * The line against the left side of its block and against the line before, for the watched class and all values of the block's other
   * letters. The value is the one shown; of an array, its entry in the watched row and column, as far as it has them.
   */
  public Check shown(Step step) {
    return switch (of(step)) {
      case Check.Agrees(_, var digits) -> {
        var grid = evaluator.array(step.line().expr(), watch.shown(step.block()));
        var entry = watch.entry(step.line());
        yield new Check.Agrees(grid.get(entry.row().orElse(0), entry.column().orElse(0)).value().value(), digits);
      }
      case Check check -> check;
    };
  }

  /** The same with the value at the first of the other letters' values. Lines further down the block are not computed. */
  public Check of(Step step) {
    return checks
        .computeIfAbsent(new Same<>(step.block()), same -> new BlockCheck(evaluator, same.thing(), watch.given()))
        .line(step.lineIndex());
  }
}
