package logitlab.figure.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import logitlab.Sample;
import logitlab.figure.Figure;
import logitlab.figure.Flat;
import logitlab.figure.Frame;
import logitlab.figure.Mark;
import logitlab.figure.Role;
import logitlab.figure.Size;
import logitlab.figure.Use;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Reducer;
import logitlab.state.domain.Domain;
import logitlab.state.view.Card;
import logitlab.state.view.Screen;
import logitlab.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where there is no room for what a card holds there is no card either. */
class BlankCardTest {
  private static final List<Size> PAGES = List.of(new Size(1280, 720), new Size(1280, 904), new Size(1280, 664),
      new Size(1280, 968), new Size(1920, 664), new Size(2560, 664));
  /** What stands in the middle of the names that classes have at first. */
  private static final String LONG = " with a name that goes on";

  private final Screens screens = new Screens(new Words(Locale.ENGLISH));

  private static AppState state(int classes, List<Card> cards, boolean isLong) {
    var state = AppState.START;
    while (state.document().size() != classes) {
      state = Reducer.reduce(state, state.document().size() < classes
          ? new Action.Example.AddClass()
          : new Action.Example.RemoveClass(state.document().size() - 1));
    }
    for (var k = 0; isLong && k < classes; k++) {
      state = Reducer.reduce(state, new Action.Example.RenameClass(k, state.document().classes().get(k) + LONG));
    }
    return cards.isEmpty() ? state : Reducer.reduce(state, new Action.Cards.UnfoldOnly(cards));
  }

  /** A card without anything on it, by where it stands. */
  private static List<String> blank(Figure figure) {
    var marks = Flat.of(figure.printed()).toList();
    return marks.stream()
        .filter(
            flat -> flat.mark() instanceof Mark.Box box && box.fill() == Role.SURFACE && box.border() == Role.HAIRLINE
                && box.area().width() > 60 && box.area().height() > 24)
        .filter(card -> marks.stream()
            .noneMatch(other -> !other.equals(card) && card.bounds().contains(other.bounds())
                && !other.bounds().equals(card.bounds())))
        .map(card -> card.mark().key() + " " + card.bounds())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void noCardIsBlank(Screen screen) {
    var faults = new ArrayList<String>();
    var shown = screen == Screen.EXPLORE
        ? List.of(List.<Card>of(), List.of(Card.SLICE), List.of(Card.SLICE, Card.JACOBIAN), List.of(Card.values()))
        : List.of(List.<Card>of());
    for (var use : Use.values()) {
      for (var page : PAGES) {
        for (var text : List.of(1.0, 1.25, 1.5)) {
          for (var classes = 2; classes <= Domain.MAX_CLASSES; classes += Sample.size(1, 4)) {
            for (var cards : shown) {
              for (var isLong : List.of(false, true)) {
                var start = state(classes, cards, isLong);
                var size = Math.min(text, screens.screen(screen).largestText(start, page));
                var state = start.session(session -> session.withTextSize(size).withScreen(screen));
                var frame = Frame.of(state, new Size(page.width() / size, page.height() / size), use);
                for (var each : blank(screens.screen(screen).draw(frame))) {
                  faults.add(use + " " + page + " at " + text + ", " + classes + (isLong ? " long" : "") + " classes, "
                      + cards.size() + " cards: " + each);
                }
              }
            }
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }
}
