package logitlab.lesson;

import logitlab.state.document.Document;
import logitlab.state.session.Session;
import logitlab.state.view.Screen;
import logitlab.state.view.View;

/** What the screens show while a step is done. */
public record Scene(Document document, View view) {
  /** What the program opens on. */
  public static final Scene START = new Scene(Document.EXAMPLE, Session.START.view());

  /** Whether it is about the network. */
  public boolean ofNetwork() {
    return view.screen() == Screen.BACKPROP;
  }
}
