package logitlab.derivation.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import logitlab.derivation.expr.Bindings;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.value.Check;
import logitlab.derivation.value.Evaluator;
import logitlab.derivation.value.Extent;
import logitlab.derivation.value.Model;

/**
 * Tells whether a typed line is the one that is looked for: by what it is worth at random points, and then by whether the step is done in
 * it. No text is compared.
 *
 * @param exercise what is looked for
 * @param points   examples to evaluate at; of T = 1 where the notation leaves T out
 */
public record Judge(Exercise exercise, List<? extends Model> points) {
  public Judge {
    points = List.copyOf(points);
  }

  /** What a text is, wherever it is looked at. */
  public Outcome judge(String text) {
    return judge(text, points.getFirst(), Bindings.NONE);
  }

  /** What a text is, with its value and the right one at {@code here} if they differ there. */
  public Outcome judge(String text, Model here, Bindings at) {
    return switch (exercise.read(text)) {
      case Typed.Unreadable(var why) -> new Outcome.Unreadable(why);
      case Typed.Formula(var expr) -> judge(expr, here, at);
    };
  }

  private Outcome judge(Expr typed, Model here, Bindings at) {
    var line = exercise.line();
    if (!Extent.of(typed).equals(Extent.of(line))) {
      return new Outcome.OtherShape();
    }
    return switch (everywhere(typed, line)) {
      case Check.Agrees _ -> form(typed, line);
      case Check.CannotCompute _ -> new Outcome.CannotCompute();
      case Check.Differs _ -> new Outcome.Different(values(typed, line, here, at),
          everywhere(new Expr.Neg(typed), line) instanceof Check.Agrees);
    };
  }

  /** Both held against each other at all points, for all values of the letters: what differs there first, or else agrees. */
  private Check everywhere(Expr typed, Expr line) {
    Check found = new Check.CannotCompute(Check.Reason.NOT_FINITE);
    for (var point : points) {
      for (var bindings : Evaluator.assignments(point, exercise.letters(), exercise.step().block().when(),
          Bindings.NONE)) {
        var check = compare(typed, line, point, bindings);
        if (check instanceof Check.Differs) {
          return check;
        }
        found = check instanceof Check.Agrees ? check : found;
      }
    }
    return found;
  }

  /** What an equal formula is. */
  private Outcome form(Expr typed, Expr line) {
    var known = new ArrayList<>(exercise.earlier());
    known.add(exercise.leftSide());
    var canonical = Canonical.telling(line, known).orElseThrow();
    var form = canonical.of(typed);
    var goal = canonical.of(line);
    if (form.equals(goal)) {
      return new Outcome.Right(false);
    }
    if (isIn(canonical.of(exercise.leftSide()), form, goal)) {
      return new Outcome.LeftSide();
    }
    if (exercise.earlier().stream().map(canonical::of).anyMatch(each -> isIn(each, form, goal))) {
      return new Outcome.SameAsBefore();
    }
    var missing = exercise.demands().stream().filter(demand -> !Demands.met(demand, typed)).toList();
    return missing.isEmpty()
        ? new Outcome.Right(exercise.later().stream().map(canonical::of).anyMatch(form::equals))
        : new Outcome.NotYet(missing);
  }

  private static boolean isIn(Expr known, Expr form, Expr goal) {
    return Canonical.holds(form, known) && !Canonical.holds(goal, known);
  }

  private Optional<Outcome.Values> values(Expr typed, Expr line, Model here, Bindings at) {
    return compare(typed, line, here, at) instanceof Check.Differs(var value, var right)
        ? Optional.of(new Outcome.Values(value, right))
        : Optional.empty();
  }

  private Check compare(Expr typed, Expr line, Model point, Bindings bindings) {
    var how = exercise.notation().of(exercise.step().block());
    try {
      var evaluator = new Evaluator(point);
      var one = evaluator.array(how.inUnits(typed), bindings);
      var other = evaluator.array(how.inUnits(line), bindings);
      Check worst = new Check.CannotCompute(Check.Reason.NOT_FINITE);
      for (var n = 0; n < one.entries().size(); n++) {
        var check = Evaluator.compare(one.entries().get(n).value(), other.entries().get(n).value());
        if (check instanceof Check.Differs) {
          return check;
        }
        worst = check instanceof Check.Agrees ? check : worst;
      }
      return worst;
    } catch (IllegalArgumentException _) {
      // A derivative that the model has no way to: no mistake that can be shown.
      return new Check.CannotCompute(Check.Reason.NOT_FINITE);
    }
  }
}
