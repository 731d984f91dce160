package logitlab.ui;

import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import logitlab.figure.Handle;
import logitlab.state.Action;

/**
 * A clear strip over the dots of a derivation: press one to jump to its line, drag to scrub from line to line, arrow keys to
 * walk.
 */
final class StepsControl extends HandleControl<Handle.Steps> {
  private final Button strip;
  private final Desk desk;

  StepsControl(Desk desk) {
    this(new Button(), desk);
  }

  private StepsControl(Button strip, Desk desk) {
    super(Handle.Steps.class, strip, "handle-strip");
    this.strip = strip;
    this.desk = desk;
    strip.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> jump(event.getX() / strip.getWidth()));
    strip.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> scrub(event.getX() / strip.getWidth()));
    strip.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> desk.dispatch(new Action.Release()));
    strip.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      switch (event.getCode()) {
        case LEFT -> desk.dispatch(new Action.Back());
        case RIGHT -> desk.dispatch(new Action.Forward());
        case HOME -> desk.dispatch(new Action.GoToLine(0));
        case END -> desk.dispatch(new Action.GoToLine(handle().stops().size() - 1));
        default -> {
          return;
        }
      }
      event.consume();
    });
  }

  @Override
  void render(Handle.Steps next) {
    strip.setAccessibleHelp(String.valueOf(next.current() + 1));
  }

  private void jump(double place) {
    var stops = handle().stops();
    var nearest = IntStream.range(0, stops.size())
        .boxed()
        .min((a, b) -> Double.compare(Math.abs(stops.get(a) - place), Math.abs(stops.get(b) - place)))
        .orElseThrow();
    desk.dispatch(new Action.GoToLine(nearest));
  }

  /** Holds the walk between the two dots that the pointer is between. */
  private void scrub(double place) {
    var stops = handle().stops();
    var last = stops.size() - 1;
    var before = 0;
    while (before < last && stops.get(before + 1) <= place) {
      before++;
    }
    var way = before == last ? 0 : (place - stops.get(before)) / (stops.get(before + 1) - stops.get(before));
    desk.dispatch(new Action.Scrub(before + Math.clamp(way, 0, 1)));
  }
}
