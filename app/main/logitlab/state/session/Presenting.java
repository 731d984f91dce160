package logitlab.state.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import logitlab.state.view.PagePoint;
import logitlab.state.view.PenStroke;

/**
 * What a teacher does on the stage. It is long because each part has a method that changes it.
 *
 * @param on      whether the stage is in front
 * @param hand    what the pointer is
 * @param blank   what the audience sees instead of the picture, if anything
 * @param zoom    what is shown larger, if anything
 * @param strokes what was drawn at each step since its scene was kept; the oldest first
 * @param typed   the digits of a scene that is being typed
 * @param panel   what lies over the picture, if anything
 * @param scene   the scene that was gone to last, from 0
 * @param notes   whether the notes are asked for in a window of their own
 * @param staging what is done to the picture
 */
public record Presenting(boolean on, Hand hand, Optional<Blank> blank, Optional<PagePoint> zoom,
    Map<Step, List<PenStroke>> strokes, String typed, Optional<Panel> panel, Optional<Integer> scene, boolean notes,
    Staging staging) {
  /** The least and the largest radius of the spotlight. */
  public static final double LEAST_SPOT = 0.05;
  public static final double LARGEST_SPOT = 0.6;
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

  /**
   * What the pointer is.
   *
   * @param spot the radius of the spotlight, a share of the page's height
   * @param ink  what the pen draws with
   */
  public record Hand(Tool tool, double spot, PenStroke.Ink ink) {
    static final Hand START = new Hand(Tool.NONE, 0.2, PenStroke.Ink.ORANGE);

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

  public Tool tool() {
    return hand.tool();
  }

  public double spot() {
    return hand.spot();
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
  public Presenting withZoom(Optional<PagePoint> place) {
    return new Presenting(on, hand, blank, place, strokes, typed, panel, scene, notes, staging);
  }

  /** With the notes asked for, or put away. */
  public Presenting withNotes(boolean asked) {
    return new Presenting(on, hand, blank, zoom, strokes, typed, panel, scene, asked, staging);
  }

  /**
   * A step that can be drawn over.
   *
   * @param scene the scene it belongs to, from 0; none before the first is gone to
   * @param place its name there
   */
  public record Step(Optional<Integer> scene, String place) {}

  /** With this drawn at a step. */
  public Presenting inked(Step step, List<PenStroke> drawn) {
    var all = new HashMap<>(strokes);
    all.put(step, List.copyOf(drawn));
    return with(all);
  }

  private Presenting with(Map<Step, List<PenStroke>> drawn) {
    return new Presenting(on, hand, blank, zoom, drawn, typed, panel, scene, notes, staging);
  }

  /** What was drawn since the scene in front was kept, by the names of its own steps. */
  public Map<String, List<PenStroke>> drawn() {
    var own = new TreeMap<String, List<PenStroke>>();
    strokes.forEach((step, all) -> {
      if (step.scene.equals(scene)) {
        own.put(step.place, all);
      }
    });
    return own;
  }

  /** Without what was drawn over a scene since it was kept. */
  public Presenting undrawn(int of) {
    var all = new HashMap<>(strokes);
    all.keySet().removeIf(step -> step.scene.equals(Optional.of(of)));
    return with(all);
  }

  /** With scenes in another order: what was drawn over them goes along, and is gone with a scene that is. */
  public Presenting reordered(IntFunction<Optional<Integer>> to) {
    var all = new HashMap<Step, List<PenStroke>>();
    strokes.forEach((step, drawn) -> {
      if (step.scene.isEmpty()) {
        all.put(step, drawn);
      } else {
        to.apply(step.scene.get()).ifPresent(n -> all.put(new Step(Optional.of(n), step.place), drawn));
      }
    });
    return with(all);
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
