package logitlab.figure.lens;

import java.util.List;
import logitlab.figure.BatchMoment;
import logitlab.figure.Chart;
import logitlab.figure.Description;
import logitlab.figure.Figure;
import logitlab.figure.Figure.Placed;
import logitlab.figure.Frame;
import logitlab.figure.Size;
import logitlab.figure.draw.Space;
import logitlab.words.Words;

/** Several examples side by side: what softmax and the target make of each column, and beside them how the columns become one gradient. */
public final class BatchLens implements Chart {
  private final BatchColumns columns;
  private final BatchMean mean;

  public BatchLens(Words words) {
    columns = new BatchColumns(words);
    mean = new BatchMean(words);
  }

  @Override
  public Figure draw(Frame frame) {
    return draw(frame, 0);
  }

  /** With so much room left free above the card on the right. */
  public Figure draw(Frame frame, double free) {
    var size = frame.size();
    var moment = BatchMoment.of(frame.state());
    var left = size.width() - Space.GAP - right(size);
    var table = columns.draw(frame.sized(left, size.height()), moment);
    var sum = mean.draw(frame.sized(right(size), size.height() - free), moment);
    return Figure.page(size,
        new Description(table.description().title(),
            () -> table.description().text() + " " + sum.description().text()),
        List.of(new Placed("columns", table, 0, 0), new Placed("mean", sum, left + Space.GAP, free)));
  }

  /** What softmax and the target make of each example, alone. */
  public Figure columns(Frame frame) {
    return columns.draw(frame, BatchMoment.of(frame.state()));
  }

  /** How the columns become one gradient, alone. */
  public Figure mean(Frame frame) {
    return mean.draw(frame, BatchMoment.of(frame.state()));
  }

  /** How high the columns of so many classes are at least where nothing is chosen beside them. */
  public static double leastColumns(int classes) {
    return BatchColumns.tightest(classes);
  }

  /** How wide the card on the right is on a page of this size. */
  public static double right(Size size) {
    return Math.clamp(0.43 * size.width(), 440, 640);
  }
}
