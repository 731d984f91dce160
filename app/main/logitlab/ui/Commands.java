package logitlab.ui;

import javafx.stage.Stage;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.Preset;
import logitlab.state.Screen;
import logitlab.state.Store;
import logitlab.state.Theme;

/** What the bar's buttons and the keys do. */
record Commands(Window window, Store store, Documents documents, Pictures pictures, Stage stage) {

  AppState state() {
    return store.state();
  }

  void show(Screen screen) {
    window.dispatch(new Action.Show(screen));
  }

  void forward() {
    window.dispatch(training() ? new Action.Training.MoveBy(0, 1) : new Action.Forward());
  }

  void back() {
    window.dispatch(training() ? new Action.Training.MoveBy(0, -1) : new Action.Back());
  }

  private boolean training() {
    return state().session().screen() == Screen.TRAIN;
  }

  /** Plays or pauses where something can be played. */
  void playOrPause() {
    var session = state().session();
    switch (session.screen()) {
      case BACKPROP -> window.dispatch(session.journey().playing() ? new Action.Pause() : new Action.Play());
      case TRAIN -> window
          .dispatch(session.learning().playing() ? new Action.Training.Pause() : new Action.Training.Play());
      case EXPLORE, DERIVE -> {
        // Nothing plays there.
      }
    }
  }

  void switchNumbers() {
    window.dispatch(new Action.SwitchNumbers(!state().session().route().numbers()));
  }

  void switchTheme() {
    window.dispatch(new Action.SetTheme(state().session().theme() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT));
  }

  void fullScreen() {
    stage.setFullScreen(!stage.isFullScreen());
  }

  void use(Preset preset) {
    window.dispatch(new Action.UsePreset(preset.document()));
    store.endGesture();
  }

  void reset() {
    window.dispatch(new Action.Reset());
    store.endGesture();
  }
}
