package logitlab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import logitlab.Sample;
import logitlab.derivation.Routes;
import logitlab.derivation.practice.Exercise;
import logitlab.figure.derive.DerivationWords;
import logitlab.figure.screen.Screens;
import logitlab.figure.screen.ScreensWalkTest;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Reducer;
import logitlab.state.view.Screen;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Derive with the next line covered, and with somebody typing it, walked mark by mark. */
class PracticeWalkTest {
  private static final Words WORDS = new Words(Locale.ENGLISH);
  private static final double[] TEXT_SIZES = {1, 1.25, 1.5};
  private static final List<Size> PAGES = List.of(new Size(1280, 662), new Size(1280, 720), new Size(1920, 1080));

  private final Screens screens = new Screens(WORDS);

  private static AppState after(AppState state, Action... actions) {
    for (var action : actions) {
      state = Reducer.reduce(state, action);
    }
    return state;
  }

  private Frame frame(AppState state, Size page) {
    var text = Math.clamp(state.session().textSize(), 1, screens.screen(Screen.DERIVE).largestText(state, page));
    return Frame.of(state, new Size(page.width() / text, page.height() / text));
  }

  private List<String> faults(AppState state, Size page) {
    var frame = frame(state, page);
    var route = state.session().route();
    var figure = screens.screen(Screen.DERIVE).draw(frame);
    var outside = figure.handles()
        .stream()
        .filter(handle -> !frame.size().page().contains(handle.region()))
        .map(handle -> "handle " + handle.key() + " " + handle.region());
    return Stream.concat(outside, MarkWalk.faults(figure, DerivationWords.asWalked(frame.inChosenBase())).stream())
        .map(fault -> Routes.key(route.id(), route.line()).orElseThrow() + " " + frame.size() + " "
            + state.session().practice() + ": " + fault)
        .toList();
  }

  /** What may be typed after the line in front: nothing, the right thing, too little, and what is no formula. */
  private static List<String> texts(AppState state) {
    var view = state.session().route();
    var route = Routes.byId(view.id()).orElseThrow();
    var exercise = new Exercise(view.shown().after(view.line()).orElseThrow(), route.subject(),
        state.document().conventions().notation(state.document().temperature()));
    return List.of("", exercise.typed(), exercise.typedBefore(), "-(" + exercise.typed() + ")", "Σ_k (", "1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kronecker", "two-cases", "vectors", "short-way", "two-classes", "temperature",
      "squared-error", "network"})
  void everythingHasRoom(String name) {
    var random = new Random(name.hashCode());
    var faults = new ArrayList<String>();
    var route = Routes.byId(name).orElseThrow();
    for (var step : Sample.of(route.steps().subList(0, route.steps().size() - 1), 5)) {
      var documents = ScreensWalkTest.documents();
      var covered = after(AppState.START.with(documents.get(random.nextInt(documents.size()))),
          new Action.Program.SetTextSize(TEXT_SIZES[random.nextInt(3)]), new Action.Program.Show(Screen.DERIVE),
          new Action.Walk.ShowLine(name, step.number()), new Action.Time.Tick(30), new Action.Practice.Cover(true),
          new Action.Time.Forward());
      var page = PAGES.get(random.nextInt(PAGES.size()));
      if (!covered.session().practice().asked()) {
        continue;
      }
      faults.addAll(faults(covered, page));
      for (var text : texts(covered)) {
        var typed = after(covered, new Action.Practice.TryIt(true), new Action.Practice.Type(text));
        faults.addAll(faults(typed, page));
        faults.addAll(faults(after(typed, new Action.Practice.HandIn(), new Action.Time.Tick(30)), page));
      }
    }
    assertThat(faults.stream().limit(10)).isEmpty();
  }

  /** No number of the next line, and nothing of what it says, is to be seen or heard while it is covered. */
  @Test
  void aCoveredLineTellsNothing() {
    for (var route : Routes.all()) {
      for (var step : route.brief().steps().subList(0, route.brief().steps().size() - 1)) {
        var here = after(AppState.START, new Action.Program.Show(Screen.DERIVE),
            new Action.Walk.ShowLine(route.id().name(), step.number()), new Action.Time.Tick(30));
        var covered = after(here, new Action.Practice.Cover(true), new Action.Time.Forward());
        var said = frame(covered, PAGES.get(1));
        var next = after(here, new Action.Time.Forward(), new Action.Time.Tick(30));
        var open = frame(next, PAGES.get(1));
        assertThat(screens.screen(Screen.DERIVE).draw(said).description().text())
            .as(step.line().key())
            .isNotEqualTo(screens.screen(Screen.DERIVE).draw(open).description().text());
        assertThat(covered.session().route().line()).isEqualTo(step.number());
      }
    }
  }

  /** A picture for an audience is as it was without practice. */
  @Test
  void aPictureShowsNoPractice() {
    var here = after(AppState.START, new Action.Program.Show(Screen.DERIVE), new Action.Walk.GoToStop(3),
        new Action.Time.Tick(30));
    var covered = after(here, new Action.Practice.Cover(true), new Action.Time.Forward());
    var chart = screens.screen(Screen.DERIVE);
    assertThat(chart.draw(Frame.of(covered, PAGES.get(1), Use.PICTURE)).used(Use.PICTURE).marks())
        .isEqualTo(chart.draw(Frame.of(here, PAGES.get(1), Use.PICTURE)).used(Use.PICTURE).marks());
  }
}
