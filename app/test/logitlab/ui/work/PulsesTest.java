package logitlab.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PulsesTest {
  private static final long SECOND = 1_000_000_000;

  private final Pulses pulses = new Pulses();

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 12_345 * SECOND, -7 * SECOND})
  void theTimeBetweenTwoPulsesIsWhatWentByWhateverTheClockStartsAt(long start) {
    assertThat(pulses.seconds(start)).as("a first pulse").isZero();
    assertThat(pulses.seconds(start + SECOND / 64)).isEqualTo(1.0 / 64);
    assertThat(pulses.seconds(start + SECOND / 64 + SECOND / 32)).isEqualTo(1.0 / 32);
  }

  /** The window was hidden for an hour, or the machine slept: what plays goes on where it was. */
  @ParameterizedTest
  @ValueSource(longs = {SECOND / 5, SECOND, 3600 * SECOND})
  void aLongFrameCountsAsATenthOfASecond(long pause) {
    pulses.seconds(SECOND);
    assertThat(pulses.seconds(SECOND + pause)).isEqualTo(0.1);
    assertThat(pulses.seconds(SECOND + pause + SECOND / 64)).as("and only once").isEqualTo(1.0 / 64);
  }

  @Test
  void whatStartsAgainStartsWithNothing() {
    pulses.seconds(SECOND);
    pulses.restart();
    assertThat(pulses.seconds(SECOND + SECOND / 20)).isZero();
    assertThat(pulses.seconds(SECOND)).as("a clock that goes back").isZero();
  }
}
