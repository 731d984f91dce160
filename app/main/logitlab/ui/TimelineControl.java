package logitlab.ui;

import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import logitlab.figure.Handle;
import logitlab.state.Action;
import logitlab.state.Stage;

/** A clear strip over the timeline: press and drag to scrub, arrow keys to go from stage to stage. */
final class TimelineControl extends HandleControl<Handle.Timeline> {
  private final Button strip;
  private final Desk desk;

  TimelineControl(Desk desk) {
    this(new Button(), desk);
  }

  private TimelineControl(Button strip, Desk desk) {
    super(Handle.Timeline.class, strip, "handle-strip");
    this.strip = strip;
    this.desk = desk;
    strip.addEventHandler(MouseEvent.MOUSE_PRESSED, this::scrub);
    strip.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::scrub);
    strip.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      switch (event.getCode()) {
        case LEFT -> desk.dispatch(new Action.Back());
        case RIGHT -> desk.dispatch(new Action.Forward());
        default -> {
          return;
        }
      }
      event.consume();
    });
  }

  @Override
  void render(Handle.Timeline next) {
    strip.setAccessibleHelp(next.stage().id());
  }

  private void scrub(MouseEvent event) {
    var stages = Stage.values();
    var at = Math.clamp(event.getX() / strip.getWidth(), 0, 1) * stages.length;
    var index = Math.min((int) at, stages.length - 1);
    desk.dispatch(new Action.Pause());
    desk.dispatch(new Action.SetTime(stages[index], at - index));
  }
}
