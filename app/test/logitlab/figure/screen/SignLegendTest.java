package logitlab.figure.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import logitlab.figure.Figure;
import logitlab.derivation.mistake.Mistake;
import logitlab.figure.Flat;
import logitlab.figure.Frame;
import logitlab.figure.Size;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Reducer;
import logitlab.state.view.Card;
import logitlab.state.view.Lens;
import logitlab.state.view.Panel;
import logitlab.state.view.Screen;
import logitlab.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever colours of signs come first on a screen or a picture, it is said what they mean. */
class SignLegendTest {
  private static final Words WORDS = new Words(Locale.ENGLISH);
  private static final Size PAGE = new Size(1280, 720);

  private static AppState after(Action... actions) {
    return Stream.of(actions).reduce(AppState.START, Reducer::reduce, (_, later) -> later);
  }

  private static long legends(Figure figure) {
    return Flat.of(figure.printed()).filter(flat -> flat.mark().key().equals("sign.above")).count();
  }

  private static long onScreen(AppState state) {
    return legends(new Screens(WORDS).screen(state.session().screen()).draw(Frame.of(state, PAGE)));
  }

  @Test
  void onScreens() {
    assertThat(onScreen(after())).isEqualTo(1);
    assertThat(onScreen(after(new Action.Cards.UnfoldOnly(List.of(Card.JACOBIAN))))).isEqualTo(2);
    assertThat(onScreen(after(new Action.Program.Show(Screen.DERIVE), new Action.Experiments.ShowPanel(Panel.NUMBERS))))
        .isEqualTo(1);
    assertThat(onScreen(after(new Action.Program.Show(Screen.DERIVE), new Action.Walk.ShowLine("network", 1),
        new Action.Experiments.ShowPanel(Panel.NUMBERS)))).isEqualTo(1);
    assertThat(onScreen(after(new Action.Program.Show(Screen.BACKPROP), new Action.Backprop.SetLens(Lens.MATRICES))))
        .isEqualTo(2);
    assertThat(onScreen(after(new Action.Program.Show(Screen.BACKPROP), new Action.Backprop.SetLens(Lens.BATCH))))
        .isEqualTo(1);
  }

  /** Where a mistake's numbers stand. */
  @Test
  void besideMistakes() {
    for (var mistake : Mistake.values()) {
      assertThat(onScreen(after(new Action.Program.Show(Screen.DERIVE),
          new Action.Experiments.ShowPanel(Panel.MISTAKES), new Action.Experiments.MakeMistake(mistake))))
          .as(mistake.name())
          .isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "jacobian", "network", "matrices", "batch", "panel-jacobian"})
  void onPictures(String name) {
    assertThat(legends(new Gallery(WORDS).draw(name, after(), PAGE, PictureStyle.CLEAN).figure())).isPositive();
  }
}
