package logitlab.lesson.task;

import logitlab.lesson.text.Prose;
import logitlab.words.Message;

/** A sentence about an answer. */
public sealed interface Feedback {
  /** As the lesson has it. */
  record Told(Prose prose) implements Feedback {}

  /** As the program has it. */
  record Keyed(Message message) implements Feedback {}

  /** What is known of a classic mistake, by the stem of its words. */
  record Diagnosed(String key) implements Feedback {}

  static Feedback of(String key, Object... arguments) {
    return new Keyed(Message.of(key, arguments));
  }
}
