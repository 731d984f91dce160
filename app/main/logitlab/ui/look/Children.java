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
    var staying = new HashSet<>(wanted);
    children.removeIf(child -> !staying.contains(child));
    for (var n = 0; n < wanted.size(); n++) {
      var node = wanted.get(n);
      if (n < children.size() && children.get(n).equals(node)) {
        continue;
      }
      if (children.contains(node)) {
        children.setAll(wanted);
        return;
      }
      children.add(n, node);
    }
  }
}
