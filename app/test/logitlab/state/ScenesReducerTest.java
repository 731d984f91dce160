package logitlab.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import logitlab.derivation.expr.Quantity;
import logitlab.state.document.Scene;
import logitlab.state.file.DocumentFile;
import logitlab.state.view.Composition;
import logitlab.state.view.Cover;
import logitlab.state.view.PagePoint;
import logitlab.state.view.PenStroke.Ink;
import logitlab.state.view.PenStroke;
import logitlab.state.view.Screen;
import org.junit.jupiter.api.Test;

class ScenesReducerTest {
  /** Three scenes: the class table at z = 3, the derivation at its end, the network; what is in front is the last. */
  private static final AppState THREE = after(AppState.START, new Action.Example.SetLogit(0, 3),
      new ScenesAction.Keep("table"), new Action.Example.SetLogit(0, -1), new Action.Program.Show(Screen.DERIVE),
      new Action.Time.Last(), new ScenesAction.Keep("line"), new Action.Program.Show(Screen.BACKPROP),
      new ScenesAction.Keep("network"));

  private static AppState after(AppState state, Action... actions) {
    var now = state;
    for (var action : actions) {
      now = Reducer.reduce(now, action);
    }
    return now;
  }

  private static List<String> names(AppState state) {
    return state.document().scenes().stream().map(Scene::name).toList();
  }

  private static Optional<Integer> front(AppState state) {
    return state.session().presenting().scene();
  }

  @Test
  void aSceneBringsItsNumbersAndItsViewBackAndKeepsAllScenes() {
    assertThat(names(THREE)).containsExactly("table", "line", "network");
    var table = after(THREE, new ScenesAction.GoTo(0));
    assertThat(table.document().logits().get(0)).isEqualTo(3);
    assertThat(table.session().screen()).isEqualTo(Screen.EXPLORE);
    assertThat(table.document().scenes()).isEqualTo(THREE.document().scenes());
    var line = after(table, new ScenesAction.GoTo(1));
    assertThat(line.document().logits().get(0)).isEqualTo(-1);
    assertThat(line.session().route().line())
        .isEqualTo(line.session().route().shown().steps().getLast().number());
  }

  private static PenStroke stroke(double x) {
    return new PenStroke(Ink.BLUE, List.of(new PagePoint(x, 0.5), new PagePoint(1, 1)));
  }

  /** Two scenes of one screen have the same step, and each its own ink. */
  @Test
  void whatIsDrawnBelongsToItsScene() {
    var two = after(AppState.START, new ScenesAction.Keep("a"), new ScenesAction.Keep("b"), new PresentAction.Enter(),
        new ScenesAction.GoTo(0), new PresentAction.Draw(stroke(0.1)), new ScenesAction.GoTo(1));
    assertThat(two.ink()).isEmpty();
    assertThat(after(two, new ScenesAction.GoTo(0)).ink()).containsExactly(stroke(0.1));
    var moved = after(two, new ScenesAction.Move(0, 1));
    assertThat(after(moved, new ScenesAction.GoTo(1)).ink()).containsExactly(stroke(0.1));
    assertThat(after(moved, new ScenesAction.GoTo(0)).ink()).isEmpty();
    assertThat(after(moved, new ScenesAction.Delete(1), new ScenesAction.GoTo(0)).ink()).isEmpty();
  }

  /** Kept ink comes back with its scene; R brings it back after more was drawn, and Ctrl+Z takes the keeping back. */
  @Test
  void inkIsKeptWithItsSceneInOneStepOfUndo() {
    var store = new Store(after(THREE, new PresentAction.Enter(), new ScenesAction.GoTo(1)));
    store.dispatch(new PresentAction.Draw(stroke(0.1)));
    assertThat(store.canUndo()).isFalse();
    store.dispatch(new Action.Time.Back());
    store.dispatch(new PresentAction.Draw(stroke(0.2)));
    store.dispatch(new ScenesAction.KeepHere());
    assertThat(names(store.state())).isEqualTo(names(THREE));
    assertThat(store.state().document().scenes().get(1).ink()).hasSize(2);
    store.dispatch(new PresentAction.Draw(stroke(0.3)));
    store.dispatch(new PresentAction.Erase());
    assertThat(store.state().ink()).isEmpty();
    store.dispatch(new ScenesAction.Restore());
    assertThat(store.state().ink()).containsExactly(stroke(0.2));
    var again = Reducer.reduce(store.state(), new Action.Time.Forward());
    assertThat(again.ink()).containsExactly(stroke(0.1));
    var file = DocumentFile.parse(DocumentFile.print(store.state().document(), Optional.empty())
        .getBytes(StandardCharsets.UTF_8));
    assertThat(file.document()).isEqualTo(store.state().document());
    while (store.canUndo()) {
      store.undo();
    }
    assertThat(store.state().document().scenes()).isEqualTo(THREE.document().scenes());
  }

  /** However much was drawn, it is kept within its bounds. */
  @Test
  void muchInkIsKeptMoreCoarsely() {
    var line = new PenStroke(Ink.BLACK,
        IntStream.range(0, PenStroke.MOST_POINTS).mapToObj(n -> new PagePoint(n / 2000.0, 0)).toList());
    var now = after(THREE, new PresentAction.Enter(), new ScenesAction.GoTo(0));
    for (var n = 0; n < 40; n++) {
      now = after(now, new PresentAction.Draw(line));
    }
    var kept = after(now, new ScenesAction.KeepHere()).document().scenes().getFirst().ink().get("explore");
    assertThat(kept).hasSize(40);
    assertThat(kept).allSatisfy(stroke -> {
      assertThat(stroke.points().getFirst()).isEqualTo(line.points().getFirst());
      assertThat(stroke.points().getLast()).isEqualTo(line.points().getLast());
    });
  }

  /** What stands on the stage is of the scene. */
  @Test
  void aSceneKeepsWhatStandsOnTheStage() {
    var bars = after(THREE, new PresentAction.Enter(), new ScenesAction.GoTo(0),
        new PresentAction.Compose(Composition.BARS), new ScenesAction.KeepHere());
    var elsewhere = after(bars, new ScenesAction.GoTo(1));
    assertThat(elsewhere.session().composition()).isEqualTo(Composition.LINE);
    assertThat(after(elsewhere, new ScenesAction.GoTo(0)).session().composition()).isEqualTo(Composition.BARS);
    assertThat(after(bars, new PresentAction.ComposeNext(1), new ScenesAction.Restore()).session().composition())
        .isEqualTo(Composition.BARS);
  }

  @Test
  void aMessIsUndoneByOneKeyAndThatKeyByUndo() {
    var store = new Store(after(THREE, new ScenesAction.GoTo(0)));
    store.dispatch(new Action.Example.SetLogit(0, 9));
    store.dispatch(new Action.Example.RemoveClass(2));
    var mess = store.state().document();
    store.dispatch(new ScenesAction.Restore());
    assertThat(store.state().document()).isEqualTo(after(THREE, new ScenesAction.GoTo(0)).document());
    store.undo();
    assertThat(store.state().document()).isEqualTo(mess);
  }

  @Test
  void aStepBeyondTheEndOfAWalkGoesToTheNextSceneOnTheStageOnly() {
    var line = after(THREE, new ScenesAction.GoTo(1));
    assertThat(after(line, new Action.Time.Forward()).session().screen()).isEqualTo(Screen.DERIVE);
    var staged = after(line, new PresentAction.Enter(), new Action.Time.Forward());
    assertThat(staged.session().screen()).isEqualTo(Screen.BACKPROP);
    assertThat(front(staged)).contains(2);
    assertThat(after(staged, new Action.Time.Last(), new Action.Time.Forward())).isEqualTo(after(staged,
        new Action.Time.Last()));
    assertThat(front(after(staged, new Action.Time.First(), new Action.Time.Back()))).contains(1);
  }

  @Test
  void theListIsReorderedRenamedAndShortenedAndUndone() {
    var moved = after(THREE, new ScenesAction.GoTo(0), new ScenesAction.Move(0, 2));
    assertThat(names(moved)).containsExactly("line", "network", "table");
    assertThat(front(moved)).contains(2);
    assertThat(front(after(moved, new ScenesAction.Move(0, 2)))).contains(1);
    assertThat(front(after(moved, new ScenesAction.Delete(0)))).contains(1);
    assertThat(front(after(moved, new ScenesAction.Delete(2)))).isEmpty();
    assertThat(names(after(THREE, new ScenesAction.Rename(1, "  the\nline ")))).containsExactly("table", "the line",
        "network");
    assertThat(names(after(THREE, new ScenesAction.Rename(1, " ")))).isEqualTo(names(THREE));
    var store = new Store(THREE);
    store.dispatch(new ScenesAction.Delete(1));
    store.undo();
    assertThat(store.state().document()).isEqualTo(THREE.document());
  }

  @Test
  void notesKeepWhatCanBeShownAndFits() {
    var noted = after(THREE, new ScenesAction.Annotate(1, "*Ask.*\n\ud800\n\tWait."));
    assertThat(noted.document().scenes().get(1).notes()).isEqualTo("*Ask.*\n\tWait.");
    var many = after(THREE, new ScenesAction.Annotate(1, "🦊".repeat(Scene.MOST_NOTES)));
    assertThat(many.document().scenes().get(1).notes()).hasSize(Scene.MOST_NOTES);
    var odd = after(THREE, new ScenesAction.Annotate(1, "x" + "🦊".repeat(Scene.MOST_NOTES)));
    assertThat(odd.document().scenes().get(1).notes()).hasSize(Scene.MOST_NOTES - 1);
  }

  @Test
  void theSameNameKeepsTheSceneAnew() {
    var again = after(THREE, new Action.Example.SetLogit(0, 7), new ScenesAction.Keep("line"));
    assertThat(names(again)).isEqualTo(names(THREE));
    assertThat(again.document().scenes().get(1).document().logits().get(0)).isEqualTo(7);
  }

  @Test
  void whatIsNotThereChangesNothingAndThereAreNoMoreThanTwoHundred() {
    for (var action : List.of(new ScenesAction.GoTo(7), new ScenesAction.Move(0, 3), new ScenesAction.Move(-1, 0),
        new ScenesAction.Delete(3), new ScenesAction.Rename(-1, "x"))) {
      assertThat(after(THREE, action)).isEqualTo(THREE);
    }
    var full = THREE;
    for (var n = 0; n < Scene.MOST + 5; n++) {
      full = after(full, new ScenesAction.Keep("scene " + n));
    }
    assertThat(full.document().scenes()).hasSize(Scene.MOST);
  }

  /** Another example, a reset and a lesson leave them alone; a file brings its own. */
  @Test
  void scenesStayUnderOtherNumbersAndComeWithTheirFile() {
    assertThat(names(after(THREE, new Action.Program.Show(Screen.EXPLORE), new Action.Program.Reset())))
        .isEqualTo(names(THREE));
    var read = DocumentFile.parse(DocumentFile.print(THREE.document(), Optional.of(THREE.session().view()))
        .getBytes(StandardCharsets.UTF_8));
    assertThat(read.document()).isEqualTo(THREE.document());
  }

  /** What is hidden is kept with a scene, in the file too, and hidden again when it is gone to. */
  @Test
  void aSceneHidesWhatWasHiddenWhenItWasKept() {
    var cover = new Cover(Screen.EXPLORE, new Cover.Column(Quantity.P));
    var kept = after(AppState.START, new PresentAction.Enter(), new PresentAction.Hide(cover),
        new ScenesAction.Keep("guess"));
    var read = DocumentFile.parse(DocumentFile.print(kept.document(), Optional.empty())
        .getBytes(StandardCharsets.UTF_8));
    var shown = after(after(kept, new Action.Program.Load(read.document(), Optional.empty())),
        new Action.Time.Forward());
    assertThat(shown.session().presenting().staging().covers()).isEmpty();
    assertThat(after(shown, new ScenesAction.Restore()).session().presenting().staging().covers())
        .containsExactly(cover);
  }

  @Test
  void aCopyComesAfterItsSceneAndTheSceneInFrontStays() {
    var copied = after(THREE, new ScenesAction.GoTo(1), new ScenesAction.Duplicate(0, "table again"));
    assertThat(names(copied)).containsExactly("table", "table again", "line", "network");
    assertThat(front(copied)).contains(2);
    assertThat(copied.document().scenes().get(1).document()).isEqualTo(copied.document().scenes().get(0).document());
    assertThat(names(after(THREE, new ScenesAction.Duplicate(1, "\n")))).containsExactly("table", "line", "line",
        "network");
    assertThat(after(THREE, new ScenesAction.Duplicate(7, "x"))).isEqualTo(THREE);
  }
}
