package logitlab.figure;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import logitlab.derivation.Origins;
import logitlab.derivation.Part;
import logitlab.derivation.Tex;
import logitlab.derivation.Tex.Side;

/**
 * Shows what a line changed: under what was rewritten stands a bracket, under what became of it a strong bar, so that they are told apart
 * without colour.
 */
final class ChangeMarks {
  private static final double BELOW = 5;
  private static final double TICK = 5;

  private ChangeMarks() {}

  /** The printed ink of a part of one side and of all that is in it, without the sign before it. */
  static Predicate<Tex.Printed> of(Part part, Side side) {
    return printed -> printed.side() == side && printed.part() >= part.id() && printed.part() < part.id() + part.size()
        && (printed.ink() == Tex.Ink.PART || printed.part() > part.id());
  }

  /** Lays the marks of the current line down, with those on the line before if it is shown. */
  static void draw(Sheet sheet, WalkLayout layout) {
    var now = layout.now();
    var origins = layout.origins();
    if (now.step().opensBlock()) {
      rewritten(sheet, now, Side.LEFT, origins);
    } else if (layout.lines().size() > 1) {
      rewritten(sheet, layout.lines().get(layout.lines().size() - 2), Side.RIGHT, origins);
    }
    var n = 0;
    for (var id : origins.results()) {
      for (var box : now.boxes(of(origins.after().get(id), Side.RIGHT))) {
        var y = Math.min(box.bottom() + BELOW, layout.box().bottom() - 34);
        sheet.fill("result" + n++, Set.of(), new Rect(box.x() - 1, y, box.width() + 2, 3), 1.5, Role.EDGE);
      }
    }
  }

  private static void rewritten(Sheet sheet, PlacedLine line, Side side, Origins origins) {
    var n = 0;
    for (var part : outermost(origins, origins.rewritten())) {
      for (var box : line.boxes(of(part, side))) {
        bracket(sheet, "rewritten" + n++, box);
      }
    }
  }

  /** Those that are in none of the others. */
  static List<Part> outermost(Origins origins, List<Integer> ids) {
    var parts = ids.stream().map(origins.before()::get).toList();
    return parts.stream().filter(part -> parts.stream().noneMatch(other -> other.holds(part))).toList();
  }

  private static void bracket(Sheet sheet, String key, Rect box) {
    var y = box.bottom() + BELOW;
    var left = box.x() - 1;
    var right = box.right() + 1;
    sheet.line(key, Set.of(), Role.EDGE, left, y, right, y, 1.5);
    sheet.line(key + ".left", Set.of(), Role.EDGE, left, y - TICK, left, y + 0.75, 1.5);
    sheet.line(key + ".right", Set.of(), Role.EDGE, right, y - TICK, right, y + 0.75, 1.5);
  }
}
