package logitlab.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import logitlab.Sample;
import logitlab.motion.Stage;
import logitlab.state.data.Table;
import logitlab.state.document.DataSource;
import logitlab.state.document.Document;
import logitlab.state.document.Preset;
import logitlab.state.session.LessonVisit;

import logitlab.state.session.Place;
import logitlab.state.view.PagePoint;
import logitlab.state.view.PenStroke;
import logitlab.state.view.PenStroke.Ink;
import logitlab.state.view.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreTest {
  private final Store store = new Store(AppState.START);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void undoOfEverythingIsTheStartAndRedoOfEverythingIsTheEnd(long seed) {
    var random = new Random(seed);
    for (var i = 0; i < Sample.size(1500, 600); i++) {
      store.dispatch(Actions.random(random));
      switch (random.nextInt(12)) {
        case 0 -> store.undo();
        case 1 -> store.redo();
        case 2 -> store.endGesture();
        default -> assertThat(store.isUnsaved()).isEqualTo(!store.state().own().equals(Document.EXAMPLE));
      }
    }
    store.dispatch(new CourseAction.Leave());
    store.dispatch(new PresentAction.Leave());
    while (store.canRedo()) {
      store.redo();
    }
    var end = store.state().document();
    var steps = 0;
    while (store.canUndo()) {
      var before = store.state().document();
      store.undo();
      assertThat(store.state().document()).isNotEqualTo(before);
      steps++;
    }
    assertThat(steps).isGreaterThan(Sample.size(20, 5));
    assertThat(store.state().document()).isEqualTo(Document.EXAMPLE);
    while (store.canRedo()) {
      store.redo();
    }
    assertThat(store.state().document()).isEqualTo(end);
  }

  /** A lesson has a history of its own, and gives the user's back as it was. */
  @Test
  void undoInALessonStaysInItsStep() {
    drag(0, 3);
    store.endGesture();
    store.undo();
    var own = store.state().document();
    var shown = Preset.ALL.get(2).document();
    for (var step = 0; step < 2; step++) {
      store.dispatch(new CourseAction.Open(new LessonVisit.Opening(new LessonVisit.Place("any", step, 0), shown,
          store.state().session().view(), Set.of(), Set.of())));
      assertThat(store.canUndo()).isFalse();
      drag(0, -1.5);
      store.endGesture();
      store.undo();
      assertThat(store.state().document()).isEqualTo(shown);
      store.undo();
      assertThat(store.state().document()).isEqualTo(shown);
    }
    store.dispatch(new CourseAction.Leave());
    assertThat(store.state().document()).isEqualTo(own);
    assertThat(store.canUndo()).isFalse();
    store.redo();
    assertThat(logit(0)).isEqualTo(3);
  }

  @Test
  void oneGestureIsOneStep() {
    drag(0, 3, 4, 5);
    store.endGesture();
    drag(0, 6, 7);
    store.undo();
    assertThat(logit(0)).isEqualTo(5);
    store.undo();
    assertThat(logit(0)).isEqualTo(2);
    assertThat(store.canUndo()).isFalse();
    store.redo();
    assertThat(logit(0)).isEqualTo(5);
  }

  @Test
  void anotherHandleOrCommandEndsAGesture() {
    drag(0, 3);
    drag(1, 3);
    drag(0, 4);
    store.dispatch(new Action.Program.Show(Screen.BACKPROP));
    drag(0, 5);
    assertThat(undoAll()).isEqualTo(4);
  }

  @Test
  void lookingAroundDoesNotEndAGesture() {
    drag(0, 3);
    store.dispatch(new Action.Program.PointAt(Set.of()));
    store.dispatch(new Action.Time.Scrub(new Place.InBackprop(Stage.P, 0.5)));
    store.dispatch(new Action.Example.Watch(1));
    drag(0, 4);
    assertThat(undoAll()).isEqualTo(1);
  }

  @Test
  void aHandlePutBackLeavesNoStep() {
    drag(0, 3, 2);
    assertThat(store.canUndo()).isFalse();
    drag(0, 4);
    assertThat(undoAll()).isEqualTo(1);
    assertThat(logit(0)).isEqualTo(2);
  }

  @Test
  void commandsAreAStepEach() {
    store.dispatch(new Action.Example.Nudge());
    store.dispatch(new Action.Example.Nudge());
    store.dispatch(new Action.Example.TakeStep());
    store.dispatch(new Action.Example.UsePreset(Preset.ALL.getFirst().document()));
    assertThat(undoAll()).isEqualTo(4);
  }

  @Test
  void aNewChangeAfterUndoForgetsTheFuture() {
    drag(0, 3);
    store.undo();
    store.dispatch(new Action.Example.Nudge());
    assertThat(store.canRedo()).isFalse();
    assertThat(undoAll()).isEqualTo(1);
  }

  @Test
  void undoAfterAClassWasAddedKeepsAWatchedClass() {
    store.dispatch(new Action.Example.AddClass());
    assertThat(store.state().session().watched()).isEqualTo(3);
    store.undo();
    assertThat(store.state().session().watched()).isEqualTo(2);
  }

  @Test
  void savedMeansEqualToWhatWasSaved() {
    assertThat(store.isUnsaved()).isFalse();
    drag(0, 3);
    assertThat(store.isUnsaved()).isTrue();
    store.markSaved(store.state().document());
    assertThat(store.isUnsaved()).isFalse();
    store.undo();
    assertThat(store.isUnsaved()).isTrue();
    store.redo();
    assertThat(store.isUnsaved()).isFalse();
  }

  /** What a lesson shows is not the user's: it is neither saved in place of it nor asked about. */
  @Test
  void aLessonLeavesTheOwnDocumentAsItWasSaved() {
    store.dispatch(new CourseAction.Open(new LessonVisit.Opening(new LessonVisit.Place("any", 0, 0),
        Document.EXAMPLE.withLogit(0, 5), store.state().session().view(), Set.of(), Set.of())));
    drag(1, 4);
    assertThat(store.state().document()).isNotEqualTo(Document.EXAMPLE);
    assertThat(store.state().own()).isEqualTo(Document.EXAMPLE);
    assertThat(store.isUnsaved()).isFalse();
    store.dispatch(new CourseAction.Leave());
    assertThat(store.state().document()).isEqualTo(Document.EXAMPLE);
    drag(0, 3);
    store.dispatch(new CourseAction.Open(new LessonVisit.Opening(new LessonVisit.Place("any", 0, 0),
        Document.EXAMPLE, store.state().session().view(), Set.of(), Set.of())));
    assertThat(store.isUnsaved()).as("its own change is not lost from sight").isTrue();
  }

  private void scenes() {
    for (var n = 1; n <= 4; n++) {
      store.dispatch(new Action.Example.SetLogit(0, n));
      store.dispatch(new ScenesAction.Keep("scene " + n));
    }
  }

  private Optional<Integer> front() {
    return store.state().session().presenting().scene();
  }

  /** Whatever was undone: what is kept goes into the scene in front, and into no other. */
  @Test
  void undoLeavesTheSceneInFrontThatWasThere() {
    scenes();
    store.dispatch(new ScenesAction.GoTo(3));
    store.dispatch(new ScenesAction.Delete(1));
    assertThat(front()).contains(2);
    store.undo();
    assertThat(front()).contains(3);
    store.redo();
    assertThat(front()).contains(2);
    store.undo();
    store.dispatch(new ScenesAction.GoTo(1));
    store.undo();
    assertThat(front()).contains(3);
    assertThat(store.state().document().logits().get(0)).isEqualTo(4);
    var before = store.state().document().scenes();
    store.dispatch(new ScenesAction.KeepHere());
    assertThat(store.state().document().scenes()).isEqualTo(before);
  }

  @Test
  void whatIsDrawnComesBackWithItsScene() {
    scenes();
    store.dispatch(new PresentAction.Enter());
    store.dispatch(new ScenesAction.GoTo(3));
    var stroke = new PenStroke(Ink.BLUE, List.of(new PagePoint(0.1, 0.5), new PagePoint(1, 1)));
    store.dispatch(new PresentAction.Draw(stroke));
    store.dispatch(new ScenesAction.Delete(0));
    store.undo();
    assertThat(front()).contains(3);
    assertThat(store.state().ink()).containsExactly(stroke);
  }

  /** Steps by chance: the scene in front is the one that was there with the document, and keeping changes no other. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void keepingChangesNoSceneButTheOneInFront(long seed) {
    var random = new Random(seed);
    scenes();
    for (var i = 0; i < Sample.size(2000, 300); i++) {
      var n = store.state().document().scenes().size();
      switch (random.nextInt(8)) {
        case 0, 1 -> store.undo();
        case 2 -> store.redo();
        case 3 -> store.dispatch(new ScenesAction.GoTo(random.nextInt(n + 1)));
        case 4 -> store.dispatch(new ScenesAction.Delete(random.nextInt(n + 1)));
        case 5 -> store.dispatch(new ScenesAction.Move(random.nextInt(n + 1), random.nextInt(n + 1)));
        case 6 -> store.dispatch(new Action.Example.SetLogit(1, random.nextInt(100) / 10.0));
        default -> {
          var before = store.state().document().scenes();
          var at = front().filter(place -> place < n);
          store.dispatch(new ScenesAction.KeepHere());
          var after = store.state().document().scenes();
          for (var k = 0; k < n && at.isPresent(); k++) {
            if (k != at.get()) {
              assertThat(after.get(k)).isEqualTo(before.get(k));
            } else {
              assertThat(after.get(k).name()).isEqualTo(before.get(k).name());
            }
          }
        }
      }
      assertThat(front().filter(place -> place >= store.state().document().scenes().size())).isEmpty();
    }
  }

  @Test
  void onTheStageNothingIsUndoneThatWasDoneBefore() {
    scenes();
    store.dispatch(new PresentAction.Enter());
    store.dispatch(new Action.Example.SetLogit(0, 9));
    assertThat(store.canUndo()).isTrue();
    store.undo();
    assertThat(store.canUndo()).isFalse();
    store.undo();
    assertThat(store.state().document().scenes()).hasSize(4);
    store.dispatch(new PresentAction.Leave());
    assertThat(store.canUndo()).isTrue();
    store.undo();
    assertThat(store.state().document().scenes()).hasSize(3);
  }

  @Test
  void openingStartsAHistory() {
    drag(0, 3);
    store.open(Preset.ALL.getFirst().document(), Optional.empty());
    assertThat(store.canUndo()).isFalse();
    assertThat(store.isUnsaved()).isFalse();
  }

  @Test
  void listenersAreToldOncePerChangeAndNeverOfHalfOfOne() {
    var first = new ArrayList<Double>();
    var second = new ArrayList<Double>();
    store.listen(state -> {
      first.add(state.document().logits().get(0));
      assertThat(store.state()).isSameAs(state);
      if (state.document().logits().get(0) == 3) {
        store.dispatch(new Action.Example.SetLogit(0, 4));
        assertThat(store.state()).isSameAs(state);
      }
    });
    store.listen(state -> {
      second.add(state.document().logits().get(0));
      assertThat(store.state()).isSameAs(state);
    });
    drag(0, 3);
    drag(0, 4);
    store.markSaved(store.state().document());
    assertThat(first).containsExactly(3.0, 4.0, 4.0);
    assertThat(second).isEqualTo(first);
  }

  @Test
  void aListenerThatFailsDoesNotStopTheOthers() {
    var told = new ArrayList<AppState>();
    store.listen(state -> {
      throw new IllegalStateException("on purpose");
    });
    store.listen(told::add);
    assertThatThrownBy(() -> drag(0, 3)).hasMessage("on purpose");
    assertThat(told).containsExactly(store.state());
    assertThatThrownBy(() -> drag(0, 4)).hasMessage("on purpose");
    assertThat(logit(0)).isEqualTo(4);
  }

  private void drag(int index, double... values) {
    for (var z : values) {
      store.dispatch(new Action.Example.SetLogit(index, z));
    }
  }

  private double logit(int index) {
    return store.state().document().logits().get(index);
  }

  private int undoAll() {
    var steps = 0;
    while (store.canUndo()) {
      store.undo();
      steps++;
    }
    return steps;
  }

  /** However long somebody goes on, the oldest steps give way, and the newest can all be undone. */
  @Test
  void theHistoryHasAnEnd() {
    for (var n = 1; n <= History.MOST_STEPS + 100; n++) {
      store.dispatch(new Action.Example.SetTemperature(n));
      store.endGesture();
    }
    var steps = 0;
    while (store.canUndo()) {
      store.undo();
      steps++;
    }
    assertThat(steps).isEqualTo(History.MOST_STEPS);
    assertThat(store.state().document().temperature()).isEqualTo(100);
    while (store.canRedo()) {
      store.redo();
    }
    assertThat(store.state().document().temperature()).isEqualTo(History.MOST_STEPS + 100.0);
  }

  @Test
  void largeTablesOfTheHistoryAreCounted() {
    for (var n = 1; n <= 15; n++) {
      store.dispatch(new Action.Train.UseTable(new DataSource.Own("t" + n, table(n)), List.of(0)));
      store.endGesture();
      store.dispatch(new Action.Example.SetTemperature(n));
      store.endGesture();
    }
    var sources = new HashSet<DataSource>();
    var steps = 0;
    for (; store.canUndo(); steps++) {
      store.undo();
      sources.add(store.state().document().training().task().source());
    }
    assertThat(sources).hasSizeBetween(9, 11);
    assertThat(steps).isBetween(17, 21);
  }

  /** As large as a table may be. */
  private static Table table(int seed) {
    var header = IntStream.range(0, Table.MAX_COLUMNS).mapToObj(n -> "c" + n).toList();
    var rows = IntStream.range(0, Table.MAX_ROWS)
        .mapToObj(row -> IntStream.range(0, Table.MAX_COLUMNS)
            .mapToObj(n -> n == 0 ? row % 2 == 0 ? "a" : "b" : String.valueOf((seed + row * n) % 97))
            .toList())
        .toList();
    return Table.of(header, rows, "c0");
  }
}
