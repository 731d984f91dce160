package logitlab.figure.lens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import logitlab.figure.Chart;
import logitlab.figure.Flat;
import logitlab.figure.Frame;
import logitlab.figure.Size;
import logitlab.figure.screen.Screens;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Reducer;
import logitlab.state.view.Screen;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;

class InvitationTest {
  private static final Chart EXPLORE = new Screens(new Words(Locale.ENGLISH)).screen(Screen.EXPLORE);
  private static final AppState FIRST = AppState.START
      .with(AppState.START.session().withExploring(AppState.START.session().exploring().withInvitation()));

  @Test
  void standsAtTheWatchedLogitUntilSomethingIsMoved() {
    assertThat(signs(FIRST)).containsExactly(0);
    assertThat(signs(Reducer.reduce(FIRST, new Action.Example.Watch(2)))).containsExactly(2);
    assertThat(signs(Reducer.reduce(FIRST, new Action.Example.SetLogit(1, 1.5)))).isEmpty();
    assertThat(signs(Reducer.reduce(FIRST, new Action.Example.SetTarget(1)))).isEmpty();
  }

  @Test
  void isNotInPictures() {
    assertThat(signs(AppState.START)).isEmpty();
  }

  /** The classes at whose sliders the signs stand. */
  private static List<Integer> signs(AppState state) {
    var keys = Flat.of(EXPLORE.draw(Frame.of(state, new Size(1280, 664))).marks())
        .map(flat -> flat.mark().key())
        .toList();
    return IntStream.range(0, state.document().size())
        .filter(k -> keys.stream().anyMatch(key -> key.endsWith("slider" + k + ".more.up")))
        .boxed()
        .toList();
  }
}
