package logitlab.ui.control;

import javafx.scene.input.KeyCode;
import logitlab.figure.Handle;
import logitlab.motion.Stage;
import logitlab.state.Action;
import logitlab.state.session.Place;

/** A clear strip over the timeline: press and drag to scrub, arrow keys to go from stage to stage. */
final class TimelineControl extends SheetControl<Handle.Timeline> {
  TimelineControl(Desk desk) {
    super(Handle.Timeline.class, desk);
  }

  @Override
  String spoken(Handle.Timeline next) {
    return next.stage().id();
  }

  @Override
  void press(double x, double y) {
    var stages = Stage.values();
    var at = Math.clamp(x / width(), 0, 1) * stages.length;
    var index = Math.min((int) at, stages.length - 1);
    desk().dispatch(new Action.Time.Scrub(new Place.InBackprop(stages[index], at - index)));
  }

  @Override
  boolean key(KeyCode code, boolean fine) {
    switch (code) {
      case LEFT -> desk().dispatch(new Action.Time.Back());
      case RIGHT -> desk().dispatch(new Action.Time.Forward());
      default -> {
        return false;
      }
    }
    return true;
  }
}
