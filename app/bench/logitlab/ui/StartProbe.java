package logitlab.ui;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.Window;
import logitlab.Main;

/**
 * One start of the program, or of a window with nothing but a label, which ends with the second pulse in which the window was laid out.
 */
public final class StartProbe {
  static final String BARE = "bare";

  private StartProbe() {}

  public static void main(String[] arguments) throws InterruptedException {
    var bare = List.of(arguments).contains(BARE);
    Thread.ofPlatform().daemon().start(StartProbe::watch);
    if (bare) {
      Platform.startup(StartProbe::bare);
      Thread.currentThread().join();
    }
    Main.main(new String[0]);
  }

  private static void bare() {
    var stage = new Stage();
    stage.setScene(new Scene(new Label("Hello"), 960, 540));
    stage.show();
  }

  private static void watch() {
    while (Window.getWindows().isEmpty()) {
      Thread.onSpinWait();
      pause();
    }
    Platform.runLater(() -> {
      var scene = Window.getWindows().getFirst().getScene();
      var pulses = new int[1];
      scene.addPostLayoutPulseListener(() -> {
        if (++pulses[0] == 2) {
          Runtime.getRuntime().halt(0);
        }
        Platform.requestNextPulse();
      });
      Platform.requestNextPulse();
    });
  }

  private static void pause() {
    try {
      Thread.sleep(2);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
