package logitlab.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import logitlab.ui.work.Clock.Time;
import org.junit.jupiter.api.Test;

class ClockTest {
  @Test
  void theTimeIsReadAtAGlance() {
    assertThat(Time.of(LocalTime.of(9, 5, 59), 0)).isEqualTo(new Time("09:05", "0:00:00"));
    assertThat(Time.of(LocalTime.of(23, 59), 3600 + 23 * 60 + 4)).isEqualTo(new Time("23:59", "1:23:04"));
  }
}
