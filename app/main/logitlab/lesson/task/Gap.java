package logitlab.lesson.task;

import java.util.List;
import logitlab.derivation.Exercises;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Rule;
import logitlab.derivation.expr.Subject;
import logitlab.derivation.expr.Write;
import logitlab.derivation.practice.Judge;
import logitlab.derivation.practice.Outcome;
import logitlab.derivation.print.Notation;
import logitlab.lesson.text.Formula;
import logitlab.words.Message;

/**
 * Types a formula, in any form that is equal.
 *
 * @param left    what stands left of the sign =
 * @param line    the whole right side
 * @param frame   the right side with {@link #GAP} in the place of what is to be typed; only that where all of it is
 * @param typed   what is to be typed
 * @param subject what the formula is about
 */
public record Gap(About about, Expr left, Expr line, String frame, String typed, Subject subject) implements Task {
  /** Stands where something is to be typed. */
  public static final String GAP = "□";
  private static final String NAME = "gap";

  private Judge judge() {
    var route = Write.route(NAME, subject, Write.block(NAME, left).is("line", Rule.PUT_IN, line));
    return Exercises.of(route.steps().getFirst(), subject, Notation.standard(1));
  }

  /** Whether all of the right side is to be typed. */
  private boolean whole() {
    return frame.strip().equals(GAP);
  }

  /** The equation as it is asked for, with a square in the place of the gap; its left side alone where all of the right one is to be typed. */
  public Formula asked() {
    var network = subject == Subject.NETWORK;
    return whole()
        ? new Formula("", List.of(left), network)
        : new Formula("", List.of(left, Formula.expr(filled(frame, Formula.HOLE), network)), network);
  }

  /** The right side with the gap filled by this. */
  public static String filled(String frame, String typed) {
    return frame.strip().equals(GAP) ? typed : frame.replace(GAP, "(" + typed + ")");
  }

  @Override
  public Verdict judge(Try attempt) {
    var given = attempt.given().isEmpty() ? "" : attempt.given().getFirst();
    if (given.isBlank()) {
      return Verdict.unfinished(Feedback.of("lesson.gap.empty"));
    }
    return switch (judge().judge(filled(frame, given))) {
      case Outcome.Right _ -> Verdict.found();
      case Outcome.NotYet _,Outcome.SameAsBefore(),Outcome.LeftSide() ->
        whole() ? Verdict.missed(Feedback.of("lesson.gap.not-yet")) : Verdict.found();
      case Outcome.Different _ ->
        Verdict.missed(Feedback.of(isMinus(given) ? "lesson.gap.sign" : "lesson.gap.different"));
      case Outcome.CannotCompute() -> Verdict.missed(Feedback.of("lesson.gap.different"));
      case Outcome.OtherShape() -> Verdict.missed(Feedback.of("lesson.gap.shape"));
      case Outcome.Unreadable(var why) ->
        Verdict.unfinished(new Feedback.Keyed(Message.of("lesson.gap.unreadable", why)));
    };
  }

  /** Whether what is typed would be equal with a minus. */
  private boolean isMinus(String given) {
    return switch (judge().judge(filled(frame, "-(%s)".formatted(given)))) {
      case Outcome.Right _,Outcome.NotYet _,Outcome.SameAsBefore(),Outcome.LeftSide() -> true;
      case Outcome.Different _,Outcome.CannotCompute(),Outcome.OtherShape(),Outcome.Unreadable _ -> false;
    };
  }

  @Override
  public List<String> answer(Moment moment) {
    return List.of(typed);
  }
}
