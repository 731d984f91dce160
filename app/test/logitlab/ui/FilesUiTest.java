package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import logitlab.math.Vec;
import logitlab.state.CourseAction;
import logitlab.state.document.Document;
import logitlab.state.file.DocumentFile;
import logitlab.state.session.LessonVisit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents in files. */
class FilesUiTest {
  private static final Document OTHER = Document.EXAMPLE.withLogits(Vec.of(0, 5, -5));

  @TempDir
  private Path folder;

  private final Ui ui = new Ui();

  @AfterEach
  void close() {
    ui.close();
  }

  private void open(Path file) {
    Ui.on(() -> {
      ui.window.open(Optional.of(file));
      return true;
    });
    ui.settle();
  }

  private Path saved(String name) throws IOException {
    var file = folder.resolve(name);
    DocumentFile.write(file, OTHER, Optional.empty());
    return file;
  }

  @Test
  void aDocumentIsOpenedChangedAndSavedUnderItsName() throws IOException {
    var file = saved("other.logitlab.json");
    open(file);
    assertThat(ui.document()).isEqualTo(OTHER);
    assertThat(ui.store.canUndo()).isFalse();
    ui.enter("Logit of cat, as a number", "7");
    assertThat(ui.stage.getTitle()).contains("other.logitlab.json").contains("not saved");
    ui.keys(KeyCode.CONTROL, KeyCode.S);
    assertThat(ui.notice()).contains(file.toString());
    assertThat(DocumentFile.read(file).document()).isEqualTo(OTHER.withLogits(Vec.of(7, 5, -5)));
    assertThat(ui.stage.getTitle()).doesNotContain("not saved");
  }

  @Test
  void aBadDocumentIsRefusedAndAllStaysAsItWas() throws IOException {
    ui.click("On to the next line");
    ui.enter("Logit of cat, as a number", "7");
    assertThat(ui.until(() -> !ui.store.state().session().route().turn().visible())).as("the turn ends").isTrue();
    var before = ui.state();
    var bad = Files.writeString(folder.resolve("bad.json"),
        "{\"format\": \"logitlab\", \"version\": 1, \"logits\": [1e400");
    for (var file : new Path[]{bad, folder.resolve("absent.json"), folder}) {
      open(file);
      assertThat(ui.notice()).contains(file.getFileName().toString());
      assertThat(ui.document()).isEqualTo(before.document());
      assertThat(ui.session().route()).isEqualTo(before.session().route());
      assertThat(ui.stage.getTitle()).contains("Untitled").contains("not saved");
    }
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(ui.document()).as("what there was can still be undone").isEqualTo(Document.EXAMPLE);
  }

  @Test
  void aGoodDocumentTakesTheWordsAboutABadOneAway() throws IOException {
    open(folder.resolve("absent.json"));
    assertThat(ui.notice()).contains("absent.json");
    open(saved("good.logitlab.json"));
    assertThat(ui.notice()).isEmpty();
  }

  @Test
  void whatCannotBeSavedIsToldAndStaysUnsaved() throws IOException {
    var file = saved("gone.logitlab.json");
    open(file);
    Files.delete(file);
    Files.delete(folder);
    ui.enter("Logit of cat, as a number", "7");
    ui.keys(KeyCode.CONTROL, KeyCode.S);
    assertThat(ui.notice()).startsWith("Not saved").contains("no such folder");
    assertThat(ui.stage.getTitle()).contains("not saved");
    Files.createDirectory(folder);
    ui.keys(KeyCode.CONTROL, KeyCode.S);
    assertThat(ui.notice()).startsWith("Saved");
    assertThat(DocumentFile.read(file).document().logits().get(0)).isEqualTo(7);
  }

  /** Asks the window to close, and answers the question with {@code answer}. */
  private void closeAndAnswer(String answer) {
    Platform.runLater(() -> ui.stage.fireEvent(new WindowEvent(ui.stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    answer(answer);
  }

  private void answer(String answer) {
    assertThat(ui.until(() -> question().isPresent())).as("a question").isTrue();
    ui.settle();
    Ui.on(() -> {
      assertButtonsAreRead(question().orElseThrow());
      ((Button) question().orElseThrow()
          .getButtonTypes()
          .stream()
          .filter(type -> type.getText().equals(answer))
          .map(question().orElseThrow()::lookupButton)
          .findFirst()
          .orElseThrow()).fire();
      return true;
    });
    ui.settle();
  }

  /** The words of a button stand on it whole. */
  private void assertButtonsAreRead(DialogPane asked) {
    for (var type : asked.getButtonTypes()) {
      var button = (Button) asked.lookupButton(type);
      assertThat(button.getWidth()).as(button.getText()).isGreaterThanOrEqualTo(Math.floor(button.prefWidth(-1)));
    }
  }

  private Optional<DialogPane> question() {
    return Window.getWindows()
        .stream()
        .filter(window -> !window.equals(ui.stage) && window.isShowing())
        .map(window -> window.getScene().getRoot())
        .filter(DialogPane.class::isInstance)
        .map(DialogPane.class::cast)
        .findFirst();
  }

  @Test
  void aWindowWithUnsavedChangesAsksBeforeItCloses() throws IOException {
    var file = saved("other.logitlab.json");
    open(file);
    ui.enter("Logit of cat, as a number", "7");
    closeAndAnswer("Cancel");
    assertThat(ui.stage.isShowing()).isTrue();
    assertThat(DocumentFile.read(file).document()).isEqualTo(OTHER);
    closeAndAnswer("Save");
    assertThat(DocumentFile.read(file).document().logits().get(0)).isEqualTo(7);
    assertThat(ui.stage.isShowing()).isFalse();
  }

  @Test
  void changesCanBeDiscarded() throws IOException {
    var file = saved("other.logitlab.json");
    open(file);
    ui.enter("Logit of cat, as a number", "7");
    closeAndAnswer("Discard the changes");
    assertThat(ui.stage.isShowing()).isFalse();
    assertThat(DocumentFile.read(file).document()).isEqualTo(OTHER);
  }

  @Test
  void aWindowWithNothingToLoseJustCloses() {
    Ui.on(() -> {
      ui.stage.fireEvent(new WindowEvent(ui.stage, WindowEvent.WINDOW_CLOSE_REQUEST));
      return true;
    });
    assertThat(ui.stage.isShowing()).isFalse();
  }

  /** A document that is open and changed here, and that another window has written since. */
  private Path changedElsewhere() throws IOException {
    var file = saved("shared.logitlab.json");
    open(file);
    ui.enter("Logit of cat, as a number", "7");
    DocumentFile.write(file, OTHER.withTemperature(2), Optional.empty());
    return file;
  }

  @Test
  void whatOthersWroteSinceIsNeverReplacedUnasked() throws IOException {
    var file = changedElsewhere();
    Platform.runLater(() -> ui.window.save());
    answer("Cancel");
    assertThat(DocumentFile.read(file).document()).isEqualTo(OTHER.withTemperature(2));
    assertThat(ui.stage.getTitle()).contains("not saved");
    Platform.runLater(() -> ui.window.save());
    answer("Replace it");
    assertThat(DocumentFile.read(file).document()).isEqualTo(OTHER.withLogit(0, 7));
    assertThat(ui.stage.getTitle()).doesNotContain("not saved");
    ui.enter("Logit of cat, as a number", "8");
    ui.keys(KeyCode.CONTROL, KeyCode.S);
    assertThat(DocumentFile.read(file).document()).as("its own file again").isEqualTo(OTHER.withLogit(0, 8));
  }

  /** What a lesson shows never takes the place of the user's own document, whichever way the window comes to ask. */
  @Test
  void inALessonTheOwnDocumentIsWhatIsSavedAndAskedAbout() throws IOException {
    var file = saved("own.logitlab.json");
    var other = saved("other.logitlab.json");
    open(file);
    ui.enter("Logit of cat, as a number", "7");
    Ui.on(() -> {
      ui.store.dispatch(new CourseAction.Open(new LessonVisit.Opening(new LessonVisit.Place("any", 0, 0),
          Document.EXAMPLE.withLogit(1, 4), ui.store.state().session().view(), Set.of(), Set.of())));
      return true;
    });
    Platform.runLater(() -> ui.window.take(List.of(other.toFile())));
    answer("Save");
    assertThat(DocumentFile.read(file).document()).isEqualTo(OTHER.withLogit(0, 7));
    assertThat(ui.document()).isEqualTo(OTHER);
    assertThat(ui.session().visit()).isEmpty();
  }

  /** A file that is there and cannot be read is not told to be gone, and not written over unasked. */
  @Test
  void aFileThatCannotBeReadIsNotGone() throws IOException {
    var file = saved("blocked.logitlab.json");
    open(file);
    ui.enter("Logit of cat, as a number", "7");
    Files.delete(file);
    Files.createDirectory(file);
    lookAgain();
    assertThat(ui.notice()).contains("cannot be read any more");
    Platform.runLater(() -> ui.window.save());
    answer("Cancel");
    assertThat(file).isDirectory();
    assertThat(ui.document()).isEqualTo(OTHER.withLogit(0, 7));
  }

  /** Another program that writes the same bytes, or only touches the file, changes nothing. */
  @Test
  void aFileThatIsOnlyTouchedIsStillItsOwn() throws IOException {
    var file = saved("touched.logitlab.json");
    open(file);
    Files.setLastModifiedTime(file, FileTime.fromMillis(5_000));
    ui.enter("Logit of cat, as a number", "7");
    ui.keys(KeyCode.CONTROL, KeyCode.S);
    assertThat(DocumentFile.read(file).document()).isEqualTo(OTHER.withLogit(0, 7));
  }

  @Test
  void thatAFileChangedIsToldOnceWhenTheWindowIsLookedAtAgain() throws IOException {
    var file = changedElsewhere();
    lookAgain();
    assertThat(ui.notice()).contains("shared.logitlab.json was changed elsewhere").contains("not in it");
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    lookAgain();
    assertThat(ui.notice()).as("once").isEmpty();
    DocumentFile.write(file, OTHER.withTemperature(5), Optional.empty());
    lookAgain();
    var button = (Button) ui.control("Open the changed one");
    Ui.on(() -> {
      button.fire();
      return true;
    });
    ui.settle();
    assertThat(ui.document()).isEqualTo(OTHER.withTemperature(5));
    Files.delete(file);
    lookAgain();
    assertThat(ui.notice()).contains("no longer there");
  }

  private void lookAgain() {
    Ui.on(() -> {
      ui.window.look();
      return true;
    });
    ui.settle();
  }
}
