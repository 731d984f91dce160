package logitlab.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A rectangle with its top left corner, y down, in pixels of the layout. */
public record Rect(double x, double y, double width, double height) {

  public static Rect centred(double centreX, double centreY, double width, double height) {
    return new Rect(centreX - width / 2, centreY - height / 2, width, height);
  }

  /** What stands from {@code left} on, in the middle of a line at the height {@code middle}. */
  public static Rect onLine(double left, double middle, double width, double height) {
    return new Rect(left, middle - height / 2, width, height);
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

  /** This rectangle made smaller by the same margin on all sides. */
  public Rect inset(double margin) {
    return inset(margin, margin);
  }

  /** A part that was cut off, and what is left. */
  public record Cut(Rect part, Rect rest) {}

  /** So much off the top. */
  public Cut cutTop(double part) {
    return new Cut(withHeight(part), below(y + part));
  }

  /** So much off the bottom. */
  public Cut cutBottom(double part) {
    return new Cut(band(bottom() - part, part), withHeight(height - part));
  }

  /** So much off the left. */
  public Cut cutLeft(double part) {
    return new Cut(withWidth(part), rightOf(x + part));
  }

  /** So much off the right. */
  public Cut cutRight(double part) {
    return new Cut(stretch(right() - part, part), withWidth(width - part));
  }

  /** Equal rows with gaps between them, from the top. */
  public List<Rect> rows(int count, double gap) {
    var each = (height - (count - 1) * gap) / count;
    return IntStream.range(0, count).mapToObj(n -> band(y + n * (each + gap), each)).toList();
  }

  /** Columns with gaps between them, from the left, as wide as their shares of what the gaps leave. */
  public List<Rect> columns(double gap, double... shares) {
    var unit = (width - (shares.length - 1) * gap) / Arrays.stream(shares).sum();
    var left = x;
    var columns = new ArrayList<Rect>();
    for (var share : shares) {
      columns.add(stretch(left, share * unit));
      left += share * unit + gap;
    }
    return List.copyOf(columns);
  }

  /** The same from the left, so wide. */
  public Rect withWidth(double other) {
    return new Rect(x, y, other, height);
  }

  /** The same from the top, so high. */
  public Rect withHeight(double other) {
    return new Rect(x, y, width, other);
  }

  /** All of its width, between other heights. */
  public Rect band(double top, double high) {
    return new Rect(x, top, width, high);
  }

  /** All of its height, between other sides. */
  public Rect stretch(double left, double wide) {
    return new Rect(left, y, wide, height);
  }

  /** What of it is below this height. */
  public Rect below(double top) {
    return new Rect(x, top, width, bottom() - top);
  }

  /** What of it is to the right of this place. */
  public Rect rightOf(double left) {
    return new Rect(left, y, right() - left, height);
  }

  /** The n-th of rows that are {@code pitch} high, from 0. */
  public Rect row(int n, double pitch) {
    return band(y + n * pitch, pitch);
  }

  /** The n-th of columns that are {@code pitch} wide, from 0. */
  public Rect column(int n, double pitch) {
    return stretch(x + n * pitch, pitch);
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
