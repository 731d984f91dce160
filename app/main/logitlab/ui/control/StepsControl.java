package logitlab.ui.control;

import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import logitlab.figure.Handle;
import logitlab.state.Action;
import logitlab.state.session.Place;

/**
 * A clear strip over the dots of a derivation: press one to jump to its line, drag to scrub from line to line, arrow keys to
 * walk.
 */
final class StepsControl extends SheetControl<Handle.Steps> {
  StepsControl(Desk desk) {
    super(Handle.Steps.class, desk);
  }

  @Override
  String spoken(Handle.Steps next) {
    return String.valueOf(next.current() + 1);
  }

  @Override
  void press(double x, double y) {
    jump(x / width());
  }

  @Override
  void drag(double x, double y) {
    scrub(x / width());
  }

  @Override
  void release() {
    desk().dispatch(new Action.Time.Release());
  }

  @Override
  boolean key(KeyCode code, boolean fine) {
    switch (code) {
      case LEFT -> desk().dispatch(new Action.Time.Back());
      case RIGHT -> desk().dispatch(new Action.Time.Forward());
      case HOME -> desk().dispatch(new Action.Walk.GoToStop(0));
      case END -> desk().dispatch(new Action.Walk.GoToStop(handle().stops().size() - 1));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void jump(double place) {
    var stops = handle().stops();
    var nearest = IntStream.range(0, stops.size())
        .boxed()
        .min((a, b) -> Double.compare(Math.abs(stops.get(a) - place), Math.abs(stops.get(b) - place)))
        .orElseThrow();
    desk().dispatch(new Action.Walk.GoToStop(nearest));
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
    desk().dispatch(new Action.Time.Scrub(new Place.InWalk(before + Math.clamp(way, 0, 1))));
  }
}
