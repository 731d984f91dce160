package logitlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import logitlab.state.Action;
import logitlab.state.PresentAction;
import logitlab.state.view.Composition;
import logitlab.state.view.Screen;
import logitlab.ui.stage.ReachedBar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With the keyboard on the stage: nothing over the picture shows where Tab is, a strip below it says so. */
class StageFocusUiTest {
  /** More than there are controls on a page of the stage. */
  private static final int TABS = 12;

  private final Ui ui = new Ui();

  @AfterEach
  void close() {
    ui.close();
  }

  private void present(Action... actions) {
    Ui.on(() -> {
      Stream.concat(Stream.of(actions), Stream.of(new PresentAction.Enter())).forEach(ui.window::dispatch);
      return true;
    });
    ui.settle();
  }

  private String said() {
    return Ui.on(() -> ui.window.scene().getRoot().lookupAll(".stage-reached"))
        .stream()
        .map(ReachedBar.class::cast)
        .map(ReachedBar::said)
        .findFirst()
        .orElse("");
  }

  /** All that a style sheet paints for the node and what it is made of. */
  private static List<Object> looks(Node node) {
    var looks = new ArrayList<>();
    collect(node, looks);
    return looks;
  }

  private static void collect(Node node, List<Object> looks) {
    if (node instanceof Region region) {
      var fills = region.getBackground() == null
          ? List.of()
          : region.getBackground()
              .getFills()
              .stream()
              .filter(fill -> isSeen(fill.getFill()))
              .toList();
      var strokes = region.getBorder() == null
          ? List.of()
          : region.getBorder()
              .getStrokes()
              .stream()
              .filter(stroke -> isSeen(stroke.getTopStroke()))
              .toList();
      looks.addAll(Arrays.asList(fills, strokes, region.getEffect(), region.getOpacity()));
    }
    if (node instanceof Shape shape && !(node instanceof Text text && text.getText().isEmpty())) {
      looks.add(shape.isVisible() && (isSeen(shape.getStroke()) || isSeen(shape.getFill())));
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, looks));
    }
  }

  private static boolean isSeen(@Nullable Paint paint) {
    return paint != null && !paint.equals(Color.TRANSPARENT);
  }

  /** Tabs through what stands there; says how much was reached. */
  private int tabsThrough(String where) {
    var reached = 0;
    var pointed = ui.session().attention().pointed();
    for (var n = 0; n < TABS; n++) {
      ui.keys(KeyCode.TAB);
      var node = Ui.on(() -> ui.scene().getFocusOwner());
      if (node instanceof Control control && node.isFocusVisible()) {
        reached++;
        assertThat(said()).as(where).startsWith(control.getAccessibleText());
        assertThat(ui.session().attention().pointed()).as(where).isEqualTo(pointed);
        var focused = Ui.on(() -> looks(node));
        ui.keys(KeyCode.ESCAPE);
        assertThat(said()).as(where).isEmpty();
        assertThat(focused).as("%s: %s", where, control.getAccessibleText()).isEqualTo(Ui.on(() -> looks(node)));
        Ui.on(() -> {
          node.requestFocus();
          return true;
        });
        ui.settle();
      }
    }
    return reached;
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void noRingOverThePicture(Screen screen) {
    present(new Action.Program.Show(screen));
    var reached = 0;
    for (var composition : ui.session().compositions()) {
      Ui.on(() -> {
        ui.window.dispatch(new PresentAction.Compose(composition));
        return true;
      });
      ui.settle();
      reached += tabsThrough(composition.name());
    }
    if (screen == Screen.EXPLORE) {
      assertThat(reached).isGreaterThan(10);
    }
  }

  /** What lies under the question cannot be reached. */
  @Test
  void noRingOverTheQuestionToTheAudience() {
    present();
    ui.keys(KeyCode.A);
    var before = ui.document();
    for (var bar : List.of("cat", "dog", "bird", "cat")) {
      ui.keys(KeyCode.TAB);
      assertThat(said()).contains(bar).doesNotContain("Logit");
      ui.keys(KeyCode.RIGHT);
    }
    assertThat(ui.document()).isEqualTo(before);
    assertThat(tabsThrough("asked")).isPositive();
    ui.keys(KeyCode.A);
    ui.keys(KeyCode.TAB);
    assertThat(said()).contains("Logit");
  }

  /** What is hidden can be shown by the keyboard. */
  @Test
  void noRingOverATile() {
    present(new PresentAction.Compose(Composition.TABLE));
    ui.click("Make dog the target");
    ui.keys(KeyCode.H);
    assertThat(tabsThrough("hidden")).isPositive();
  }

  /** Where Tab is has the arrows until Escape, and the strip stands below the picture, not over it. */
  @Test
  void whatTabReachedKeepsTheArrows() {
    present();
    ui.keys(KeyCode.TAB);
    assertThat(said()).isEqualTo("Logit of cat: the arrows, Home, End, Space and Enter are its own until Escape.");
    var before = ui.document().logits().get(0);
    ui.keys(KeyCode.RIGHT);
    assertThat(ui.document().logits().get(0)).isGreaterThan(before);
    var strip = Ui.on(() -> ui.scene().getRoot().lookup(".stage-reached"));
    var picture = Ui.on(() -> ui.scene().getRoot().lookup(".stage-picture"));
    assertThat(Ui.on(() -> picture.localToScene(picture.getLayoutBounds()).getMaxY()))
        .isLessThanOrEqualTo(Ui.on(() -> strip.localToScene(strip.getLayoutBounds()).getMinY()) + 0.5);
    ui.keys(KeyCode.ESCAPE);
    assertThat(said()).isEmpty();
    var moved = ui.document();
    ui.keys(KeyCode.RIGHT);
    assertThat(ui.document()).isEqualTo(moved);
    ui.keys(KeyCode.TAB);
    ui.keys(KeyCode.ESCAPE);
    ui.keys(KeyCode.ESCAPE);
    assertThat(ui.session().presenting().on()).isFalse();
    ui.keys(KeyCode.TAB);
    assertThat(said()).isEmpty();
  }
}
