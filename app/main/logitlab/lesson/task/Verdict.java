package logitlab.lesson.task;

import java.util.List;

/**
 * What an answer is.
 *
 * @param right whether it is the right one
 * @param said  what is to be said about it
 */
public record Verdict(boolean right, List<Feedback> said) {
  public Verdict {
    said = List.copyOf(said);
  }

  static Verdict found(Feedback... said) {
    return new Verdict(true, List.of(said));
  }

  static Verdict missed(Feedback... said) {
    return new Verdict(false, List.of(said));
  }
}
