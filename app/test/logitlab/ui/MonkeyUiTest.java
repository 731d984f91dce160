package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.stage.Window;
import logitlab.state.Action;
import logitlab.state.CourseAction;
import logitlab.state.PresentAction;
import logitlab.state.document.Document;
import logitlab.state.file.DocumentFile;
import logitlab.state.file.LastState;
import logitlab.state.session.Session;
import logitlab.ui.work.Uncaught;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever keys and mouse do in the window: nothing is thrown, what is saved can be read, and the window still works. */
class MonkeyUiTest {
  private static final int BETWEEN_CHECKS = 100;

  @TempDir
  private Path folder;

  private final List<Throwable> thrown = new CopyOnWriteArrayList<>();
  private final Ui ui = new Ui();

  @AfterEach
  void close() {
    Thread.setDefaultUncaughtExceptionHandler(null);
    Ui.on(() -> {
      ui.window.dispatch(new PresentAction.Leave());
      ui.window.dispatch(new Action.Time.Pause());
      List.copyOf(Window.getWindows()).forEach(Window::hide);
      return true;
    });
  }

  @Test
  void overAHundredEvents() throws IOException {
    run(150, 1);
  }

  @Test
  @Tag("deep")
  void tenThousandEvents() throws IOException {
    run(10_000, 2);
  }

  private void run(int events, long seed) throws IOException {
    var file = folder.resolve("own.logitlab.json");
    DocumentFile.write(file, Document.EXAMPLE, Optional.empty());
    Ui.on(() -> {
      Uncaught.tell(failure -> {
        if (!isOfThePlatform(failure)) {
          thrown.add(failure);
          ui.window.fail(failure);
        }
      });
      ui.window.open(Optional.of(file));
      ui.window.keep(new LastState(folder.resolve("kept")),
          CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
      return true;
    });
    var heard = new AtomicInteger();
    Ui.on(() -> {
      ui.store.listen(_ -> heard.incrementAndGet());
      return true;
    });
    var monkey = new Monkey(ui, seed);
    for (var n = 1; n <= events; n++) {
      monkey.act();
      if (n % BETWEEN_CHECKS == 0) {
        monkey.comeBack();
        check(file);
        assertThat(heard.getAndSet(0)).as("changes by the events to %s", n).isPositive();
      }
      assertThat(thrown).as("event %s", n).isEmpty();
    }
    Ui.on(() -> {
      ui.window.dispatch(new CourseAction.Leave());
      ui.window.save();
      return true;
    });
    assertThat(DocumentFile.read(file).document()).isEqualTo(ui.document());
  }

  /**
   * JavaFX without a display has no dialogs that ask for a file, its robot fails where no window has the keys, and it cannot show windows
   * that reach over the screen's edge.
   */
  private static boolean isOfThePlatform(Throwable failure) {
    return Stream.of(failure.getStackTrace())
        .map(StackTraceElement::getClassName)
        .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
        .limit(1)
        .anyMatch(name -> name.startsWith("com.sun.glass.ui.headless."));
  }

  /** What stands in the file is whole, what is on the screen could be, and nothing but the window is open. */
  private void check(Path file) throws IOException {
    var state = ui.state();
    assertThat(DocumentFile.parse(Files.readAllBytes(file))).isNotNull();
    for (var document : List.of(state.document(), state.own())) {
      var view = document.equals(state.document()) ? state.session().view() : Session.START.view();
      var text = DocumentFile.print(document, Optional.of(view));
      assertThat(DocumentFile.parse(text.getBytes(StandardCharsets.UTF_8)).document()).isEqualTo(document);
    }
    assertThat(Ui.on(() -> Window.getWindows().contains(ui.stage))).isTrue();
    assertThat(ui.notice()).doesNotContain("Something in the program failed");
  }
}
