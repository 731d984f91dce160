package logitlab.ui.work;

import javafx.application.Platform;
import javafx.scene.Scene;

/** What the first frame of a window need not wait for. */
public final class FirstFrame {
  private FirstFrame() {}

  /** Runs {@code work} on the JavaFX thread once the next frame of this scene is left to the painter. To be called on that thread. */
  public static void then(Scene scene, Runnable work) {
    scene.addPostLayoutPulseListener(new Runnable() {
      private boolean laidOut;

      @Override
      public void run() {
        if (laidOut) {
          scene.removePostLayoutPulseListener(this);
          Platform.runLater(work);
        } else {
          laidOut = true;
          Platform.requestNextPulse(); // that of the frame is over then
        }
      }
    });
  }
}
