package logitlab.state.view;

/** A place on the page, as shares of it: 0 to 1 from its left and its upper edge, so that it stays where it is when the window changes its size. */
public record PagePoint(double x, double y) {
  /** What is no number becomes 0, and what is outside the nearest place inside. */
  public PagePoint {
    x = Double.isNaN(x) ? 0 : Math.clamp(x, 0, 1);
    y = Double.isNaN(y) ? 0 : Math.clamp(y, 0, 1);
  }
}
