package logitlab.ui.control;

import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import logitlab.figure.Handle;
import logitlab.state.Action;
import logitlab.ui.slide.ThumbDrag;

/** A JavaFX slider for a number of the session: drag, press the track, or turn it with the arrow keys; all finer with Shift. */
final class DialControl extends HandleControl<Handle.Dial> {
  private final Slider slider;
  private final Desk desk;

  DialControl(Desk desk) {
    this(new Slider(), desk);
  }

  private DialControl(Slider slider, Desk desk) {
    super(Handle.Dial.class, slider, "handle-slider");
    this.slider = slider;
    this.desk = desk;
    slider.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      var knob = handle().knob();
      var step = event.isShiftDown() ? knob.fineStep() : knob.step();
      switch (event.getCode()) {
        case LEFT, DOWN -> turn(handle().value() - step);
        case RIGHT, UP -> turn(handle().value() + step);
        case HOME -> turn(knob.low());
        case END -> turn(knob.high());
        default -> {
          return;
        }
      }
      event.consume();
    });
    new ThumbDrag(slider, () -> handle().value(), () -> Double.POSITIVE_INFINITY, (along, _) -> turn(along),
        desk::endGesture);
    slider.addEventHandler(KeyEvent.KEY_RELEASED, _ -> desk.endGesture());
  }

  @Override
  void render(Handle.Dial next) {
    slider.setMin(next.knob().low());
    slider.setMax(next.knob().high());
    slider.setValue(next.value());
    slider.setAccessibleText(next.name() + ", " + next.text());
  }

  /** To the nearest whole number of fine steps. */
  private void turn(double value) {
    var fine = handle().knob().fineStep();
    desk.dispatch(new Action.Cards.Turn(handle().knob(), Math.rint(Math.rint(value / fine) * fine * 1e6) / 1e6));
  }
}
