package logitlab.ui;

import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import logitlab.motion.BackpropScript;
import logitlab.motion.ContractionScript;
import logitlab.motion.WalkScript;
import logitlab.state.Action;
import logitlab.state.Session;
import logitlab.state.Stage;

/** The only clock: while something plays or a line turns into the next, it turns the time that passes between two frames into one action. */
final class Player extends AnimationTimer {
  private static final double NANOS = 1e9;
  /** A frame that took longer (the window was hidden, the machine slept) counts as this much, so that nothing is jumped over. */
  private static final double LONGEST_FRAME = 0.1;

  private final Consumer<Action> dispatch;
  private Session session = Session.START;
  private boolean running;
  private long last;

  Player(Consumer<Action> dispatch) {
    this.dispatch = dispatch;
  }

  /** Starts or stops with the session. */
  void follow(Session next) {
    session = next;
    var moves = next.journey().playing() || next.route().turn().running() || next.lab().contraction().playing();
    if (moves != running) {
      running = moves;
      last = 0;
      if (running) {
        start();
      } else {
        stop();
      }
    }
  }

  @Override
  public void handle(long now) {
    var seconds = last == 0 ? 0 : Math.min((now - last) / NANOS, LONGEST_FRAME);
    last = now;
    if (session.route().turn().running()) {
      dispatch.accept(new Action.SetTurn(WalkScript.advance(session, seconds)));
    }
    if (session.journey().playing()) {
      play(seconds);
    }
    if (session.lab().contraction().playing()) {
      contraction(seconds);
    }
  }

  private void play(double seconds) {
    var journey = session.journey();
    var next = journey.looping()
        ? BackpropScript.loop(journey.stage(), journey.time(), seconds, journey.speed())
        : BackpropScript.advance(journey.stage(), journey.time(), seconds, journey.speed());
    dispatch.accept(new Action.SetTime(next.stage(), next.time()));
    if (!journey.looping() && next.stage() == Stage.LAST && next.time() >= 1) {
      dispatch.accept(new Action.Pause());
    }
  }

  private void contraction(double seconds) {
    var time = ContractionScript.advance(session.lab().contraction().time(), seconds);
    dispatch.accept(new Action.SetContraction(time));
    if (time >= 1) {
      dispatch.accept(new Action.PlayContraction(false));
    }
  }
}
