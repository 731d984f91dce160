package logitlab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.figure.screen.Screens;
import logitlab.math.Vec;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.PresentAction;
import logitlab.state.Reducer;
import logitlab.state.document.Document;
import logitlab.state.view.Cover;
import logitlab.state.view.Screen;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;

/** What a teacher hides on the stage. */
class TilesTest {
  private static final Size PAGE = new Size(1280, 720);
  private static final Cover SHARES = new Cover(Screen.EXPLORE, new Cover.Column(Quantity.P));

  private final Screens screens = new Screens(new Words(Locale.ENGLISH));

  private static AppState after(AppState state, Action... actions) {
    var now = state;
    for (var action : actions) {
      now = Reducer.reduce(now, action);
    }
    return now;
  }

  private static AppState stage(Screen screen, Action... actions) {
    return after(after(AppState.START, new Action.Program.Show(screen), new PresentAction.Enter()), actions);
  }

  private Figure draw(AppState state) {
    var chart = screens.stage(state.session().screen());
    var text = chart.largestText(state, PAGE);
    return chart.draw(Frame.of(state, new Size(PAGE.width() / text, PAGE.height() / text)));
  }

  private static List<Rect> tiles(Figure figure) {
    return figure.handles()
        .stream()
        .filter(handle -> handle instanceof Handle.Press press && press.action() instanceof PresentAction.Hide)
        .map(Handle::region)
        .toList();
  }

  private static boolean tells(Figure figure, Cover cover) {
    return Flat.of(figure.marks())
        .map(Flat::mark)
        .anyMatch(mark -> mark instanceof Mark.Text text
            ? text.numbers()
                .stream()
                .anyMatch(stretch -> stretch.source() instanceof Source.Termed(var term) && cover.hides(term))
            : mark instanceof Mark.Box && mark.terms().stream().anyMatch(cover::hides));
  }

  /** Whatever the numbers are, what is hidden looks alike, and nothing on the page tells it. */
  @Test
  void aTileDoesNotTellTheValue() {
    var hidden = stage(Screen.EXPLORE, new PresentAction.Hide(SHARES));
    var tiles = tiles(draw(hidden));
    assertThat(tiles).hasSize(4); // three classes and their sum
    for (var logits : List.of(Vec.of(9, 0, 0), Vec.of(-3, 1, 7), Vec.of(0, 0, 0))) {
      var figure = draw(after(hidden, new Action.Table.SetLogits(logits)));
      assertThat(tiles(figure)).isEqualTo(tiles);
      assertThat(tells(figure, SHARES)).isFalse();
    }
    assertThat(tells(draw(stage(Screen.EXPLORE)), SHARES)).isTrue();
  }

  /** Such as ≈ before a sum. */
  @Test
  void nothingLooksOutFromUnderATile() {
    for (var cover : List.of(SHARES, new Cover(Screen.EXPLORE, new Cover.Column(Quantity.DL_DZ)))) {
      for (var logits : List.of(Vec.of(0, 0, 0), Vec.of(1, 2, 0), Vec.of(2, 1, 0.1))) {
        var figure = draw(stage(Screen.EXPLORE, new Action.Table.SetLogits(logits), new PresentAction.Hide(cover)));
        assertThat(MarkWalk.faults(figure, _ -> OptionalDouble.empty())).isEmpty();
      }
    }
  }

  @Test
  void aNumberCanBeHiddenAlone() {
    var cover = new Cover(Screen.EXPLORE, new Cover.Entry(Term.of(Quantity.DL_DZ, 1)));
    var figure = draw(stage(Screen.EXPLORE, new PresentAction.Hide(cover)));
    assertThat(tells(figure, cover)).isFalse();
    assertThat(tells(figure, new Cover(Screen.EXPLORE, new Cover.Entry(Term.of(Quantity.DL_DZ, 2))))).isTrue();
  }

  /** Each panel, and each line of a derivation, is found where it stands and gone when it is hidden. */
  @Test
  void panelsLinesAndSentencesCanBeHidden() {
    for (var screen : Screen.values()) {
      var state = stage(screen);
      var found = 0;
      for (var part : List.of("loss", "descent", "invariants", "why", "line" + state.session().route().line(),
          "network", "lens", "run", "regions")) {
        var cover = new Cover(screen, new Cover.Part(part));
        var figure = draw(after(state, new PresentAction.Hide(cover)));
        assertThat(figure.marks()).noneMatch(mark -> mark.key().equals(part));
        for (var tile : tiles(figure)) {
          assertThat(Tiles.at(figure, screen, tile.centreX(), tile.centreY(), false)).contains(cover);
          found++;
        }
      }
      assertThat(found).as(screen.name()).isGreaterThanOrEqualTo(2);
    }
  }

  /** In the desk's use nothing is hidden: that is where a teacher prepares. */
  @Test
  void onlyTheStageHides() {
    var hidden = stage(Screen.EXPLORE, new PresentAction.Hide(SHARES));
    assertThat(tells(screens.screen(Screen.EXPLORE).draw(Frame.of(hidden, PAGE)), SHARES)).isTrue();
  }

  @Test
  void whatIsUncoveredGrowsFromNothingToItsValue() {
    var shown = stage(Screen.EXPLORE, new PresentAction.Hide(SHARES), new Action.Time.Forward());
    assertThat(numbers(draw(shown))).containsExactly("0.000", "0.000", "0.000");
    assertThat(longest(draw(shown))).isZero();
    var half = after(shown, new Action.Time.Tick(0.1), new Action.Time.Tick(0.2));
    assertThat(longest(draw(half))).isPositive().isLessThan(longest(draw(stage(Screen.EXPLORE))));
    assertThat(draw(after(half, new Action.Time.Tick(5))).marks()).isEqualTo(draw(stage(Screen.EXPLORE)).marks());
  }

  private static List<String> numbers(Figure figure) {
    return Flat.of(figure.marks())
        .map(Flat::mark)
        .filter(mark -> mark instanceof Mark.Text text
            && text.terms().stream().anyMatch(term -> term.quantity() == Quantity.P && term.row() >= 0)
            && Counted.of(text.text()).isPresent())
        .map(mark -> ((Mark.Text) mark).text())
        .toList();
  }

  private static double longest(Figure figure) {
    return Flat.of(figure.marks())
        .filter(flat -> flat.mark() instanceof Mark.Box box && box.fill() == Role.PROBABILITY)
        .mapToDouble(flat -> flat.bounds().width())
        .max()
        .orElse(0);
  }

  @Test
  void theNearestNumberIsHiddenElseThePanel() {
    var figure = draw(new AppState(Document.EXAMPLE, stage(Screen.EXPLORE).session()));
    var bar = figure.handles().stream().filter(handle -> handle.key().equals("p1")).findFirst().orElseThrow().region();
    assertThat(Tiles.at(figure, Screen.EXPLORE, bar.centreX(), bar.centreY(), false))
        .contains(new Cover(Screen.EXPLORE, new Cover.Entry(Term.of(Quantity.P, 1))));
    assertThat(Tiles.at(figure, Screen.EXPLORE, bar.centreX(), bar.centreY(), true)).contains(SHARES);
    assertThat(Tiles.at(figure, Screen.EXPLORE, 1, 1, false)).isEqualTo(Optional.empty());
  }
}
