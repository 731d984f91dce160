package logitlab.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import logitlab.derivation.expr.Rule;
import logitlab.motion.WalkScript.Cue;
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
    for (var calm : new boolean[]{false, true}) {
      for (var rule : Rule.values()) {
        var whole = WalkScript.of(rule, calm).seconds();
        assertThat(WalkScript.advance(rule, calm, 0, 0)).isZero();
        assertThat(WalkScript.advance(rule, calm, 0.25, whole / 4)).isCloseTo(0.5, within(1e-12));
        assertThat(WalkScript.advance(rule, calm, 0, 5)).isEqualTo(1);
        assertThat(WalkScript.advance(rule, calm, 0.9, 0.3)).isEqualTo(1);
      }
    }
  }
}
