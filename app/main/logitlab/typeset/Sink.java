package logitlab.typeset;

/** What draws an outline, command by command; coordinates are absolute. */
public interface Sink extends CubicSink {
  void quad(double cx, double cy, double x, double y);
}
