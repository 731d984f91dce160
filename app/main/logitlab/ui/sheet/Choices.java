package logitlab.ui.sheet;

import javafx.scene.input.KeyEvent;
import org.controlsfx.control.SegmentedButton;

/** Rows of buttons of which one is chosen. */
public final class Choices {
  private Choices() {}

  /** Arrows choose the button beside the one with the focus, as a click on it does; JavaFX alone marks it as chosen and tells nobody. */
  public static void followArrows(SegmentedButton row) {
    row.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      var step = switch (event.getCode()) {
        case LEFT, UP -> -1;
        case RIGHT, DOWN -> 1;
        default -> 0;
      };
      var buttons = row.getButtons();
      var from = buttons.indexOf(row.getScene().getFocusOwner());
      if (step == 0 || from < 0 || event.isShiftDown() || event.isAltDown() || event.isControlDown()
          || event.isMetaDown()) {
        return;
      }
      event.consume();
      var to = from + step;
      if (to >= 0 && to < buttons.size()) {
        buttons.get(to).requestFocus();
        buttons.get(to).fire();
      }
    });
  }
}
