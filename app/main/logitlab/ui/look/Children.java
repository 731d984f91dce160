package logitlab.ui.look;

import java.util.HashSet;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/** The order of a parent's children. */
public final class Children {
  private Children() {}

  /**
   * Makes the children those wanted, in their order. What stays is not taken out on the way: it would be styled anew, and lose the focus or
   * the drag that is under way. Only where those that stay change places, all are put in again.
   */
  public static void arrange(ObservableList<Node> children, List<Node> wanted) {
    if (wanted.equals(children)) {
      return;
    }
    children.retainAll(new HashSet<>(wanted));
    var there = new HashSet<>(children);
    if (!wanted.stream().filter(there::contains).toList().equals(children)) {
      children.setAll(wanted);
      return;
    }
    // What is new goes in by runs: each change of the list is told to all who listen.
    var start = 0;
    while (start < wanted.size()) {
      var end = start;
      while (end < wanted.size() && !there.contains(wanted.get(end))) {
        end++;
      }
      children.addAll(start, wanted.subList(start, end));
      start = end + 1;
    }
  }
}
