package logitlab.ui.stage;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** The whole display for the window, without a banner over it that says so. Escape, where nothing else wants it, gives it back. */
public final class FullScreen {
  private final Stage stage;
  private boolean before;

  public FullScreen(Stage stage, Scene scene) {
    this.stage = stage;
    stage.setFullScreenExitHint("");
    // Escape first takes away what lies over the picture.
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE && stage.isFullScreen()) {
        stage.setFullScreen(false);
      }
    });
  }

  /** Takes the display for the stage, or leaves the window as it was before. */
  public void present(boolean on) {
    if (on) {
      before = stage.isFullScreen();
    }
    stage.setFullScreen(on || before);
  }
}
