package logitlab.figure.derive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import logitlab.derivation.expr.Origins;
import logitlab.derivation.print.Tex.Side;
import logitlab.figure.Mark;
import logitlab.figure.Rect;
import logitlab.figure.Role;
import logitlab.figure.derive.Flights.Flight;
import logitlab.motion.WalkScript.Cue;

/**
 * One line of a derivation on its way to the next: what cancels is struck, what does not stay fades where it is, what stays flies to its
 * new place, and what is new comes when that is done. At the beginning it looks like the line before, at the end like the line itself. A
 * block's first line comes out of its own left side, which comes when the line before is gone.
 */
final class LineMorph {
  private final PlacedLine last;
  private final PlacedLine before;
  private final PlacedLine after;
  private final boolean opens;
  private final Origins origins;
  private final List<Flight> flights;
  private final ToDoubleFunction<Cue> cue;
  private final double scrolled;
  private final List<Mark> marks = new ArrayList<>();

  /**
   * The line that is turned.
   *
   * @param last   the line before
   * @param lifted the same when the lines above have made room
   * @param raised the line after, as it stands in the box then
   * @param after  the line after
   */
  record Places(PlacedLine last, PlacedLine lifted, PlacedLine raised, PlacedLine after) {

    /** Whether the line after is the first of its block. */
    boolean opens() {
      return after.step().opensBlock();
    }

    /** Where the parts start from. */
    PlacedLine start() {
      return opens() ? raised : lifted;
    }

    /** What flies, in a box that is {@code box} when the parts start and {@code end} when they are there. */
    List<Flight> flights(Origins origins, Rect box, Rect end, DerivationLines lines) {
      var ties = InkTies.between(start(), opens() ? Side.LEFT : Side.RIGHT, after, origins);
      return lines.flights(new Flights(start(), after, box, end), ties);
    }

    /** Whether the line after has another right side altogether: nothing of the one before flies into it. */
    boolean leaps(List<Flight> flights) {
      return !opens() && flights.stream()
          .flatMap(flight -> flight.ties().stream())
          .noneMatch(tie -> after.line()
              .printed(after.glyphs().get(tie.fresh()))
              .filter(printed -> printed.side() == Side.RIGHT)
              .isPresent());
    }
  }

  LineMorph(Places places, Origins origins, List<Flight> flights, ToDoubleFunction<Cue> cue) {
    opens = places.opens();
    last = places.last;
    before = places.start();
    after = places.after;
    scrolled = (places.lifted.baseline() - last.baseline()) * cue.applyAsDouble(Cue.SCROLL);
    this.origins = origins;
    this.flights = flights;
    this.cue = cue;
  }

  /** The ink between the two lines. */
  Mark between() {
    leave();
    fly();
    appear();
    strike();
    return new Mark.Group("morph", marks, 0, 0, 1);
  }

  /** Ink that nothing becomes of; all of it, where a block begins. */
  private void leave() {
    var stays = new HashSet<Integer>();
    if (!opens) {
      flights.forEach(flight -> flight.ties().forEach(tie -> stays.add(tie.old())));
    }
    for (var n = 0; n < last.glyphs().size(); n++) {
      if (!stays.contains(n)) {
        fading("out" + n, last, n, scrolled, 1 - at(Cue.LEAVE));
      }
    }
  }

  private void fly() {
    var t = at(Cue.GLIDE);
    var there = new HashSet<Integer>();
    var ink = new ArrayList<Mark>();
    for (var n = 0; n < flights.size(); n++) {
      var flight = flights.get(n);
      for (var tie : flight.ties()) {
        // Ink that merges into ink already there goes with it, and is not needed at the end.
        if (there.add(tie.fresh()) || t < 1) {
          var from = before.glyphs().get(tie.old());
          var to = after.glyphs().get(tie.fresh());
          var y = opens ? before.baseline() : last.baseline() + scrolled;
          var mark = after.line().mark("", tie.fresh(), 0, 0);
          ink.add(
              new Mark.Path("move" + n + "." + tie.old() + "-" + tie.fresh(), mark.terms(), mark.role(), mark.outline(),
                  Flights.mix(before.x() + from.x(), after.x() + to.x(), t),
                  Flights.mix(y + from.y(), after.baseline() + to.y(), t) + Flights.arc(flight.lift(), t),
                  Flights.mix(from.scale(), to.scale(), t), 0));
        }
      }
    }
    marks.add(new Mark.Group("flying", ink, 0, 0, opens ? at(Cue.ARRIVE) : 1));
  }

  private void appear() {
    var there = new HashSet<Integer>();
    flights.forEach(flight -> flight.ties().forEach(tie -> there.add(tie.fresh())));
    for (var n = 0; n < after.glyphs().size(); n++) {
      if (!there.contains(n)) {
        fading("in" + n, after, n, 0, at(Cue.APPEAR));
      }
    }
  }

  /** Strokes through what cancels, all at once. */
  private void strike() {
    var t = at(Cue.STRIKE);
    if (t == 0 || at(Cue.LEAVE) == 1) {
      return;
    }
    var n = 0;
    for (var part : origins.cancelled().stream().flatMap(pair -> pair.parts().stream()).distinct().toList()) {
      for (var box : origins.isSummand(part)
          ? last.signedBoxes(part, Side.RIGHT)
          : last.boxes(part, Side.RIGHT)) {
        var stroke = new Mark.Line("strike", Set.of(), Role.INK, box.x() - 3, box.bottom() + 3,
            Flights.mix(box.x() - 3, box.right() + 3, t), Flights.mix(box.bottom() + 3, box.y() - 3, t), 2.5);
        marks.add(new Mark.Group("strike" + n++, List.of(stroke), 0, scrolled, 1 - at(Cue.LEAVE)));
      }
    }
  }

  private void fading(String key, PlacedLine line, int glyph, double dy, double opacity) {
    if (opacity > 0) {
      var mark = line.line().mark("ink", glyph, line.x(), line.baseline() + dy);
      marks.add(new Mark.Group(key, List.of(mark), 0, 0, opacity));
    }
  }

  private double at(Cue what) {
    return cue.applyAsDouble(what);
  }
}
