package logitlab.ui.control;

import javafx.scene.control.Button;
import logitlab.figure.Handle;

/** A clear button over the name of a format. */
final class CopyControl extends HandleControl<Handle.Copy> {
  CopyControl(Desk desk) {
    this(new Button(), desk);
  }

  private CopyControl(Button button, Desk desk) {
    super(Handle.Copy.class, button, "handle-press");
    Arrows.walk(button, desk, () -> false);
    button.setOnAction(_ -> desk.copyNumbers(handle().format()));
  }

  @Override
  void render(Handle.Copy next) {
    tip(next.name());
  }
}
