package logitlab.lesson.task;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import logitlab.lesson.text.Prose;
import logitlab.state.session.LessonVisit.Answered;

/**
 * Chooses what is true, and then why.
 *
 * @param choices what there is to choose; where several are right, all of them are wanted
 * @param why     reasons, one of them right; empty where none is asked for
 */
public record Choose(About about, List<Choice> choices, List<Choice> why) implements Task {
  public Choose {
    choices = List.copyOf(choices);
    why = List.copyOf(why);
  }

  /** Something to choose, and what is said to whoever chooses it. */
  public record Choice(Prose text, boolean right, Prose said) {}

  /** Whether more than one is to be chosen. */
  public boolean several() {
    return choices.stream().filter(Choice::right).count() > 1;
  }

  /** The places of what is chosen; the reasons count on behind the choices. */
  @Override
  public Verdict judge(Try attempt) {
    var chosen = Picked.of(attempt.given());
    var first = chosen.stream().filter(n -> n < choices.size()).toList();
    if (first.isEmpty()) {
      return Verdict.unfinished(Feedback.of("lesson.choose.none"));
    }
    var wrong = first.stream().filter(n -> !choices.get(n).right).toList();
    if (!wrong.isEmpty()) {
      return new Verdict(Answered.WRONG, said(choices, wrong));
    }
    if (first.size() < choices.stream().filter(Choice::right).count()) {
      return Verdict.missed(Feedback.of("lesson.choose.more"));
    }
    var reasons = chosen.stream().filter(n -> n >= choices.size()).map(n -> n - choices.size()).toList();
    if (!why.isEmpty() && reasons.size() != 1) {
      return Verdict.unfinished(Feedback.of("lesson.choose.why"));
    }
    return reasons.stream().anyMatch(n -> n >= why.size() || !why.get(n).right)
        ? new Verdict(Answered.WRONG, said(why, reasons))
        : new Verdict(Answered.RIGHT, said(choices, first));
  }

  /** Whether the first question is answered, so that the reason can be asked for. */
  public boolean asksWhy(List<String> given) {
    var first = Picked.of(given).stream().filter(n -> n < choices.size()).toList();
    return !why.isEmpty() && first.equals(rightOnes(choices, 0));
  }

  private static List<Feedback> said(List<Choice> of, List<Integer> places) {
    return places.stream()
        .filter(n -> n < of.size())
        .map(n -> of.get(n).said)
        .filter(said -> !said.pieces().isEmpty())
        .<Feedback>map(Feedback.Told::new)
        .toList();
  }

  private static List<Integer> rightOnes(List<Choice> of, int from) {
    return IntStream.range(0, of.size()).filter(n -> of.get(n).right).map(n -> n + from).boxed().toList();
  }

  @Override
  public List<String> answer(Moment moment) {
    var all = new ArrayList<>(rightOnes(choices, 0));
    all.addAll(rightOnes(why, choices.size()));
    return all.stream().map(String::valueOf).toList();
  }
}
