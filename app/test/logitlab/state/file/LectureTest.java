package logitlab.state.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import logitlab.derivation.Routes;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.PresentAction;
import logitlab.state.Reducer;
import logitlab.state.ScenesAction;
import logitlab.state.document.Scene;
import org.junit.jupiter.api.Test;

class LectureTest {
  private static final int MOST_STEPS = 200;

  @Test
  void itHasTwelveScenesWithNotesThatLookAtWhatIsThere() {
    var scenes = Lecture.read().document().scenes();
    assertThat(scenes).hasSize(12).allMatch(scene -> !scene.notes().isBlank());
    assertThat(scenes).extracting(Scene::name).doesNotHaveDuplicates();
    assertThat(scenes).allMatch(scene -> scene.view().derive().line().isEmpty()
        || Routes.line(scene.view().derive().route(), scene.view().derive().line()).isPresent());
  }

  /** Given with one key: every scene comes, in its order, and at its end nothing more. */
  @Test
  void itIsGivenFromStartToEndByOneKey() {
    var lecture = Lecture.read();
    var state = AppState.START;
    for (var action : new Action[]{new Action.Program.Load(lecture.document(), lecture.view()),
        new ScenesAction.GoTo(0), new PresentAction.Enter()}) {
      state = Reducer.reduce(state, action);
    }
    var seen = new ArrayList<Optional<Integer>>();
    for (var step = 0; step < MOST_STEPS; step++) {
      if (!seen.contains(state.session().presenting().scene())) {
        seen.add(state.session().presenting().scene());
      }
      state = Reducer.reduce(state, new Action.Time.Forward());
    }
    assertThat(seen.stream().map(Optional::orElseThrow)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    assertThat(Reducer.reduce(state, new Action.Time.Forward())).isEqualTo(state);
  }
}
