package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import logitlab.math.Vec;
import logitlab.state.file.Lecture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the teacher sees while the audience sees the picture, on one display and on two. */
class PresenterUiTest {
  private static final Rectangle2D HERE = new Rectangle2D(0, 0, 980, 560);
  private static final Rectangle2D THERE = new Rectangle2D(0, 560, 980, 420);

  private final ObservableList<Rectangle2D> displays = FXCollections.observableArrayList(HERE, THERE);
  private final Ui ui = new Ui(Lecture.read().document(), displays);

  @AfterEach
  void close() {
    ui.keys(KeyCode.ESCAPE);
    ui.close();
  }

  private Optional<Stage> beside() {
    return Ui.on(() -> Window.getWindows()
        .stream()
        .filter(window -> !window.equals(ui.stage) && window.isShowing() && window instanceof Stage)
        .map(Stage.class::cast)
        .findFirst());
  }

  /** All that can be read beside the picture. */
  private String read() {
    var window = beside().orElseThrow();
    return String.join("\n", Ui.on(() -> words(window.getScene().getRoot()).toList()));
  }

  private static Stream<String> words(Node node) {
    return switch (node) {
      case Text text -> Stream.of(text.getText());
      case Label label -> Stream.of(label.getText());
      case Parent parent -> parent.getChildrenUnmodifiable().stream().flatMap(PresenterUiTest::words);
      default -> Stream.of();
    };
  }

  private static boolean on(Stage stage, Rectangle2D display) {
    return Ui.on(() -> display.contains(stage.getX() + 1, stage.getY() + 1));
  }

  private void change(List<Rectangle2D> now) {
    Ui.on(() -> displays.setAll(now));
    ui.settle();
  }

  private void present() {
    Ui.on(() -> {
      ui.window.present();
      return true;
    });
    ui.settle();
  }

  @Test
  void thePictureStandsOnTheOtherDisplayAndTheNotesHere() {
    assertThat(beside()).isEmpty();
    present();
    assertThat(on(ui.stage, THERE)).isTrue();
    assertThat(on(beside().orElseThrow(), HERE)).isTrue();
    assertThat(read()).contains("Scene 1 of 12: A guess in shares", "Three scores, one guess.");
    ui.keys(KeyCode.PAGE_DOWN);
    assertThat(read()).contains("Scene 2 of 12: No opinion", "All scores are equal.");
    ui.keys(KeyCode.ESCAPE);
    assertThat(beside()).isEmpty();
    assertThat(on(ui.stage, HERE)).isTrue();
  }

  @Test
  void aDisplayThatGoesTakesThePresentersViewAndOneThatComesBringsIt() {
    present();
    change(List.of(HERE));
    assertThat(on(ui.stage, HERE)).isTrue();
    assertThat(beside()).isEmpty();
    ui.keys(KeyCode.N);
    assertThat(read()).contains("Three scores, one guess.").doesNotContain("Next");
    change(List.of(HERE, THERE));
    assertThat(on(ui.stage, THERE)).isTrue();
    assertThat(read()).contains("Three scores, one guess.", "Next");
  }

  /** Nothing comes over the picture: it is read beside it. */
  @Test
  void whatIsToBeSaidIsSaidBesideThePicture() {
    present();
    Ui.on(() -> {
      ui.window.tell("Saved", "The document is saved.");
      return true;
    });
    ui.settle();
    assertThat(ui.notice()).isEmpty();
    assertThat(read()).contains("The document is saved.");
  }

  private void focusNotes() {
    var notes = beside().orElseThrow();
    Ui.on(() -> {
      notes.requestFocus();
      return true;
    });
  }

  /** A question stands over the picture, but the keys may be with the notes. */
  @Test
  void aQuestionIsAnsweredFromTheNotesToo() {
    change(List.of(HERE));
    present();
    ui.keys(KeyCode.N);
    Ui.on(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "1 2 3\n4 5 6")));
    var before = ui.document();
    ui.keys(KeyCode.CONTROL, KeyCode.V);
    assertThat(ui.has(ui.words.text("ui.paste.row", "1", "1, 2, 3"))).isTrue();
    focusNotes();
    ui.keys(KeyCode.ESCAPE);
    assertThat(ui.document()).isEqualTo(before);
    assertThat(ui.session().presenting().on()).isTrue();
    ui.keys(KeyCode.CONTROL, KeyCode.V);
    focusNotes();
    ui.keys(KeyCode.ENTER);
    assertThat(ui.document().logits()).isEqualTo(Vec.of(1, 2, 3));
  }
}
