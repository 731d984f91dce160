package logitlab.ui.control;

import javafx.scene.control.Button;
import logitlab.figure.Handle;

/** A button that asks for a file of data. */
final class OpenDataControl extends HandleControl<Handle.OpenData> {
  OpenDataControl(Desk desk) {
    this(new Button(), desk);
  }

  private OpenDataControl(Button button, Desk desk) {
    super(Handle.OpenData.class, button, "handle-press");
    Arrows.walk(button, desk, () -> false);
    button.setOnAction(_ -> desk.openData());
  }

  @Override
  void render(Handle.OpenData next) {
    tip(next.name());
  }
}
