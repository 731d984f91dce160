package logitlab.ui.stage;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import logitlab.words.Words;

/** The keys of the stage, in the middle of the picture. */
final class KeyCard extends StackPane {
  private static final List<String> KEYS = List.of("next", "back", "ends", "blank", "spot", "pen", "ink", "pointer",
      "zoom",
      "hide", "ask", "compose", "keep", "notes", "scene", "restore", "scenes", "screens", "leave");

  KeyCard(Words words) {
    var grid = new GridPane();
    grid.getStyleClass().addAll("key-sheet", "stage-card");
    for (var row = 0; row < KEYS.size(); row++) {
      var key = new Label(words.text("ui.stage." + KEYS.get(row)));
      key.getStyleClass().add("key");
      grid.addRow(row, key, new Label(words.text("ui.stage." + KEYS.get(row) + ".does")));
    }
    grid.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().add(grid);
    setMouseTransparent(true);
  }
}
