package logitlab.figure.screen;

import java.util.List;
import logitlab.figure.Chart;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Size;
import logitlab.figure.draw.Space;
import logitlab.state.AppState;

/**
 * A figure alone on a page, with a margin round it.
 *
 * @param least   the least size of text that suits it there
 * @param largest the largest
 */
record Framed(Chart chart, double least, double largest) implements Chart {
  Framed(Chart chart) {
    this(chart, 1, 1);
  }

  @Override
  public double leastText() {
    return least;
  }

  @Override
  public double largestText(AppState state, Size page) {
    return largest;
  }

  @Override
  public Figure draw(Frame frame) {
    var inner = frame.size().page().inset(Space.MARGIN, Space.TOP);
    var figure = chart.draw(frame.sized(inner.width(), inner.height()));
    return Figure.page(frame.size(), figure.description(),
        List.of(new Figure.Placed("figure", figure, inner.x(), inner.y())));
  }
}
