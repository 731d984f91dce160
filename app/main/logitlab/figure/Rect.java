package logitlab.figure;

/** A rectangle with its top left corner, y down, in pixels of the layout. */
public record Rect(double x, double y, double width, double height) {

  public static Rect centred(double centreX, double centreY, double width, double height) {
    return new Rect(centreX - width / 2, centreY - height / 2, width, height);
  }

  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  public double centreX() {
    return x + width / 2;
  }

  public double centreY() {
    return y + height / 2;
  }

  public Rect moved(double dx, double dy) {
    return new Rect(x + dx, y + dy, width, height);
  }

  /** This rectangle made smaller by a margin on each side; larger when the margin is negative. */
  public Rect inset(double horizontal, double vertical) {
    return new Rect(x + horizontal, y + vertical, width - 2 * horizontal, height - 2 * vertical);
  }

  public Rect union(Rect other) {
    var left = Math.min(x, other.x);
    var top = Math.min(y, other.y);
    return new Rect(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
  }

  public boolean contains(double px, double py) {
    return px >= x && px <= right() && py >= y && py <= bottom();
  }

  public boolean contains(Rect other) {
    return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
  }

  public boolean intersects(Rect other) {
    return other.x < right() && x < other.right() && other.y < bottom() && y < other.bottom();
  }
}
