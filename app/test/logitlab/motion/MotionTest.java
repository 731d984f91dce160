package logitlab.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import logitlab.motion.BackpropScript.Cue;
import logitlab.motion.BackpropScript.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MotionTest {
  private static final int STEPS = 997;

  @ParameterizedTest
  @EnumSource
  void everyEaseGoesFrom0To1AndNeverBack(Ease ease) {
    assertThat(ease.at(0)).isZero();
    assertThat(ease.at(-3)).isZero();
    assertThat(ease.at(1)).isEqualTo(1);
    assertThat(ease.at(7)).isEqualTo(1);
    for (var n = 0; n < STEPS; n++) {
      assertThat(ease.at((n + 1.0) / STEPS)).isGreaterThanOrEqualTo(ease.at((double) n / STEPS));
    }
  }

  @Test
  void inAndOutIsTheSameBothWays() {
    for (var n = 0; n <= STEPS; n++) {
      var t = (double) n / STEPS;
      assertThat(Ease.IN_OUT.at(1 - t)).isCloseTo(1 - Ease.IN_OUT.at(t), within(1e-15));
    }
  }

  @Test
  void compositionsAddUpTheirTimes() {
    var a = new Motion.Move<>("a", new Clip(2, Ease.LINEAR));
    var b = new Motion.Move<>("b", new Clip(1, Ease.LINEAR));
    var then = new Motion.Then<>(List.of(a, new Motion.Hold<>(0.5), b));
    assertThat(then.seconds()).isEqualTo(3.5);
    assertThat(then.progress("a", 1)).hasValue(0.5);
    assertThat(then.progress("b", 2.5)).hasValue(0);
    assertThat(then.progress("b", 3)).hasValue(0.5);
    assertThat(then.progress("c", 3)).isEmpty();
    assertThat(new Motion.Together<>(List.of(a, b)).seconds()).isEqualTo(2);
    var staggered = Motion.staggered(1.5, List.of(a, b));
    assertThat(staggered.seconds()).isEqualTo(2.5);
    assertThat(staggered.progress("b", 2)).hasValue(0.5);
  }

  @Test
  void noClipWithoutTime() {
    assertThatThrownBy(() -> new Clip(0, Ease.LINEAR)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Motion.Hold<>(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  void everyStageShowsNothingAtFirstAndEverythingInTheEnd(Stage stage) {
    for (var cue : Cue.values()) {
      assertThat(BackpropScript.progress(stage, cue, 0)).isZero();
      assertThat(BackpropScript.progress(stage, cue, 1)).isEqualTo(1);
      for (var n = 0; n < STEPS; n++) {
        assertThat(BackpropScript.progress(stage, cue, (n + 1.0) / STEPS))
            .isGreaterThanOrEqualTo(BackpropScript.progress(stage, cue, (double) n / STEPS));
      }
    }
    assertThat(BackpropScript.progress(stage, Cue.RESULT, 0.7)).as("the rest is for reading").isEqualTo(1);
  }

  @Test
  void timeRunsThroughAllStagesAndStops() {
    var whole = List.of(Stage.values()).stream().mapToDouble(BackpropScript::seconds).sum();
    var seen = new Moment(Stage.X, 0);
    var seconds = 0.0;
    while (!seen.equals(new Moment(Stage.LAST, 1))) {
      var next = BackpropScript.advance(seen.stage(), seen.time(), 1.0 / 60, 2);
      assertThat(next.stage()).isGreaterThanOrEqualTo(seen.stage());
      assertThat(next.stage() != seen.stage() || next.time() > seen.time()).isTrue();
      seen = next;
      seconds += 2.0 / 60;
    }
    assertThat(seconds).isCloseTo(whole, within(0.05));
    assertThat(BackpropScript.advance(Stage.X, 0, 1e6, 4)).isEqualTo(new Moment(Stage.LAST, 1));
    assertThat(BackpropScript.loop(Stage.DA1, 0.25, 3.5 * BackpropScript.seconds(Stage.DA1), 1).time())
        .isCloseTo(0.75, within(1e-9));
    assertThat(BackpropScript.advance(Stage.DA1, 0.25, 0, 1)).isEqualTo(new Moment(Stage.DA1, 0.25));
  }
}
