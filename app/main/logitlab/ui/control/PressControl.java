package logitlab.ui.control;

import javafx.scene.control.Button;
import logitlab.figure.Handle;
import logitlab.state.Action;

/** A button on a handle, clear where the figure draws what it looks like. */
final class PressControl extends HandleControl<Handle.Press> {
  private static final String SIGN = "handle-sign";

  private final Button button;

  PressControl(Desk desk) {
    this(new Button(), desk);
  }

  private PressControl(Button button, Desk desk) {
    super(Handle.Press.class, button, "handle-press");
    this.button = button;
    Arrows.walk(button, desk, () -> handle().action() instanceof Action.Time);
    button.setOnAction(_ -> {
      desk.dispatch(handle().action());
      desk.endGesture();
    });
  }

  @Override
  void render(Handle.Press next) {
    button.setText(next.text());
    roundWhereSquare(next.region());
    if (!next.text().isEmpty() && !button.getStyleClass().contains(SIGN)) {
      button.getStyleClass().add(SIGN);
    }
    tip(next.name());
  }
}
