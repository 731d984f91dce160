package logitlab.ui.stage;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** The whole display for the window, without a banner over it that says so. Escape, where nothing else wants it, gives it back. */
public final class FullScreen {
  private FullScreen() {}

  public static void bind(Stage stage, Scene scene) {
    stage.setFullScreenExitHint("");
    // Escape first takes away what lies over the picture.
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE && stage.isFullScreen()) {
        stage.setFullScreen(false);
      }
    });
  }
}
