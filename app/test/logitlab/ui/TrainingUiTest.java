package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import logitlab.state.DataSource;
import logitlab.state.Document;
import logitlab.state.Run;
import logitlab.state.Screen;
import logitlab.state.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Train screen in a window: what is computed aside comes in, and stops when it is told to. */
class TrainingUiTest {
  private final Ui ui = new Ui();

  @BeforeEach
  void open() {
    ui.keys(KeyCode.CONTROL, KeyCode.DIGIT4);
    assertThat(ui.session().screen()).isEqualTo(Screen.TRAIN);
    assertThat(
        ui.until(() -> ui.store.state().session().learning().run(Task.DEFAULT).filter(Run::complete).isPresent()))
        .isTrue();
  }

  @AfterEach
  void close() {
    ui.close();
  }

  private int updates() {
    return ui.document().training().updates();
  }

  private void press(String key) {
    var button = (Button) ui.control(ui.words.text(key));
    Ui.on(() -> {
      button.fire();
      return true;
    });
  }

  @Test
  void playRunsPauseStopsAndOneUndoTakesAllBack() {
    var before = ui.document();
    press("train.play");
    assertThat(ui.until(() -> ui.store.state().document().training().updates() > 24)).isTrue();
    press("train.pause");
    var stopped = updates();
    ui.settle();
    ui.settle();
    assertThat(updates()).isEqualTo(stopped);
    assertThat(ui.document().network().network()).isEqualTo(Run.of(Task.DEFAULT).network(stopped));
    press("train.epoch.help");
    press("train.update.help");
    assertThat(updates() % 24).isEqualTo(1);
    ui.keys(KeyCode.PAGE_UP);
    assertThat(updates() % 24).isZero();
    assertThat(ui.until(() -> ui.store.state().session().learning().look().orElseThrow().updates() == ui.store.state()
        .document()
        .training()
        .updates())).isTrue();
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(ui.document()).isEqualTo(before);
  }

  @Test
  void droppedFilesAreLearntOrRefused(@TempDir Path folder) throws IOException {
    var table = folder.resolve("points.csv");
    Files.writeString(table, "u,v,label\n" + "1,2,a\n3,4,b\n".repeat(10));
    take(table);
    assertThat(ui.until(() -> ui.store.state().document().training().task().source() instanceof DataSource.Own own
        && own.name().equals("points.csv"))).isTrue();
    var document = ui.document();
    var large = folder.resolve("large.csv");
    Files.writeString(large, "u,label\n" + "1,a\n2,b\n".repeat(1001));
    take(large);
    assertThat(ui.until(this::refused)).isTrue();
    assertThat(ui.document()).isEqualTo(document);
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(ui.document()).isEqualTo(Document.EXAMPLE);
  }

  private boolean refused() {
    return ui.scene().getRoot().lookupAll(".label").stream().anyMatch(node -> String.valueOf(node).contains("2000"));
  }

  private void take(Path file) {
    Ui.on(() -> {
      ui.window.take(List.of(file.toFile()));
      return true;
    });
  }
}
