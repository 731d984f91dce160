package logitlab.figure;

import java.util.List;
import java.util.stream.Stream;

/** A mark that is no group, with what the groups round it do to it. */
public record Flat(Mark mark, double dx, double dy, double opacity) {

  /** The leaves of these marks, from back to front. */
  public static Stream<Flat> of(Stream<Mark> marks) {
    return marks.flatMap(mark -> of(mark, 0, 0, 1));
  }

  public static Stream<Flat> of(List<Mark> marks) {
    return of(marks.stream());
  }

  private static Stream<Flat> of(Mark mark, double dx, double dy, double opacity) {
    return mark instanceof Mark.Group group
        ? group.marks()
            .stream()
            .flatMap(child -> of(child, dx + group.dx(), dy + group.dy(), opacity * group.opacity()))
        : Stream.of(new Flat(mark, dx, dy, opacity));
  }

  /** The rectangle that the ink stays in; text reaches from ascent to descent of its figures. */
  public Rect bounds() {
    var own = switch (mark) {
      case Mark.Line line -> new Rect(Math.min(line.x1(), line.x2()), Math.min(line.y1(), line.y2()),
          Math.abs(line.x1() - line.x2()), Math.abs(line.y1() - line.y2()))
          .inset(-line.thickness() / 2, -line.thickness() / 2);
      case Mark.Box box -> box.area();
      case Mark.Text text -> new Rect(text.x(), text.baseline() - 0.76 * text.size(), text.width(),
          0.98 * text.size());
      case Mark.Path path -> {
        var ink = path.outline().bounds().placed(path.x(), path.y(), path.scale());
        yield new Rect(ink.left(), ink.top(), ink.width(), ink.height()).inset(-path.thickness() / 2,
            -path.thickness() / 2);
      }
      case Mark.Group _ -> throw new IllegalStateException("a leaf is no group");
    };
    return own.moved(dx, dy);
  }

  /** How far the point is from the ink; 0 inside. Strokes are measured along their line, all else by its rectangle. */
  public double distance(double x, double y) {
    var ownX = x - dx;
    var ownY = y - dy;
    return switch (mark) {
      case Mark.Line line -> Math.max(0,
          StrokeDistance.of(line.x1(), line.y1(), line.x2(), line.y2(), ownX, ownY) - line.thickness() / 2);
      case Mark.Path path when path.thickness() > 0 ->
        Math.max(0, StrokeDistance.of(path, ownX, ownY) - path.thickness() / 2);
      case Mark.Path _,Mark.Box _,Mark.Text _ -> {
        var box = bounds();
        yield Math.hypot(Math.max(0, Math.max(box.x() - x, x - box.right())),
            Math.max(0, Math.max(box.y() - y, y - box.bottom())));
      }
      case Mark.Group _ -> throw new IllegalStateException("a leaf is no group");
    };
  }
}
