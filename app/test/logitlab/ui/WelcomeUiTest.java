package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import logitlab.lesson.Course;
import logitlab.state.Action;
import logitlab.state.file.LastState;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways in: the greeting, what a screen is about, and the words of the trade. */
class WelcomeUiTest {
  @TempDir
  private Path folder;
  private Ui ui = new Ui();

  @AfterEach
  void close() {
    ui.close();
  }

  private void start() {
    ui.close();
    ui = new Ui();
    Ui.on(() -> {
      ui.window.greet(new LastState(folder.resolve("state")));
      return true;
    });
    ui.settle();
  }

  /** The door of this name. */
  private String door(String id) {
    return ui.words.text("ui.doors." + id) + ". " + ui.words.text("ui.doors." + id + ".text");
  }

  @Test
  void theFirstStartGreetsAndNoOther() {
    start();
    ui.click(door("course"));
    assertThat(ui.session().visit()).map(visit -> visit.place().lesson()).contains(Course.ids().getFirst());
    assertThat(ui.until(() -> !new LastState(folder.resolve("state")).isNew())).isTrue();
    start();
    assertThat(ui.has(door("course"))).isFalse();
  }

  @Test
  void theGreetingCanBeAskedForAndTheNextScreenToo() {
    ui.click("About this screen, and help");
    press(ui.words.text("ui.about.doors"));
    ui.click(door("derive"));
    assertThat(ui.session().screen()).isEqualTo(Screen.DERIVE);
    ui.click("About this screen, and help");
    press(ui.words.text("ui.about.derive.next"));
    assertThat(ui.session().screen()).isEqualTo(Screen.BACKPROP);
  }

  @Test
  void whatStandsBesideTheScreenIsToldToo() {
    Ui.on(() -> {
      ui.store.dispatch(new Action.Program.Show(Screen.DERIVE));
      return true;
    });
    assertThat(Panel.values()).allSatisfy(
        panel -> assertThat(ui.words.text("ui.about.panel." + panel.key())).isNotBlank());
    for (var panel : List.of(Panel.JACOBIAN, Panel.SLIPS)) {
      Ui.on(() -> {
        ui.store.dispatch(new Action.Experiments.ShowPanel(panel));
        return true;
      });
      ui.click("About this screen, and help");
      var told = ui.words.text("ui.about.panel." + panel.key());
      assertThat(Ui.on(() -> ui.popUps().anyMatch(node -> node instanceof Text text && text.getText().equals(told))))
          .as(panel.id())
          .isTrue();
      ui.keys(KeyCode.ESCAPE);
    }
  }

  private void press(String text) {
    Ui.on(() -> {
      ui.popUps()
          .filter(node -> node instanceof Button button && text.equals(button.getText()))
          .map(node -> (Button) node)
          .findFirst()
          .orElseThrow()
          .fire();
      return true;
    });
    ui.settle();
  }

  @Test
  void aWordOfTheTradeIsExplainedWhereverItIsWritten() {
    var word = ui.nodes(node -> node instanceof Text text && text.getText().startsWith("loss")
        && !(text.getParent() instanceof Control)).getFirst();
    ui.pointAt(word);
    assertThat(ui.until(() -> ui.popUps()
        .anyMatch(node -> node instanceof Text text
            && text.getText().startsWith("loss\nOne number that says how badly"))))
        .isTrue();
  }
}
