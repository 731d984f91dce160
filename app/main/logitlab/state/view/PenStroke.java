package logitlab.state.view;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A line drawn by hand over the page; of one point it is a dot.
 *
 * @param points along it, at most {@link #MOST_POINTS}; what is more is left out
 */
public record PenStroke(Ink ink, List<PagePoint> points) {
  /** More than a line across the page and back takes. */
  public static final int MOST_POINTS = 2000;
  /** More strokes than anyone draws at one step. */
  public static final int MOST_AT_A_STEP = 500;

  public PenStroke {
    points = points.stream().limit(MOST_POINTS).toList();
  }

  /** The colours of the pen, in the order in which they are taken. */
  public enum Ink {
    ORANGE, BLUE, PURPLE, BLACK;

    public Ink next() {
      return switch (this) {
        case ORANGE -> BLUE;
        case BLUE -> PURPLE;
        case PURPLE -> BLACK;
        case BLACK -> ORANGE;
      };
    }
  }

  /** The same line by every second of its points, its ends among them. */
  public PenStroke coarser() {
    return new PenStroke(ink, IntStream.range(0, points.size())
        .filter(n -> n % 2 == 0 || n == points.size() - 1)
        .mapToObj(points::get)
        .toList());
  }
}
