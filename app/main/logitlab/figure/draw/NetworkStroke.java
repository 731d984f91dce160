package logitlab.figure.draw;

import java.util.Set;
import logitlab.derivation.expr.Term;
import logitlab.figure.Mark;
import logitlab.figure.Role;
import logitlab.typeset.Outline;

/** Strokes of a network. What stands for a negative number is dashed, so that its sign does not hang on its colour. */
public final class NetworkStroke {
  private static final double DASH = 8;
  private static final double SPACE = 4;
  private static final double ARROW = 8;

  private NetworkStroke() {}

  /** The role of a stroke that stands for a gradient: none of the two signs where it is 0. */
  public static Role gradient(double value) {
    return value == 0 ? Role.EDGE : Role.gradient(value);
  }

  public static void line(Sheet sheet, String key, Set<Term> terms, Stroke stroke, NetworkEdge edge, boolean dashed) {
    if (edge.length() == 0) {
      return;
    }
    if (dashed) {
      sheet
          .add(new Mark.Path(key, terms, stroke.role(), dashes(edge, stroke.thickness()), 0, 0, 1, stroke.thickness()));
    } else {
      sheet.line(key, terms, stroke, new Segment(edge.x1(), edge.y1(), edge.x2(), edge.y2()));
    }
  }

  /** A head whose point is where the edge ends. Its line is what can be pointed at. */
  public static void arrow(Sheet sheet, String key, Stroke stroke, NetworkEdge edge) {
    var length = edge.length();
    if (length < ARROW) {
      return;
    }
    var ux = (edge.x2() - edge.x1()) / length;
    var uy = (edge.y2() - edge.y1()) / length;
    var half = ARROW / 2 + stroke.thickness() / 3;
    var pen = new Outline.Pen();
    pen.move(0, 0);
    pen.line(-ARROW * ux - half * uy, -ARROW * uy + half * ux);
    pen.line(-ARROW * ux + half * uy, -ARROW * uy - half * ux);
    pen.close();
    sheet.add(new Mark.Path(key, Set.of(), stroke.role(), pen.outline(), edge.x2(), edge.y2(), 1, 0));
  }

  private static Outline dashes(NetworkEdge edge, double thickness) {
    var length = edge.length();
    var pen = new Outline.Pen();
    var dash = DASH + thickness;
    var space = SPACE + thickness / 2;
    for (var from = 0.0; from < length; from += dash + space) {
      var to = Math.min(from + dash, length);
      pen.move(edge.x(from / length), edge.y(from / length));
      pen.line(edge.x(to / length), edge.y(to / length));
    }
    return pen.outline();
  }
}
