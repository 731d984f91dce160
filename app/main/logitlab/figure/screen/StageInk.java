package logitlab.figure.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import logitlab.figure.Figure;
import logitlab.figure.Mark;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.state.view.PagePoint;
import logitlab.state.view.PenStroke.Ink;
import logitlab.state.view.PenStroke;
import logitlab.typeset.Outline;

/** What was drawn by hand over the stage, as marks over its picture. */
final class StageInk {
  private static final double THICKNESS = 5;

  private StageInk() {}

  /** The figure with these strokes over it, where a unit of the figure is {@code enlarged} units of the page. */
  static Figure over(Figure figure, List<PenStroke> strokes, double enlarged) {
    var marks = new ArrayList<Mark>();
    for (var n = 0; n < strokes.size(); n++) {
      var stroke = strokes.get(n);
      marks.add(new Mark.Path("ink" + n, Set.of(), role(stroke.ink()), outline(stroke.points(), figure.size()), 0, 0, 1,
          THICKNESS / enlarged));
    }
    return new Figure(figure.size(), Stream.concat(figure.marks().stream(), marks.stream()).toList(), figure.handles(),
        figure.description());
  }

  private static Outline outline(List<PagePoint> points, Size page) {
    var pen = new Outline.Pen();
    var first = points.getFirst();
    pen.move(first.x() * page.width(), first.y() * page.height());
    points.stream().skip(1).forEach(point -> pen.line(point.x() * page.width(), point.y() * page.height()));
    if (points.size() == 1) {
      pen.line(first.x() * page.width() + 0.1, first.y() * page.height());
    }
    return pen.outline();
  }

  private static Role role(Ink ink) {
    return switch (ink) {
      case ORANGE -> Role.POSITIVE;
      case BLUE -> Role.PROBABILITY;
      case PURPLE -> Role.TARGET;
      case BLACK -> Role.INK;
    };
  }
}
