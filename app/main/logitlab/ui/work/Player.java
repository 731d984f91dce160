package logitlab.ui.work;

import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import logitlab.motion.BackpropScript;
import logitlab.motion.ContractionScript;
import logitlab.motion.Stage;
import logitlab.motion.WalkScript;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.session.Journey;
import logitlab.state.training.Run;

/** The only clock: while something plays or a line turns into the next, it turns the time that passes between two frames into one action. */
public final class Player extends AnimationTimer {
  private static final double NANOS = 1e9;
  /** A frame that took longer (the window was hidden, the machine slept) counts as this much, so that nothing is jumped over. */
  private static final double LONGEST_FRAME = 0.1;

  private final Consumer<Action> dispatch;
  private AppState state = AppState.START;
  private boolean running;
  private long last;
  /** Updates of a run that the clock has earned and that were not made yet. */
  private double earned;

  public Player(Consumer<Action> dispatch) {
    this.dispatch = dispatch;
  }

  /** Starts or stops with the session. */
  public void follow(AppState next) {
    state = next;
    var session = next.session();
    var plays = session.journey().playing() || session.route().turn().running()
        || session.learning().playing() || session.lab().contraction().playing();
    if (plays != running) {
      running = plays;
      last = 0;
      earned = 0;
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
    if (state.session().route().turn().running()) {
      var route = state.session().route();
      dispatch.accept(new Action.Time.SetTurn(WalkScript.advance(route.turningBy(), state.session().reducedMotion(),
          route.turn().time(), seconds)));
    }
    if (state.session().journey().playing()) {
      journey(state.session().journey(), seconds);
    }
    if (state.session().learning().playing()) {
      state.session().learning().run(state.document().training().task()).ifPresent(run -> train(run, seconds));
    }
    if (state.session().lab().contraction().playing()) {
      contraction(seconds);
    }
  }

  private void journey(Journey journey, double seconds) {
    var next = journey.looping()
        ? BackpropScript.loop(journey.stage(), journey.time(), seconds, journey.speed())
        : BackpropScript.advance(journey.stage(), journey.time(), seconds, journey.speed());
    dispatch.accept(new Action.Time.SetTime(next.stage(), next.time()));
    if (!journey.looping() && next.stage() == Stage.LAST && next.time() >= 1) {
      dispatch.accept(new Action.Time.Pause());
    }
  }

  /** Moves through a run as far as it is computed; at full pace, to where it is computed. */
  private void train(Run run, double seconds) {
    var at = Math.min(state.document().training().updates(), run.end());
    var pace = state.session().learning().pace().epochsPerSecond();
    earned += seconds * Math.min(pace * run.updatesPerEpoch(), run.total() + 1.0 / LONGEST_FRAME);
    var next = Double.isInfinite(pace) ? run.end() : run.kept((int) Math.min(run.end(), at + earned));
    if (next > at) {
      earned = Double.isInfinite(pace) || next == run.end() ? 0 : earned - (next - at);
      dispatch.accept(new Action.Train.MoveTo(next));
    }
    if (run.complete() && next >= run.end()) {
      dispatch.accept(new Action.Train.Pause());
    }
  }

  private void contraction(double seconds) {
    var time = ContractionScript.advance(state.session().lab().contraction().time(), seconds);
    dispatch.accept(new Action.Lab.SetContraction(time));
    if (time >= 1) {
      dispatch.accept(new Action.Lab.PlayContraction(false));
    }
  }
}
