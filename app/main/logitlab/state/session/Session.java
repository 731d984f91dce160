package logitlab.state.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import logitlab.derivation.Routes;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.state.view.Composition;
import logitlab.state.view.Lens;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.state.view.View;

/**
 * All that is only looked at: never saved with the document's numbers, never undone. Its parts are changed in place, as in
 * {@code session.exploring(part -> part.withLearningRate(2))}. It is long because each part has a method that changes it.
 *
 * @param screen     what is in front
 * @param front      what is in front of that where there is room for one thing only
 * @param attention  what is watched and pointed at
 * @param appearance how the window is liked
 * @param exploring  what the Explore screen is looked at with
 * @param deriving   what the Derive screen is looked at with
 * @param backprop   where backpropagation stands
 * @param learning   what the Train screen is looked at with
 * @param visit      the lesson that is taken, if one is
 * @param presenting what is done on the stage
 */
public record Session(Screen screen, ScreenPart front, Attention attention, Appearance appearance, Exploring exploring,
    Deriving deriving, BackpropPlayback backprop, TrainingPlayback learning, Optional<LessonVisit> visit,
    Presenting presenting) {
  public static final double LARGEST_TEXT = 1.5;

  /** What the program opens on. */
  public static final Session START = new Session(Screen.EXPLORE, ScreenPart.MAIN, Attention.START, Appearance.START,
      Exploring.START, Deriving.START, BackpropPlayback.START, TrainingPlayback.START, Optional.empty(),
      Presenting.START);

  public int watched() {
    return attention.watched();
  }

  public int second() {
    return attention.second();
  }

  public Set<Term> pointed() {
    return attention.pointed();
  }

  public Theme theme() {
    return appearance.theme();
  }

  public double textSize() {
    return appearance.textSize();
  }

  public boolean reducedMotion() {
    return appearance.reducedMotion();
  }

  public TableView table() {
    return exploring.table();
  }

  public RouteView route() {
    return deriving.route();
  }

  public Practice practice() {
    return deriving.practice();
  }

  public Experiments experiments() {
    return deriving.experiments();
  }

  /** Where it looks, as files name it. */
  public View view() {
    var line = Routes.key(route().id(), route().line()).orElse("");
    return new View(screen, new View.Watched(watched(), second()), exploring.unfolded().open(),
        exploring.unfolded().derivation(),
        new View.Derive(route().id(), line, experiments().panel(), route().depth()),
        new View.Backprop(backprop.stage(), backprop.time(), backprop.lens(), backprop.batching()),
        presenting.staging().covers(), presenting.staging().composed().filter(chosen -> chosen.screen() == screen),
        List.copyOf(table().columns()));
  }

  /** What stands on the stage: what was chosen, or else what is in front. */
  public Composition composition() {
    return presenting.staging().composed().filter(compositions()::contains).orElseGet(() -> switch (screen) {
      case EXPLORE -> exploring.unfolded().open().isEmpty() ? Composition.TABLE : Composition.CARD;
      case DERIVE -> front == ScreenPart.SIDE ? Composition.PANEL : Composition.LINE;
      case BACKPROP -> front == ScreenPart.SIDE || backprop.lens() != Lens.EQUATION
          ? Composition.LENS
          : Composition.NETWORK_AND_EQUATION;
      case TRAIN -> switch (front) {
        case MAIN, SETUP -> Composition.DATA;
        case CURVES -> Composition.CURVES;
        case SIDE -> Composition.FIGURE;
      };
    });
  }

  /** What can stand on the stage now. */
  public List<Composition> compositions() {
    return Composition.of(screen).stream().filter(each -> switch (each) {
      case CARD, CARD_AND_BARS -> !exploring.unfolded().open().isEmpty();
      case NETWORK_AND_EQUATION -> backprop.lens() == Lens.EQUATION;
      case BATCH_MEAN -> backprop.lens() == Lens.BATCH;
      case TABLE, PROBABILITIES, GRADIENT, BARS, LINE, PANEL, LINE_AND_BARS, NETWORK, LENS, DATA, CURVES,
          DATA_AND_CURVES, FIGURE ->
        true;
    }).toList();
  }

  /** How many cards stand on a page of Explore: larger text, and the stage, leave room for one. */
  public int cardsPerPage() {
    return textSize() > 1 || presenting.on() ? 1 : exploring.unfolded().tiling().cards();
  }

  /** Whether screens show one thing at a time: text is so large, or a lesson's guide stands beside them. */
  public boolean oneAtATime() {
    return appearance.oneAtATime() || visit.isPresent();
  }

  /** What plays, where what is in front can be played: on Derive the product, where the Jacobian is beside the derivation. */
  public Optional<Timed<?>> inFront() {
    return switch (screen) {
      case EXPLORE -> Optional.empty();
      case DERIVE -> experiments().panel() == Panel.JACOBIAN && (front == ScreenPart.SIDE || !oneAtATime())
          ? Optional.of(experiments().contraction())
          : Optional.empty();
      case BACKPROP -> Optional.of(backprop);
      case TRAIN -> Optional.of(learning);
    };
  }

  /** Whether a line of a derivation is in sight: what it shows numbers of stays, whatever is dragged. */
  public boolean showsLine() {
    return switch (screen) {
      case EXPLORE -> walksOnExplore();
      case DERIVE -> true;
      case BACKPROP, TRAIN -> false;
    };
  }

  /** Whether what can be walked on Explore is the derivation, not pages of cards; the stage has no room for it beside them. */
  public boolean walksOnExplore() {
    var unfolded = exploring.unfolded();
    return unfolded.showsDerivation() && (unfolded.open().isEmpty() || !presenting.on());
  }

  /** Whether the clock moves anything. */
  public boolean isRunning() {
    return route().turn().playing() || backprop.playing() || experiments().contraction().playing()
        || learning.playing() || presenting.isRunning();
  }

  /** Whether Backprop shows a batch instead of the network. */
  public boolean showsBatch() {
    return backprop.lens() == Lens.BATCH && (front == ScreenPart.SIDE || !oneAtATime());
  }

  public Session withScreen(Screen changed) {
    return new Session(changed, front, attention, appearance, exploring, deriving, backprop, learning, visit,
        presenting);
  }

  public Session withFront(ScreenPart changed) {
    return new Session(screen, changed, attention, appearance, exploring, deriving, backprop, learning, visit,
        presenting);
  }

  private Session withAttention(Attention changed) {
    return new Session(screen, front, changed, appearance, exploring, deriving, backprop, learning, visit,
        presenting);
  }

  private Session withAppearance(Appearance changed) {
    return new Session(screen, front, attention, changed, exploring, deriving, backprop, learning, visit,
        presenting);
  }

  public Session withExploring(Exploring changed) {
    return new Session(screen, front, attention, appearance, changed, deriving, backprop, learning, visit,
        presenting);
  }

  private Session withDeriving(Deriving changed) {
    return new Session(screen, front, attention, appearance, exploring, changed, backprop, learning, visit,
        presenting);
  }

  public Session withBackprop(BackpropPlayback changed) {
    return new Session(screen, front, attention, appearance, exploring, deriving, changed, learning, visit,
        presenting);
  }

  public Session withLearning(TrainingPlayback changed) {
    return new Session(screen, front, attention, appearance, exploring, deriving, backprop, changed, visit,
        presenting);
  }

  public Session withVisit(Optional<LessonVisit> changed) {
    return new Session(screen, front, attention, appearance, exploring, deriving, backprop, learning, changed,
        presenting);
  }

  public Session withPresenting(Presenting changed) {
    return new Session(screen, front, attention, appearance, exploring, deriving, backprop, learning, visit, changed);
  }

  /** The step in front, by which what is drawn over it is found. */
  public Presenting.Step step() {
    return new Presenting.Step(presenting.scene(), place());
  }

  /** The name of the step in front, by which what is drawn over it is kept in its scene. */
  public String place() {
    return switch (screen) {
      case EXPLORE -> exploring.unfolded().open().isEmpty()
          ? screen.id()
          : screen.id() + "." + exploring.unfolded().first();
      case DERIVE -> screen.id() + "." + Routes.key(route().id(), route().line()).orElse("");
      case BACKPROP -> screen.id() + "." + backprop.lens() + "." + backprop.stage();
      case TRAIN -> screen.id();
    };
  }

  /** What a lesson hides now. */
  public Set<Quantity> covered() {
    return visit.map(LessonVisit::covered).orElse(Set.of());
  }

  public Session withWatched(int changed) {
    return withAttention(attention.withWatched(changed));
  }

  public Session withSecond(int changed) {
    return withAttention(attention.withSecond(changed));
  }

  /** The same among so many classes: a watched class that is gone gives way to the last. */
  public Session among(int classes) {
    return withAttention(attention.among(classes));
  }

  /** The same after the class is taken out and so many are left. */
  public Session without(int removed, int left) {
    return withAttention(attention.without(removed, left));
  }

  public Session withPointed(Set<Term> changed) {
    return withAttention(attention.withPointed(changed));
  }

  public Session withTheme(Theme changed) {
    return withAppearance(appearance.with(changed));
  }

  public Session withTextSize(double changed) {
    return withAppearance(appearance.withTextSize(changed));
  }

  public Session withReducedMotion(boolean changed) {
    return withAppearance(appearance.withReducedMotion(changed));
  }

  public Session withTable(TableView changed) {
    return withExploring(exploring.withTable(changed));
  }

  public Session withRoute(RouteView changed) {
    return withDeriving(deriving.with(changed));
  }

  public Session withExperiments(Experiments changed) {
    return withDeriving(deriving.with(changed));
  }

  public Session withPractice(Practice changed) {
    return withDeriving(deriving.with(changed));
  }

  public Session exploring(UnaryOperator<Exploring> change) {
    return withExploring(change.apply(exploring));
  }

  public Session table(UnaryOperator<TableView> change) {
    return withTable(change.apply(table()));
  }

  public Session route(UnaryOperator<RouteView> change) {
    return withRoute(change.apply(route()));
  }

  public Session experiments(UnaryOperator<Experiments> change) {
    return withExperiments(change.apply(experiments()));
  }

  public Session backprop(UnaryOperator<BackpropPlayback> change) {
    return withBackprop(change.apply(backprop));
  }

  public Session learning(UnaryOperator<TrainingPlayback> change) {
    return withLearning(change.apply(learning));
  }
}
