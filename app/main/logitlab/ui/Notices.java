package logitlab.ui;

import javafx.geometry.Pos;
import javafx.stage.Window;
import javafx.util.Duration;
import logitlab.typeset.Face;
import logitlab.typeset.Texts;
import org.controlsfx.control.Notifications;

/** Short messages in the corner of the window that go away by themselves. */
final class Notices {
  private static final Duration READING_TIME = Duration.seconds(7);
  private static final double WIDTH = 380;

  private final Window owner;

  Notices(Window owner) {
    this.owner = owner;
  }

  void tell(String title, String text) {
    notice(title, text).show();
  }

  /** Something could not be done; {@code text} says what happened and what was kept. */
  void refuse(String title, String text) {
    notice(title, text).showWarning();
  }

  private Notifications notice(String title, String text) {
    return Notifications.create().owner(owner).position(Pos.BOTTOM_RIGHT).hideAfter(READING_TIME).styleClass("notice")
        .title(title).text(String.join("\n", Texts.wrap(text, Face.REGULAR, 15, WIDTH)));
  }
}
