package logitlab.figure.draw;

import java.util.List;
import java.util.Set;
import logitlab.figure.Mark;
import logitlab.figure.Mark.Group.Kind;
import logitlab.figure.Role;
import logitlab.typeset.Outline;

/** The signs on the buttons that move time, drawn about their centre. */
public final class TransportIcons {
  private TransportIcons() {}

  public static Mark play(String key, Role role, double x, double y) {
    var pen = new Outline.Pen();
    triangle(pen, -7, 11, 11);
    return mark(key, role, pen, x, y);
  }

  public static Mark pause(String key, Role role, double x, double y) {
    var pen = new Outline.Pen();
    bar(pen, -8, 5.5, 10);
    bar(pen, 2.5, 5.5, 10);
    return mark(key, role, pen, x, y);
  }

  /** One stage on (1) or back (−1): a triangle against a bar. */
  public static Mark step(String key, Role role, double x, double y, int direction) {
    var pen = new Outline.Pen();
    triangle(pen, -5 * direction, 4 * direction, 7);
    bar(pen, direction > 0 ? 4.5 : -7, 2.5, 7);
    return mark(key, role, pen, x, y);
  }

  /** Back to the start: two triangles against a bar. */
  public static Mark start(String key, Role role, double x, double y) {
    var pen = new Outline.Pen();
    bar(pen, -8, 2.5, 7);
    triangle(pen, 1.5, -5.5, 7);
    triangle(pen, 8.5, 1.5, 7);
    return mark(key, role, pen, x, y);
  }

  private static void triangle(Outline.Pen pen, double base, double tip, double half) {
    pen.move(base, -half);
    pen.line(tip, 0);
    pen.line(base, half);
    pen.close();
  }

  private static void bar(Outline.Pen pen, double left, double width, double half) {
    pen.move(left, -half);
    pen.line(left + width, -half);
    pen.line(left + width, half);
    pen.line(left, half);
    pen.close();
  }

  private static Mark mark(String key, Role role, Outline.Pen pen, double x, double y) {
    var sign = new Mark.Path(key, Set.of(), role, pen.outline(), x, y, 1, 0);
    return new Mark.Group(key, List.of(sign), 0, 0, 1, Kind.CONTROL);
  }
}
