package logitlab.ui.control;

import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import logitlab.figure.Handle;
import logitlab.math.Decimals;
import logitlab.math.Vec;
import logitlab.state.Action;

/** A clear sheet over the triangle of probabilities: press or drag to move the point, or move it with the arrow keys, finer with Shift. */
final class CornersControl extends SheetControl<Handle.Corners> {
  private static final double STEP = 0.02;
  private static final double FINE = 0.002;

  CornersControl(Desk desk) {
    super(Handle.Corners.class, desk);
  }

  @Override
  String spoken(Handle.Corners next) {
    return next.p()
        .stream()
        .mapToObj(p -> Decimals.plain(Decimals.significant(p, 3)))
        .collect(Collectors.joining(", "));
  }

  @Override
  void press(double x, double y) {
    move(x / width(), 1 - y / height());
  }

  @Override
  boolean key(KeyCode code, boolean fine) {
    var step = fine ? FINE : STEP;
    var p = handle().p();
    var x = p.get(1) + p.get(2) / 2;
    var y = p.get(2);
    switch (code) {
      case LEFT -> move(x - step, y);
      case RIGHT -> move(x + step, y);
      case UP -> move(x, y + step);
      case DOWN -> move(x, y - step);
      case HOME -> move(0, 0);
      case END -> move(1, 0);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** x from the left corner to the right one, y from these to the upper one; the nearest point of the triangle, about. */
  private void move(double x, double y) {
    var top = Math.clamp(y, 0, 1);
    var right = Math.clamp(x - top / 2, 0, 1 - top);
    desk().dispatch(new Action.Cards.MovePoint(Vec.of(1 - top - right, right, top)));
  }
}
