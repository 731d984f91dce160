package logitlab.ui.control;

import javafx.scene.input.KeyCode;
import logitlab.figure.Handle;
import logitlab.state.TermActions;

/** A clear sheet over a plot: press or drag to take a number to where the pointer is, or move it with the arrow keys, finer with Shift. */
final class DragControl extends SheetControl<Handle.Drag> {
  private static final double FINER = 0.1;

  DragControl(Desk desk) {
    super(Handle.Drag.class, desk);
    pointWhileFocused(desk, () -> handle().term());
  }

  @Override
  String spoken(Handle.Drag next) {
    return String.valueOf(next.value());
  }

  @Override
  void press(double x, double y) {
    set(handle().low() + Math.clamp(x / width(), 0, 1) * (handle().high() - handle().low()));
  }

  @Override
  boolean key(KeyCode code, boolean fine) {
    var step = handle().step() * (fine ? FINER : 1);
    switch (code) {
      case LEFT, DOWN -> set(handle().value() - step);
      case RIGHT, UP -> set(handle().value() + step);
      case HOME -> set(handle().low());
      case END -> set(handle().high());
      default -> {
        return false;
      }
    }
    return true;
  }

  /** To a tenth of a step, which a reader can say. */
  private void set(double value) {
    var fine = handle().step() * FINER;
    desk().dispatch(TermActions.set(handle().term(), Math.rint(Math.rint(value / fine) * fine * 1e9) / 1e9));
  }
}
