package logitlab.figure.draw;

/** A connection, from the unit that feeds it to the unit that it feeds. */
public record NetworkEdge(double x1, double y1, double x2, double y2) {
  double length() {
    return Math.hypot(x2 - x1, y2 - y1);
  }

  /** The x at the part {@code t} of the way. */
  public double x(double t) {
    return x1 + t * (x2 - x1);
  }

  public double y(double t) {
    return y1 + t * (y2 - y1);
  }

  /** The same connection walked the other way. */
  public NetworkEdge reversed() {
    return new NetworkEdge(x2, y2, x1, y1);
  }

  /** Its first part. */
  public NetworkEdge until(double t) {
    return new NetworkEdge(x1, y1, x(t), y(t));
  }
}
