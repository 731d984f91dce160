package logitlab.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import logitlab.figure.Handle;
import logitlab.figure.Rect;
import logitlab.ui.Ui;
import org.junit.jupiter.api.Test;

/** What stands on a figure's handles while they come and go. */
class HandleControlsTest {
  private static final Rect REGION = new Rect(0, 0, 40, 20);

  @Test
  void aControlThatComesBackIsTheSameAndWasUnseenMeanwhile() {
    on(group -> {
      var controls = new HandleControls(group.getChildren(), desk());
      controls.show(hints("a", "b", "c", "d"), false);
      var first = List.copyOf(group.getChildren());
      controls.show(hints("a", "d"), false);
      assertThat(seen(group)).containsExactly(first.get(0), first.get(3));
      controls.show(hints("a", "b", "new", "c", "d"), false);
      assertThat(seen(group)).hasSize(5).containsSubsequence(first);
      assertThat(seen(group).get(2)).isNotIn(first);
    });
  }

  @Test
  void theFocusStays() {
    on(group -> {
      var controls = new HandleControls(group.getChildren(), desk());
      controls.show(hints("a", "b", "c"), false);
      var kept = group.getChildren().get(2);
      kept.requestFocus();
      controls.show(hints("b", "c"), false);
      controls.show(hints("a", "b", "d", "c"), false);
      assertThat(kept.isFocused()).isTrue();
    });
  }

  @Test
  void notManyWait() {
    on(group -> {
      var controls = new HandleControls(group.getChildren(), desk());
      for (var round = 0; round < 5; round++) {
        var from = 100 * round;
        controls.show(IntStream.range(from, from + 100).mapToObj(n -> hint("" + n)).toList(), false);
        assertThat(seen(group)).hasSize(100);
        assertThat(group.getChildren()).hasSizeLessThanOrEqualTo(100 + HandleControls.MOST_UNSEEN);
      }
    });
  }

  /** Before an audience nothing is explained: controls that explain do not come back. */
  @Test
  void quietControlsAreOthers() {
    on(group -> {
      var controls = new HandleControls(group.getChildren(), desk());
      controls.show(hints("a", "b"), false);
      controls.show(hints("a"), false);
      var before = List.copyOf(group.getChildren());
      controls.show(hints("a", "b"), true);
      assertThat(group.getChildren()).hasSize(2).doesNotContainAnyElementsOf(before);
    });
  }

  private static List<Handle> hints(String... keys) {
    return Stream.of(keys).map(HandleControlsTest::hint).toList();
  }

  private static Handle hint(String key) {
    return new Handle.Hint(key, REGION, key, "");
  }

  private static List<Node> seen(Group group) {
    return group.getChildren().stream().filter(Node::isVisible).toList();
  }

  /** Hints ask nothing of the window. */
  private static Desk desk() {
    return (Desk) Proxy.newProxyInstance(Desk.class.getClassLoader(), new Class<?>[]{Desk.class}, (_, method, _) -> {
      throw new AssertionError(method);
    });
  }

  private static void on(Consumer<Group> test) {
    try (var ui = new Ui()) {
      Ui.on(() -> {
        var group = new Group();
        ui.stage.setScene(new Scene(group));
        test.accept(group);
        return true;
      });
    }
  }
}
