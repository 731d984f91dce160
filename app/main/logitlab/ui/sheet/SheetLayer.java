package logitlab.ui.sheet;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/** Shows a sheet over the page, which rests behind a shade meanwhile. The sheet is as large as the text of the page, if there is room. */
public final class SheetLayer extends Region {
  private static final double MARGIN = 28;

  private final Node behind;
  private final Region shade = new Region();
  private final Scale scale = new Scale(1, 1);
  private @Nullable Region sheet;
  private @Nullable Node focused;

  /** @param behind what cannot be operated while a sheet is shown */
  public SheetLayer(Node behind) {
    this.behind = behind;
    shade.getStyleClass().add("sheet-shade");
    setVisible(false);
  }

  public boolean isOpen() {
    return sheet != null;
  }

  /** Shows this sheet instead of what was shown; the window it is in comes forward. */
  public void open(Region shown) {
    if (sheet == null) {
      focused = getScene() == null ? null : getScene().getFocusOwner();
    }
    sheet = shown;
    shown.getTransforms().setAll(scale);
    getChildren().setAll(shade, shown);
    behind.setDisable(true);
    setVisible(true);
    if (getScene() != null && getScene().getWindow() != null) {
      getScene().getWindow().requestFocus();
    }
  }

  public void close() {
    sheet = null;
    getChildren().clear();
    setVisible(false);
    behind.setDisable(false);
    if (focused != null) {
      focused.requestFocus();
    }
    focused = null;
  }

  /** While a sheet is open it has all keys, also those that are pressed in another window of the program. */
  public void take(Scene pressed, KeyEvent event) {
    var own = getScene();
    var target = own.getFocusOwner();
    if (isOpen() && !pressed.equals(own) && target != null) {
      event.consume();
      Event.fireEvent(target, event.copyFor(target, target));
    }
  }

  public void zoom(double text) {
    if (scale.getX() != text) {
      scale.setX(text);
      scale.setY(text);
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    shade.resizeRelocate(0, 0, getWidth(), getHeight());
    if (sheet != null) {
      var zoom = scale.getX();
      var width = Math.min(sheet.prefWidth(-1), (getWidth() - 2 * MARGIN) / zoom);
      var height = Math.min(sheet.prefHeight(width), (getHeight() - 2 * MARGIN) / zoom);
      sheet.resizeRelocate((getWidth() - width * zoom) / 2, (getHeight() - height * zoom) / 2, width, height);
    }
  }
}
