package logitlab.motion;

import static org.assertj.core.api.Assertions.assertThat;

import logitlab.derivation.Rule;
import logitlab.motion.WalkScript.Cue;
import logitlab.state.AppState;
import logitlab.state.RouteView;
import logitlab.derivation.Reading;
import org.junit.jupiter.api.Test;

class WalkScriptTest {
  @Test
  void noTurnTakesLongerThanNineTenthsOfASecondAndEveryMovementRunsFromZeroToOne() {
    for (var rule : Rule.values()) {
      for (var calm : new boolean[]{false, true}) {
        var script = WalkScript.of(rule, calm);
        assertThat(script.seconds()).isBetween(0.2, 0.9);
        for (var cue : Cue.values()) {
          var last = script.progress(cue, 0);
          assertThat(last).isZero();
          for (var time = 0.0; time <= 1; time += 1 / 64.0) {
            assertThat(script.progress(cue, time)).isBetween(last, 1.0);
            last = script.progress(cue, time);
          }
          assertThat(script.progress(cue, 1)).isEqualTo(1);
        }
      }
    }
  }

  @Test
  void timeGoesOnToTheEndAndNotBeyond() {
    var turning = new RouteView("two-cases", 3, Reading.SYMBOLS).to(4);
    var session = AppState.START.session().withRoute(turning);
    assertThat(WalkScript.advance(session, 0)).isZero();
    assertThat(WalkScript.advance(session, 0.3)).isBetween(0.3, 0.5);
    assertThat(WalkScript.advance(session, 5)).isEqualTo(1);
    assertThat(WalkScript.advance(session.withRoute(turning.turned(0.9)), 0.3)).isEqualTo(1);
  }
}
