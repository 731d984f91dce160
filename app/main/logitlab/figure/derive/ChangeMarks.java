package logitlab.figure.derive;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Expr;
import logitlab.derivation.expr.Origins;
import logitlab.derivation.expr.Part;
import logitlab.derivation.print.Tex;
import logitlab.derivation.print.Tex.Side;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.draw.Segment;
import logitlab.figure.draw.Sheet;
import logitlab.figure.draw.Stroke;

/**
 * Shows what a line changed: under what was rewritten stands a bracket, under what became of it a strong bar, so that they are told apart
 * without colour.
 */
final class ChangeMarks {
  private static final double BELOW = 4;
  private static final double TICK = 4;
  /** What a mark needs between a part and other ink. */
  private static final double ROOM = 8;

  private ChangeMarks() {}

  /** The printed ink of a part of one side and of all that is in it, without the sign before it. */
  static Predicate<Tex.Printed> of(Part part, Side side) {
    return printed -> printed.side() == side && printed.part() >= part.id() && printed.part() < part.id() + part.size()
        && (printed.ink() == Tex.Ink.PART || printed.part() > part.id());
  }

  /** Lays the marks of the current line down, with those on the line before; where that is not shown, there is nothing to compare. */
  static void draw(Sheet sheet, WalkLayout layout) {
    var now = layout.now();
    var origins = layout.origins();
    if (!now.step().opensBlock() && layout.above().isEmpty()) {
      return;
    }
    if (now.step().opensBlock()) {
      rewritten(sheet, now, Side.LEFT, origins);
    } else {
      rewritten(sheet, layout.above().getLast(), Side.RIGHT, origins);
    }
    var n = 0;
    var results = origins.results().stream().map(origins.after()::get).map(part -> marked(origins.after(), part));
    for (var part : results.distinct().toList()) {
      for (var box : now.boxes(part, Side.RIGHT)) {
        var y = beside(now, box, -3);
        sheet.fill("result" + n++, Set.of(), new Rect(box.x() - 1, Math.min(y, layout.box().bottom() - 34),
            box.width() + 2, 3), 1.5, Role.EDGE);
      }
    }
  }

  /**
   * Where the mark of a part stands: below it, or above where a fraction's bar would run into it.
   *
   * @param thick what the mark reaches up from its place when it stands above
   */
  private static double beside(PlacedLine line, Rect box, double thick) {
    return free(line, box, box.bottom()) || !free(line, box, box.y() - ROOM)
        ? box.bottom() + BELOW
        : box.y() - BELOW + thick;
  }

  /** Whether a strip over or under a part, from {@code top} down, holds no ink. */
  private static boolean free(PlacedLine line, Rect box, double top) {
    var strip = new Rect(box.x() + 2, top + 1, Math.max(1, box.width() - 4), ROOM - 2);
    return IntStream.range(0, line.glyphs().size()).noneMatch(n -> line.ink(n).intersects(strip));
  }

  private static void rewritten(Sheet sheet, PlacedLine line, Side side, Origins origins) {
    var n = 0;
    var rewritten = outermost(origins, origins.rewritten()).stream().map(part -> marked(origins.before(), part));
    for (var part : rewritten.distinct().toList()) {
      for (var box : line.boxes(part, side)) {
        bracket(sheet, "rewritten" + n++, box, beside(line, box, 0));
      }
    }
  }

  /** What is marked for a part: in an array by its entries, where it stands in every one, the array. */
  private static Part marked(List<Part> parts, Part part) {
    return parts.stream()
        .filter(whole -> whole.expr() instanceof Expr.Table && whole.holds(part))
        .findFirst()
        .orElse(part);
  }

  /** Those that are in none of the others. */
  static List<Part> outermost(Origins origins, List<Integer> ids) {
    var parts = ids.stream().map(origins.before()::get).toList();
    return parts.stream().filter(part -> parts.stream().noneMatch(other -> other.holds(part))).toList();
  }

  private static void bracket(Sheet sheet, String key, Rect box, double y) {
    var left = box.x() - 1;
    var right = box.right() + 1;
    // Its ends point to the part.
    var from = y > box.y() ? y - TICK : y - 0.75;
    var to = y > box.y() ? y + 0.75 : y + TICK;
    sheet.line(key, Set.of(), new Stroke(Role.EDGE, 1.5), Segment.across(left, right, y));
    sheet.line(key + ".left", Set.of(), new Stroke(Role.EDGE, 1.5), Segment.down(left, from, to));
    sheet.line(key + ".right", Set.of(), new Stroke(Role.EDGE, 1.5), Segment.down(right, from, to));
  }
}
