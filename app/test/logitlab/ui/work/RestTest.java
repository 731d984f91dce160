package logitlab.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import logitlab.ui.Ui;
import org.junit.jupiter.api.Test;

/** Memory is given back while nobody waits, and only where that is worth it. */
class RestTest {
  private static final long SECOND = 1_000_000_000L;
  private static final long LIVING = 40L << 20;

  private long now;
  private long used = LIVING + Rest.WORTH + 1;
  private int collections;
  private final Rest rest = new Rest(() -> now, () -> used, () -> {
    collections++;
    used = LIVING;
  });

  /** Looks once a second. */
  private void look(int seconds) {
    for (var n = 0; n < seconds; n++) {
      now += SECOND;
      rest.look();
    }
  }

  @Test
  void whoeverActsIsNotHeldUp() {
    for (var n = 0; n < 20; n++) {
      look(2);
      rest.stir();
    }
    assertThat(collections).isZero();
  }

  @Test
  void afterAWhileTwoCollectionsTakeWhatIsNotNeeded() {
    look(2);
    assertThat(collections).isZero();
    look(30);
    assertThat(collections).isEqualTo(2);
  }

  @Test
  void littleIsNotWorthAPause() {
    look(10);
    used = LIVING + Rest.WORTH;
    rest.stir();
    look(10);
    assertThat(collections).isEqualTo(2);
    used++;
    look(10);
    assertThat(collections).isEqualTo(4);
  }

  @Test
  void theSecondIsLeftOutWhereTheUserGoesOn() {
    look(3);
    assertThat(collections).isEqualTo(1);
    rest.stir();
    look(20);
    assertThat(collections).isEqualTo(1);
  }

  @Test
  void aJobThatUsesMuchIsNotHeldUpAgainAndAgain() {
    look(5);
    for (var n = 0; n < 20; n++) {
      used = LIVING + 2 * Rest.WORTH;
      look(1);
    }
    assertThat(collections).isEqualTo(2);
  }

  @Test
  void whoeverActsInAMenuIsHeardUntilTheWindowCloses() {
    try (var ui = new Ui()) {
      var menu = Ui.on(() -> {
        rest.hear(ui.stage);
        var opened = new Popup();
        opened.show(ui.stage);
        return opened;
      });
      for (var n = 0; n < 5; n++) {
        look(2);
        press(menu);
      }
      assertThat(collections).isZero();
    }
    var other = Ui.on(Stage::new);
    Ui.on(() -> {
      other.show();
      return true;
    });
    look(2);
    press(other);
    look(2);
    assertThat(collections).as("not heard any more").isEqualTo(2);
    Ui.on(() -> {
      other.hide();
      return true;
    });
  }

  private static void press(Window window) {
    Ui.on(() -> {
      window.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));
      return true;
    });
  }
}
