package logitlab.ui.file;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import logitlab.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where a notice stands: a strip of its own below the page, which makes room for it, so that it covers nothing. */
public final class NoticeBar extends HBox {
  private final Label text = new Label();
  private final HBox actions = new HBox();
  private final Button close = new Button();

  public NoticeBar(Words words) {
    getStyleClass().add("notice-bar");
    actions.getStyleClass().add("notice-actions");
    text.getStyleClass().add("notice-text");
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    close.getStyleClass().addAll("tool", "notice-close");
    close.setAccessibleText(words.text("ui.notice.close"));
    close.setOnAction(_ -> close());
    getChildren().addAll(text, actions, close);
    close();
  }

  /** @param buttons what can be done about it */
  void show(String said, String icon, List<Button> buttons) {
    text.setText(said);
    text.setGraphic(new FontIcon(icon));
    close.setGraphic(new FontIcon("fth-x"));
    actions.getChildren().setAll(buttons);
    setShown(true);
  }

  void close() {
    setShown(false);
  }

  /** Whether somebody is about to read it or to press a button on it. */
  boolean isHeld() {
    return isHover() || (getScene() != null && getScene().getFocusOwner() != null
        && actions.getChildren().contains(getScene().getFocusOwner()));
  }

  /** What stands there; empty where nothing does. */
  public String said() {
    return isVisible() ? text.getText() : "";
  }

  private void setShown(boolean shown) {
    setVisible(shown);
    setManaged(shown);
  }
}
