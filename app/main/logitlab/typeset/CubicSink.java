package logitlab.typeset;

/** What draws an outline of straight lines and cubics, command by command; coordinates are absolute. */
public interface CubicSink {
  void move(double x, double y);

  void line(double x, double y);

  void cubic(double c1x, double c1y, double c2x, double c2y, double x, double y);

  void close();
}
