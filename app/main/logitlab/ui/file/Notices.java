package logitlab.ui.file;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import logitlab.words.Words;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.javafx.FontIcon;

/** One message at a time at the foot of the page, where least is covered. It stays until it is closed or the user does something else. */
public final class Notices {
  private final NotificationPane pane;
  private final Words words;
  private boolean hushed;
  private Optional<Runnable> waiting = Optional.empty();
  private Consumer<String> aside = _ -> {};

  public Notices(NotificationPane pane, Words words) {
    this.pane = pane;
    this.words = words;
    pane.setShowFromTop(false);
    pane.getStyleClass().add("notices");
  }

  public void tell(String title, String text) {
    show(title, text, "fth-info", List.of());
  }

  /** Something could not be done; {@code text} says what happened and what was kept. */
  public void refuse(String title, String text) {
    show(title, text, "fth-alert-triangle", List.of());
  }

  /** Something the user may want: {@code label} stands on a button that does it. */
  public void offer(String title, String text, String label, Runnable taken) {
    show(title, text, "fth-info", List.of(new Action(label, _ -> {
      pane.hide();
      taken.run();
    })));
  }

  boolean isShowing() {
    return pane.isShowing();
  }

  public void dismiss() {
    if (isShowing()) {
      pane.hide();
    }
  }

  /** From now on {@code heard} is told what is not shown while somebody presents. */
  public void aside(Consumer<String> heard) {
    aside = heard;
  }

  /** While somebody presents, nothing comes over the picture: what was said last waits until that is over. */
  public void hush(boolean on) {
    hushed = on;
    dismiss();
    if (!on) {
      waiting.ifPresent(Runnable::run);
      waiting = Optional.empty();
    }
  }

  private void show(String title, String text, String icon, List<Action> actions) {
    if (hushed) {
      waiting = Optional.of(() -> show(title, text, icon, actions));
      aside.accept(words.text("ui.notice", title, text));
      return;
    }
    pane.getActions().setAll(actions);
    pane.setText(words.text("ui.notice", title, text));
    pane.setGraphic(new Label(null, new FontIcon(icon)));
    pane.show();
  }
}
