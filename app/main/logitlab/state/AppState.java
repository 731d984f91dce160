package logitlab.state;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import logitlab.state.document.Document;
import logitlab.state.session.LessonVisit;
import logitlab.state.session.Session;
import logitlab.state.view.PenStroke;

/**
 * The whole state of the program at one moment.
 *
 * @param document what is saved and undone
 * @param session  what is only looked at; its watched classes are of the document's
 */
public record AppState(Document document, Session session) {
  /** What the program opens on. */
  public static final AppState START = new AppState(Document.EXAMPLE, Session.START);

  public AppState {
    if (Math.max(session.watched(), session.second()) >= document.size()) {
      throw new IllegalArgumentException(
          "watched classes " + session.watched() + " and " + session.second() + " of " + document.size());
    }
  }

  /**
   * Another document under the same eyes: a watched class that is gone gives way to the last one, a chosen weight that is gone is forgotten,
   * and so is what was said of the old numbers. An aside on the base of the logarithm opens with a base that is not e.
   */
  public AppState with(Document changed) {
    if (changed.equals(document)) {
      return this;
    }
    var selected = session.backprop().selected().filter(changed.network()::has);
    return new AppState(changed,
        session.among(changed.size())
            .withRoute(session.route().inBase(document.conventions().base(), changed.conventions().base()))
            .exploring(now -> now.withNudged(Optional.empty()))
            .backprop(now -> now.withSelected(selected))
            .table(now -> now.after(changed.size()))
            .withPresenting(
                session.presenting().staging(now -> now.with(now.poll().filter(poll -> poll.fits(changed))))));
  }

  /** The user's own document: while a lesson shows documents of its own, the one to go back to. */
  public Document own() {
    return session.visit().map(LessonVisit::before).orElse(document);
  }

  /** What is drawn over the step in front: since its scene was kept, or else what the scene keeps. */
  public List<PenStroke> ink() {
    var presenting = session.presenting();
    var now = presenting.strokes().get(session.step());
    return now != null
        ? now
        : presenting.scene()
            .filter(n -> n < document.scenes().size())
            .map(n -> document.scenes().get(n).ink().getOrDefault(session.place(), List.of()))
            .orElse(List.of());
  }

  public AppState with(Session changed) {
    return new AppState(document, changed);
  }

  /** The same document, looked at in another way. */
  public AppState session(UnaryOperator<Session> change) {
    return with(change.apply(session));
  }
}
