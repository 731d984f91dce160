package logitlab.state;

/**
 * The whole state of the program at one moment.
 *
 * @param document what is saved and undone
 * @param session  what is only looked at; its watched class is one of the document's
 */
public record AppState(Document document, Session session) {
  /** What the program opens on. */
  public static final AppState START = new AppState(Document.EXAMPLE, Session.START);

  public AppState {
    if (session.watched() >= document.size()) {
      throw new IllegalArgumentException("watched class " + session.watched() + " of " + document.size());
    }
  }
}
