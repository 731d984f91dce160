package logitlab.ui.file;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;

/** Files that are dragged onto the window. */
public final class Drops {
  private Drops() {}

  public static void bind(Scene scene, Consumer<List<File>> take) {
    scene.setOnDragOver(event -> {
      if (event.getDragboard().hasFiles()) {
        event.acceptTransferModes(TransferMode.COPY);
      }
      event.consume();
    });
    scene.setOnDragDropped(event -> {
      var files = event.getDragboard().getFiles();
      event.setDropCompleted(!files.isEmpty());
      event.consume();
      if (!files.isEmpty()) {
        take.accept(files);
      }
    });
  }
}
