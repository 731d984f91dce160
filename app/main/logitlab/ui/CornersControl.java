package logitlab.ui;

import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import logitlab.figure.Handle;
import logitlab.math.Vec;
import logitlab.state.Action;

/** A clear sheet over the triangle of probabilities: press or drag to move the point, or move it with the arrow keys, finer with Shift. */
final class CornersControl extends HandleControl<Handle.Corners> {
  private static final double STEP = 0.02;
  private static final double FINE = 0.002;

  private final Button sheet;
  private final Desk desk;

  CornersControl(Desk desk) {
    this(new Button(), desk);
  }

  private CornersControl(Button sheet, Desk desk) {
    super(Handle.Corners.class, sheet, "handle-strip");
    this.sheet = sheet;
    this.desk = desk;
    sheet.addEventHandler(MouseEvent.MOUSE_PRESSED, this::drag);
    sheet.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    sheet.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> desk.endGesture());
    sheet.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    sheet.addEventHandler(KeyEvent.KEY_RELEASED, _ -> desk.endGesture());
  }

  @Override
  void render(Handle.Corners next) {}

  private void drag(MouseEvent event) {
    move(event.getX() / sheet.getWidth(), 1 - event.getY() / sheet.getHeight());
  }

  private void key(KeyEvent event) {
    var step = event.isShiftDown() ? FINE : STEP;
    var p = handle().p();
    var x = p.get(1) + p.get(2) / 2;
    var y = p.get(2);
    switch (event.getCode()) {
      case LEFT -> move(x - step, y);
      case RIGHT -> move(x + step, y);
      case UP -> move(x, y + step);
      case DOWN -> move(x, y - step);
      case HOME -> move(0, 0);
      case END -> move(1, 0);
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** x from the left corner to the right one, y from these to the upper one; the nearest point of the triangle, about. */
  private void move(double x, double y) {
    var top = Math.clamp(y, 0, 1);
    var right = Math.clamp(x - top / 2, 0, 1 - top);
    desk.dispatch(new Action.MovePoint(Vec.of(1 - top - right, right, top)));
  }
}
