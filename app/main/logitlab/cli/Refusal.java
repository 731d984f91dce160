package logitlab.cli;

import logitlab.words.Message;

/** Something that the user can put right: one line on standard error, and exit code 2. */
public final class Refusal extends RuntimeException {
  private final transient Message reason;

  public Refusal(Message reason) {
    super(reason.toString());
    this.reason = reason;
  }

  public Refusal(Message reason, Throwable cause) {
    super(reason.toString(), cause);
    this.reason = reason;
  }

  /** The sentence to show. */
  public Message reason() {
    return reason;
  }
}
