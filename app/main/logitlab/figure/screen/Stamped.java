package logitlab.figure.screen;

import logitlab.figure.Chart;
import logitlab.figure.Figure;
import logitlab.figure.Frame;
import logitlab.figure.Size;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Space;
import logitlab.state.AppState;

/** A page for a file, as it is operated, with the stamp on its lower margin. */
record Stamped(Chart chart, Stamp stamp) implements Chart {
  /** Where all is larger, the margin below the cards is not: the print is of a size with that of the usual page. */
  private static final double MARGIN = 4;

  @Override
  public double leastText() {
    return chart.leastText();
  }

  @Override
  public double largestText(AppState state, Size page) {
    return chart.largestText(state, page);
  }

  @Override
  public Figure draw(Frame frame) {
    var figure = chart.draw(frame);
    var sheet = new Sheet();
    sheet.addAll(figure.marks());
    var larger = frame.session().textSize();
    stamp.draw(sheet, frame, Space.MARGIN, frame.size().height() - MARGIN / larger, larger);
    return new Figure(figure.size(), sheet.marks(), figure.handles(), figure.description());
  }
}
