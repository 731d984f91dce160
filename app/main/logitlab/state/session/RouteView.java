package logitlab.state.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Detail;
import logitlab.derivation.expr.LogBase;
import logitlab.derivation.expr.Shown;
import logitlab.derivation.print.Reading;
import logitlab.motion.WalkScript;
import logitlab.state.view.Depth;

/**
 * Where the reader of a derivation is. The current line is always in sight: what would hide it is unfolded.
 *
 * @param id      the route's name, such as {@code two-cases}
 * @param line    the current line, counted from 0 through all blocks of the whole route
 * @param reading how the line is read
 * @param parts   how single parts of the current line are read, where that is not how the line is: by the part's id
 * @param turn    how the line was come to
 * @param more    whether the longer answer to what is usually asked at the line is open
 * @param page    which page of it is in front where it does not fit on one, from 0
 * @param depth   how much of the route is shown
 */
public record RouteView(String id, int line, Reading reading, Map<Integer, Reading> parts, Turn turn, boolean more,
    int page, Depth depth) {
  /** The brief walk by Kronecker's delta: from the loss through the Jacobian to p − y in a few lines. */
  public static final RouteView START = first("kronecker", Reading.SYMBOLS, Depth.START);

  public RouteView {
    if (line < 0 || page < 0) {
      throw new IllegalArgumentException("line " + line + ", page " + page);
    }
    parts = Map.copyOf(parts);
    depth = showing(id, line, depth);
  }

  /** A line read in one way, with all lines of the route in sight. */
  public RouteView(String id, int line, Reading reading) {
    this(id, line, reading, Map.of(), Turn.over(line), false, 0, depth(Detail.FULL));
  }

  /** A line read in one way. */
  public static RouteView at(String id, int line, Reading reading, Depth depth) {
    return new RouteView(id, line, reading, Map.of(), Turn.over(line), false, 0, depth);
  }

  /** The first line in sight of a route that there is; one that is folded away stays so. */
  public static RouteView first(String id, Reading reading, Depth depth) {
    return at(id, Routes.shown(id, depth.detail(), depth.open()).steps().getFirst().number(), reading, depth);
  }

  /** What a walk from end to end shows in this detail: in full its asides too. */
  public static Depth depth(Detail detail) {
    return detail == Detail.FULL ? new Depth(detail, Routes.asides()) : Depth.START;
  }

  private static Depth showing(String id, int line, Depth depth) {
    return Routes.byId(id).isEmpty()
        ? depth
        : Routes.shown(id, depth.detail(), depth.open())
            .folds()
            .stream()
            .filter(fold -> !fold.open() && fold.lines().contains(line))
            .findFirst()
            .map(fold -> depth.with(Set.of(fold.key()), true))
            .orElse(depth);
  }

  /** The lines in sight. */
  public Shown shown() {
    return Routes.shown(id, depth.detail(), depth.open());
  }

  /** Another line of the route; a neighbour is turned to, and others are there at once. */
  public RouteView to(int other) {
    if (other == line) {
      return this;
    }
    var there = new RouteView(id, other, reading, Map.of(), Turn.over(other), more, 0, depth);
    var shown = there.shown();
    var from = shown.place(line);
    var to = shown.place(other);
    return from.isPresent() && to.isPresent() && Math.abs(to.getAsInt() - from.getAsInt()) == 1
        ? there.with(Turn.begun(line, 0))
        : there;
  }

  /** So many lines on, of those in sight. */
  public RouteView stepped(int by) {
    return toStop(shown().place(line).orElse(0) + by);
  }

  /** To one of the lines in sight, or to the nearest. */
  public RouteView toStop(int place) {
    var steps = shown().steps();
    return to(steps.get(Math.clamp(place, 0, steps.size() - 1)).number());
  }

  /** All of the line read in one way. */
  public RouteView read(Reading changed) {
    return new RouteView(id, line, changed, Map.of(), turn, more, page, depth);
  }

  /** One part of the line read in its own way. */
  public RouteView read(int part, Reading changed) {
    var all = new HashMap<>(parts);
    if (changed == reading) {
      all.remove(part);
    } else {
      all.put(part, changed);
    }
    return new RouteView(id, line, reading, all, turn, more, page, depth);
  }

  /** The same line, this far through its turn; at 1 it is over. */
  public RouteView turned(double time) {
    return with(turn.with(turn.playhead().at(time).withPlaying(time < 1 && turn.playing())));
  }

  /** What the clock makes of it in {@code seconds}. */
  public RouteView after(double seconds, boolean reducedMotion) {
    return turn.playing()
        ? turned(WalkScript.advance(turningCancels(), reducedMotion, turn.time(), seconds * turn.speed()))
        : this;
  }

  /** With the longer answer open or folded away; it stays so from line to line. */
  public RouteView telling(boolean open) {
    return new RouteView(id, line, reading, parts, turn, open, 0, depth);
  }

  /** At a page of the longer answer. */
  public RouteView atPage(int other) {
    return new RouteView(id, line, reading, parts, turn, more, other, depth);
  }

  /** With more or less in sight: at the same line, or where that is folded away at the one that follows from it. */
  public RouteView with(Depth changed) {
    var shown = Routes.shown(id, changed.detail(), changed.open());
    var there = shown.from(line).number();
    return new RouteView(id, there, reading, there == line ? parts : Map.of(), Turn.over(there), more, 0, changed);
  }

  /** Asides on the base of the logarithm stand open where one is chosen that is not e: opened when it is chosen, folded away when it goes. */
  public RouteView inBase(LogBase before, LogBase base) {
    return (before == LogBase.E) == (base == LogBase.E) || Routes.byId(id).isEmpty()
        ? this
        : with(depth.with(Routes.asidesOnBase(), base != LogBase.E));
  }

  /** Held between two lines: {@code place} is counted in lines that are in sight. */
  public RouteView scrubbed(double place) {
    var steps = shown().steps();
    var before = (int) place;
    var from = steps.get(before).number();
    return new RouteView(id, steps.get(before + 1).number(), reading, Map.of(), Turn.held(from, place - before), more,
        0, depth);
  }

  /** Whether something cancels at the later of the two lines that the turn is between. */
  private boolean turningCancels() {
    var later = Math.max(line, turn.from());
    return Routes.byId(id).isPresent() && shown().cancels(later);
  }

  /** Let go: the clock takes the turn on to the nearer line. */
  public RouteView released() {
    if (!turn.visible() || turn.playing()) {
      return this;
    }
    return turn.time() < 0.5
        ? new RouteView(id, turn.from(), reading, parts, Turn.begun(line, 1 - turn.time()), more, 0, depth)
        : with(Turn.begun(turn.from(), turn.time()));
  }

  private RouteView with(Turn changed) {
    return new RouteView(id, line, reading, parts, changed, more, page, depth);
  }
}
