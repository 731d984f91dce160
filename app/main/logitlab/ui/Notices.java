package logitlab.ui;

import javafx.geometry.Pos;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;

/** Short messages in the corner of the window that go away by themselves. */
final class Notices {
  private static final Duration READING_TIME = Duration.seconds(7);

  private final Window owner;

  Notices(Window owner) {
    this.owner = owner;
  }

  void tell(String title, String text) {
    Notifications.create()
        .owner(owner)
        .position(Pos.BOTTOM_RIGHT)
        .hideAfter(READING_TIME)
        .title(title)
        .text(text)
        .show();
  }

  /** Something could not be done; {@code text} says what happened and what was kept. */
  void refuse(String title, String text) {
    Notifications.create()
        .owner(owner)
        .position(Pos.BOTTOM_RIGHT)
        .hideAfter(READING_TIME)
        .title(title)
        .text(text)
        .showWarning();
  }
}
