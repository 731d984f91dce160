package logitlab.ui.control;

import javafx.scene.control.RadioButton;
import logitlab.figure.Handle;

/** A radio button on a handle, clear where the figure draws what it looks like. */
final class OptionControl extends HandleControl<Handle.Option> {
  private final RadioButton button;

  OptionControl(Desk desk) {
    this(new RadioButton(), desk);
  }

  private OptionControl(RadioButton button, Desk desk) {
    super(Handle.Option.class, button, "handle-option");
    this.button = button;
    Arrows.chooseAmong(button);
    button.setOnAction(_ -> {
      desk.dispatch(handle().action());
      desk.endGesture();
      button.setSelected(handle().chosen());
    });
  }

  @Override
  void render(Handle.Option next) {
    button.setSelected(next.chosen());
    tip(next.name());
  }
}
