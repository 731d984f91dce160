package logitlab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import logitlab.Sample;
import logitlab.figure.screen.Gallery;
import logitlab.figure.screen.ScreensWalkTest;
import logitlab.math.Vec;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Reducer;
import logitlab.state.document.Document;
import logitlab.state.session.CardSetting;
import logitlab.state.session.Tiling;
import logitlab.state.view.TableColumn;
import logitlab.state.view.Card;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;

/** Explore with any cards open, at any size of text and turned to anything, walked mark by mark. */
class ExploreWalkTest {
  /** The page of an export, of the window, and of a wide window. */
  private static final List<Size> PAGES = List.of(new Size(1280, 720), new Size(1280, 624), new Size(1600, 900));
  private static final double[] TEXT_SIZES = {1, 1.1, 1.25, 1.5};
  private static final Words WORDS = new Words(Locale.ENGLISH);

  private final Chart explore = new Gallery(WORDS).onDesk("explore").orElseThrow();

  @Test
  void nothingIsOutsideOrOverlapsAndEveryNumberIsTrue() {
    var random = new Random(5);
    var faults = new ArrayList<String>();
    for (var turn = 0; turn < 3; turn++) {
      for (var document : ScreensWalkTest.documents()) {
        var state = look(random, AppState.START.with(document));
        walk(state, PAGES.get(random.nextInt(PAGES.size())), faults);
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyPageOfAllCardsHoldsForEveryNumberOfClasses() {
    var faults = new ArrayList<String>();
    for (var size = 2; size <= 10; size += Sample.size(1, 4)) {
      var document = Document.ofLogits(Vec.generate(size, k -> k * 7 % 5 - 2.3 + 0.21 * k));
      for (var tiling : Tiling.values()) {
        for (var text : TEXT_SIZES) {
          var state = after(AppState.START.with(document), new Action.Cards.Tile(tiling),
              new Action.Cards.UnfoldOnly(List.of(Card.values())), new Action.Program.SetTextSize(text));
          for (var first = 0; first < Card.values().length; first += state.session().cardsPerPage()) {
            walk(after(state, new Action.Cards.TurnPage(first)), PAGES.get(1), faults);
          }
          walk(after(state, new Action.Cards.UnfoldDerivation(true)), PAGES.get(1), faults);
          walk(after(state, new Action.Cards.UnfoldOnly(List.of()), new Action.Cards.UnfoldDerivation(false)),
              PAGES.get(size % PAGES.size()), faults);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  /** A card that is on the page is drawn, and only these are. */
  @Test
  void thePageShowsItsCards() {
    var state = after(AppState.START, new Action.Cards.UnfoldOnly(List.of(Card.values())),
        new Action.Cards.Tile(Tiling.FOUR),
        new Action.Cards.TurnPage(4));
    assertThat(folds(state)).containsExactly("fold.surprise", "fold.duel", "fold.gradient-check", "fold.precision");
    var last = after(state, new Action.Time.Forward(), new Action.Time.Forward());
    assertThat(folds(last)).containsExactly("fold.invariants", "fold.numbers");
    assertThat(folds(after(last, new Action.Cards.UnfoldOnly(List.of())))).isEmpty();
  }

  /** With short names there is room for z − max z too, on a page of the usual width with the derivation beside the table. */
  @Test
  void allColumnsFitBesideTheDerivation() {
    var state = after(AppState.START, new Action.Table.ShowColumn(TableColumn.SHIFTED, true));
    var said = Flat.of(explore.draw(Frame.of(state, new Size(1280, 720))).marks())
        .map(Flat::mark)
        .filter(Mark.Text.class::isInstance)
        .map(mark -> ((Mark.Text) mark).text())
        .toList();
    assertThat(said).contains("shifted", "exponential", "step 1 of 9");
  }

  private List<String> folds(AppState state) {
    return explore.draw(Frame.of(state, PAGES.getFirst()))
        .handles()
        .stream()
        .map(Handle::key)
        .filter(key -> key.startsWith("fold."))
        .toList();
  }

  private void walk(AppState state, Size page, List<String> faults) {
    var text = state.session().textSize();
    var frame = Frame.of(state, new Size(page.width() / text, page.height() / text));
    var figure = explore.draw(frame);
    var unfolded = state.session().exploring().unfolded();
    MarkWalk.faults(figure, frame)
        .forEach(fault -> faults.add(fault + " at " + page + " text " + text + " " + unfolded.tiling() + " "
            + unfolded.page(state.session().cardsPerPage()) + ", K = " + state.document().size() + ", z = "
            + state.document().logits() + ", T = " + state.document().temperature()));
    var keys = new HashSet<String>();
    for (var handle : figure.handles()) {
      assertThat(keys.add(handle.key())).as(handle.key()).isTrue();
      assertThat(handle.name()).isNotBlank();
      if (!frame.size().page().contains(handle.region())) {
        faults
            .add("/handle " + handle + " is outside the page at " + page + ", text " + text + " " + unfolded.tiling());
      }
    }
    assertThat(figure.description().text()).doesNotContain("{");
  }

  private static AppState look(Random random, AppState state) {
    var cards = new ArrayList<>(List.of(Card.values()));
    Collections.shuffle(cards, random);
    var knob = any(random, List.of(CardSetting.values()));
    var looked = after(state, new Action.Example.Watch(random.nextInt(state.document().size())),
        new Action.Cards.UnfoldOnly(cards.subList(0, random.nextInt(cards.size() + 1))),
        new Action.Cards.Tile(any(random, List.of(Tiling.values()))),
        new Action.Program.SetTextSize(TEXT_SIZES[random.nextInt(TEXT_SIZES.length)]),
        new Action.Cards.Turn(knob, knob.low() + random.nextDouble() * (knob.high() - knob.low())),
        new Action.Cards.TurnPage(random.nextInt(10)));
    return random.nextInt(3) == 0 ? after(looked, new Action.Example.Nudge()) : looked;
  }

  private static <T> T any(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static AppState after(AppState state, Action... actions) {
    return Stream.of(actions).reduce(state, Reducer::reduce, (_, last) -> last);
  }
}
