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
    window.dispatch(new Action.Forward());
  }

  void back() {
    window.dispatch(new Action.Back());
  }

  /** Plays or pauses where something can be played. */
  void playOrPause() {
    if (state().session().screen() == Screen.BACKPROP) {
      window.dispatch(state().session().journey().playing() ? new Action.Pause() : new Action.Play());
    }
  }

  /** From symbols to sums written out, to numbers, and round again. */
  void nextReading() {
    window.dispatch(new Action.Read(state().session().route().reading().next()));
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
