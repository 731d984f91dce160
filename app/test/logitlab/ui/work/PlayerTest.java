package logitlab.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import logitlab.motion.BackpropScript;
import logitlab.motion.Stage;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Reducer;
import logitlab.state.session.BackpropPlayback;
import logitlab.state.view.Screen;
import logitlab.ui.Ui;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlayerTest {
  private static final long SECOND = 1_000_000_000;
  private static final int HIDDEN_MILLIS = 2500;

  private final Ui ui = new Ui();

  @AfterEach
  void close() {
    ui.close();
  }

  @Test
  void aPulseIsOneTickWhileSomethingPlays() {
    var sent = new ArrayList<Action>();
    var paused = Reducer.reduce(AppState.START, new Action.Program.Show(Screen.BACKPROP));
    var playing = Reducer.reduce(paused, new Action.Time.Play());
    Ui.on(() -> {
      var player = new Player(ui.stage, sent::add);
      player.follow(playing);
      player.handle(5 * SECOND);
      player.handle(5 * SECOND + SECOND / 64);
      player.handle(65 * SECOND);
      player.follow(paused);
      player.follow(playing);
      player.handle(70 * SECOND);
      player.follow(paused);
      return true;
    });
    assertThat(sent).isEqualTo(List.of(new Action.Time.Tick(0), new Action.Time.Tick(1.0 / 64),
        new Action.Time.Tick(0.1), new Action.Time.Tick(0)));
  }

  /** While the window cannot draw, as when the machine sleeps, nothing runs on behind the user's back. */
  @Test
  void nothingIsJumpedOverWhileTheWindowStandsStill() {
    ui.keys(KeyCode.CONTROL, KeyCode.DIGIT3);
    ui.keys(KeyCode.P);
    assertThat(ui.until(() -> seconds(ui.store.state().session().backprop()) > 0)).isTrue();
    var before = Ui.on(() -> {
      var now = seconds(ui.store.state().session().backprop());
      Thread.sleep(HIDDEN_MILLIS);
      return now;
    });
    ui.settle();
    assertThat(ui.session().backprop().playing()).isTrue();
    assertThat(seconds(ui.session().backprop()) - before).isGreaterThan(0).isLessThan(HIDDEN_MILLIS / 2000.0);
  }

  private static double seconds(BackpropPlayback backprop) {
    var passed = backprop.time() * BackpropScript.seconds(backprop.stage());
    for (var stage = Stage.X; stage != backprop.stage(); stage = stage.next()) {
      passed += BackpropScript.seconds(stage);
    }
    return passed;
  }
}
