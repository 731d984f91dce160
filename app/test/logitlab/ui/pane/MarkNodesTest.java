package logitlab.ui.pane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;
import logitlab.state.Action;
import logitlab.state.view.Screen;
import logitlab.ui.Ui;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarkNodesTest {
  /** What a line of text may differ by when it is drawn in another size, in units of the page. */
  private static final double HINTING = 1.5;

  @Test
  void textIsDrawnInItsFinalSize() {
    try (var ui = new Ui()) {
      for (var width : new int[]{900, 960, 915}) {
        resize(ui, width);
        var texts = Ui.on(() -> ink(ui).filter(Text.class::isInstance).toList());
        assertThat(texts).hasSizeGreaterThan(50)
            .allMatch(text -> text.getLocalToSceneTransform().getMxx() == 1, "not scaled");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyMarkGrowsWithTheWindow(Screen screen) {
    try (var ui = new Ui()) {
      Ui.on(() -> {
        ui.store.dispatch(new Action.Program.Show(screen));
        return true;
      });
      // Train is drawn again when what it shows is computed.
      assertThat(ui.until(() -> screen != Screen.TRAIN || ui.store.state().session().learning().look().isPresent()))
          .isTrue();
      resize(ui, 960);
      var large = Ui.on(() -> places(ui));
      resize(ui, 810);
      var small = Ui.on(() -> places(ui));
      assertThat(small).hasSameSizeAs(large);
      var shrunk = 810.0 / 960;
      for (var n = 0; n < large.size(); n++) {
        var one = large.get(n);
        var other = small.get(n);
        var slack = within(HINTING);
        assertThat(other.getMinX()).as("left of %s", one).isCloseTo(one.getMinX() * shrunk, slack);
        assertThat(other.getMaxX()).as("right of %s", one).isCloseTo(one.getMaxX() * shrunk, slack);
        assertThat(other.getMinY()).as("top of %s", one).isCloseTo(one.getMinY() * shrunk, slack);
        assertThat(other.getMaxY()).as("bottom of %s", one).isCloseTo(one.getMaxY() * shrunk, slack);
      }
    }
  }

  private static void resize(Ui ui, int width) {
    Ui.on(() -> {
      ui.stage.setWidth(width);
      ui.stage.setHeight(width * 3 / 5.0);
      return true;
    });
    assertThat(ui.until(() -> ui.scene().getWidth() == width && ui.scene().getHeight() == width * 3 / 5.0)).isTrue();
    ui.settle();
  }

  private static List<Bounds> places(Ui ui) {
    return ink(ui).filter(node -> !(node instanceof Parent))
        .map(node -> node.localToScene(node.getBoundsInLocal()))
        .toList();
  }

  private static Stream<Node> ink(Ui ui) {
    var pane = (FigurePane) ui.stage.getScene()
        .getRoot()
        .lookupAll("*")
        .stream()
        .filter(FigurePane.class::isInstance)
        .findFirst()
        .orElseThrow();
    return all(pane.getChildrenUnmodifiable().getFirst());
  }

  private static Stream<Node> all(Node node) {
    return node instanceof Parent parent
        ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(MarkNodesTest::all))
        : Stream.of(node);
  }
}
