package logitlab.ui.control;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import logitlab.state.Action;

/**
 * What the arrow keys do on a button of a figure. By themselves they would leave it for whatever lies beside it, and there the next arrow
 * would change a number.
 */
final class Arrows {
  private Arrows() {}

  /** On a button for a step, left and right go one step back or on, as Page Up and Page Down do; on all others they do nothing. */
  static void walk(ButtonBase button, Desk desk, BooleanSupplier isStep) {
    button.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode().isArrowKey()) {
        event.consume();
        if (isStep.getAsBoolean() && event.getCode() == KeyCode.LEFT) {
          desk.dispatch(new Action.Time.Back());
        } else if (isStep.getAsBoolean() && event.getCode() == KeyCode.RIGHT) {
          desk.dispatch(new Action.Time.Forward());
        }
      }
    });
  }

  /** They go to the radio button before or after this one. */
  static void chooseAmong(RadioButton button) {
    button.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode().isArrowKey()) {
        var step = event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.UP ? -1 : 1;
        var all = button.getParent().getChildrenUnmodifiable().stream().filter(RadioButton.class::isInstance).toList();
        all.stream().skip(Math.max(0, all.indexOf(button) + step)).findFirst().ifPresent(Node::requestFocus);
        event.consume();
      }
    });
  }
}
