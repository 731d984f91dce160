package logitlab.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import logitlab.figure.Handle;
import logitlab.figure.Rect;

/** A button on a handle, clear where the figure draws what it looks like. */
final class PressControl extends HandleControl<Handle.Press> {
  private static final String SIGN = "handle-sign";
  private static final PseudoClass ROUND = PseudoClass.getPseudoClass("round");

  private final Button button;

  PressControl(Desk desk) {
    this(new Button(), desk);
  }

  private PressControl(Button button, Desk desk) {
    super(Handle.Press.class, button, "handle-press");
    this.button = button;
    button.setOnAction(_ -> {
      desk.dispatch(handle().action());
      desk.endGesture();
    });
  }

  /** Every button as wide as it is high is drawn round. */
  private static boolean isSquare(Rect region) {
    return Math.abs(region.width() - region.height()) < 1;
  }

  @Override
  void render(Handle.Press next) {
    button.setText(next.text());
    button.pseudoClassStateChanged(ROUND, isSquare(next.region()));
    if (!next.text().isEmpty() && !button.getStyleClass().contains(SIGN)) {
      button.getStyleClass().add(SIGN);
    }
    var tip = button.getTooltip();
    if (tip == null || !tip.getText().equals(next.name())) {
      button.setTooltip(new Tooltip(next.name()));
    }
  }
}
