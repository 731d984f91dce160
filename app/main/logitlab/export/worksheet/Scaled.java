package logitlab.export.worksheet;

import java.util.List;
import logitlab.figure.Mark;
import logitlab.figure.Rect;

/** Marks in another size. */
final class Scaled {
  private Scaled() {}

  /** The same marks, {@code factor} times as large, measured from the origin. */
  static List<Mark> marks(List<Mark> marks, double factor) {
    return marks.stream().map(mark -> mark(mark, factor)).toList();
  }

  private static Mark mark(Mark mark, double f) {
    return switch (mark) {
      case Mark.Line(var key, var terms, var role, var x1, var y1, var x2, var y2, var thickness) ->
        new Mark.Line(key, terms, role, f * x1, f * y1, f * x2, f * y2, f * thickness);
      case Mark.Box(var key, var terms, var area, var radius, var fill, var border, var thickness) ->
        new Mark.Box(key, terms, new Rect(f * area.x(), f * area.y(), f * area.width(), f * area.height()), f * radius,
            fill, border, f * thickness);
      case Mark.Path(var key, var terms, var role, var outline, var x, var y, var scale, var thickness) ->
        new Mark.Path(key, terms, role, outline, f * x, f * y, f * scale, f * thickness);
      case Mark.Text(var key, var terms, var role, var text, var face, var size, var x, var baseline, var width, var numbers) ->
        new Mark.Text(key, terms, role, text, face, f * size, f * x, f * baseline, f * width, numbers);
      case Mark.Group(var key, var inner, var dx, var dy, var opacity, var kind) ->
        new Mark.Group(key, marks(inner, f), f * dx, f * dy, opacity, kind);
    };
  }
}
