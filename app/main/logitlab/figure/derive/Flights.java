package logitlab.figure.derive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import logitlab.figure.Rect;
import logitlab.figure.derive.InkTies.Tie;

/**
 * How ink that stays flies from its old place to its new one: straight where nothing is in the way, else on an arc over or under what it
 * would run into, inside the box round the line. What finds no way does not fly: it fades where it was, and comes where it will be.
 *
 * @param from the line before, where it stands when the flight begins
 * @param to   the line after
 * @param box  round {@code from}, when it begins
 * @param end  round {@code to}, when it is over
 */
record Flights(PlacedLine from, PlacedLine to, Rect box, Rect end) {
  private static final int MOMENTS = 40;
  /** The part of a glyph's box that may be touched by its neighbours: side bearings, and the slant of italics. */
  private static final double SLACK = 0.06;
  private static final double THIN = 4;
  /** How much the ways of two groups may differ that fly together, in em: by the space round a sign. */
  private static final double SAME_WAY = 0.3;
  /** How high arcs are tried, in em. */
  private static final List<Double> LIFTS = List.of(0.0, -0.55, 0.55, -0.9, 0.9, -1.3, 1.3, -1.8, 1.8, -2.4, 2.4);

  /** Ink that flies in one piece; {@code lift}: how far down its arc reaches halfway. */
  record Flight(List<Tie> ties, double lift) {}

  /**
   * The flights of those groups that find a way. The first group flies first; of the others those that go the same way fly together, the
   * larger first; where they find no way together, each for itself.
   */
  List<Flight> of(List<List<Tie>> groups) {
    var chosen = new ArrayList<Flight>();
    for (var flock : flocks(groups)) {
      var ties = flock.stream().flatMap(List::stream).toList();
      var together = lift(ties, chosen);
      if (together.isPresent()) {
        chosen.add(new Flight(ties, together.getAsDouble()));
      } else {
        flock.forEach(group -> lift(group, chosen).ifPresent(lift -> chosen.add(new Flight(group, lift))));
      }
    }
    return List.copyOf(chosen);
  }

  /** Groups that go the same way, one after the other; the first for itself. */
  private List<List<List<Tie>>> flocks(List<List<Tie>> groups) {
    var flocks = new ArrayList<List<List<Tie>>>();
    for (var group : groups) {
      flocks.stream()
          .skip(1)
          .filter(flock -> goTheSameWay(flock.getLast().getLast(), group.getFirst()))
          .findFirst()
          .ifPresentOrElse(flock -> flock.add(group), () -> flocks.add(new ArrayList<>(List.of(group))));
    }
    flocks.subList(Math.min(1, flocks.size()), flocks.size())
        .sort(Comparator.comparingInt((List<List<Tie>> flock) -> flock.stream().mapToInt(List::size).sum())
            .reversed());
    return flocks;
  }

  private boolean goTheSameWay(Tie one, Tie other) {
    var near = SAME_WAY * to.line().size();
    return Math.abs(way(one, true) - way(other, true)) < near && Math.abs(way(one, false) - way(other, false)) < near;
  }

  private double way(Tie tie, boolean across) {
    var start = from.glyphs().get(tie.old());
    var goal = to.glyphs().get(tie.fresh());
    return across ? to.x() + goal.x() - from.x() - start.x() : to.baseline() + goal.y() - from.baseline() - start.y();
  }

  private OptionalDouble lift(List<Tie> group, List<Flight> others) {
    return LIFTS.stream()
        .mapToDouble(lift -> lift * to.line().size())
        .filter(lift -> isFree(new Flight(group, lift), others))
        .findFirst();
  }

  private boolean isFree(Flight flight, List<Flight> others) {
    for (var moment = 1; moment < MOMENTS; moment++) {
      var t = moment / (double) MOMENTS;
      var room = mix(box, end, t);
      for (var tie : flight.ties) {
        if (flight.lift != 0 && !room.contains(whole(tie, flight.lift, t))) {
          return false;
        }
        var ink = place(tie, flight.lift, t);
        if (others.stream().anyMatch(other -> meets(tie, ink, other, t))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean meets(Tie tie, Rect ink, Flight other, double t) {
    return other.ties.stream()
        .anyMatch(each -> each.old() != tie.old() && each.fresh() != tie.fresh()
            && ink.intersects(place(each, other.lift, t)));
  }

  /** Where ink is in the middle of its flight, without its slack; a fraction's bar as thick as it moves from moment to moment. */
  private Rect place(Tie tie, double lift, double t) {
    var ink = whole(tie, lift, t);
    return ink.inset(SLACK * ink.width(), Math.min(SLACK * ink.height(), (ink.height() - THIN) / 2));
  }

  private Rect whole(Tie tie, double lift, double t) {
    return mix(from.ink(tie.old()), to.ink(tie.fresh()), t).moved(0, arc(lift, t));
  }

  /** How far down an arc is. */
  static double arc(double lift, double t) {
    return lift * StrictMath.sin(Math.PI * t);
  }

  static Rect mix(Rect a, Rect b, double t) {
    return new Rect(mix(a.x(), b.x(), t), mix(a.y(), b.y(), t), mix(a.width(), b.width(), t),
        mix(a.height(), b.height(), t));
  }

  static double mix(double from, double to, double t) {
    return from + (to - from) * t;
  }
}
