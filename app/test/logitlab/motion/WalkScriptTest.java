package logitlab.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import logitlab.motion.WalkScript.Cue;
import org.junit.jupiter.api.Test;

class WalkScriptTest {
  @Test
  void noTurnTakesLongerThanNineTenthsOfASecondUnlessSomethingIsStruckAndEveryMovementRunsFromZeroToOne() {
    for (var cancels : new boolean[]{false, true}) {
      for (var calm : new boolean[]{false, true}) {
        var script = WalkScript.of(cancels, calm);
        assertThat(script.seconds()).isBetween(0.2, cancels ? 1.4 : 0.9);
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

  /** Where nothing stays, the next line comes so soon after the one before is gone that the board is not seen empty for long. */
  @Test
  void aLeapLeavesTheBoardEmptyForLessThanAQuarterOfItsTime() {
    var leap = WalkScript.leap(false, false);
    assertThat(leap.seconds()).isCloseTo(WalkScript.of(false, false).seconds(), within(1e-12));
    var empty = IntStream.range(0, 1000)
        .mapToDouble(n -> n / 1000.0)
        .filter(time -> leap.progress(Cue.LEAVE, time) > 0.8 && leap.progress(Cue.APPEAR, time) < 0.2)
        .count();
    assertThat(empty).isLessThan(250);
    for (var cue : Cue.values()) {
      assertThat(leap.progress(cue, 0)).isZero();
      assertThat(leap.progress(cue, 1)).isEqualTo(1);
    }
  }

  /** What is struck stands struck for a while before it leaves, and what is left closes up when it is gone. */
  @Test
  void strokesAreSeenBeforeWhatTheyStrikeIsGone() {
    var script = WalkScript.of(true, false);
    var still = 0.0;
    for (var time = 0.0; time < 1; time += 1 / 1024.0) {
      var struck = script.progress(Cue.STRIKE, time);
      var gone = script.progress(Cue.LEAVE, time);
      assertThat(gone).satisfiesAnyOf(leaving -> assertThat(leaving).isZero(), _ -> assertThat(struck).isEqualTo(1));
      assertThat(script.progress(Cue.GLIDE, time)).satisfiesAnyOf(glide -> assertThat(glide).isLessThan(0.01),
          _ -> assertThat(gone).isEqualTo(1));
      still += struck == 1 && gone == 0 ? script.seconds() / 1024 : 0;
    }
    assertThat(still).isGreaterThan(0.15);
  }

  @Test
  void timeGoesOnToTheEndAndNotBeyond() {
    for (var calm : new boolean[]{false, true}) {
      for (var cancels : new boolean[]{false, true}) {
        var whole = WalkScript.of(cancels, calm).seconds();
        assertThat(WalkScript.advance(cancels, calm, 0, 0)).isZero();
        assertThat(WalkScript.advance(cancels, calm, 0.25, whole / 4)).isCloseTo(0.5, within(1e-12));
        assertThat(WalkScript.advance(cancels, calm, 0, 5)).isEqualTo(1);
        assertThat(WalkScript.advance(cancels, calm, 0.9, 0.3)).isEqualTo(1);
      }
    }
  }
}
