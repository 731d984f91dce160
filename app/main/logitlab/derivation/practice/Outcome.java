package logitlab.derivation.practice;

import java.util.List;
import java.util.Optional;
import logitlab.words.Message;

/** What a typed line is. */
public sealed interface Outcome {
  /**
   * The next line, in one of its forms.
   *
   * @param ahead whether it is one further on than the next
   */
  record Right(boolean ahead) implements Outcome {}

  /** Equal, but the step is not done: these are not met. */
  record NotYet(List<Demand> demands) implements Outcome {
    public NotYet {
      demands = List.copyOf(demands);
    }
  }

  /** A line that stands already: the one in front, or one before it. */
  record SameAsBefore() implements Outcome {}

  /** What stands left of the sign =. */
  record LeftSide() implements Outcome {}

  /**
   * Not equal.
   *
   * @param sign whether minus it would be
   */
  record Different(Optional<Values> here, boolean sign) implements Outcome {}

  /** An array where a number stands, or the other way round, or one of another shape. */
  record OtherShape() implements Outcome {}

  /** No formula. */
  record Unreadable(Message why) implements Outcome {}

  /** float64 can tell at no point what it is worth. */
  record CannotCompute() implements Outcome {}

  /** What is typed and what is right at the numbers in front, where these differ there. */
  record Values(double typed, double right) {}
}
