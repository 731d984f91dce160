package logitlab.figure.derive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import logitlab.derivation.expr.Origins;
import logitlab.derivation.expr.Part;
import logitlab.derivation.print.Tex;
import logitlab.derivation.print.Tex.Ink;
import logitlab.derivation.print.Tex.Side;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.motion.WalkScript.Cue;
import logitlab.typeset.Glyph;

/**
 * One line of a derivation on its way to the next. Which ink becomes which is told by the parts it belongs to: ink of a part that stays
 * glides; where a part is rewritten, its old ink goes to the place of the result and fades while the result's comes from the old place;
 * cancelled parts are struck through and fade. At the beginning it looks like the line before, at the end like the line itself. A block's
 * first line comes out of its own left side.
 */
final class LineMorph {
  /** One occurrence of a part, or of the sign before it. */
  private record Spot(int part, Ink ink) {}

  /** How ink travels while it fades. */
  private record Shift(double dx, double dy) {
    static final Shift NONE = new Shift(0, 0);
  }

  private final PlacedLine before;
  private final PlacedLine after;
  private final Side source;
  private final Origins origins;
  private final ToDoubleFunction<Cue> cue;
  private final List<Mark> marks = new ArrayList<>();
  private final Set<Integer> used = new HashSet<>();
  private final Set<Integer> arrived = new HashSet<>();

  private LineMorph(PlacedLine before, PlacedLine after, Origins origins, ToDoubleFunction<Cue> cue) {
    var step = after.step();
    this.before = step.opensBlock() ? after : before;
    this.source = step.opensBlock() ? Side.LEFT : Side.RIGHT;
    this.after = after;
    this.cue = cue;
    this.origins = origins;
  }

  /** The ink between {@code before} and {@code after}, {@code cue} telling how far each movement is. */
  static Mark between(PlacedLine before, PlacedLine after, Origins origins, ToDoubleFunction<Cue> cue) {
    var morph = new LineMorph(before, after, origins, cue);
    if (after.step().opensBlock()) {
      morph.open(before);
    } else {
      morph.keepSigns();
    }
    morph.glide();
    morph.rest();
    morph.strike();
    return new Mark.Group("morph", morph.marks, 0, 0, 1);
  }

  /** A new block: the line before goes, the new left side and its sign = come. */
  private void open(PlacedLine last) {
    for (var n = 0; n < last.glyphs().size(); n++) {
      add("last" + n, last, n, Shift.NONE, 1 - at(Cue.LEAVE));
    }
    for (var n = 0; n < after.glyphs().size(); n++) {
      if (side(after, n) != Side.RIGHT) {
        add("left" + n, after, n, Shift.NONE, at(Cue.LEAVE));
        arrived.add(n);
      }
    }
  }

  /** The sign = stays; a left side has been said. */
  private void keepSigns() {
    var old = glyphs(before, n -> before.glyphs().get(n).part() == Glyph.NO_PART);
    var fresh = glyphs(after, n -> after.glyphs().get(n).part() == Glyph.NO_PART);
    pair(old, fresh);
  }

  private void glide() {
    var old = occurrences(before, source);
    occurrences(after, Side.RIGHT).forEach((spot, targets) -> {
      var sources = new ArrayList<List<Integer>>();
      origins.of(spot.part).forEach(id -> sources.addAll(old.getOrDefault(new Spot(id, spot.ink), List.of())));
      var pairs = sources.isEmpty() ? 0 : Math.max(sources.size(), targets.size());
      for (var n = 0; n < pairs; n++) {
        pair(sources.get(Math.min(n, sources.size() - 1)), targets.get(Math.min(n, targets.size() - 1)));
      }
    });
  }

  /** Moves ink that looks the same; of two lists in reading order as much as matches. */
  private void pair(List<Integer> old, List<Integer> fresh) {
    var from = 0;
    for (var target : fresh) {
      for (var n = from; n < old.size(); n++) {
        if (before.glyphs().get(old.get(n)).outline().equals(after.glyphs().get(target).outline())) {
          move(old.get(n), target);
          from = n + 1;
          break;
        }
      }
    }
  }

  private void move(int old, int fresh) {
    var from = before.glyphs().get(old);
    var to = after.glyphs().get(fresh);
    var t = at(Cue.GLIDE);
    var mark = (Mark.Path) after.line().mark("", fresh, 0, 0, true);
    // Ink that merges into ink already there goes with it, and is not needed at the end.
    if (arrived.add(fresh) || t < 1) {
      marks.add(new Mark.Path("move" + old + "-" + fresh, mark.terms(), mark.role(), mark.outline(),
          mix(before.x() + from.x(), after.x() + to.x(), t),
          mix(before.baseline() + from.y(), after.baseline() + to.y(), t),
          mix(from.scale(), to.scale(), t), 0));
    }
    used.add(old);
  }

  /** What nothing became of, and what came of nothing that looks like it. */
  private void rest() {
    var shifts = shifts();
    if (source == Side.RIGHT) {
      for (var n = 0; n < before.glyphs().size(); n++) {
        if (!used.contains(n)) {
          var shift = printed(before, n).filter(part -> part.side() == source)
              .flatMap(part -> shifts.stream()
                  .filter(each -> ChangeMarks.of(each.before, source).test(part))
                  .findFirst())
              .map(Turned::shift)
              .orElse(Shift.NONE);
          add("out" + n, before, n, part(shift, at(Cue.GLIDE)), 1 - at(Cue.LEAVE));
        }
      }
    }
    for (var n = 0; n < after.glyphs().size(); n++) {
      if (!arrived.contains(n)) {
        var shift = printed(after, n).flatMap(part -> shifts.stream()
            .filter(each -> ChangeMarks.of(each.after, Side.RIGHT).test(part))
            .findFirst())
            .map(Turned::shift)
            .orElse(Shift.NONE);
        add("in" + n, after, n, part(shift, at(Cue.GLIDE) - 1), at(Cue.APPEAR));
      }
    }
  }

  /** A part, what became of it, and the way between their places. */
  private record Turned(Part before, Part after, Shift shift) {}

  private List<Turned> shifts() {
    var all = new ArrayList<Turned>();
    for (var id : origins.results()) {
      var result = origins.after().get(id);
      var place = whole(after, result, Side.RIGHT);
      for (var from : origins.of(id)) {
        var old = origins.before().get(from);
        var origin = whole(before, old, source);
        if (place.isPresent() && origin.isPresent()) {
          all.add(new Turned(old, result, new Shift(place.get().centreX() - origin.get().centreX(),
              place.get().centreY() - origin.get().centreY())));
        }
      }
    }
    return all;
  }

  private static Optional<Rect> whole(PlacedLine line, Part part, Side side) {
    return line.boxes(part, side).stream().reduce(Rect::union);
  }

  /** Strokes through what cancels. */
  private void strike() {
    if (at(Cue.LEAVE) == 1) {
      return;
    }
    var n = 0;
    var struck = origins.cancelled().stream().flatMap(pair -> pair.parts().stream()).distinct().toList();
    for (var part : struck) {
      for (var box : origins.isSummand(part) ? before.signedBoxes(part, source) : before.boxes(part, source)) {
        var t = at(Cue.STRIKE);
        var stroke = new Mark.Line("strike", Set.of(), Role.INK, box.x() - 3, box.bottom() + 3,
            mix(box.x() - 3, box.right() + 3, t), mix(box.bottom() + 3, box.y() - 3, t), 2.5);
        marks.add(new Mark.Group("strike" + n++, List.of(stroke), 0, 0, t == 0 ? 0 : 1 - at(Cue.LEAVE)));
      }
    }
  }

  private void add(String key, PlacedLine line, int glyph, Shift shift, double opacity) {
    if (opacity == 0) {
      return;
    }
    var mark = line.line().mark("ink", glyph, line.x() + shift.dx, line.baseline() + shift.dy, true);
    marks.add(new Mark.Group(key, List.of(mark), 0, 0, opacity));
  }

  private double at(Cue what) {
    return cue.applyAsDouble(what);
  }

  private static Shift part(Shift shift, double t) {
    return new Shift(shift.dx * t, shift.dy * t);
  }

  private static double mix(double from, double to, double t) {
    return from + (to - from) * t;
  }

  /** The ink of each part, by occurrence. */
  private static Map<Spot, List<List<Integer>>> occurrences(PlacedLine line, Side side) {
    var byTag = new LinkedHashMap<Integer, List<Integer>>();
    for (var n = 0; n < line.glyphs().size(); n++) {
      if (printed(line, n).filter(part -> part.side() == side).isPresent()) {
        byTag.computeIfAbsent(line.glyphs().get(n).part(), _ -> new ArrayList<>()).add(n);
      }
    }
    var all = new LinkedHashMap<Spot, List<List<Integer>>>();
    byTag.forEach((tag, glyphs) -> {
      var printed = line.line().tex().parts().get(tag);
      var ink = printed.ink() == Ink.PART ? Ink.PART : Ink.SIGN;
      all.computeIfAbsent(new Spot(printed.part(), ink), _ -> new ArrayList<>()).add(glyphs);
    });
    return all;
  }

  private interface Choice {
    boolean wanted(int glyph);
  }

  private static List<Integer> glyphs(PlacedLine line, Choice choice) {
    var chosen = new ArrayList<Integer>();
    for (var n = 0; n < line.glyphs().size(); n++) {
      if (choice.wanted(n)) {
        chosen.add(n);
      }
    }
    return chosen;
  }

  private static Optional<Tex.Printed> printed(PlacedLine line, int glyph) {
    return line.line().printed(line.glyphs().get(glyph));
  }

  /** The side of a glyph; the sign = counts as left. */
  private static Side side(PlacedLine line, int glyph) {
    return printed(line, glyph).map(Tex.Printed::side).orElse(Side.LEFT);
  }
}
