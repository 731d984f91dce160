package logitlab.ui.work;

import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import logitlab.state.Action;
import logitlab.state.AppState;

/** The only clock that moves the state: while anything plays, it tells the state once a pulse how many seconds went by. */
public final class Player extends AnimationTimer {
  private final Consumer<Action> dispatch;
  private final Pulses pulses = new Pulses();
  private boolean running;

  /** @param window once it is hidden nothing plays any more */
  public Player(Window window, Consumer<Action> dispatch) {
    this.dispatch = dispatch;
    window.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> stop());
  }

  /** Starts or stops with the session. */
  public void follow(AppState state) {
    if (state.session().isRunning() == running) {
      return;
    }
    running = !running;
    if (running) {
      pulses.restart();
      start();
    } else {
      stop();
    }
  }

  @Override
  public void handle(long now) {
    dispatch.accept(new Action.Time.Tick(pulses.seconds(now)));
  }
}
