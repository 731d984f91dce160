package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import logitlab.state.Action;
import logitlab.state.view.Screen;
import logitlab.ui.file.NoticeBar;
import logitlab.ui.pane.ScreenPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is said stands where it covers nothing, goes by itself and can be read again; before an audience nothing of it is seen. */
class NoticesUiTest {
  private final Ui ui = new Ui();

  @AfterEach
  void close() {
    ui.close();
  }

  private void say(String title) {
    Ui.on(() -> {
      ui.window.tell(title, "That is how it is.");
      return true;
    });
    ui.settle();
  }

  private Bounds place(Class<? extends Node> kind) {
    var node = ui.nodes(kind::isInstance).getFirst();
    return Ui.on(() -> node.localToScene(node.getLayoutBounds()));
  }

  @Test
  void aNoticeCoversNothingAndStaysInTheList() {
    say("Something happened");
    assertThat(ui.notice()).contains("Something happened");
    assertThat(place(NoticeBar.class).getMinY()).isGreaterThanOrEqualTo(place(ScreenPane.class).getMaxY() - 0.5);
    ui.click("Close this notice");
    assertThat(ui.notice()).isEmpty();
    ui.click("What was said");
    assertThat(Ui.on(() -> ui.popUps()
        .filter(Label.class::isInstance)
        .map(label -> ((Label) label).getText())
        .filter(text -> text.contains("Something happened"))
        .findFirst())).isPresent();
  }

  @Test
  void theListIsAsHighAsWhatWasSaid() {
    say("Something happened that takes more than one line of the list, as most sentences of this program do");
    ui.click("What was said");
    var scroll = Ui
        .on(() -> ui.popUps().filter(ScrollPane.class::isInstance).map(ScrollPane.class::cast).findFirst())
        .orElseThrow();
    assertThat(Ui.on(() -> scroll.getContent().getLayoutBounds().getHeight()))
        .isLessThanOrEqualTo(Ui.on(() -> scroll.getViewportBounds().getHeight()) + 0.5);
  }

  @Test
  void onTheStageNothingIsSaidOverThePictureAndNothingExplained() {
    ui.keys(KeyCode.F5);
    say("Something happened");
    assertThat(ui.notice()).isEmpty();
    assertThat(tips()).isEmpty();
    ui.keys(KeyCode.ESCAPE);
    assertThat(ui.notice()).contains("Something happened");
    assertThat(tips()).contains("Undo (Ctrl+Z)");
  }

  /** What the tips say of all controls, each with the pointer over it. */
  private List<String> tips() {
    var controls = ui.nodes(Control.class::isInstance).stream().map(Control.class::cast).toList();
    return Ui.on(() -> {
      controls.forEach(control -> control.fireEvent(new MouseEvent(MouseEvent.MOUSE_ENTERED, 0, 0, 0, 0,
          MouseButton.NONE, 0, false, false, false, false, false, false, false, false, false, false, null)));
      return controls.stream().map(Control::getTooltip).filter(Objects::nonNull).map(Tooltip::getText).toList();
    });
  }

  /** At every size of text the bar on top is whole, and the page below it. */
  @Test
  void theBarIsWholeAtEverySizeOfText() {
    for (var n = 0; n < 4; n++) {
      var page = ui.scene().getRoot();
      for (var name : List.of("Undo (Ctrl+Z)", "What was said", "About this screen, and help")) {
        var control = ui.control(name);
        assertThat(Ui.on(() -> page.localToScene(page.getLayoutBounds())
            .contains(control.localToScene(control.getLayoutBounds())))).as(name + " " + n).isTrue();
      }
      ui.keys(KeyCode.CONTROL, KeyCode.PLUS);
    }
    ui.keys(KeyCode.CONTROL, KeyCode.DIGIT0);
  }

  /** With large text the derivation has no room on Explore: its chip is not lit and says where it went. */
  @Test
  void whatHasNoRoomSaysSo() {
    assertThat(ui.has("Derivation")).isTrue();
    ui.keys(KeyCode.CONTROL, KeyCode.PLUS);
    ui.settle();
    assertThat(ui.session().textSize()).isGreaterThan(1);
    assertThat(ui.has("Derivation")).isFalse();
    ui.click("Derivation →");
    assertThat(ui.session().screen()).isEqualTo(Screen.DERIVE);
    Ui.on(() -> {
      ui.window.dispatch(new Action.Program.SetTextSize(1));
      return true;
    });
  }
}
