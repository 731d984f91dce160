package logitlab.state.domain;

import logitlab.words.Message;

/** Refuses a document; its message names the field and what is allowed there. */
public final class InvalidDocument extends IllegalArgumentException {
  private final transient Message reason;

  public InvalidDocument(Message reason) {
    super(reason.toString());
    this.reason = reason;
  }

  public InvalidDocument(Message reason, Throwable cause) {
    super(reason.toString(), cause);
    this.reason = reason;
  }

  /** The sentence to show, by {@link logitlab.words.Words#say(Message)}. */
  public Message reason() {
    return reason;
  }
}
