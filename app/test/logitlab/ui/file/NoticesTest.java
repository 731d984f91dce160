package logitlab.ui.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.locks.LockSupport;
import logitlab.ui.Ui;
import org.junit.jupiter.api.Test;

/** How long a notice stands, fifty times as fast as for a reader. */
class NoticesTest {
  private static final String TITLE = "Something happened";

  private static double seconds(Notices notices, String text) {
    var start = System.nanoTime();
    Ui.on(() -> {
      notices.tell(TITLE, text);
      return true;
    });
    while (Ui.on(notices::isShowing)) {
      LockSupport.parkNanos(5_000_000);
      assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  @Test
  void itGoesByItselfALongOneLaterAndStaysInTheList() {
    try (var ui = new Ui()) {
      var bar = Ui.on(() -> new NoticeBar(ui.words));
      var notices = Ui.on(() -> new Notices(bar, ui.words, 50));
      assertThat(seconds(notices, "So it is.")).isGreaterThan(0.16);
      assertThat(seconds(notices, "So it is. ".repeat(30))).isGreaterThan(0.5);
      assertThat(Ui.on(notices::said)).extracting(Notices.Notice::title).containsExactly(TITLE);
    }
  }
}
