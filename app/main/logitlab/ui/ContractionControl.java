package logitlab.ui;

import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import logitlab.figure.Handle;
import logitlab.motion.ContractionScript;
import logitlab.state.Action;

/** A clear strip over a track of time: press and drag to scrub, arrow keys to go from stop to stop. */
final class ContractionControl extends HandleControl<Handle.Contraction> {
  private static final double PERCENT = 100;

  private final Button strip;
  private final Desk desk;

  ContractionControl(Desk desk) {
    this(new Button(), desk);
  }

  private ContractionControl(Button strip, Desk desk) {
    super(Handle.Contraction.class, strip, "handle-strip");
    this.strip = strip;
    this.desk = desk;
    strip.addEventHandler(MouseEvent.MOUSE_PRESSED, this::scrub);
    strip.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::scrub);
    strip.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      switch (event.getCode()) {
        case LEFT -> go(ContractionScript.stop(handle().time(), -1));
        case RIGHT -> go(ContractionScript.stop(handle().time(), 1));
        case HOME -> go(0);
        case END -> go(1);
        default -> {
          return;
        }
      }
      event.consume();
    });
  }

  @Override
  void render(Handle.Contraction next) {
    strip.setAccessibleHelp(Math.round(next.time() * PERCENT) + " %");
  }

  private void scrub(MouseEvent event) {
    go(event.getX() / strip.getWidth());
  }

  private void go(double time) {
    desk.dispatch(new Action.PlayContraction(false));
    desk.dispatch(new Action.SetContraction(time));
  }
}
