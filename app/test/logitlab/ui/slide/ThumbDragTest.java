package logitlab.ui.slide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ThumbDragTest {
  /** A logit from −10 to 10 on 66 pixels, in the middle. */
  private static final double SCALE = 66 / 20.0;

  @Test
  void theFirstPixelsOfACoarseTrackAreFine() {
    for (var way = 1; way <= 4; way++) {
      assertThat(ThumbDrag.gone(way, 10, SCALE, 0.04) - ThumbDrag.gone(way - 1, 10, SCALE, 0.04)).as("pixel %s", way)
          .isBetween(0.04, 0.05);
    }
  }

  @Test
  void theThumbReachesTheEndWithThePointerAndNeverTurnsBack() {
    assertThat(ThumbDrag.gone(33, 10, SCALE, 0.05)).isCloseTo(10, within(1e-12));
    assertThat(ThumbDrag.gone(40, 10, SCALE, 0.05)).isCloseTo(40 / SCALE, within(1e-12));
    for (var way = 1; way < 40; way++) {
      assertThat(ThumbDrag.gone(way, 10, SCALE, 0.05)).isGreaterThan(ThumbDrag.gone(way - 1, 10, SCALE, 0.05));
    }
  }

  @Test
  void onALongTrackTheThumbIsUnderThePointer() {
    assertThat(ThumbDrag.gone(7, 10, 40, 0.05)).isEqualTo(7 / 40.0);
  }

  @Test
  void beyondTheEndEveryPixelIsAsOnTheTrack() {
    assertThat(ThumbDrag.gone(7, -3, SCALE, 0.05)).isEqualTo(7 / SCALE);
  }
}
