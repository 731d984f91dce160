package logitlab.ui.file;

import javafx.scene.Node;
import javafx.scene.control.Label;
import logitlab.words.Words;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.javafx.FontIcon;

/** One message at a time at the foot of the page, where least is covered. It stays until it is closed or the user does something else. */
public final class Notices {
  private final NotificationPane pane;
  private final Words words;

  public Notices(NotificationPane pane, Words words) {
    this.pane = pane;
    this.words = words;
    pane.setShowFromTop(false);
    pane.getStyleClass().add("notices");
  }

  public void tell(String title, String text) {
    show(title, text, new FontIcon("fth-info"));
  }

  /** Something could not be done; {@code text} says what happened and what was kept. */
  public void refuse(String title, String text) {
    show(title, text, new FontIcon("fth-alert-triangle"));
  }

  /** Something the user may want: {@code label} stands on a button that does it. */
  public void offer(String title, String text, String label, Runnable taken) {
    show(title, text, new FontIcon("fth-info"));
    pane.getActions().setAll(new Action(label, _ -> {
      pane.hide();
      taken.run();
    }));
  }

  boolean isShowing() {
    return pane.isShowing();
  }

  public void dismiss() {
    if (isShowing()) {
      pane.hide();
    }
  }

  private void show(String title, String text, Node icon) {
    pane.getActions().clear();
    pane.setText(words.text("ui.notice", title, text));
    pane.setGraphic(new Label(null, icon));
    pane.show();
  }
}
