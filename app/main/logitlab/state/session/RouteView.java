package logitlab.state.session;

import java.util.HashMap;
import java.util.Map;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Derivation;
import logitlab.derivation.expr.Rule;
import logitlab.derivation.print.Reading;
import logitlab.motion.WalkScript;

/**
 * Where the reader of a derivation is.
 *
 * @param id      the route's name, such as {@code two-cases}
 * @param line    the current line, counted from 0 through all blocks of the route
 * @param reading how the line is read
 * @param parts   how single parts of the current line are read, where that is not how the line is: by the part's id
 * @param turn    how the line was come to
 * @param more    whether the longer answer to what is usually asked at the line is open
 */
public record RouteView(String id, int line, Reading reading, Map<Integer, Reading> parts, Turn turn, boolean more) {
  public static final RouteView START = new RouteView("two-cases", 0, Reading.SYMBOLS);

  public RouteView {
    if (line < 0) {
      throw new IllegalArgumentException("line " + line);
    }
    parts = Map.copyOf(parts);
  }

  /** A line read in one way. */
  public RouteView(String id, int line, Reading reading) {
    this(id, line, reading, Map.of(), Turn.over(line), false);
  }

  /** Another line of the route; a neighbour is turned to, and others are there at once. */
  public RouteView to(int other) {
    if (other == line) {
      return this;
    }
    return new RouteView(id, other, reading, Map.of(),
        Math.abs(other - line) == 1 ? Turn.begun(line, 0) : Turn.over(other), more);
  }

  /** All of the line read in one way. */
  public RouteView read(Reading changed) {
    return new RouteView(id, line, changed, Map.of(), turn, more);
  }

  /** One part of the line read in its own way. */
  public RouteView read(int part, Reading changed) {
    var all = new HashMap<>(parts);
    if (changed == reading) {
      all.remove(part);
    } else {
      all.put(part, changed);
    }
    return new RouteView(id, line, reading, all, turn, more);
  }

  /** The same line, this far through its turn; at 1 it is over. */
  public RouteView turned(double time) {
    return with(turn.with(turn.playhead().at(time).withPlaying(time < 1 && turn.playing())));
  }

  /** What the clock makes of it in {@code seconds}. */
  public RouteView after(double seconds, boolean reducedMotion) {
    return turn.playing()
        ? turned(WalkScript.advance(turningBy(), reducedMotion, turn.time(), seconds * turn.speed()))
        : this;
  }

  /** With the longer answer open or folded away; it stays so from line to line. */
  public RouteView telling(boolean open) {
    return new RouteView(id, line, reading, parts, turn, open);
  }

  /** Held between two lines: {@code place} is counted in lines. */
  public RouteView scrubbed(double place) {
    var before = (int) place;
    return new RouteView(id, before + 1, reading, Map.of(), Turn.held(before, place - before), more);
  }

  /** The rule of the later of the two lines that the turn is between. */
  public Rule turningBy() {
    var later = Math.max(line, turn.from());
    return Routes.byId(id)
        .map(Derivation::steps)
        .filter(steps -> later < steps.size())
        .map(steps -> steps.get(later).line().rule())
        .orElse(Rule.DEFINITION);
  }

  /** Let go: the clock takes the turn on to the nearer line. */
  public RouteView released() {
    if (!turn.visible() || turn.playing()) {
      return this;
    }
    return turn.time() < 0.5
        ? new RouteView(id, turn.from(), reading, parts, Turn.begun(line, 1 - turn.time()), more)
        : with(Turn.begun(turn.from(), turn.time()));
  }

  private RouteView with(Turn changed) {
    return new RouteView(id, line, reading, parts, changed, more);
  }
}
