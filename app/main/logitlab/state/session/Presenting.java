package logitlab.state.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a teacher does on the stage. Places are shares of the page, 0 to 1 from its left and its upper edge, so that they stay where they are
 * when the window changes its size. It is long because each part has a method that changes it.
 *
 * @param on      whether the stage is in front
 * @param hand    what the pointer is
 * @param blank   what the audience sees instead of the picture, if anything
 * @param zoom    what is shown larger, if anything
 * @param strokes what was drawn at each step, by the step's name; the oldest first
 * @param typed   the digits of a scene that is being typed
 * @param panel   what lies over the picture, if anything
 * @param scene   the scene that was gone to last, from 0
 * @param notes   whether the notes are asked for in a window of their own
 * @param staging what is done to the picture
 */
public record Presenting(boolean on, Hand hand, Optional<Blank> blank, Optional<Spot> zoom,
    Map<String, List<Stroke>> strokes, String typed, Optional<Panel> panel, Optional<Integer> scene, boolean notes,
    Staging staging) {
  /** The least and the largest radius of the spotlight. */
  public static final double LEAST_SPOT = 0.05;
  public static final double LARGEST_SPOT = 0.6;
  /** More strokes than anyone draws at one step. */
  static final int MOST_STROKES = 500;
  /** A number of a scene has at most so many digits. */
  private static final int MOST_DIGITS = 3;

  /** Nothing is presented, and nothing drawn. */
  public static final Presenting START = new Presenting(false, Hand.START, Optional.empty(), Optional.empty(),
      Map.of(), "", Optional.empty(), Optional.empty(), false, Staging.START);

  public Presenting {
    strokes = Map.copyOf(strokes);
  }

  /** What the pointer is: an arrow that operates the picture, a light in the dark, a pen, or a dot that shows. */
  public enum Tool {
    NONE, SPOTLIGHT, PEN, POINTER
  }

  /** The colours of the pen, in the order in which they are taken. */
  public enum Ink {
    ORANGE, BLUE, PURPLE, BLACK;

    Ink next() {
      return switch (this) {
        case ORANGE -> BLUE;
        case BLUE -> PURPLE;
        case PURPLE -> BLACK;
        case BLACK -> ORANGE;
      };
    }
  }

  /**
   * What the pointer is.
   *
   * @param spot the radius of the spotlight, a share of the page's height
   * @param ink  what the pen draws with
   */
  public record Hand(Tool tool, double spot, Ink ink) {
    static final Hand START = new Hand(Tool.NONE, 0.2, Ink.ORANGE);

    public Hand {
      spot = Double.isNaN(spot) ? 0.2 : Math.clamp(spot, LEAST_SPOT, LARGEST_SPOT);
    }

    Hand with(Tool taken) {
      return new Hand(taken, spot, ink);
    }
  }

  /** A screen without a picture. */
  public enum Blank {
    BLACK, WHITE
  }

  /** What lies over the picture when it is asked for. */
  public enum Panel {
    KEYS, SCENES
  }

  /** A place on the page. */
  public record Spot(double x, double y) {
    public Spot {
      x = Double.isNaN(x) ? 0 : Math.clamp(x, 0, 1);
      y = Double.isNaN(y) ? 0 : Math.clamp(y, 0, 1);
    }
  }

  /** A line drawn by hand. */
  public record Stroke(Ink ink, List<Spot> points) {
    public Stroke {
      points = List.copyOf(points);
    }
  }

  public Tool tool() {
    return hand.tool();
  }

  public double spot() {
    return hand.spot();
  }

  /** What was drawn at a step. */
  public List<Stroke> at(String step) {
    return strokes.getOrDefault(step, List.of());
  }

  /** On the stage, with nothing in the hand and nothing over the picture. */
  public Presenting entered() {
    return on(true);
  }

  /** Off the stage; what was drawn stays with its steps. */
  public Presenting left() {
    return on(false);
  }

  private Presenting on(boolean entered) {
    return new Presenting(entered, hand.with(Tool.NONE), Optional.empty(), Optional.empty(), strokes, "",
        Optional.empty(), scene, false, staging.with(Optional.<Poll>empty()));
  }

  private Presenting with(Hand changed) {
    return new Presenting(on, changed, blank, zoom, strokes, typed, panel, scene, notes, staging);
  }

  /** With the tool in the hand; the one that is there is laid down. */
  public Presenting taking(Tool taken) {
    return with(hand.with(taken == hand.tool() ? Tool.NONE : taken));
  }

  /** With the pen in the hand, and where it was there already with its next colour. */
  public Presenting inking() {
    return with(hand.tool() == Tool.PEN ? new Hand(Tool.PEN, hand.spot(), hand.ink().next()) : hand.with(Tool.PEN));
  }

  public Presenting withSpot(double radius) {
    return with(new Hand(hand.tool(), Double.isNaN(radius) ? hand.spot() : radius, hand.ink()));
  }

  private Presenting with(Optional<Blank> changed) {
    return new Presenting(on, hand, changed, zoom, strokes, typed, panel, scene, notes, staging);
  }

  /** With the screen blank; with the same blank again, the picture is back. */
  public Presenting blanked(Blank asked) {
    var now = Optional.of(asked);
    return with(now.equals(blank) ? Optional.empty() : now);
  }

  /** With the picture back. */
  public Presenting seen() {
    return with(Optional.empty());
  }

  /** With this place shown larger, or all of the page again. */
  public Presenting withZoom(Optional<Spot> place) {
    return new Presenting(on, hand, blank, place, strokes, typed, panel, scene, notes, staging);
  }

  /** With the notes asked for, or put away. */
  public Presenting withNotes(boolean asked) {
    return new Presenting(on, hand, blank, zoom, strokes, typed, panel, scene, asked, staging);
  }

  /** With one stroke more at a step; a line of no points is none. */
  public Presenting drawn(String step, Stroke stroke) {
    var all = new ArrayList<>(at(step));
    if (stroke.points().isEmpty() || all.size() >= MOST_STROKES) {
      return this;
    }
    all.add(stroke);
    return with(step, all);
  }

  /** Without the last stroke at a step. */
  public Presenting takenBack(String step) {
    var all = at(step);
    return all.isEmpty() ? this : with(step, all.subList(0, all.size() - 1));
  }

  /** With nothing drawn at a step. */
  public Presenting erased(String step) {
    return with(step, List.of());
  }

  private Presenting with(String step, List<Stroke> drawn) {
    var all = new HashMap<>(strokes);
    if (drawn.isEmpty()) {
      all.remove(step);
    } else {
      all.put(step, List.copyOf(drawn));
    }
    return new Presenting(on, hand, blank, zoom, all, typed, panel, scene, notes, staging);
  }

  /** With one more digit typed; the oldest is forgotten where there are too many. */
  public Presenting typing(int digit) {
    var all = typed + Math.clamp(digit, 0, 9);
    return withTyped(all.substring(Math.max(0, all.length() - MOST_DIGITS)));
  }

  public Presenting withTyped(String digits) {
    return new Presenting(on, hand, blank, zoom, strokes, digits, panel, scene, notes, staging);
  }

  /** With this over the picture; the same again takes it away. */
  public Presenting showing(Panel asked) {
    var now = Optional.of(asked);
    return withPanel(now.equals(panel) ? Optional.empty() : now);
  }

  public Presenting withPanel(Optional<Panel> shown) {
    return new Presenting(on, hand, blank, zoom, strokes, typed, shown, scene, notes, staging);
  }

  /** With other things hidden or asked. */
  public Presenting with(Staging changed) {
    return new Presenting(on, hand, blank, zoom, strokes, typed, panel, scene, notes, changed);
  }

  public Presenting staging(UnaryOperator<Staging> change) {
    return with(change.apply(staging));
  }

  /** What the clock makes of it in {@code seconds}. */
  public Presenting after(double seconds, boolean reducedMotion) {
    return isRunning() ? with(staging.after(seconds, reducedMotion)) : this;
  }

  /** Whether the clock moves anything of it. */
  boolean isRunning() {
    return Stream.concat(staging.opening().stream(), staging.poll().stream()).anyMatch(Timed::playing);
  }

  /** At a scene: all of it in sight. */
  public Presenting withScene(Optional<Integer> place) {
    return new Presenting(on, hand, Optional.empty(), Optional.empty(), strokes, "", panel, place, notes, staging);
  }
}
