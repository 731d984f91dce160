package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import logitlab.state.Action;
import logitlab.state.document.Document;
import logitlab.state.view.Screen;
import logitlab.ui.work.Jobs;
import logitlab.ui.work.Uncaught;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody foresaw: the window lives on, and the user is told. */
class FailuresUiTest {
  private final Ui ui = new Ui();

  @BeforeEach
  void tellOfFailures() {
    Ui.on(() -> {
      Uncaught.tell(ui.window::fail);
      return true;
    });
  }

  @AfterEach
  void close() {
    Thread.setDefaultUncaughtExceptionHandler(null);
    ui.close();
  }

  private void assertAlive() {
    ui.enter("Logit of cat, as a number", "7");
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE.withLogit(0, 7));
    assertThat(ui.notice()).as("the words leave with the next deed").isEmpty();
  }

  @Test
  void anExceptionOnTheThreadOfTheWindow() {
    Ui.on(() -> {
      var here = Thread.currentThread();
      here.getUncaughtExceptionHandler().uncaughtException(here, new IllegalStateException("secret"));
      return true;
    });
    assertThat(ui.until(() -> noticeNow().contains("Something in the program failed"))).isTrue();
    assertThat(ui.notice()).doesNotContain("secret");
    ui.settle(); // the buttons of a notice come with its first layout
    assertThat(ui.has("Save a report…")).isTrue();
    assertAlive();
  }

  private String noticeNow() {
    return ui.noticeNow();
  }

  @Test
  void aListenerThatFailsAtEveryFrameStopsWhatPlays() {
    Ui.on(() -> {
      ui.window.dispatch(new Action.Program.Show(Screen.BACKPROP));
      ui.store.listen(state -> {
        if (state.session().backprop().playing()) {
          throw new IllegalStateException("cannot draw");
        }
      });
      return true;
    });
    Platform.runLater(() -> ui.window.dispatch(new Action.Time.Play()));
    assertThat(ui.until(() -> noticeNow().contains("failed"))).isTrue();
    assertThat(ui.session().isRunning()).isFalse();
  }

  @Test
  void anErrorOnAnotherThread() {
    Jobs.prepare(() -> {
      throw new StackOverflowError();
    });
    assertThat(ui.until(() -> noticeNow().contains("failed"))).isTrue();
    assertAlive();
  }

  @Test
  void tooLittleMemoryForAJobIsSaidAndTheNextJobIsDone() {
    var jobs = new Jobs();
    var done = new boolean[1];
    Ui.on(() -> {
      jobs.run(() -> new long[Integer.MAX_VALUE][Integer.MAX_VALUE >> 8], _ -> {}, ui.window::fail);
      jobs.run(() -> 1, _ -> done[0] = true, ui.window::fail);
      return true;
    });
    assertThat(ui.until(() -> done[0])).isTrue();
    assertThat(ui.notice()).contains("not enough memory");
    assertAlive();
  }
}
