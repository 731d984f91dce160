package logitlab.ui;

import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import logitlab.figure.Handle;
import logitlab.state.Action;

/** A clear strip over a run of training: press and drag to scrub, arrow keys to go from epoch to epoch, with Shift by one update. */
final class ScrubControl extends HandleControl<Handle.Scrub> {
  /** What the head of the strip keeps free at both ends. */
  private static final double END = 9;

  private final Button strip;
  private final Desk desk;

  ScrubControl(Desk desk) {
    this(new Button(), desk);
  }

  private ScrubControl(Button strip, Desk desk) {
    super(Handle.Scrub.class, strip, "handle-strip");
    this.strip = strip;
    this.desk = desk;
    strip.addEventHandler(MouseEvent.MOUSE_PRESSED, this::scrub);
    strip.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::scrub);
    strip.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      switch (event.getCode()) {
        case LEFT -> by(-1, event.isShiftDown());
        case RIGHT -> by(1, event.isShiftDown());
        case HOME -> to(0);
        case END -> to(handle().total());
        default -> {
          return;
        }
      }
      event.consume();
    });
  }

  @Override
  void render(Handle.Scrub next) {
    strip.setAccessibleHelp(String.valueOf(next.at()));
  }

  private void by(int direction, boolean fine) {
    desk.dispatch(new Action.Training.MoveBy(fine ? direction : 0, fine ? 0 : direction));
  }

  private void to(int updates) {
    desk.dispatch(new Action.Training.Pause());
    desk.dispatch(new Action.Training.MoveTo(updates));
  }

  private void scrub(MouseEvent event) {
    var share = Math.clamp((event.getX() - END) / (strip.getWidth() - 2 * END), 0, 1);
    to((int) Math.round(share * handle().total()));
  }
}
