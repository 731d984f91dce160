package logitlab.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import logitlab.derivation.expr.Quantity;
import logitlab.derivation.expr.Term;
import logitlab.motion.Stage;
import logitlab.state.session.Presenting;
import logitlab.state.session.Presenting.Blank;
import logitlab.state.session.Presenting.Tool;
import logitlab.state.view.Composition;
import logitlab.state.view.Cover;
import logitlab.state.view.PagePoint;
import logitlab.state.view.PenStroke.Ink;
import logitlab.state.view.PenStroke;
import logitlab.state.view.Screen;
import org.junit.jupiter.api.Test;

class PresentReducerTest {
  private static final PenStroke STROKE = new PenStroke(Ink.ORANGE,
      List.of(new PagePoint(0.1, 0.2), new PagePoint(0.3, 0.2)));

  private static AppState after(AppState state, Action... actions) {
    var now = state;
    for (var action : actions) {
      now = Reducer.reduce(now, action);
    }
    return now;
  }

  private static AppState stage(Action... actions) {
    return after(after(AppState.START, new Action.Program.Show(Screen.DERIVE), new PresentAction.Enter()), actions);
  }

  private static Presenting seen(AppState state) {
    return state.session().presenting();
  }

  @Test
  void nothingOnTheStageChangesTheDocumentOrItsHistory() {
    var store = new Store(AppState.START);
    List.of(new PresentAction.Enter(), new PresentAction.Take(Tool.PEN), new PresentAction.Draw(STROKE),
        new PresentAction.GoBlank(Blank.BLACK), new PresentAction.Leave()).forEach(store::dispatch);
    assertThat(store.canUndo()).isFalse();
    assertThat(store.isUnsaved()).isFalse();
  }

  @Test
  void escapeTakesAwayOneThingAtATimeAndThenLeaves() {
    var all = stage(new PresentAction.Zoom(new PagePoint(0.5, 0.5)), new PresentAction.Take(Tool.SPOTLIGHT),
        new PresentAction.Type(1), new PresentAction.Open(Presenting.Panel.KEYS),
        new PresentAction.GoBlank(Blank.WHITE));
    var steps = 0;
    while (seen(all).on()) {
      all = after(all, new PresentAction.StepOut());
      steps++;
    }
    assertThat(steps).isEqualTo(6);
    assertThat(seen(all)).isEqualTo(Presenting.START);
  }

  @Test
  void theSameKeyAgainPutsThePictureAndThePointerBack() {
    assertThat(stage(new PresentAction.GoBlank(Blank.BLACK), new PresentAction.GoBlank(Blank.BLACK)))
        .isEqualTo(stage());
    assertThat(seen(stage(new PresentAction.GoBlank(Blank.BLACK), new PresentAction.GoBlank(Blank.WHITE))).blank())
        .contains(Blank.WHITE);
    assertThat(stage(new PresentAction.Take(Tool.PEN), new PresentAction.Take(Tool.PEN))).isEqualTo(stage());
  }

  /** Whoever comes back to the picture wants to see where the talk stopped. */
  @Test
  void aStepOnFromABlankScreenShowsThePictureAgain() {
    for (var step : List.of(new Action.Time.Forward(), new Action.Time.Back())) {
      var back = stage(new Action.Time.Forward(), new PresentAction.GoBlank(Blank.BLACK), step);
      assertThat(back).isEqualTo(stage(new Action.Time.Forward()));
    }
  }

  @Test
  void whatIsDrawnStaysWithItsStep() {
    var drawn = stage(new PresentAction.Draw(STROKE), new Action.Time.Forward(), new PresentAction.Draw(STROKE),
        new PresentAction.Draw(STROKE));
    assertThat(drawn.ink()).hasSize(2);
    var before = after(drawn, new Action.Time.Back());
    assertThat(before.ink()).containsExactly(STROKE);
    var back = after(before, new PresentAction.Leave(), new PresentAction.Enter(), new Action.Time.Forward(),
        new PresentAction.TakeBack());
    assertThat(back.ink()).hasSize(1);
    var erased = after(back, new PresentAction.Erase(), new PresentAction.TakeBack());
    assertThat(erased.ink()).isEmpty();
    assertThat(after(erased, new PresentAction.Draw(new PenStroke(Ink.ORANGE, List.of())))).isEqualTo(erased);
  }

  /** Round and round through what the screen has, and never to what it has not. */
  @Test
  void whatStandsThereIsChosen() {
    for (var screen : Screen.values()) {
      var start = after(AppState.START, new Action.Program.Show(screen), new PresentAction.Enter());
      var seen = new ArrayList<Composition>();
      for (var now = start; seen.size() <= Composition.values().length
          && !seen.contains(now.session().composition()); now = after(now, new PresentAction.ComposeNext(1))) {
        seen.add(now.session().composition());
        assertThat(
            after(now, new PresentAction.ComposeNext(1), new PresentAction.ComposeNext(-1)).session().composition())
            .isEqualTo(now.session().composition());
      }
      assertThat(seen).containsExactlyInAnyOrderElementsOf(start.session().compositions()).hasSizeGreaterThan(2);
      for (var composition : Composition.values()) {
        assertThat(after(start, new PresentAction.Compose(composition)).session().composition().screen())
            .isEqualTo(screen);
      }
    }
  }

  @Test
  void placesAndSizesStayInside() {
    assertThat(seen(stage(new PresentAction.SizeSpot(9))).spot()).isEqualTo(Presenting.LARGEST_SPOT);
    assertThat(seen(stage(new PresentAction.SizeSpot(Double.NaN))).spot()).isEqualTo(Presenting.START.spot());
    assertThat(seen(stage(new PresentAction.Zoom(new PagePoint(-3, Double.NaN)))).zoom()).contains(new PagePoint(0, 0));
    assertThat(seen(stage(new PresentAction.Type(1), new PresentAction.Type(2), new PresentAction.Type(3),
        new PresentAction.Type(4))).typed()).isEqualTo("234");
  }

  @Test
  void homeAndEndGoToTheFirstStepAndTheLast() {
    var end = stage(new Action.Time.Last());
    assertThat(end.session().route().line())
        .isEqualTo(end.session().route().shown().steps().getLast().number());
    assertThat(after(end, new Action.Time.First()).session().route().line()).isZero();
    var network = after(AppState.START, new Action.Program.Show(Screen.BACKPROP), new Action.Time.Last());
    assertThat(network.session().backprop().stage()).isEqualTo(Stage.LAST);
    assertThat(after(network, new Action.Time.First()).session().backprop().time()).isZero();
    assertThat(after(network, new Action.Time.First()).session().backprop().stage()).isEqualTo(Stage.X);
  }

  @Test
  void aNewProgramPresentsNothing() {
    assertThat(AppState.START.session().presenting()).isEqualTo(Presenting.START);
    assertThat(Presenting.START.blank()).isEqualTo(Optional.empty());
  }

  /** What is hidden comes one after the other, and then the walk goes on. */
  @Test
  void aStepUncoversBeforeItGoesOn() {
    var why = new Cover(Screen.DERIVE, new Cover.Part("why"));
    var hidden = stage(new PresentAction.Hide(why), new PresentAction.Hide(new Cover(Screen.EXPLORE,
        new Cover.Column(Quantity.P))));
    var shown = after(hidden, new Action.Time.Forward());
    assertThat(shown.session().route().line()).isEqualTo(hidden.session().route().line());
    assertThat(seen(shown).staging().covers()).doesNotContain(why).hasSize(1);
    assertThat(after(shown, new Action.Time.Forward()).session().route().line())
        .isGreaterThan(hidden.session().route().line());
    assertThat(seen(after(hidden, new PresentAction.Hide(why))).staging().covers()).doesNotContain(why);
  }

  /** The truth was seen: neither the column nor one number of it stays hidden, and all else does. */
  @Test
  void whatAQuestionShowedIsHiddenNoLonger() {
    var one = new Cover(Screen.EXPLORE, new Cover.Entry(Term.of(Quantity.P, 1)));
    var other = new Cover(Screen.EXPLORE, new Cover.Entry(Term.of(Quantity.Z, 1)));
    var all = new Cover(Screen.EXPLORE, new Cover.Column(Quantity.P));
    var asked = after(AppState.START, new PresentAction.Enter(), new PresentAction.Hide(one),
        new PresentAction.Hide(other), new PresentAction.Hide(all), new PresentAction.Ask(Quantity.P),
        new Action.Time.Forward(), new Action.Time.Tick(60), new Action.Time.Forward());
    assertThat(asked.session().presenting().staging().covers()).containsExactly(other);
  }

  @Test
  void aQuestionIsLockedByOneStepAndOverByTheNext() {
    var asked = after(AppState.START, new PresentAction.Enter(), new PresentAction.Ask(Quantity.P),
        new PresentAction.SetGuess(0, 0.5));
    var locked = after(asked, new Action.Time.Forward());
    assertThat(seen(locked).staging().poll().orElseThrow().locked()).isTrue();
    assertThat(seen(after(locked, new Action.Time.Forward())).staging().poll()).isEmpty();
    assertThat(seen(after(asked, new PresentAction.StepOut())).staging().poll()).isEmpty();
    assertThat(seen(after(asked, new Action.Example.RemoveClass(1))).staging().poll()).isEmpty();
  }
}
