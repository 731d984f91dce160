package logitlab.lesson;

import logitlab.words.Message;

/**
 * Something in a lesson's file that keeps it from running.
 *
 * @param line where it is, from 1
 */
public record Fault(int line, Message reason) {}
