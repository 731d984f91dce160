package logitlab.derivation.value;

import java.util.ArrayList;
import java.util.List;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Block;
import logitlab.derivation.expr.Condition;

/**
 * Holds the lines of a block against its left side and each against the line before, for every value that letters not given can take. A
 * line is computed when it or one after it is first asked for. May be used from several threads.
 */
public final class BlockCheck {
  private final Evaluator evaluator;
  private final Block block;
  private final List<Bindings> assignments;
  private final List<Grid> left;
  private final List<Check> found = new ArrayList<>();
  /** The last line of those found, or the left side. */
  private List<Grid> before;

  public BlockCheck(Evaluator evaluator, Block block, Bindings given) {
    this.evaluator = evaluator;
    this.block = block;
    assignments = evaluator.assignments(block, given);
    left = assignments.stream().map(bindings -> evaluator.array(block.lhs(), bindings)).toList();
    before = left;
  }

  /**
   * How a line fares.
   *
   * @param index counted from 0
   * @return agreement in as many digits as everywhere, with the value at the first; else what came first of a difference and of a value
   *         that float64 cannot compute, a difference winning
   */
  public synchronized Check line(int index) {
    while (found.size() <= index) {
      found.add(next());
    }
    return found.get(index);
  }

  private Check next() {
    if (assignments.isEmpty()) {
      return new Check.CannotCompute(neverMet(block.when()));
    }
    var expr = block.lines().get(found.size()).expr();
    var here = assignments.stream().map(bindings -> evaluator.array(expr, bindings)).toList();
    var check = judge(here.getFirst(), left.getFirst(), before.getFirst());
    for (var n = 1; n < here.size(); n++) {
      check = worse(check, judge(here.get(n), left.get(n), before.get(n)));
    }
    before = here;
    return check;
  }

  private static Check.Reason neverMet(Condition when) {
    return when instanceof Condition.Sign ? Check.Reason.OTHER_SIGN : Check.Reason.OTHER_TARGET;
  }

  private static Check judge(Grid here, Grid left, Grid before) {
    var againstLeft = compare(here, left);
    if (left.equals(before)) {
      return againstLeft;
    }
    var againstBefore = compare(here, before);
    // Where the line before can't be computed, the left side is judge enough.
    return againstBefore instanceof Check.CannotCompute ? againstLeft : worse(againstLeft, againstBefore);
  }

  private static Check compare(Grid a, Grid b) {
    if (a.rows() != b.rows() || a.columns() != b.columns()) {
      throw new IllegalStateException("sides of different shapes");
    }
    var worst = Evaluator.compare(a.entries().getFirst().value(), b.entries().getFirst().value());
    for (var n = 1; n < a.entries().size(); n++) {
      worst = worse(worst, Evaluator.compare(a.entries().get(n).value(), b.entries().get(n).value()));
    }
    return worst;
  }

  private static Check worse(Check one, Check other) {
    return switch (one) {
      case Check.Differs _ -> one;
      case Check.CannotCompute _ -> other instanceof Check.Differs ? other : one;
      case Check.Agrees(var value, var digits) -> switch (other) {
        case Check.Agrees(_, var others) -> new Check.Agrees(value, Math.min(digits, others));
        case Check.Differs _,Check.CannotCompute _ -> other;
      };
    };
  }
}
