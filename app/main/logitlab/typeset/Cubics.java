package logitlab.typeset;

/** Hands an outline on to what knows no quadratics: each comes as the cubic that is the same curve. */
public final class Cubics implements Sink {
  private final CubicSink sink;
  private double penX;
  private double penY;

  public Cubics(CubicSink sink) {
    this.sink = sink;
  }

  @Override
  public void move(double x, double y) {
    sink.move(x, y);
    to(x, y);
  }

  @Override
  public void line(double x, double y) {
    sink.line(x, y);
    to(x, y);
  }

  /** The inner controls of the cubic lie two thirds of the way from the ends to the quadratic's own. */
  @Override
  public void quad(double cx, double cy, double x, double y) {
    cubic(penX + 2 * (cx - penX) / 3, penY + 2 * (cy - penY) / 3, x + 2 * (cx - x) / 3, y + 2 * (cy - y) / 3, x, y);
  }

  @Override
  public void cubic(double c1x, double c1y, double c2x, double c2y, double x, double y) {
    sink.cubic(c1x, c1y, c2x, c2y, x, y);
    to(x, y);
  }

  /** The next contour starts with a move. */
  @Override
  public void close() {
    sink.close();
  }

  private void to(double x, double y) {
    penX = x;
    penY = y;
  }
}
