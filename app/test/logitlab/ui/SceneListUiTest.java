package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import logitlab.state.PresentAction;
import logitlab.state.ScenesAction;
import logitlab.state.document.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of scenes beside the stage: what is typed there, and undo. */
class SceneListUiTest {
  private final Ui ui = new Ui();

  @BeforeEach
  void presentTwoScenes() {
    Ui.on(() -> {
      ui.store.dispatch(new PresentAction.Enter());
      ui.store.dispatch(new ScenesAction.Keep("A"));
      ui.store.dispatch(new ScenesAction.Keep("B"));
      return true;
    });
    ui.settle();
    ui.keys(KeyCode.O);
  }

  @AfterEach
  void close() {
    ui.close();
  }

  private List<String> names() {
    return ui.document().scenes().stream().map(Scene::name).toList();
  }

  /** Where rows change places under the focus, no scene takes the name of another. */
  @Test
  void undoInANameChangesNoOtherName() {
    ui.click("Scene A later");
    assertThat(names()).containsExactly("B", "A");
    ui.focus("Name of scene B");
    ui.keys(KeyCode.CONTROL, KeyCode.Z);
    ui.settle();
    assertThat(names()).containsExactly("A", "B");
    assertThat(Ui.<Boolean>on(ui.store::canRedo)).isTrue();
  }

  /** In a name that is being changed, and in one that is being given. */
  @Test
  void whatIsTypedIsUndoneFirst() {
    for (var field : List.of("Name of scene A", "Name of the scene")) {
      ui.focus(field);
      ui.keys(KeyCode.X);
      ui.keys(KeyCode.CONTROL, KeyCode.Z);
      assertThat(names()).as(field).containsExactly("A", "B");
      assertThat(((TextField) ui.control(field)).getText()).as(field).doesNotContain("x");
    }
  }
}
