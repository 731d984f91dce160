package logitlab.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import logitlab.export.Pixels;
import logitlab.state.Action;
import logitlab.state.AppState;
import logitlab.state.file.AtomicFile;
import logitlab.state.session.Theme;
import logitlab.state.view.Screen;
import logitlab.words.Words;

/** Pictures of every screen of the built-in example, window frame included, made without a display. */
public final class Tour {
  private record Shot(Screen screen, Theme theme, int width, int height) {
    String fileName() {
      return "%s-%s-%dx%d.png".formatted(screen.id(), theme.name().toLowerCase(Locale.ROOT), width, height);
    }
  }

  private Tour() {}

  /** Writes the pictures into {@code folder} and returns their files. */
  public static List<Path> take(Words words, Path folder) throws IOException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    Files.createDirectories(folder);
    var files = new ArrayList<Path>();
    for (var shot : shots()) {
      var file = folder.resolve(shot.fileName());
      AtomicFile.write(file, picture(words, shot));
      files.add(file);
    }
    Platform.exit();
    return files;
  }

  private static List<Shot> shots() {
    var shots = new ArrayList<Shot>();
    for (var screen : Screen.values()) {
      for (var theme : Theme.values()) {
        shots.add(new Shot(screen, theme, 1280, 720));
        shots.add(new Shot(screen, theme, 1920, 1080));
      }
    }
    return shots;
  }

  private static byte[] picture(Words words, Shot shot) {
    var bytes = new CompletableFuture<byte[]>();
    Runnable take = () -> {
      try {
        bytes.complete(Pixels.png(shot.width(), shot.height(), snapshot(words, shot)));
      } catch (RuntimeException e) {
        bytes.completeExceptionally(e);
      }
    };
    try {
      Platform.startup(take);
    } catch (IllegalStateException _) {
      // The toolkit runs since the first picture.
      Platform.runLater(take);
    }
    return bytes.join();
  }

  private static int[] snapshot(Words words, Shot shot) {
    var window = Desktop.window(new Stage(), words, AppState.START);
    window.dispatch(new Action.Program.SetTheme(shot.theme()));
    window.dispatch(new Action.Program.Show(shot.screen()));
    window.showIcons();
    window.settle(shot.width(), shot.height());
    var image = window.scene().snapshot(new WritableImage(shot.width(), shot.height()));
    var pixels = new int[shot.width() * shot.height()];
    image.getPixelReader()
        .getPixels(0, 0, shot.width(), shot.height(), PixelFormat.getIntArgbInstance(), pixels, 0,
            shot.width());
    return pixels;
  }
}
