package logitlab.derivation;

import java.util.List;
import java.util.stream.Stream;
import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.Index.Range;
import logitlab.derivation.expr.Kept;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Step;
import logitlab.derivation.expr.Subject;
import logitlab.derivation.expr.Term;
import logitlab.derivation.practice.Exercise;
import logitlab.derivation.practice.Judge;
import logitlab.derivation.practice.Outcome;
import logitlab.derivation.print.Notation;
import logitlab.derivation.value.Model;

/** The lines of the derivations as exercises, with the points at which what is typed for them is judged. */
public final class Exercises {
  private static final int DRAWN = 120;
  private static final int ENOUGH = 12;
  private static final int SEED = 7;
  /** Two classes alone would hide many mistakes, and many classes only take time. */
  private static final int FEWEST = 3;
  private static final int MOST = 5;

  private record Kind(Subject subject, boolean temperature) {
    private List<Model> draw() {
      return Checker.points(subject, DRAWN, SEED)
          .stream()
          .filter(point -> subject == Subject.TWO_CLASSES
              || (point.size(Range.CLASSES) >= FEWEST && point.size(Range.CLASSES) <= MOST))
          .filter(point -> temperature || !point.knows(Quantity.T)
              || point.value(Term.of(Quantity.T)).value() == 1)
          .limit(ENOUGH)
          .toList();
    }
  }

  private static final Kept<Kind, List<Model>> POINTS = new Kept<>(20);

  private Exercises() {}

  /** Whether a line, typed as it is printed, is taken for itself, and the line before it is not. */
  public record Tried(Step step, boolean passed) {}

  /** All lines of a derivation tried, of the full walk and of the brief one. */
  public static List<Tried> check(Derivation route) {
    return Stream.concat(route.steps().stream(), route.brief().steps().stream())
        .map(step -> new Tried(step, passes(of(step, route.subject(), Notation.standard(1)))))
        .toList();
  }

  private static boolean passes(Judge judge) {
    return judge.judge(judge.exercise().typed()).equals(new Outcome.Right(false))
        && switch (judge.judge(judge.exercise().typedBefore())) {
          case Outcome.LeftSide(),Outcome.SameAsBefore(),Outcome.NotYet _,Outcome.CannotCompute() -> true;
          case Outcome.Right _,Outcome.Different _,Outcome.OtherShape(),Outcome.Unreadable _ -> false;
        };
  }

  /** The line as an exercise in this notation, with who judges it. */
  public static Judge of(Step step, Subject subject, Notation notation) {
    var exercise = new Exercise(step, subject, notation);
    return new Judge(exercise,
        POINTS.get(new Kind(subject, exercise.notation().of(step.block()).temperature()), Kind::draw));
  }
}
