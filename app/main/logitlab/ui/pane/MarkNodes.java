package logitlab.ui.pane;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
 * is equal to the one before costs nothing. The nodes are {@code scale} times as large as the marks, and painted with {@code paints}.
 */
final class MarkNodes {
  private final ObservableList<Node> children;
  private final double scale;
  private final Paints paints;
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
      shown = arranged(next);
      Children.arrange(children, shown.stream().map(each -> each.node).toList());
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

  /** Nodes for the marks, those that were there before where they fit. */
  private List<Shown> arranged(List<Mark> next) {
    var before = HashMap.<String, Shown>newHashMap(shown.size());
    shown.forEach(each -> before.put(each.drawn.key(), each));
    var keys = HashSet.<String>newHashSet(next.size());
    var now = new ArrayList<Shown>(next.size());
    for (var mark : next) {
      if (!keys.add(mark.key())) {
        throw new IllegalStateException("two marks have the key " + mark.key());
      }
      var old = before.get(mark.key());
      now.add(old != null && old.fits(mark) ? old : made(mark));
    }
    return now;
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

    boolean fits(Mark other) {
      return other.getClass() == drawn.getClass() && other.key().equals(drawn.key());
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
