package logitlab.ui;

import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import logitlab.figure.Handle;
import logitlab.state.Action;

/** A clear field over points: press near one to pick it, arrow keys to go through them in their order. */
final class PointsControl extends HandleControl<Handle.Points> {
  /** How near a press must be. */
  private static final double REACH = 14;

  private final Button field;
  private final Desk desk;

  PointsControl(Desk desk) {
    this(new Button(), desk);
  }

  private PointsControl(Button field, Desk desk) {
    super(Handle.Points.class, field, "handle-strip");
    this.field = field;
    this.desk = desk;
    field.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pick(event.getX(), event.getY()));
    field.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> desk.endGesture());
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      switch (event.getCode()) {
        case LEFT, UP -> step(-1);
        case RIGHT, DOWN -> step(1);
        case HOME -> send(0);
        case END -> send(handle().xs().size() - 1);
        default -> {
          return;
        }
      }
      event.consume();
    });
    field.addEventHandler(KeyEvent.KEY_RELEASED, _ -> desk.endGesture());
  }

  @Override
  void render(Handle.Points next) {
    field.setAccessibleHelp(String.valueOf(next.current() + 1));
  }

  private void step(int direction) {
    var count = handle().xs().size();
    send((handle().current() < 0 ? direction > 0 ? 0 : count - 1 : handle().current() + direction + count) % count);
  }

  private void pick(double x, double y) {
    IntStream.range(0, handle().xs().size())
        .boxed()
        .min((a, b) -> Double.compare(distance(a, x, y), distance(b, x, y)))
        .filter(nearest -> distance(nearest, x, y) <= REACH)
        .ifPresent(this::send);
  }

  private double distance(int index, double x, double y) {
    return Math.hypot(handle().xs().get(index) - x, handle().ys().get(index) - y);
  }

  private void send(int index) {
    desk.dispatch(new Action.Training.Send(index));
  }
}
