package logitlab.state;

import static org.assertj.core.api.Assertions.assertThat;

import logitlab.derivation.Routes;
import logitlab.derivation.expr.Detail;
import logitlab.derivation.practice.Exercise;
import logitlab.derivation.print.Notation;
import logitlab.state.session.Practice;
import logitlab.state.session.Practice.Solved;
import logitlab.state.view.Screen;
import org.junit.jupiter.api.Test;

class PracticeReducerTest {
  private final AppState start = after(AppState.START, new Action.Program.Show(Screen.DERIVE));
  private final AppState covering = after(start, new Action.Practice.Cover(true));
  private final AppState asked = after(covering, new Action.Time.Forward());
  private final AppState trying = after(asked, new Action.Practice.TryIt(true));

  private static AppState after(AppState state, Action... actions) {
    for (var action : actions) {
      state = Reducer.reduce(state, action);
    }
    return state;
  }

  private static int line(AppState state) {
    return state.session().route().line();
  }

  /** What one would type for the line after the one in front. */
  private static String next(AppState state) {
    var view = state.session().route();
    var route = Routes.byId(view.id()).orElseThrow();
    return new Exercise(view.shown().after(view.line()).orElseThrow(), route.subject(), Notation.standard(1)).typed();
  }

  @Test
  void withoutACoverNextShowsTheLine() {
    assertThat(line(after(start, new Action.Time.Forward()))).isGreaterThan(line(start));
  }

  @Test
  void aCoveredLineIsAskedForAndThenShown() {
    assertThat(line(asked)).isEqualTo(line(start));
    assertThat(asked.session().practice().asked()).isTrue();
    var shown = after(asked, new Action.Time.Forward());
    assertThat(line(shown)).isGreaterThan(line(start));
    assertThat(shown.session().practice()).isEqualTo(Practice.START.covering(true));
    assertThat(shown.session().route().turn().visible()).isTrue();
  }

  @Test
  void backCoversNothing() {
    var back = after(asked, new Action.Time.Back());
    assertThat(line(back)).isEqualTo(line(start));
    assertThat(back.session().practice().asked()).isFalse();
    var second = after(asked, new Action.Time.Forward());
    assertThat(line(after(second, new Action.Time.Back()))).isEqualTo(line(start));
  }

  @Test
  void theLastLineHasNoneBehindIt() {
    var last = after(covering, new Action.Walk.GoToStop(99));
    assertThat(after(last, new Action.Time.Forward()).session().practice().asked()).isFalse();
  }

  @Test
  void whatIsRightIsRevealed() {
    var state = after(trying, new Action.Practice.Type(next(start)), new Action.Practice.HandIn());
    assertThat(line(state)).isGreaterThan(line(start));
    assertThat(state.session().practice()).isEqualTo(Practice.START.covering(true).solved(Solved.FOUND));
    assertThat(after(state, new Action.Time.Forward()).session().practice().solved()).isEqualTo(Solved.NO);
  }

  @Test
  void whatIsNotRightStays() {
    var state = after(trying, new Action.Practice.Type("p_k"), new Action.Practice.HandIn());
    assertThat(line(state)).isEqualTo(line(start));
    assertThat(state.session().practice().judged()).isTrue();
    assertThat(after(state, new Action.Practice.Type("p_k +")).session().practice().judged()).isFalse();
  }

  /** A part goes where the caret is, apart from its neighbours, and the caret stands behind it; a caret that moves forgets no verdict. */
  @Test
  void partsArePutInAtTheCaret() {
    var begun = after(trying, new Action.Practice.Type("p_k + y_k", 3), new Action.Practice.Insert("/"));
    assertThat(begun.session().practice().text()).isEqualTo("p_k / + y_k");
    assertThat(begun.session().practice().caret()).isEqualTo(5);
    assertThat(after(begun, new Action.Practice.Insert("T")).session().practice().text()).isEqualTo("p_k / T + y_k");
    assertThat(after(trying, new Action.Practice.Type("()", 1), new Action.Practice.Insert("p_i")).session()
        .practice()
        .text()).isEqualTo("(p_i)");
    assertThat(after(trying, new Action.Practice.Insert("p_i"), new Action.Practice.Insert("+")).session()
        .practice()
        .text()).isEqualTo("p_i +");
    var judged = after(trying, new Action.Practice.Type("p_k"), new Action.Practice.HandIn());
    assertThat(after(judged, new Action.Practice.Type("p_k", 1)).session().practice().judged()).isTrue();
    assertThat(after(judged, new Action.Practice.Insert("+")).session().practice().judged()).isFalse();
    assertThat(after(judged, new Action.Practice.Type("p_k", 99)).session().practice().caret()).isEqualTo(3);
  }

  /** Every line of every derivation can be typed, one after the other, to its end. */
  @Test
  void everyDerivationCanBeTyped() {
    for (var route : Routes.all()) {
      for (var detail : Detail.values()) {
        var state = after(covering, new Action.Walk.ShowRoute(route.id().name()), new Action.Walk.SetDetail(detail),
            new Action.Walk.GoToStop(0));
        for (var n = state.session().route().shown().steps().size(); n > 1; n--) {
          var before = line(state);
          state = after(state, new Action.Time.Forward(), new Action.Practice.TryIt(true),
              new Action.Practice.Type(next(state)), new Action.Practice.HandIn());
          assertThat(line(state)).as(route.id() + " after line " + before).isGreaterThan(before);
        }
      }
    }
  }

  @Test
  void anotherLineForgetsTheText() {
    var typed = after(trying, new Action.Practice.Type("p_k"));
    for (var action : new Action[]{new Action.Walk.GoToStop(4), new Action.Walk.ShowRoute("two-cases"),
        new Action.Walk.SetDetail(Detail.FULL), new Action.Practice.TryIt(false), new Action.Practice.Cover(false)}) {
      assertThat(after(typed, action).session().practice().text()).as(action.toString()).isEmpty();
    }
    assertThat(after(typed, new Action.Time.Tick(1), new Action.Walk.TellMore(true)).session().practice().text())
        .isEqualTo("p_k");
  }

  @Test
  void nothingOfItIsSavedOrUndone() {
    var store = new Store(start);
    store.dispatch(new Action.Practice.Cover(true));
    store.dispatch(new Action.Time.Forward());
    store.dispatch(new Action.Practice.TryIt(true));
    store.dispatch(new Action.Practice.Type(next(start)));
    store.dispatch(new Action.Practice.HandIn());
    assertThat(store.state().document()).isEqualTo(start.document());
    assertThat(store.canUndo()).isFalse();
  }
}
