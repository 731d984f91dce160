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
      "tab", "hide", "ask", "compose", "keep", "notes", "scene", "restore", "scenes", "screens", "leave");

  private final GridPane grid = new GridPane();

  KeyCard(Words words) {
    grid.getStyleClass().addAll("key-sheet", "stage-card");
    for (var row = 0; row < KEYS.size(); row++) {
      var key = new Label(words.text("ui.stage." + KEYS.get(row)));
      key.getStyleClass().add("key");
      grid.addRow(row, key, new Label(words.text("ui.stage." + KEYS.get(row) + ".does")));
    }
    grid.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().add(grid);
    setMouseTransparent(true);
    // It is there also while nobody looks at it, and must not make the page higher.
    setMinSize(0, 0);
  }

  /** On a low page it is smaller. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    var share = Math.min(1, Math.min(getHeight() / grid.prefHeight(-1), getWidth() / grid.prefWidth(-1)));
    grid.setScaleX(share);
    grid.setScaleY(share);
  }
}
