package logitlab.typeset;

/** What draws an outline, command by command; coordinates are absolute. */
public interface Sink {
  void move(double x, double y);

  void line(double x, double y);

  void quad(double cx, double cy, double x, double y);

  void cubic(double c1x, double c1y, double c2x, double c2y, double x, double y);

  void close();
}
