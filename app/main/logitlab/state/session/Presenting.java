package logitlab.state.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a teacher does on the stage. Places are shares of the page, 0 to 1 from its left and its upper edge, so that they stay where they are
 * when the window changes its size.
 *
 * @param on      whether the stage is in front
 * @param tool    what the pointer is
 * @param blank   what the audience sees instead of the picture, if anything
 * @param spot    the radius of the spotlight, a share of the page's height
 * @param zoom    what is shown larger, if anything
 * @param strokes what was drawn at each step, by the step's name; the oldest first
 * @param typed   the digits of a scene that is being typed
 * @param panel   what lies over the picture, if anything
 * @param scene   the scene that was gone to last, from 0
 */
public record Presenting(boolean on, Tool tool, Optional<Blank> blank, double spot, Optional<Spot> zoom,
    Map<String, List<Stroke>> strokes, String typed, Optional<Panel> panel, Optional<Integer> scene) {
  /** The least and the largest radius of the spotlight. */
  public static final double LEAST_SPOT = 0.05;
  public static final double LARGEST_SPOT = 0.6;
  /** More strokes than anyone draws at one step. */
  static final int MOST_STROKES = 500;
  /** A number of a scene has at most so many digits. */
  private static final int MOST_DIGITS = 3;

  /** Nothing is presented, and nothing drawn. */
  public static final Presenting START = new Presenting(false, Tool.NONE, Optional.empty(), 0.2, Optional.empty(),
      Map.of(), "", Optional.empty(), Optional.empty());

  public Presenting {
    spot = Double.isNaN(spot) ? 0.2 : Math.clamp(spot, LEAST_SPOT, LARGEST_SPOT);
    strokes = Map.copyOf(strokes);
  }

  /** What the pointer is: an arrow that operates the picture, a light in the dark, a pen, or a dot that shows. */
  public enum Tool {
    NONE, SPOTLIGHT, PEN, POINTER
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
  public record Stroke(List<Spot> points) {
    public Stroke {
      points = List.copyOf(points);
    }
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
    return new Presenting(entered, Tool.NONE, Optional.empty(), spot, Optional.empty(), strokes, "", Optional.empty(),
        scene);
  }

  /** With the tool in the hand; the one that is there is laid down. */
  public Presenting taking(Tool taken) {
    return new Presenting(on, taken == tool ? Tool.NONE : taken, blank, spot, zoom, strokes, typed, panel, scene);
  }

  /** With the screen blank; with the same blank again, the picture is back. */
  public Presenting blanked(Blank asked) {
    var now = Optional.of(asked);
    return new Presenting(on, tool, now.equals(blank) ? Optional.empty() : now, spot, zoom, strokes, typed, panel,
        scene);
  }

  /** With the picture back. */
  public Presenting seen() {
    return new Presenting(on, tool, Optional.empty(), spot, zoom, strokes, typed, panel, scene);
  }

  public Presenting withSpot(double radius) {
    return new Presenting(on, tool, blank, radius, zoom, strokes, typed, panel, scene);
  }

  /** With this place shown larger, or all of the page again. */
  public Presenting withZoom(Optional<Spot> place) {
    return new Presenting(on, tool, blank, spot, place, strokes, typed, panel, scene);
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
    return new Presenting(on, tool, blank, spot, zoom, all, typed, panel, scene);
  }

  /** With one more digit typed; the oldest is forgotten where there are too many. */
  public Presenting typing(int digit) {
    var all = typed + Math.clamp(digit, 0, 9);
    return withTyped(all.substring(Math.max(0, all.length() - MOST_DIGITS)));
  }

  public Presenting withTyped(String digits) {
    return new Presenting(on, tool, blank, spot, zoom, strokes, digits, panel, scene);
  }

  /** With this over the picture; the same again takes it away. */
  public Presenting showing(Panel asked) {
    var now = Optional.of(asked);
    return withPanel(now.equals(panel) ? Optional.empty() : now);
  }

  public Presenting withPanel(Optional<Panel> shown) {
    return new Presenting(on, tool, blank, spot, zoom, strokes, typed, shown, scene);
  }

  /** At a scene: all of it in sight. */
  public Presenting withScene(Optional<Integer> place) {
    return new Presenting(on, tool, Optional.empty(), spot, Optional.empty(), strokes, "", panel, place);
  }
}
