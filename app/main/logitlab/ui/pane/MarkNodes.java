package logitlab.ui.pane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeType;
import javafx.scene.text.Text;
import logitlab.figure.Mark;
import logitlab.figure.Role;
import logitlab.ui.look.Children;
import logitlab.ui.look.Fonts;
import logitlab.ui.look.Paints;

/**
 * Keeps a parent's nodes in step with a list of marks. A mark with a key that was there before uses the same node again, and a mark that
 * is equal to the one before costs nothing. Nodes whose marks are gone stay for a while, unseen, and come to show others: a node that is
 * new in the scene is styled, which takes longer than all else. The nodes are {@code scale} times as large as the marks, and painted with
 * {@code paints}.
 */
final class MarkNodes {
  /** So many nodes of one parent stay unseen. */
  static final int MOST_UNSEEN = 150;

  private final ObservableList<Node> children;
  private final double scale;
  private final Paints paints;
  /** In the order of the parent's children, the unseen ones among the others. */
  private List<Shown> all = List.of();
  /** Those that are seen, one for each mark. */
  private List<Shown> shown = List.of();
  private List<Mark> last = List.of();

  MarkNodes(ObservableList<Node> children, double scale, Paints paints) {
    this.children = children;
    this.scale = scale;
    this.paints = paints;
  }

  /** @throws IllegalStateException when two marks of one group have one key */
  @SuppressWarnings("ReferenceEquality") // another list may be equal, and is then compared mark by mark
  void show(List<Mark> next) {
    // A list that a figure kept from the last frame costs nothing.
    if (next == last) {
      return;
    }
    last = next;
    if (!fits(next)) {
      arrange(next);
    }
    for (var n = 0; n < next.size(); n++) {
      shown.get(n).update(next.get(n));
    }
  }

  /** Whether the nodes that are there can show the marks as they stand, which is so in most frames. */
  private boolean fits(List<Mark> next) {
    if (next.size() != shown.size()) {
      return false;
    }
    for (var n = 0; n < next.size(); n++) {
      if (!shown.get(n).fits(next.get(n))) {
        return false;
      }
    }
    return true;
  }

  /** Brings nodes for the marks into their order: those that show them, unseen ones of their kind, new ones. */
  private void arrange(List<Mark> next) {
    var places = placesBefore(next);
    var ends = ends(places);
    var unseen = places(false);
    var seen = new ArrayList<Shown>(next.size());
    var order = new ArrayList<Shown>(all.size());
    var free = 0;
    for (var n = 0; n < places.length; n++) {
      var place = places[n] >= 0 ? places[n] : spare(next.get(n), unseen, free, ends[n]);
      if (place >= 0) {
        order.addAll(all.subList(free, place));
        free = place + 1;
      }
      var each = place >= 0 ? all.get(place) : made(next.get(n));
      order.add(each);
      seen.add(each);
    }
    order.addAll(all.subList(free, all.size()));
    shown = seen;
    all = withFewUnseen(order);
    Children.arrange(children, all.stream().map(each -> each.node).toList());
  }

  /** Where the node stands whose mark has, or had, this key. */
  private Map<String, Integer> places(boolean seen) {
    var places = HashMap.<String, Integer>newHashMap(all.size());
    for (var n = 0; n < all.size(); n++) {
      if (all.get(n).isSeen() == seen) {
        places.put(all.get(n).drawn.key(), n);
      }
    }
    return places;
  }

  /** Where the nodes stand that show the marks; -1 where none does, or where it changes places with others. */
  private int[] placesBefore(List<Mark> next) {
    var before = places(true);
    var keys = HashSet.<String>newHashSet(next.size());
    var places = new int[next.size()];
    for (var n = 0; n < places.length; n++) {
      var mark = next.get(n);
      if (!keys.add(mark.key())) {
        throw new IllegalStateException("two marks have the key " + mark.key());
      }
      var place = before.getOrDefault(mark.key(), -1);
      places[n] = place >= 0 && all.get(place).fits(mark) ? place : -1;
    }
    return growing(places);
  }

  /** As many of the places as possible that grow from one to the next; -1 instead of the others. By patience sorting (Fredman, 1975). */
  private static int[] growing(int[] places) {
    // Of the runs of one length more than the index, where the one ends that ends lowest, and what came before each place in its run.
    var lowest = new int[places.length];
    var before = new int[places.length];
    var longest = 0;
    for (var n = 0; n < places.length; n++) {
      if (places[n] >= 0) {
        var run = longest;
        while (run > 0 && places[lowest[run - 1]] > places[n]) {
          run--;
        }
        before[n] = run > 0 ? lowest[run - 1] : -1;
        lowest[run] = n;
        longest = Math.max(longest, run + 1);
      }
    }
    var kept = new int[places.length];
    Arrays.fill(kept, -1);
    for (var n = longest > 0 ? lowest[longest - 1] : -1; n >= 0; n = before[n]) {
      kept[n] = places[n];
    }
    return kept;
  }

  /** For each mark the place of the next node that stays. */
  private int[] ends(int[] places) {
    var ends = new int[places.length];
    var end = all.size();
    for (var n = places.length - 1; n >= 0; n--) {
      end = places[n] >= 0 ? places[n] : end;
      ends[n] = end;
    }
    return ends;
  }

  /** A node between two places that shows no mark any more: the one that showed this mark, or the first of its kind; -1 where there is none. */
  private int spare(Mark mark, Map<String, Integer> unseen, int from, int to) {
    var same = unseen.getOrDefault(mark.key(), -1);
    if (same >= from && same < to && all.get(same).fits(mark)) {
      return same;
    }
    for (var n = from; n < to; n++) {
      if (all.get(n).isFor(mark)) {
        return n;
      }
    }
    return -1;
  }

  /** Shows those that are to be seen, and leaves out of the others the first ones that are too many. */
  private List<Shown> withFewUnseen(List<Shown> order) {
    var seen = new HashSet<>(shown);
    order.forEach(each -> each.see(seen.contains(each)));
    var tooMany = order.size() - shown.size() - MOST_UNSEEN;
    if (tooMany <= 0) {
      return order;
    }
    var leaving = order.stream().filter(each -> !each.isSeen()).limit(tooMany).collect(Collectors.toSet());
    return order.stream().filter(each -> !leaving.contains(each)).toList();
  }

  /** A node and the mark it shows; while another is applied, the one before. */
  private abstract static class Shown {
    final Node node;
    Mark drawn;

    Shown(Node node, Mark mark) {
      this.node = node;
      drawn = mark;
      node.setFocusTraversable(false);
    }

    boolean isFor(Mark other) {
      return other.getClass() == drawn.getClass();
    }

    final boolean isSeen() {
      return node.isVisible();
    }

    final void see(boolean seen) {
      node.setVisible(seen);
    }

    boolean fits(Mark other) {
      return isFor(other) && other.key().equals(drawn.key());
    }

    void update(Mark next) {
      // A group compares its children one by one itself.
      if (next instanceof Mark.Group || !next.equals(drawn)) {
        apply(next);
        drawn = next;
      }
    }

    abstract void apply(Mark next);
  }

  private Shown made(Mark mark) {
    var made = switch (mark) {
      case Mark.Line line -> new LineNode(line);
      case Mark.Box box -> new BoxNode(box);
      case Mark.Path path -> new PathNode(path);
      case Mark.Text text -> new TextNode(text);
      case Mark.Group group -> new GroupNode(group);
    };
    made.apply(mark);
    return made;
  }

  private final class LineNode extends Shown {
    private final Line line;

    LineNode(Mark.Line mark) {
      this(new Line(), mark);
    }

    private LineNode(Line line, Mark.Line mark) {
      super(line, mark);
      this.line = line;
      line.setStrokeLineCap(StrokeLineCap.BUTT);
    }

    @Override
    void apply(Mark next) {
      var mark = (Mark.Line) next;
      line.setStartX(scale * mark.x1());
      line.setStartY(scale * mark.y1());
      line.setEndX(scale * mark.x2());
      line.setEndY(scale * mark.y2());
      line.setStrokeWidth(scale * mark.thickness());
      paints.paint(line, Role.NONE, mark.role());
    }
  }

  private final class BoxNode extends Shown {
    private final Rectangle rectangle;

    BoxNode(Mark.Box mark) {
      this(new Rectangle(), mark);
    }

    private BoxNode(Rectangle rectangle, Mark.Box mark) {
      super(rectangle, mark);
      this.rectangle = rectangle;
    }

    @Override
    void apply(Mark next) {
      var mark = (Mark.Box) next;
      rectangle.setX(scale * mark.area().x());
      rectangle.setY(scale * mark.area().y());
      rectangle.setWidth(scale * mark.area().width());
      rectangle.setHeight(scale * mark.area().height());
      rectangle.setArcWidth(2 * scale * mark.radius());
      rectangle.setArcHeight(2 * scale * mark.radius());
      rectangle.setStrokeWidth(scale * mark.thickness());
      rectangle.setStrokeType(StrokeType.CENTERED);
      paints.paint(rectangle, mark.fill(), mark.border());
    }
  }

  private final class PathNode extends Shown {
    private final SVGPath path;

    PathNode(Mark.Path mark) {
      this(new SVGPath(), mark);
    }

    private PathNode(SVGPath path, Mark.Path mark) {
      super(path, mark);
      this.path = path;
      // As in pictures. Square ends would fill what is left free between the dashes of a thick line.
      path.setStrokeLineCap(StrokeLineCap.BUTT);
      path.setContent(mark.outline().svgPath(0, 0, scale * mark.scale()));
    }

    @Override
    void apply(Mark next) {
      var before = (Mark.Path) drawn;
      var mark = (Mark.Path) next;
      if (!mark.outline().equals(before.outline()) || mark.scale() != before.scale()) {
        path.setContent(mark.outline().svgPath(0, 0, scale * mark.scale()));
      }
      path.setLayoutX(scale * mark.x());
      path.setLayoutY(scale * mark.y());
      path.setStrokeWidth(scale * mark.thickness());
      paints.paint(path, mark.thickness() > 0 ? Role.NONE : mark.role(),
          mark.thickness() > 0 ? mark.role() : Role.NONE);
    }
  }

  private final class TextNode extends Shown {
    private final Text text;

    TextNode(Mark.Text mark) {
      this(new Text(), mark);
    }

    private TextNode(Text text, Mark.Text mark) {
      super(text, mark);
      this.text = text;
      text.setTextOrigin(VPos.BASELINE);
      text.setFont(Fonts.of(mark.face(), scale * mark.size()));
    }

    @Override
    void apply(Mark next) {
      var before = (Mark.Text) drawn;
      var mark = (Mark.Text) next;
      if (mark.face() != before.face() || mark.size() != before.size()) {
        text.setFont(Fonts.of(mark.face(), scale * mark.size()));
      }
      text.setText(mark.text());
      text.setX(scale * mark.x());
      text.setY(scale * mark.baseline());
      paints.paint(text, mark.role(), Role.NONE);
    }
  }

  private final class GroupNode extends Shown {
    private final Group group;
    private final MarkNodes inner;

    GroupNode(Mark.Group mark) {
      this(new Group(), mark);
    }

    private GroupNode(Group group, Mark.Group mark) {
      super(group, mark);
      this.group = group;
      inner = new MarkNodes(group.getChildren(), scale, paints);
    }

    @Override
    void apply(Mark next) {
      var mark = (Mark.Group) next;
      group.setLayoutX(scale * mark.dx());
      group.setLayoutY(scale * mark.dy());
      group.setOpacity(mark.opacity());
      inner.show(mark.marks());
      group.setCache(mark.kind() == Mark.Group.Kind.KEPT);
    }
  }
}
