package logitlab.lesson.task;

import java.util.List;
import logitlab.state.session.LessonVisit.Answered;

/**
 * What an answer is.
 *
 * @param answered whether it is the right one, and a try at all
 * @param said     what is to be said about it
 */
public record Verdict(Answered answered, List<Feedback> said) {
  public Verdict {
    said = List.copyOf(said);
  }

  static Verdict found(Feedback... said) {
    return new Verdict(Answered.RIGHT, List.of(said));
  }

  static Verdict missed(Feedback... said) {
    return new Verdict(Answered.WRONG, List.of(said));
  }

  static Verdict unfinished(Feedback... said) {
    return new Verdict(Answered.UNFINISHED, List.of(said));
  }

  /** Whether the answer is the right one. */
  public boolean right() {
    return answered == Answered.RIGHT;
  }
}
