package logitlab.lesson;

import logitlab.words.Message;

/**
 * Something in a lesson's file that keeps it from running.
 *
 * @param line where it is, from 1; 0 where the file cannot be read, which the reason then says, with its name
 */
public record Fault(int line, Message reason) {
  /** What is wrong and where, of a file of this name. */
  public Message in(String file) {
    return line == 0
        ? reason
        : Message.of("lesson.fault.in", Message.foreign(file), String.valueOf(line), reason);
  }
}
