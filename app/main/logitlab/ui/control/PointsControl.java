package logitlab.ui.control;

import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import logitlab.figure.Handle;
import logitlab.state.Action;

/** A clear field over points: press near one to pick it, arrow keys to go through them in their order. */
final class PointsControl extends SheetControl<Handle.Points> {
  /** How near a press must be. */
  private static final double REACH = 14;

  PointsControl(Desk desk) {
    super(Handle.Points.class, desk);
  }

  @Override
  String spoken(Handle.Points next) {
    return String.valueOf(next.current() + 1);
  }

  @Override
  void press(double x, double y) {
    IntStream.range(0, handle().xs().size())
        .boxed()
        .min((a, b) -> Double.compare(distance(a, x, y), distance(b, x, y)))
        .filter(nearest -> distance(nearest, x, y) <= REACH)
        .ifPresent(this::send);
  }

  @Override
  void drag(double x, double y) {
    // One press picks one point.
  }

  @Override
  boolean key(KeyCode code, boolean fine) {
    switch (code) {
      case LEFT, UP -> step(-1);
      case RIGHT, DOWN -> step(1);
      case HOME -> send(0);
      case END -> send(handle().xs().size() - 1);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void step(int direction) {
    var count = handle().xs().size();
    send((handle().current() < 0 ? direction > 0 ? 0 : count - 1 : handle().current() + direction + count) % count);
  }

  private double distance(int index, double x, double y) {
    return Math.hypot(handle().xs().get(index) - x, handle().ys().get(index) - y);
  }

  private void send(int index) {
    desk().dispatch(new Action.Train.Send(index));
  }
}
