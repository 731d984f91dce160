package logitlab.ui;

import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import logitlab.figure.Handle;

/** A JavaFX slider on a handle: drag, click the track, or turn it with the arrow keys, finer with Shift. */
final class SliderControl extends HandleControl<Handle.Slider> {
  private static final double STEP = 0.1;
  private static final double FINE = 0.01;
  private static final double PAGE = 1;

  private final Slider slider;
  private boolean rendering;

  SliderControl(Desk desk) {
    this(new Slider(), desk);
  }

  private SliderControl(Slider slider, Desk desk) {
    super(Handle.Slider.class, slider, "handle-slider");
    this.slider = slider;
    slider.valueProperty().addListener((_, _, value) -> {
      if (!rendering) {
        desk.dispatch(Moves.set(handle().term(), rounded(value.doubleValue())));
      }
    });
    slider.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      var step = event.isShiftDown() ? FINE : STEP;
      switch (event.getCode()) {
        case LEFT, DOWN -> move(event, handle().value() - step, desk);
        case RIGHT, UP -> move(event, handle().value() + step, desk);
        case HOME -> move(event, handle().low(), desk);
        case END -> move(event, handle().high(), desk);
        default -> {}
      }
    });
    slider.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> desk.endGesture());
    slider.addEventHandler(KeyEvent.KEY_RELEASED, _ -> desk.endGesture());
    slider.setBlockIncrement(PAGE);
    pointWhileFocused(desk, () -> handle().term());
  }

  @Override
  void render(Handle.Slider next) {
    rendering = true;
    slider.setMin(next.low());
    slider.setMax(next.high());
    slider.setValue(next.value());
    rendering = false;
  }

  private void move(KeyEvent event, double value, Desk desk) {
    desk.dispatch(Moves.set(handle().term(), rounded(value)));
    event.consume();
  }

  /** Whole hundredths: what a drag can hit and a reader can say. */
  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
