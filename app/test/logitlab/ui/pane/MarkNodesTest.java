package logitlab.ui.pane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Text;
import logitlab.Sample;
import logitlab.figure.Frame;
import logitlab.figure.Size;
import logitlab.figure.screen.Screens;
import logitlab.motion.Stage;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Reducer;
import logitlab.state.session.Place;
import logitlab.state.session.Theme;
import logitlab.state.view.Screen;
import logitlab.ui.Ui;
import logitlab.ui.look.Paints;
import logitlab.words.Words;
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

  /** As in pictures: no end fills the space between two dashes. */
  @Test
  void linesEndWhereTheyEnd() {
    try (var ui = new Ui()) {
      Ui.on(() -> {
        ui.store.dispatch(new Action.Program.Show(Screen.BACKPROP));
        return true;
      });
      ui.settle();
      var lines = Ui.on(() -> ink(ui).filter(node -> node instanceof Line || node instanceof SVGPath).toList());
      assertThat(lines).hasSizeGreaterThan(20)
          .allMatch(line -> ((Shape) line).getStrokeLineCap() == StrokeLineCap.BUTT);
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

  /** A node that takes over what another showed is as a new one. */
  @Test
  void nodesThatShowOtherMarksAreAsNewOnes() {
    var screens = new Screens(new Words(Locale.ENGLISH));
    var figures = Stream.of(Screen.EXPLORE, Screen.DERIVE, Screen.BACKPROP)
        .flatMap(screen -> Stream.of(Stage.values())
            .map(stage -> actions(screen, stage).reduce(AppState.START, Reducer::reduce, (_, last) -> last))
            .map(state -> screens.screen(screen).draw(Frame.of(state, new Size(1280, 664))).marks()))
        .toList();
    try (var _ = new Ui()) {
      Ui.on(() -> {
        var used = new Group();
        var nodes = new MarkNodes(used.getChildren(), 1, new Paints(Theme.LIGHT));
        var random = new Random(1);
        for (var n = 0; n < Sample.size(200, 80); n++) {
          var marks = figures.get(random.nextInt(figures.size()));
          var part = marks.subList(random.nextInt(marks.size()), marks.size());
          var fresh = new Group();
          new MarkNodes(fresh.getChildren(), 1, new Paints(Theme.LIGHT)).show(part);
          nodes.show(part);
          assertThat(all(used).map(MarkNodesTest::looks)).isEqualTo(all(fresh).map(MarkNodesTest::looks).toList());
        }
        return true;
      });
    }
  }

  /** A node that is new in the scene is styled, which takes long: nodes that wait unseen come back. They are not many. */
  @Test
  void nodesComeBackAndFewWait() {
    try (var ui = new Ui()) {
      dispatch(ui, new Action.Program.Show(Screen.BACKPROP));
      var known = new HashSet<Node>();
      for (var round = 0; round < 3; round++) {
        for (var stage : Stage.values()) {
          dispatch(ui, new Action.Time.Scrub(new Place.InBackprop(stage, 0.5)));
          var nodes = Ui.on(() -> withUnseen(ink(ui).findFirst().orElseThrow()).toList());
          var fresh = nodes.stream().filter(known::add).count();
          // What changes places is made anew: the marks of the station that is reached.
          assertThat(fresh).as("new at %s in round %d", stage, round).isLessThan(round == 0 ? 1000 : 30);
          assertThat(nodes).filteredOn(Parent.class::isInstance).allMatch(MarkNodesTest::isLight);
        }
      }
    }
  }

  private static boolean isLight(Node parent) {
    return ((Parent) parent).getChildrenUnmodifiable()
        .stream()
        .filter(node -> !node.isVisible())
        .count() <= MarkNodes.MOST_UNSEEN;
  }

  private static void dispatch(Ui ui, Action action) {
    Ui.on(() -> {
      ui.store.dispatch(action);
      return true;
    });
    ui.settle();
  }

  private static Stream<Action> actions(Screen screen, Stage stage) {
    return Stream.of(new Action.Program.Show(screen), new Action.Time.Scrub(new Place.InBackprop(stage, 0.5)));
  }

  /** All that is seen of a node. */
  private static List<Object> looks(Node node) {
    var place = List.<Object>of(node.getClass(), node.getLayoutX(), node.getLayoutY(), node.getOpacity(),
        node.isCache());
    var shape = switch (node) {
      case SVGPath path -> List.<Object>of(path.getContent());
      case Text text -> List.<Object>of(text.getText(), text.getX(), text.getY(), text.getFont());
      case Line line -> List.<Object>of(line.getStartX(), line.getStartY(), line.getEndX(), line.getEndY());
      case Rectangle box -> List.<Object>of(box.getX(), box.getY(), box.getWidth(), box.getHeight(), box.getArcWidth());
      default -> List.of();
    };
    var paint = node instanceof Shape painted
        ? List.<Object>of(String.valueOf(painted.getFill()), String.valueOf(painted.getStroke()),
            painted.getStroke() == null ? 0 : painted.getStrokeWidth())
        : List.of();
    return Stream.of(place, shape, paint).flatMap(List::stream).toList();
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
    var inner = node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream() : Stream.<Node>of();
    return Stream.concat(Stream.of(node), inner.filter(Node::isVisible).flatMap(MarkNodesTest::all));
  }

  private static Stream<Node> withUnseen(Node node) {
    var inner = node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream() : Stream.<Node>of();
    return Stream.concat(Stream.of(node), inner.flatMap(MarkNodesTest::withUnseen));
  }
}
