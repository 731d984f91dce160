package logitlab.typeset;

/** An upright rectangle, y down: {@code left <= right} and {@code top <= bottom}. Its unit is that of what it bounds. */
public record Box(double left, double top, double right, double bottom) {
  public Box {
    if (!(left <= right && top <= bottom)) {
      throw new IllegalArgumentException("no box: " + left + ", " + top + " to " + right + ", " + bottom);
    }
  }

  public double width() {
    return right - left;
  }

  public double height() {
    return bottom - top;
  }

  /** The smallest box round both. */
  public Box union(Box other) {
    return new Box(Math.min(left, other.left), Math.min(top, other.top), Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  /** Whether the other box lies inside or on this one. */
  public boolean contains(Box other) {
    return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
  }

  /** Scaled about the origin by a positive factor, then moved. */
  public Box placed(double x, double y, double scale) {
    return new Box(x + scale * left, y + scale * top, x + scale * right, y + scale * bottom);
  }
}
