package logitlab.ui;

import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import logitlab.figure.Handle;

/** A clear sheet over a plot: press or drag to take a number to where the pointer is, or move it with the arrow keys, finer with Shift. */
final class DragControl extends HandleControl<Handle.Drag> {
  private static final double FINER = 0.1;

  private final Button sheet;
  private final Desk desk;

  DragControl(Desk desk) {
    this(new Button(), desk);
  }

  private DragControl(Button sheet, Desk desk) {
    super(Handle.Drag.class, sheet, "handle-strip");
    this.sheet = sheet;
    this.desk = desk;
    sheet.addEventHandler(MouseEvent.MOUSE_PRESSED, this::drag);
    sheet.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    sheet.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> desk.endGesture());
    sheet.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    sheet.addEventHandler(KeyEvent.KEY_RELEASED, _ -> desk.endGesture());
    pointWhileFocused(desk, () -> handle().term());
  }

  @Override
  void render(Handle.Drag next) {
    sheet.setAccessibleHelp(String.valueOf(next.value()));
  }

  private void drag(MouseEvent event) {
    var share = Math.clamp(event.getX() / sheet.getWidth(), 0, 1);
    set(handle().low() + share * (handle().high() - handle().low()));
  }

  private void key(KeyEvent event) {
    var step = handle().step() * (event.isShiftDown() ? FINER : 1);
    switch (event.getCode()) {
      case LEFT, DOWN -> set(handle().value() - step);
      case RIGHT, UP -> set(handle().value() + step);
      case HOME -> set(handle().low());
      case END -> set(handle().high());
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** To a tenth of a step, which a reader can say. */
  private void set(double value) {
    var fine = handle().step() * FINER;
    desk.dispatch(Moves.set(handle().term(), Math.rint(Math.rint(value / fine) * fine * 1e9) / 1e9));
  }
}
