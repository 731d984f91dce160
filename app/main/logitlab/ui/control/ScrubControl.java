package logitlab.ui.control;

import javafx.scene.input.KeyCode;
import logitlab.figure.Handle;
import logitlab.state.Action;
import logitlab.state.session.Place;

/** A clear strip over a run of training: press and drag to scrub, arrow keys to go from epoch to epoch, with Shift by one update. */
final class ScrubControl extends SheetControl<Handle.Scrub> {
  /** What the head of the strip keeps free at both ends. */
  private static final double END = 9;

  ScrubControl(Desk desk) {
    super(Handle.Scrub.class, desk);
  }

  @Override
  String spoken(Handle.Scrub next) {
    return String.valueOf(next.at());
  }

  @Override
  void press(double x, double y) {
    var share = Math.clamp((x - END) / (width() - 2 * END), 0, 1);
    to((int) Math.round(share * handle().total()));
  }

  @Override
  boolean key(KeyCode code, boolean fine) {
    switch (code) {
      case LEFT -> by(-1, fine);
      case RIGHT -> by(1, fine);
      case HOME -> to(0);
      case END -> to(handle().total());
      default -> {
        return false;
      }
    }
    return true;
  }

  private void by(int direction, boolean fine) {
    desk().dispatch(fine
        ? new Action.Train.MoveBy(direction)
        : direction > 0 ? new Action.Time.Forward() : new Action.Time.Back());
  }

  private void to(int updates) {
    desk().dispatch(new Action.Time.Scrub(new Place.InRun(updates)));
  }
}
