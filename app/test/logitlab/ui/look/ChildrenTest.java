package logitlab.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener.Change;
import javafx.scene.Group;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

class ChildrenTest {
  private final List<Node> nodes = IntStream.range(0, 12).<Node>mapToObj(_ -> new Group()).toList();

  @Test
  void becomeThoseWanted() {
    var random = new Random(7);
    var children = FXCollections.<Node>observableArrayList();
    for (var n = 0; n < 500; n++) {
      var wanted = some(random);
      if (random.nextInt(4) == 0) {
        Collections.shuffle(wanted, random);
      }
      Children.arrange(children, wanted);
      assertThat(children).containsExactlyElementsOf(wanted);
    }
  }

  @Test
  void whatStaysInItsOrderIsNotTakenOut() {
    var random = new Random(8);
    var children = FXCollections.<Node>observableArrayList();
    var removed = new HashSet<Node>();
    children.addListener((Change<? extends Node> change) -> {
      while (change.next()) {
        removed.addAll(change.getRemoved());
      }
    });
    for (var n = 0; n < 500; n++) {
      removed.clear();
      var wanted = some(random);
      Children.arrange(children, wanted);
      assertThat(removed).doesNotContainAnyElementsOf(wanted);
    }
  }

  /** Some of the nodes, in their order. */
  private List<Node> some(Random random) {
    return new ArrayList<>(nodes.stream().filter(_ -> random.nextBoolean()).toList());
  }
}
