package logitlab.ui.control;

import javafx.scene.control.RadioButton;
import logitlab.figure.Handle;
import logitlab.state.TermActions;

/** A radio button on a handle. */
final class ChoiceControl extends HandleControl<Handle.Choice> {
  private final RadioButton button;

  ChoiceControl(Desk desk) {
    this(new RadioButton(), desk);
  }

  private ChoiceControl(RadioButton button, Desk desk) {
    super(Handle.Choice.class, button, "handle-choice");
    this.button = button;
    Arrows.chooseAmong(button);
    button.setOnAction(_ -> {
      desk.dispatch(TermActions.choose(handle().term()));
      button.setSelected(handle().chosen());
    });
    pointWhileFocused(desk, () -> handle().term());
  }

  @Override
  void render(Handle.Choice next) {
    button.setSelected(next.chosen());
  }
}
