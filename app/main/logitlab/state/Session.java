package logitlab.state;

import java.util.Optional;
import java.util.Set;
import logitlab.derivation.Term;

/**
 * All that is only looked at: never saved with the document's numbers, never undone.
 *
 * @param screen       what is in front
 * @param route        where the derivation stands
 * @param watched      the watched class i of ∂L/∂z_i, from 0
 * @param stage        where backpropagation stands
 * @param time         how far into the stage, 0 to 1
 * @param playing      whether time runs
 * @param speed        how fast time runs, 0.25 to 4, 1 as written
 * @param pointed      the terms under the pointer or the focus
 * @param theme        the colours
 * @param learningRate η of a step downhill, above 0 and at most {@link #MAX_LEARNING_RATE}
 * @param nudged       what the last nudge promised and did, until the document changes again
 */
public record Session(Screen screen, RouteView route, int watched, Stage stage, double time, boolean playing,
    double speed, Set<Term> pointed, Theme theme, double learningRate, Optional<Nudged> nudged) {
  public static final double MIN_SPEED = 0.25;
  public static final double MAX_SPEED = 4;
  public static final double MIN_LEARNING_RATE = 1e-6;
  public static final double MAX_LEARNING_RATE = 1e3;

  /** What the program opens on. */
  public static final Session START = new Session(Screen.EXPLORE, RouteView.START, 0, Stage.X, 0, false, 1, Set.of(),
      Theme.LIGHT, 1, Optional.empty());

  /**
   * One logit moved by a little.
   *
   * @param index     the class, from 0
   * @param by        Δz
   * @param predicted ∂L/∂z · Δz, before the move
   * @param actual    L after less L before
   */
  public record Nudged(int index, double by, double predicted, double actual) {}

  public Session {
    if (watched < 0 || watched >= Domain.MAX_CLASSES) {
      throw new IllegalArgumentException("watched class " + watched);
    }
    within("time", time, 0, 1);
    within("speed", speed, MIN_SPEED, MAX_SPEED);
    within("learning rate", learningRate, MIN_LEARNING_RATE, MAX_LEARNING_RATE);
    pointed = Set.copyOf(pointed);
  }

  private static void within(String what, double value, double min, double max) {
    if (!(value >= min && value <= max)) {
      throw new IllegalArgumentException(what + " " + value);
    }
  }

  public Session withScreen(Screen changed) {
    return new Session(changed, route, watched, stage, time, playing, speed, pointed, theme, learningRate, nudged);
  }

  public Session withRoute(RouteView changed) {
    return new Session(screen, changed, watched, stage, time, playing, speed, pointed, theme, learningRate, nudged);
  }

  public Session withWatched(int changed) {
    return new Session(screen, route, changed, stage, time, playing, speed, pointed, theme, learningRate, nudged);
  }

  public Session withStage(Stage changed, double at) {
    return new Session(screen, route, watched, changed, at, playing, speed, pointed, theme, learningRate, nudged);
  }

  public Session withPlaying(boolean changed) {
    return new Session(screen, route, watched, stage, time, changed, speed, pointed, theme, learningRate, nudged);
  }

  public Session withSpeed(double changed) {
    return new Session(screen, route, watched, stage, time, playing, changed, pointed, theme, learningRate, nudged);
  }

  public Session withPointed(Set<Term> changed) {
    return new Session(screen, route, watched, stage, time, playing, speed, changed, theme, learningRate, nudged);
  }

  public Session withTheme(Theme changed) {
    return new Session(screen, route, watched, stage, time, playing, speed, pointed, changed, learningRate, nudged);
  }

  public Session withLearningRate(double changed) {
    return new Session(screen, route, watched, stage, time, playing, speed, pointed, theme, changed, nudged);
  }

  public Session withNudged(Optional<Nudged> changed) {
    return new Session(screen, route, watched, stage, time, playing, speed, pointed, theme, learningRate, changed);
  }
}
