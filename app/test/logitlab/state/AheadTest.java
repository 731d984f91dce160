package logitlab.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import logitlab.state.file.Lecture;
import org.junit.jupiter.api.Test;

class AheadTest {
  /** Through the whole lecture: what was said to come next is what the step brings, at rest. */
  @Test
  void itIsWhatTheNextStepBrings() {
    var lecture = Lecture.read();
    var state = Reducer.reduce(Reducer.reduce(Reducer.reduce(AppState.START,
        new Action.Program.Load(lecture.document(), lecture.view())), new ScenesAction.GoTo(0)),
        new PresentAction.Enter());
    var steps = 0;
    for (var next = Ahead.of(state); next.isPresent(); next = Ahead.of(state)) {
      state = Reducer.reduce(Reducer.reduce(state, new Action.Time.Forward()), new Action.Time.Tick(100));
      assertThat(next).contains(state);
      steps++;
    }
    assertThat(steps).isGreaterThan(20);
    assertThat(state.session().presenting().scene()).isEqualTo(Optional.of(lecture.document().scenes().size() - 1));
  }
}
