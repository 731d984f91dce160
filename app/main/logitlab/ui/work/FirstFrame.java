package logitlab.ui.work;

import javafx.application.Platform;
import javafx.scene.Scene;

/** What the first frame of a window need not wait for. */
public final class FirstFrame {
  private FirstFrame() {}

  /** Runs {@code work} on the JavaFX thread once the next frame of this scene was drawn. To be called on that thread. */
  public static void then(Scene scene, Runnable work) {
    scene.addPostLayoutPulseListener(new Runnable() {
      @Override
      public void run() {
        scene.removePostLayoutPulseListener(this);
        Platform.runLater(work);
      }
    });
  }
}
