package logitlab.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import logitlab.figure.Handle;

/** A clear button over the name of a format. */
final class CopyControl extends HandleControl<Handle.Copy> {
  private final Button button;

  CopyControl(Desk desk) {
    this(new Button(), desk);
  }

  private CopyControl(Button button, Desk desk) {
    super(Handle.Copy.class, button, "handle-press");
    this.button = button;
    button.setOnAction(_ -> desk.copyNumbers(handle().format()));
  }

  @Override
  void render(Handle.Copy next) {
    if (button.getTooltip() == null) {
      button.setTooltip(new Tooltip(next.name()));
    }
  }
}
