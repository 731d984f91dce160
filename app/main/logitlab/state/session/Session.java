package logitlab.state.session;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Term;
import logitlab.state.domain.Domain;
import logitlab.state.view.Lens;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.state.view.View;

/**
 * All that is only looked at: never saved with the document's numbers, never undone.
 *
 * @param screen    what is in front
 * @param route     where the derivation stands
 * @param watched   the watched class i of ∂L/∂z_i, from 0
 * @param journey   where backpropagation stands
 * @param pointed   the terms under the pointer or the focus
 * @param theme     the colours
 * @param exploring what the Explore screen is looked at with
 * @param lab       what stands beside a derivation
 * @param table     how the class table is looked at
 * @param textSize  how large everything is, 1 to {@link #LARGEST_TEXT}
 * @param reducedMotion whether less is to move
 * @param learning  what the Train screen is looked at with
 * @param front     what is in front where there is room for one thing only
 */
public record Session(Screen screen, RouteView route, int watched, Journey journey, Set<Term> pointed, Theme theme,
    Exploring exploring, Lab lab, TableView table, double textSize, boolean reducedMotion,
    Learning learning, Front front) {
  public static final double LARGEST_TEXT = 1.5;
  /** Up to this size of text things stand beside each other. */
  private static final double LARGEST_BESIDE = 1.15;

  /** What the program opens on. */
  public static final Session START = new Session(Screen.EXPLORE, RouteView.START, 0, Journey.START, Set.of(),
      Theme.LIGHT, Exploring.START, Lab.START, TableView.START, 1, false, Learning.START, Front.MAIN);

  public Session {
    if (watched < 0 || watched >= Domain.MAX_CLASSES) {
      throw new IllegalArgumentException("watched class " + watched);
    }
    pointed = Set.copyOf(pointed);
    Domain.within("text size", textSize, 1, LARGEST_TEXT);
  }

  public Session withScreen(Screen changed) {
    return new Session(changed, route, watched, journey, pointed, theme, exploring, lab, table, textSize,
        reducedMotion, learning, front);
  }

  public Session withRoute(RouteView changed) {
    return new Session(screen, changed, watched, journey, pointed, theme, exploring, lab, table, textSize,
        reducedMotion, learning, front);
  }

  public Session withWatched(int changed) {
    return new Session(screen, route, changed, journey, pointed, theme, exploring, lab, table, textSize, reducedMotion,
        learning, front);
  }

  public Session withJourney(Journey changed) {
    return new Session(screen, route, watched, changed, pointed, theme, exploring, lab, table, textSize, reducedMotion,
        learning, front);
  }

  public Session withPointed(Set<Term> changed) {
    return new Session(screen, route, watched, journey, changed, theme, exploring, lab, table, textSize, reducedMotion,
        learning, front);
  }

  public Session withTheme(Theme changed) {
    return new Session(screen, route, watched, journey, pointed, changed, exploring, lab, table, textSize,
        reducedMotion, learning, front);
  }

  public Session withExploring(Exploring changed) {
    return new Session(screen, route, watched, journey, pointed, theme, changed, lab, table, textSize, reducedMotion,
        learning, front);
  }

  public Session withLab(Lab changed) {
    return new Session(screen, route, watched, journey, pointed, theme, exploring, changed, table, textSize,
        reducedMotion, learning, front);
  }

  public Session withTable(TableView changed) {
    return new Session(screen, route, watched, journey, pointed, theme, exploring, lab, changed, textSize,
        reducedMotion, learning, front);
  }

  public Session withTextSize(double changed) {
    return new Session(screen, route, watched, journey, pointed, theme, exploring, lab, table, changed, reducedMotion,
        learning, front);
  }

  /** Where it looks, as files name it. */
  public View view() {
    var line = Routes.key(route.id(), route.line()).orElse("");
    return new View(screen, route.id(), line, watched, journey.stage(), journey.time(),
        exploring.unfolded().open(), lab.panel(), journey.lens(), journey.batching(),
        route.depth());
  }

  /** How many cards stand on a page of Explore: larger text leaves room for one. */
  public int cardsPerPage() {
    return textSize > 1 ? 1 : exploring.unfolded().tiling().cards();
  }

  /** Whether text is so large that screens show one thing at a time. */
  public boolean oneAtATime() {
    return textSize > LARGEST_BESIDE;
  }

  /** What plays, where what is in front can be played: on Derive the product, where the Jacobian is beside the derivation. */
  public Optional<Timed<?>> inFront() {
    return switch (screen) {
      case EXPLORE -> Optional.empty();
      case DERIVE -> lab.panel() == Panel.JACOBIAN && (front == Front.SIDE || !oneAtATime())
          ? Optional.of(lab.contraction())
          : Optional.empty();
      case BACKPROP -> Optional.of(journey);
      case TRAIN -> Optional.of(learning);
    };
  }

  /** Whether the clock moves anything. */
  public boolean isRunning() {
    return Stream.of(route.turn(), journey, lab.contraction(), learning).anyMatch(Timed::playing);
  }

  /** Whether Backprop shows a batch instead of the network. */
  public boolean showsBatch() {
    return journey.lens() == Lens.BATCH && (front == Front.SIDE || !oneAtATime());
  }

  public Session withReducedMotion(boolean changed) {
    return new Session(screen, route, watched, journey, pointed, theme, exploring, lab, table, textSize, changed,
        learning, front);
  }

  public Session withLearning(Learning changed) {
    return new Session(screen, route, watched, journey, pointed, theme, exploring, lab, table, textSize, reducedMotion,
        changed, front);
  }

  public Session withFront(Front changed) {
    return new Session(screen, route, watched, journey, pointed, theme, exploring, lab, table, textSize, reducedMotion,
        learning, changed);
  }
}
